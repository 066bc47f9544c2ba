"""`comma play`: a role-play in the terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from trainer.cli.output import FOUND, errors, json_line, say
from trainer.domain.followup import span
from trainer.domain.grade import CodedTurn
from trainer.domain.session import KeptTurn, Setup
from trainer.engine.languages import caution
from trainer.errors import UsageError
from trainer.services.models import Connection
from trainer.services.rehearsal import Rehearsal
from trainer.services.setups import new_setup
from trainer.services.wiring import Desk, Services, desk, open_house
from trainer.store.text_file import read_text


def play(
    persona: Annotated[
        str, typer.Argument(help="A persona's id; see `comma personas list`. None with --after.")
    ] = "",
    script: Annotated[
        str | None, typer.Option(help="A file of trainee turns, one a line; - reads standard input.")
    ] = None,
    seed: Annotated[int | None, typer.Option(help="The same seed and script give the same talk.")] = None,
    difficulty: Annotated[
        str | None, typer.Option(help="easy, medium or hard; default the persona's own.")
    ] = None,
    after: Annotated[
        str, typer.Option(metavar="SESSION", help="Take up this kept session after a simulated while.")
    ] = "",
    counterpart: Annotated[str, typer.Option(help="builtin, or provider:model.")] = "",
    grader: Annotated[str, typer.Option(help="builtin, or provider:model.")] = "",
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object a turn, then one for the end.")
    ] = False,
    save: Annotated[bool, typer.Option(help="Keep the session for Review.")] = False,
    as_email: Annotated[
        str | None, typer.Option("--as", metavar="EMAIL", help="In a team: the lead or admin you are.")
    ] = None,
) -> None:
    """Talk with a counterpart who says no. An empty line leaves."""
    with errors():
        room, connection = desk(), Connection(counterpart=counterpart, judge=grader)
        acting = partial(_acting, room, as_email)
        setup, opening = _beginning(room, connection, persona, after, difficulty, seed, acting)
        rehearsal = Rehearsal(setup, room.models, connection, opening, redact=room.settings.redact)
        if as_json:
            _as_json(rehearsal, _turns(script))
        else:
            _as_talk(rehearsal, _turns(script), echo=script is not None)
        rehearsal.leave()
        saved = {"session": rehearsal.kept.id} if save and acting().keep(rehearsal.kept) else {}
        if as_json:
            json_line(rehearsal.end_shape() | saved)
        else:
            _sum_up(rehearsal, saved)
        if any(not coded.units for coded in rehearsal.readings()):
            raise typer.Exit(FOUND)


def _acting(room: Desk, email: str | None) -> Services:
    return open_house(room.settings).acting(email)


def _beginning(
    room: Desk,
    connection: Connection,
    persona: str,
    after: str,
    difficulty: str | None,
    seed: int | None,
    acting: Callable[[], Services],
) -> tuple[Setup, KeptTurn | None]:
    """What the session is set up with, and the first words where it takes up a kept one."""
    if after:
        _no_other(after, persona, difficulty)
        return acting().practice.returned(after, connection, seed)
    setup = new_setup(
        room.personas, room.models, persona, difficulty=difficulty, seed=seed, connection=connection
    )
    return setup, None


def _no_other(after: str, persona: str, difficulty: str | None) -> None:
    """A session that is taken up has its counterpart and its difficulty."""
    for what, given in (("counterpart", persona), ("difficulty", difficulty)):
        if given:
            raise UsageError(
                f"The {what} '{given}' was given with --after {after}, which keeps its own; leave one of "
                "the two out."
            )


def _turns(script: str | None) -> Iterator[str]:
    """The trainee's turns: a script's lines, or what somebody types until an empty line."""
    if script is not None:
        text = sys.stdin.read() if script == "-" else read_text(Path(script))
        yield from (line for line in text.split("\n") if line.strip())
        return
    with suppress(EOFError):
        while line := input("\nYou: ").strip():
            yield line


def _as_json(rehearsal: Rehearsal, turns: Iterator[str]) -> None:
    for text in turns:
        rehearsal.say(text)
        json_line(rehearsal.turn_shape())
        if rehearsal.kept.ended is not None:
            return


def _as_talk(rehearsal: Rehearsal, turns: Iterator[str], *, echo: bool) -> None:
    brief, past = rehearsal.kept.setup.persona.public, rehearsal.kept.setup.past
    say(f"{brief.name}, {brief.role}\n\n{brief.scene.strip()}\n\nWhat you want: {brief.goal.strip()}")
    if past:
        say(f"\n{span(past.days).capitalize()} ago it ended: {past.end.plain}.")
        say("\n".join(f"You were told: {text}" for _, text in past.told))
    if trust := caution(brief.language):
        say(f"\n{trust}")
    say("" if echo else "An empty line leaves.")
    say(f"\n{brief.name}: {rehearsal.opening}")
    for text in turns:
        if echo:
            say(f"\nYou: {text}")
        answer = rehearsal.say(text)
        say(f"     [{_mark(rehearsal.readings()[-1])}]\n\n{brief.name}: {answer.text}")
        if rehearsal.kept.ended is not None:
            return


def _mark(coded: CodedTurn) -> str:
    if coded.grade is None:
        return f"not graded: {coded.not_graded.reason if coded.not_graded else 'no reason given'}"
    return f"{coded.grade} of 4 · {', '.join(unit.code.plain for unit in coded.units)}"


def _sum_up(rehearsal: Rehearsal, saved: dict[str, str]) -> None:
    ended, card = rehearsal.kept.ended, rehearsal.scorecard()
    say(f"\nHow it ended: {ended.plain if ended else 'it goes on'}.")
    process = "not graded" if card.process is None else f"{card.process:.0f} of 100"
    outcome = "none" if card.outcome is None else f"{card.outcome:.0f} of 100"
    say(f"What you said: {process}. What you learned: {outcome}.")
    if saved:
        say(f"Kept as session {saved['session']}; read its debrief on the Review page.")
