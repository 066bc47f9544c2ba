"""What people say of a trainee's turn: remarks, disputes, and the decisions that have the last word."""

from dataclasses import dataclass
from datetime import datetime

from trainer.domain.codes import Code, Grade
from trainer.domain.span import Span


@dataclass(frozen=True, slots=True)
class Word:
    """Something somebody wrote on one turn; it is never changed."""

    id: int
    session: str
    turn: int
    """The trainee turn, from 1."""
    person: int | None
    """None in solo mode, and where the person has been removed."""
    by: str
    """The person's name; empty where there is no person."""
    at: datetime
    text: str
    """As typed: it must be escaped before it is shown."""


@dataclass(frozen=True, slots=True)
class Comment(Word):
    """A remark."""


@dataclass(frozen=True, slots=True)
class Dispute(Word):
    """A trainee's objection to a mark; `text` is the reason."""


@dataclass(frozen=True, slots=True)
class RuledUnit:
    """A stretch of the turn, and the code a person gave it."""

    span: Span
    code: Code


@dataclass(frozen=True, slots=True)
class Decision(Word):
    """A lead's grade and codes for a turn, beside the machine's; `text` is the reason."""

    grade: Grade
    units: tuple[RuledUnit, ...]
    answers: int | None = None
    """The dispute it closes."""


@dataclass(frozen=True, slots=True)
class Talk:
    """All that people said of one turn, each kind oldest first."""

    comments: tuple[Comment, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    decisions: tuple[Decision, ...] = ()

    @property
    def open(self) -> tuple[Dispute, ...]:
        """Disputes that nobody has decided yet."""
        closed = {decision.answers for decision in self.decisions}
        return tuple(dispute for dispute in self.disputes if dispute.id not in closed)

    @property
    def stands(self) -> Decision | None:
        """The newest decision: the last word."""
        return self.decisions[-1] if self.decisions else None


def talks(words: tuple[Word, ...]) -> dict[int, Talk]:
    """What was said, oldest first, by trainee turn."""
    return {turn: _talk([word for word in words if word.turn == turn]) for turn in {w.turn for w in words}}


def _talk(words: list[Word]) -> Talk:
    return Talk(
        tuple(word for word in words if isinstance(word, Comment)),
        tuple(word for word in words if isinstance(word, Dispute)),
        tuple(word for word in words if isinstance(word, Decision)),
    )
