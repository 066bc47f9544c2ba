"""A team in memory: what its page shows, and what it was given to do."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from trainer.domain.assignment import Assignment, Task
from trainer.domain.codes import Code
from trainer.domain.no_types import NoType
from trainer.domain.people import Person, Role, Team
from trainer.domain.team import Interval, Met, Practised, Shift, Span, TeamFigures, Week

ADA = Person(1, "ada@example.org", "Ada <b>Lovelace</b>", Role.TRAINEE, 1, "North")
BEN = Person(2, "ben@example.org", "Ben", Role.TRAINEE, 1, "North")
FULL = TeamFigures(
    practised=(
        Practised(1, ADA.name, 12, 90, date(2026, 3, 4), 61.0, 40.0),
        Practised(2, BEN.name, 3, 20, date(2026, 3, 9), 72.0, 30.0),
    ),
    met=(
        Met(NoType.N3, 9, 4, {Code.CALQ: 30, Code.REBUT: 10, Code.LABEL: 60}),
        Met(NoType.N8, 6, 1, {Code.PRESS: 1}),
    ),
    weeks=(
        Week(date(2026, 3, 2), 8, 40, Interval(0.5, 0.3, 0.7)),
        Week(date(2026, 3, 9), 7, 30, Interval(0.6, 0.4, 0.8)),
    ),
    said=Shift(1, 5, 50.0, 61.0, Interval(11.0, 2.0, 20.0)),
    learned=Shift(1, 5, 40.0, 42.0, Interval(2.0, -9.0, 13.0)),
)


class FakeTeam:
    """Empty until `kept` is set; alone until `everybody` is."""

    def __init__(self) -> None:
        self.kept = TeamFigures()
        self.everybody: tuple[Person, ...] = ()
        self.north = Team(1, "North")
        self.asked: list[Span] = []

    def figures(self, span: Span) -> TeamFigures:
        self.asked.append(span)
        if self.north.league:
            return self.kept
        bare = tuple(replace(one, said=None, learned=None) for one in self.kept.practised)
        return replace(self.kept, practised=bare)

    def people(self) -> Sequence[Person]:
        return self.everybody

    def teams(self) -> Sequence[Team]:
        return [self.north] if self.everybody else []

    def set_league(self, team: int, on: bool) -> None:
        self.north = replace(self.north, league=on)


class FakeAssignments:
    def __init__(self) -> None:
        self.kept: list[Assignment] = []

    def own(self) -> tuple[Assignment, ...]:
        return tuple(one for one in self.kept if not one.finished)

    def all(self) -> tuple[Assignment, ...]:
        return tuple(self.kept)

    def give(self, emails: Sequence[str], task: Task) -> None:
        made = datetime(2026, 3, 4, tzinfo=UTC)
        for email in emails or [""]:
            self.kept.append(Assignment(len(self.kept) + 1, None, email, task, made, 0))

    def take_back(self, assignment: int) -> None:
        self.kept = [one for one in self.kept if one.id != assignment]
