"""Judging stored sessions again: one run, what it will take, and what came of it."""

from dataclasses import dataclass
from datetime import datetime

from trainer.domain.session import KeptGrade, KeptSession


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a run is known by: begun again with the same, it goes on."""

    grader: str
    rubric_hash: str
    since: datetime | None = None
    """Only sessions that started then or later."""


@dataclass(frozen=True, slots=True)
class Regrade:
    id: str
    wanted: Wanted
    upto: int
    """The newest session's number when it began; later ones are not part of it."""
    resumed: bool
    """It was begun before, and goes on."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A session with the turns that a run has still to read."""

    place: int
    """Its number: lists are paged by it."""
    kept: KeptSession
    turns: tuple[tuple[int, int], ...]
    """(trainee turn, its key in the store), in order."""


@dataclass(frozen=True, slots=True)
class Reading:
    turn: int
    """The turn's key in the store."""
    grade: KeptGrade


@dataclass(frozen=True, slots=True)
class Workload:
    """What is left to do."""

    sessions: int
    turns: int
    tokens_in: int = 0
    tokens_out: int = 0
    """Both 0 where no model is asked."""
    exact: bool = True
    """False: the model's tables of tokens are not on this machine, so even a single text is estimated."""

    def cost(self, price_in: float, price_out: float) -> float:
        """In the currency of the prices, which are for a million tokens each."""
        return (self.tokens_in * price_in + self.tokens_out * price_out) / 1_000_000


@dataclass(frozen=True, slots=True)
class Outcome:
    """All that is stored of a run."""

    sessions: int
    readings: int
    not_graded: int
    changed: int
    """Readings whose grade is not that of record."""
    left: int = 0
    """Turns that are still to read: the provider was down when they were asked about."""
