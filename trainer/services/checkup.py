"""What is set up, what is not, and what to do: `comma doctor`."""

import platform
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from trainer.domain.guarding import GuardCount
from trainer.errors import CommaError
from trainer.services.data_care import Retention
from trainer.services.models import Connection
from trainer.services.wiring import Desk, desk
from trainer.settings import BUILTIN, load
from trainer.store.database import open_database
from trainer.store.holdings import Holdings
from trainer.store.sessions import Sessions

GUARDED = 200
"""So many of the last replies that a model was asked for are added up."""
OFTEN = 0.2
"""From this share of sentences held back on, a stronger model would serve better."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. `ok` is False when a person should do something about it."""

    name: str
    ok: bool
    message: str
    figures: GuardCount | None = None


def examine() -> Iterator[Finding]:
    """Look at every part in turn; a part that fails is a finding, not an end."""
    yield Finding("python", True, f"Python {platform.python_version()} on {platform.system()}.")
    try:
        room = desk(load())
    except CommaError as error:
        yield Finding("settings", False, str(error))
        return
    yield Finding("settings", True, "Every setting can be read.")
    for name, look in (
        ("database", _database),
        ("retention", _retention),
        ("personas", _personas),
        ("prompts", _prompts),
        ("models", _models),
        ("guard", _guard),
    ):
        yield from _looked(name, look, room)


def _looked(name: str, look: Callable[[Desk], Iterator[Finding]], room: Desk) -> Iterator[Finding]:
    try:
        yield from look(room)
    except CommaError as error:
        yield Finding(name, False, str(error))


def _database(room: Desk) -> Iterator[Finding]:
    count = Sessions(open_database(room.settings.database_url)).count()
    where = room.settings.transcripts if room.settings.database_url.startswith("sqlite") else "the server"
    yield Finding("database", True, f"Sessions can be stored in {where}; there are {count} now.")


def _retention(room: Desk) -> Iterator[Finding]:
    days, engine = room.settings.retention_days, open_database(room.settings.database_url)
    if days:
        going = Retention(Sessions(engine), Holdings(engine), days).outlived()
        kept = f"Sessions go {days} days after their last turn; {going} would go when the app starts."
    else:
        kept = "Sessions are kept until somebody deletes them; COMMA_RETENTION_DAYS sets after how many days."
    typed = "without addresses, numbers and keys" if room.settings.redact else "as it was"
    yield Finding("retention", True, f"{kept} What people type is kept {typed} (COMMA_REDACT).")


def _personas(room: Desk) -> Iterator[Finding]:
    listed, broken = room.personas.listed(), room.personas.broken()
    names = ", ".join(one.id for one in listed)
    yield Finding(
        "personas", bool(listed), f"{len(listed)} can be met: {names or 'add a file to the folder'}."
    )
    for one in broken:
        yield Finding("personas", False, one.message)


def _prompts(room: Desk) -> Iterator[Finding]:
    library = room.library
    library.rubric(), library.stock(), library.coaching(), library.direction(), library.policies()
    for name in ("counterpart", "next_line", "judge", "judge_again", "coach"):
        library.prompt(name)
    yield Finding("prompts", True, f"The rubric, the lines and the prompts in {room.settings.prompts} load.")


def _models(room: Desk) -> Iterator[Finding]:
    roles = room.models.roles(Connection())
    if {roles.counterpart, roles.judge, roles.coach} == {BUILTIN}:
        yield Finding(
            "models", True, "The built-in counterpart and grader serve; set COMMA_MODEL to use a model."
        )
        return
    yield Finding("models", True, room.models.where(Connection()))
    found = room.models.test(Connection())
    yield Finding("models", found.ok, found.message)


def _guard(room: Desk) -> Iterator[Finding]:
    count = GuardCount.of(Sessions(open_database(room.settings.database_url)).guarded(GUARDED))
    if not count.replies:
        yield Finding("guard", True, "No reply of a model is stored yet, so nothing was held back.", count)
        return
    often = count.rate > OFTEN
    advice = " Choose a stronger model for the counterpart." if often else ""
    yield Finding("guard", not often, f"{count.plain}{advice}", count)
