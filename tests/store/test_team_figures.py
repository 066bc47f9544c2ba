"""The figures of a team, against sums done by hand, and for whom they are."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine

from tests.store.test_sessions import PERSONA, answer, begun, opening, trainee
from trainer.domain.access import Reach
from trainer.domain.codes import Code
from trainer.domain.filters import Filters
from trainer.domain.no_types import NoType
from trainer.domain.people import Role
from trainer.domain.play import End
from trainer.domain.scorecard import Scorecard
from trainer.domain.session import KeptSession, Setup
from trainer.domain.team import SessionFigures, Span
from trainer.store.audit import Audit
from trainer.store.people import People
from trainer.store.saved_views import SavedViews
from trainer.store.sessions import Sessions
from trainer.store.stores import Stores

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)


class Lead:
    """A gate that lets see those of a team, and gives what is new to one person."""

    def __init__(self, owner: int, reach: Reach) -> None:
        self.owner, self.reach = owner, reach

    def admits(self, deed: object, owned: object) -> bool:
        return True


@pytest.fixture
def stores(opened: Callable[[], Engine]) -> Stores:
    engine = opened()
    return Stores(engine, People(engine), Audit(engine), SavedViews(engine))


def somebody(stores: Stores, name: str, team: str, role: Role = Role.TRAINEE) -> tuple[int, int]:
    """A person's number and their team's."""
    stores.people.arrive(f"{name}@example.org", name.capitalize(), role)
    stores.people.set_team(f"{name}@example.org", team)
    person = stores.people.get(f"{name}@example.org")
    return person.id, person.team or 0


def played(
    sessions: Sessions,
    day: int = 0,
    *,
    noes: int = 4,
    curious: int = 2,
    handled: bool = False,
    no_type: NoType = NoType.N2,
    process: float | None = 50.0,
    **codes: int,
) -> str:
    """A scored session that began `day` days after the Monday."""
    setup = Setup(PERSONA, "hard", 7)
    started = MONDAY + timedelta(days=day)
    session = f"s{sessions.count()}-{sessions._gate.owner}"
    sessions.keep(KeptSession(session, started, setup, (opening(), trainee(), answer()), End.E4))
    figures = SessionFigures(
        started.date(), no_type, 5, noes, curious, handled, {Code(name): n for name, n in codes.items()}
    )
    outcome = None if process is None else 100 - process
    sessions.set_scores(session, Scorecard(process, outcome), figures=figures)
    return session


def test_sums_by_person_are_those_done_by_hand(stores: Stores) -> None:
    """Ada: 40 and 60 points in two sessions; Ben: one without a score."""
    ada, team = somebody(stores, "ada", "North")
    ben, _ = somebody(stores, "ben", "North")
    for person, day, process in ((ben, 0, None), (ada, 0, 40.0), (ada, 8, 60.0)):
        played(stores.sessions(Lead(person, Reach(person=person))), day, process=process)
    first, second = stores.team_figures(Lead(ada, Reach(team=team))).practised(Span())
    assert (first.name, first.sessions, first.turns, first.last.day, first.said, first.learned) == (
        "Ada", 2, 10, 10, 50.0, 50.0,
    )  # fmt: skip
    assert (second.name, second.sessions, second.said) == ("Ben", 1, None)


def test_kinds_of_no_are_counted_with_what_was_said_to_them(stores: Stores) -> None:
    sessions = stores.sessions()
    played(sessions, handled=True, CALQ=3, REBUT=1)
    played(sessions, no_type=NoType.N8, LABEL=2)
    played(sessions, CALQ=1, PRESS=5)
    n2, n8 = stores.team_figures().met(Span())
    assert (n2.no_type, n2.sessions, n2.handled, n2.moves) == (NoType.N2, 2, 1, 10)
    assert (n2.share(Code.CALQ), n2.share(Code.PRESS), n2.share(Code.LABEL)) == (0.4, 0.5, 0.0)
    assert (n8.no_type, n8.sessions, n8.handled, n8.share(Code.LABEL)) == (NoType.N8, 1, 0, 1.0)


def test_a_list_by_code_holds_the_sessions_that_were_counted_for_it(stores: Stores) -> None:
    sessions, listing = stores.sessions(), stores.listing()
    first, _, last = played(sessions, CALQ=3, REBUT=1), played(sessions, LABEL=2), played(sessions, CALQ=1)
    begun(sessions)
    assert [row.id for row in listing.page(Filters(code=Code.CALQ)).rows] == [last, first]
    assert [row.id for row in listing.page(Filters(code=Code.REBUT)).rows] == [first]
    assert listing.matches(Filters(code=Code.QUIT)) == 0


def test_curiosity_is_added_up_by_week_with_what_chance_makes_of_it(stores: Stores) -> None:
    """Monday and Sunday are one week. Sessions of 3 in 4 and 1 in 4 are 4 in 8 turns; they differ by
    (1 + 1) x 2/1 = 4 squares against 8 x 0.5 x 0.5 = 2 of single turns: 8 turns count as 4. Wilson's
    interval of 2 in 4 is 0.150 to 0.850."""
    sessions = stores.sessions()
    played(sessions, 0, noes=4, curious=3)
    played(sessions, 6, noes=4, curious=1)
    played(sessions, 7, noes=0, curious=0)
    played(sessions, 14, noes=5, curious=0)
    one, three = stores.team_figures().weeks(Span())
    assert (one.monday, one.sunday.day, one.sessions, one.noes) == (MONDAY.date(), 8, 2, 8)
    assert (one.curious.value, round(one.curious.low, 3), round(one.curious.high, 3)) == (0.5, 0.15, 0.85)
    assert (three.monday.day, three.curious.value, three.curious.low) == (16, 0.0, 0.0)
    assert three.curious.high == pytest.approx(0.793, abs=0.001)  # one session: its five turns count as one


def test_first_and_last_sessions_of_the_same_people_are_set_side_by_side(stores: Stores) -> None:
    """Five at 40, 42, 44, 46, 48 and five ten points above: 10 more, squares 40 + 40, 8 degrees of freedom,
    error sqrt(2 x 10 / 5) = 2, and t = 2.306."""
    sessions = stores.sessions()
    for day, process in enumerate((40, 42, 44, 46, 48, 50, 52, 54, 56, 58)):
        played(sessions, day, process=float(process))
    said, learned = stores.team_figures().shifts(Span())
    assert said is not None
    assert learned is not None
    assert (said.people, said.sessions, said.before, said.after) == (1, 5, 44.0, 54.0)
    assert said.difference.value == 10.0
    assert said.difference.low == pytest.approx(10 - 2 * 2.306, abs=0.02)
    assert learned.difference.value == -10.0


def test_people_with_too_few_sessions_are_not_set_side_by_side(stores: Stores) -> None:
    ada, _ = somebody(stores, "ada", "North")
    ben, team = somebody(stores, "ben", "North")
    for person, number in ((ada, 9), (ben, 11)):
        for day in range(number):
            played(stores.sessions(Lead(person, Reach(person=person))), day, process=float(person))
    said, _learned = stores.team_figures(Lead(ada, Reach(team=team))).shifts(Span())
    assert said is not None
    assert (said.people, said.before, said.difference.value) == (1, float(ben), 0.0)
    assert stores.team_figures(Lead(ada, Reach(person=ada))).shifts(Span()) == (None, None)
    assert stores.team_figures(Lead(ada, Reach(team=team))).shifts(Span(person=ada)) == (None, None)


def test_days_and_a_person_narrow_every_figure(stores: Stores) -> None:
    ada, team = somebody(stores, "ada", "North")
    ben, _ = somebody(stores, "ben", "North")
    for person in (ada, ben):
        for day in range(3):
            played(stores.sessions(Lead(person, Reach(person=person))), day)
    figures = stores.team_figures(Lead(ada, Reach(team=team)))
    middle = Span(
        since=MONDAY.date() + timedelta(days=1), until=MONDAY.date() + timedelta(days=1), person=ben
    )
    assert [(one.person, one.sessions) for one in figures.practised(middle)] == [(ben, 1)]
    assert [one.sessions for one in figures.met(middle)] == [1]
    assert [one.sessions for one in figures.weeks(middle)] == [1]


def test_another_teams_sessions_are_in_no_figure(stores: Stores) -> None:
    ada, _ = somebody(stores, "ada", "North")
    lead, south = somebody(stores, "lea", "South", Role.LEAD)
    sessions = stores.sessions(Lead(ada, Reach(person=ada)))
    for day in range(12):
        played(sessions, day, process=50.0 + day)
    figures = stores.team_figures(Lead(lead, Reach(person=lead, team=south)))
    assert figures.practised(Span()) == figures.met(Span()) == figures.weeks(Span()) == ()
    assert figures.practised(Span(person=ada)) == ()
    assert figures.shifts(Span()) == figures.shifts(Span(person=ada)) == (None, None)
    unscored(sessions)
    assert figures.uncounted(5) == ((), 0)


def unscored(sessions: Sessions) -> str:
    name = f"u{sessions.count()}"
    said = (opening(), trainee(), answer())
    sessions.keep(KeptSession(name, MONDAY, Setup(PERSONA, "hard", 7), said, End.E8))
    return name


def test_sessions_that_are_not_counted_yet_are_named_in_portions(stores: Stores) -> None:
    sessions = stores.sessions()
    played(sessions)
    sessions.create(Setup(PERSONA, "hard", 7), opening())
    sessions.keep(KeptSession("sample", MONDAY, Setup(PERSONA, "hard", 7, sample=True), (opening(),), End.E4))
    sessions.keep(KeptSession("silent", MONDAY, Setup(PERSONA, "hard", 7), (opening(),), End.E8))
    waiting = [unscored(sessions) for _ in range(3)]
    assert stores.team_figures().uncounted(2) == ((waiting[2], waiting[1]), 3)


def test_a_session_scored_again_is_counted_once_and_a_sample_never(stores: Stores) -> None:
    sessions = stores.sessions()
    session = played(sessions, CALQ=1)
    figures = SessionFigures(MONDAY.date(), NoType.N2, 5, 4, 2, True, {Code.CALQ: 7})
    sessions.set_scores(session, Scorecard(80.0, 20.0), figures=figures)
    sessions.keep(KeptSession("sample", MONDAY, Setup(PERSONA, "hard", 7, sample=True), (opening(),), End.E4))
    sessions.set_scores("sample", Scorecard(80.0, 20.0), figures=figures)
    (met,) = stores.team_figures().met(Span())
    assert (met.sessions, met.handled, met.moves) == (1, 1, 7)


def test_a_deleted_session_leaves_the_figures(stores: Stores) -> None:
    sessions = stores.sessions()
    sessions.delete(played(sessions))
    assert stores.team_figures().practised(Span()) == ()
