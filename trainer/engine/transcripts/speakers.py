"""Who speaks in a transcript, how much, and which of them is the trainee."""

from collections import Counter

from trainer.engine.transcripts.said import Said
from trainer.errors import UsageError

TRAINEE_NAMES = ("you", "me", "trainee", "i")
_MOST_LISTED = 12


def counts(turns: tuple[Said, ...]) -> dict[str, int]:
    """How many turns each person has, in order of first appearance."""
    return dict(Counter(said.name for said in turns))


def counted(turns: tuple[Said, ...]) -> str:
    """The speakers in a sentence: `Dana (3 turns), Sam (1 turn)`."""
    named = [f"{name} ({count} turn{'' if count == 1 else 's'})" for name, count in counts(turns).items()]
    more = len(named) - _MOST_LISTED
    return ", ".join(named[:_MOST_LISTED]) + (f" and {more} more" if more > 0 else "")


def speaker(turns: tuple[Said, ...], wanted: str, source: str) -> str:
    """The speaker called `wanted`, or the only one whose name begins like that; capitals do not matter.

    Raises UsageError when nobody or more than one person fits."""
    key = " ".join(wanted.split()).casefold()
    names = list(counts(turns))
    exact = [name for name in names if name.casefold() == key]
    found = exact or [name for name in names if key and name.casefold().startswith(key)]
    if len(found) == 1:
        return found[0]
    problem = f"could be {' or '.join(found[:_MOST_LISTED])}" if found else "does not speak"
    raise UsageError(f"'{wanted}' {problem} in {source}; name one of {counted(turns)} with --speaker.")


def trainee_among(turns: tuple[Said, ...]) -> str | None:
    """The speaker whose name says that it is the trainee; None when only a person can know."""
    return next((name for name in counts(turns) if name.casefold() in TRAINEE_NAMES), None)
