"""What became of a session after a while, and what the next conversation carries over from it."""

from dataclasses import dataclass
from enum import StrEnum

from trainer.domain.play import End, Key
from trainer.domain.transcript import TableState, Utterance

_SMALL = ("no", "one", "two", "three", "four", "five", "six")


class Event(StrEnum):
    """What becomes of a session (counterpart.md B.4 and B.7)."""

    HELD = "held"
    """What was agreed is done."""
    MEETING = "meeting"
    """The agreed next step takes place."""
    TRIGGER = "trigger"
    """Something changes on their side, and they think of the trainee."""
    LATER_CALL = "later_call"
    """They pick up when the trainee rings again."""
    NO_ANSWER = "no_answer"
    REVERSAL = "reversal"
    """The counterfeit yes is taken back."""
    COLLAPSED = "collapsed"
    """The tentative yes did not last."""
    AFTER_QUITTING = "after_quitting"
    """They would still take a call, though the trainee gave up."""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What became of a session, and the table of the conversation that can follow it."""

    event: Event
    days: int
    """Simulated days after the session."""
    state: TableState | None = None
    """What the next conversation begins with; None where there is nothing to reopen."""


@dataclass(frozen=True, slots=True)
class Past:
    """What a conversation carries over from the one it follows: nothing that was not said in it."""

    session: str | None
    """The earlier session's id; None once it was deleted."""
    end: End
    """How that one ended."""
    event: Event
    days: int
    number: int
    """Which conversation with this counterpart this is, from 2."""
    lines: tuple[Utterance, ...] = ()
    """How the earlier one closed: its last few lines."""
    told: tuple[tuple[Key, str], ...] = ()
    """What came out in all earlier ones, in the words it was told in."""


def span(days: int) -> str:
    """`a week`, `three weeks`, `five days`: a number of days as people say it."""
    if days == 7:
        return "a week"
    count, unit = (days // 7, "week") if days % 7 == 0 else (days, "day")
    return f"{_SMALL[count] if count < len(_SMALL) else count} {unit}{'' if count == 1 else 's'}"
