"""Reading a conversation somebody wrote down: `Name: text` lines."""

import re
from dataclasses import dataclass

from trainer.domain.text import clean
from trainer.errors import UsageError

_SPOKEN = re.compile(r"^\s*(?:\[[^\]\n]{1,20}\]\s*)?(?P<name>[^\W\d_][^:\n]{0,39}?)\s*:\s+(?P<text>\S.*)$")
TRAINEE_NAMES = ("you", "me", "trainee", "i")


@dataclass(frozen=True, slots=True)
class Said:
    """One turn: who, and what."""

    name: str
    text: str


def read_lines(text: str, name: str) -> tuple[Said, ...]:
    """The turns of `Name: text` lines; a line without a name goes on with the turn before, and
    neighbouring turns of one person are one turn. `name` is what errors call the text.

    Raises UsageError when no line has a name."""
    turns: list[Said] = []
    for line in clean(text).splitlines():
        match = _SPOKEN.match(line)
        if match:
            _add(turns, Said(match["name"].strip(), match["text"].strip()))
        elif turns and line.strip():
            turns[-1] = Said(turns[-1].name, f"{turns[-1].text}\n{line.strip()}")
    if not turns:
        raise UsageError(f"{name} holds no line of the form “Name: text”; write who speaks before each turn.")
    return tuple(turns)


def _add(turns: list[Said], said: Said) -> None:
    if turns and turns[-1].name == said.name:
        turns[-1] = Said(said.name, f"{turns[-1].text}\n{said.text}")
    else:
        turns.append(said)


def speakers(turns: tuple[Said, ...]) -> tuple[str, ...]:
    """The names in order of first appearance."""
    return tuple(dict.fromkeys(said.name for said in turns))


def trainee_among(names: tuple[str, ...], chosen: str | None, source: str) -> str | None:
    """The trainee's name: `chosen` checked, or a name that says so itself; None when only a person knows.

    Raises UsageError when `chosen` does not speak in `source`."""
    if chosen is None:
        return next((name for name in names if name.lower() in TRAINEE_NAMES), None)
    found = next((name for name in names if name.lower() == chosen.strip().lower()), None)
    if found is None:
        raise UsageError(f"'{chosen}' does not speak in {source}; --speaker takes one of {', '.join(names)}.")
    return found
