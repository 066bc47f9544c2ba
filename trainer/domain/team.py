"""What a team practised and what came of it: sums over sessions, never one person's rank."""

from dataclasses import dataclass
from datetime import date, timedelta

from trainer.domain.codes import Code
from trainer.domain.no_types import NoType

EPOCH = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class SessionFigures:
    """What one scored session adds to the figures of a team, by its grader of record."""

    day: date
    """It began on, UTC."""
    no_type: NoType
    turns: int
    """The trainee's."""
    noes: int
    """Graded turns after a no."""
    curious: int
    """Those of them with grade 3 or 4."""
    handled: bool
    """The reason behind the no came out, or the end was the best there was."""
    codes: dict[Code, int]
    """Units by code; a code that did not occur may be missing."""


@dataclass(frozen=True, slots=True)
class Span:
    """Which sessions are looked at: those that began on the days from `since` to `until`, both included."""

    since: date | None = None
    until: date | None = None
    person: int | None = None
    """Of one person only."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure, and the range that holds it in 95 of 100 samples like this one."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Practised:
    """What one person did."""

    person: int | None
    """None in solo mode."""
    name: str
    sessions: int
    turns: int
    last: date
    said: float | None = None
    """Mean of what was said, 0-100; None without scores, and where they are not to be shown."""
    learned: float | None = None


@dataclass(frozen=True, slots=True)
class Met:
    """Sessions with one kind of no."""

    no_type: NoType
    sessions: int
    handled: int
    units: dict[Code, int]
    """How often each code was used in them."""

    @property
    def moves(self) -> int:
        return sum(self.units.values())

    def share(self, code: Code) -> float | None:
        """Of all moves; None where there was none."""
        return self.units.get(code, 0) / self.moves if self.moves else None


@dataclass(frozen=True, slots=True)
class Week:
    """Turns after a no in one week."""

    monday: date
    sessions: int
    noes: int
    curious: Interval
    """Share of them with grade 3 or 4."""

    @property
    def sunday(self) -> date:
        return self.monday + timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Sides:
    """The first sessions of each person added up beside their last ones: what a difference is made from."""

    people: int
    sessions: int
    """On each side, of all of them together."""
    before: float
    """Mean score, 0-100."""
    after: float
    squares: float
    """Squared distances from each person's own mean on each side, summed."""


@dataclass(frozen=True, slots=True)
class Shift:
    """The last sessions of the same people less their first ones, in points."""

    people: int
    sessions: int
    """On each side."""
    before: float
    after: float
    difference: Interval


@dataclass(frozen=True, slots=True)
class TeamFigures:
    """All that the Team page shows."""

    practised: tuple[Practised, ...] = ()
    """In the order of their names."""
    met: tuple[Met, ...] = ()
    weeks: tuple[Week, ...] = ()
    said: Shift | None = None
    """Of what was said; None: too few sessions to say."""
    learned: Shift | None = None
    """Of what was learned."""
    uncounted: int = 0
    """Finished sessions that are not in these figures yet."""

    @property
    def sessions(self) -> int:
        return sum(one.sessions for one in self.practised)
