"""Which sessions a list holds, and in what order."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from trainer.domain.codes import Code
from trainer.domain.no_types import NoType
from trainer.domain.play import Difficulty, End
from trainer.domain.session import SessionRow


class Sort(StrEnum):
    NEWEST = "newest"
    OLDEST = "oldest"
    SAID_MOST = "said"
    """By process score; sessions without one come last, here and below."""
    SAID_LEAST = "said-least"
    LEARNED_MOST = "learned"
    """By outcome."""
    LEARNED_LEAST = "learned-least"
    LONGEST = "longest"


class Mark(StrEnum):
    """What about a session a person may want to look at."""

    NOT_GRADED = "not-graded"
    DISAGREEMENT = "disagreement"
    """Judge and built-in grader read a turn very differently."""
    ATTACK = "attack"
    """A turn spoke to the grader."""
    DISPUTED = "disputed"
    """Somebody disputes a grade, and nobody has decided."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked of a session to be listed; what is left alone is not asked."""

    person: int | None = None
    counterpart: str = ""
    """A persona's id."""
    difficulty: Difficulty | None = None
    end: End | None = None
    grader: str = ""
    mark: Mark | None = None
    since: datetime | None = None
    before: datetime | None = None
    """Begun earlier than this."""
    finished: bool | None = None
    no_type: NoType | None = None
    """Of finished sessions only: until then it is hidden."""
    code: Code | None = None
    """Made in at least one turn, by the grader of record; only sessions that team figures count are asked."""
    text: str = ""
    """Words that were all said in it, by whichever side."""


EVERYTHING = Filters()


@dataclass(frozen=True, slots=True)
class After:
    """The place in a sorted list behind which the next page begins."""

    seq: int
    value: float | None = None
    """What was sorted by; None where that is the order of creation, and where a session has no score."""


@dataclass(frozen=True, slots=True)
class SessionPage:
    rows: tuple[SessionRow, ...]
    after: After | None
    """Where the next page begins; None on the last one."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the sessions within reach can be filtered by: what is kept, and what it is called."""

    people: tuple[tuple[int, str], ...] = ()
    counterparts: tuple[tuple[str, str], ...] = ()
    graders: tuple[str, ...] = ()
