"""Who sees a team's figures, and who gives whom something to do."""

from collections.abc import Callable
from datetime import date

import pytest

from tests.services.conftest import Models
from trainer.domain.assignment import Task
from trainer.domain.codes import MOVES
from trainer.domain.filters import Filters
from trainer.domain.people import Role
from trainer.domain.team import Span
from trainer.errors import UsageError
from trainer.services import team
from trainer.services.wiring import House, Services, open_house
from trainer.settings import Settings

ADA, BEN, LEA, SUE, ROOT = (f"{name}@example.org" for name in ("ada", "ben", "lea", "sue", "root"))


@pytest.fixture
def house(settings: Settings, models: Models) -> House:
    """Ada and Ben practise in the North, which Lea leads; Sue leads the South; Root is the admin."""
    house = open_house(settings, models.connect)
    for email, role, name in (
        (ADA, Role.TRAINEE, "North"), (BEN, Role.TRAINEE, "North"), (LEA, Role.LEAD, "North"),
        (SUE, Role.LEAD, "South"), (ROOT, Role.ADMIN, ""),
    ):  # fmt: skip
        house.stores.people.arrive(email, email.split("@")[0].capitalize(), role)
        house.stores.people.set_team(email, name)
    return house


def practises(services: Services, persona: str, difficulty: str = "easy", end: bool = True) -> str:
    session = services.practice.start(persona, difficulty=difficulty, seed=1)
    services.practice.say(session, "It sounds like something is in the way. What is it?")
    list(services.practice.reply(session))
    if end and services.practice.view(session).ended is None:
        services.practice.end(session)
    return session


def some(house: House) -> str:
    return house.desk.personas.listed()[0].id


def refused(house: House) -> list[tuple[str, str]]:
    return [(one.who, one.deed) for one in house.stores.audit.entries() if not one.allowed]


def test_a_lead_sees_the_team_and_the_other_teams_lead_sees_nothing_of_it(house: House) -> None:
    practises(house.services(ADA), some(house))
    seen = house.services(LEA).team.figures(Span())
    assert [(one.name, one.sessions, one.turns) for one in seen.practised] == [("Ada", 1, 1)]
    assert sum(one.sessions for one in seen.met) == 1
    assert house.services(SUE).team.figures(Span()).practised == ()
    assert house.services(ROOT).team.figures(Span()).sessions == 1


def test_each_share_on_the_map_comes_from_the_sessions_it_opens(house: House) -> None:
    for persona in house.desk.personas.listed()[:4]:
        practises(house.services(ADA), persona.id)
    practises(house.services(SUE), some(house))
    lead = house.services(LEA)
    seen = 0
    for met in lead.team.figures(Span()).met:
        for code in MOVES:
            found = lead.review.sessions(Filters(no_type=met.no_type, code=code)).rows
            marks = [one for row in found for one in lead.debriefing.kept(row.id).marks("builtin").values()]
            said = sum(unit.code is code for mark in marks for unit in mark.units)
            assert said == met.units[code]
            assert all(row.person == "Ada" and row.no_type is met.no_type for row in found)
            seen += len(found)
    assert seen


def test_a_trainee_is_refused_and_the_try_is_logged(house: House) -> None:
    services = house.services(ADA)
    for tried in (
        lambda: services.team.figures(Span()), services.team.people, services.assignments.all,
        lambda: services.team.set_league(1, True),
        lambda: services.assignments.give([BEN], Task(some(house))),
        lambda: services.assignments.take_back(1),
    ):  # fmt: skip
        with pytest.raises(UsageError, match="takes a lead or an admin"):
            tried()
    assert len(refused(house)) == 6
    assert {who for who, _ in refused(house)} == {ADA}


def test_alone_one_sees_ones_own(open_services: Callable[[], Services]) -> None:
    services = open_services()
    practises(services, services.personas.listed()[0].id)
    seen = services.team.figures(Span())
    assert [(one.name, one.sessions) for one in seen.practised] == [("", 1)]
    assert services.team.people() == services.team.teams() == []


def test_sessions_nobody_looked_at_are_counted_in_portions(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(team, "AT_ONCE", 2)
    services = house.services(ADA)
    for _ in range(3):
        practises(services, some(house))
    first = house.services(LEA).team.figures(Span())
    assert (first.sessions, first.uncounted) == (2, 1)
    second = house.services(LEA).team.figures(Span())
    assert (second.sessions, second.uncounted) == (3, 0)


def test_scores_by_person_are_shown_only_where_the_lead_turned_them_on(house: House) -> None:
    practises(house.services(ADA), some(house))
    lead = house.services(LEA).team
    assert lead.figures(Span()).practised[0].said is None
    (north,) = lead.teams()
    with pytest.raises(UsageError, match="not yours"):
        house.services(SUE).team.set_league(north.id, True)
    lead.set_league(north.id, True)
    assert lead.figures(Span()).practised[0].said is not None
    assert (SUE, "show or hide the scores by person") in refused(house)
    assert house.stores.audit.entries()[0].detail == "shown"


def test_an_assignment_counts_what_is_finished_since_with_that_counterpart_and_difficulty(
    house: House,
) -> None:
    persona, other = (one.id for one in house.desk.personas.listed()[:2])
    ada = house.services(ADA)
    practises(ada, persona)
    house.services(LEA).assignments.give([ADA], Task(persona, 2, "easy", date(2030, 1, 1), "!"))
    (given,) = ada.assignments.own()
    assert (given.done, given.task.due, given.task.note) == (0, date(2030, 1, 1), "!")
    practises(ada, persona, "hard")
    practises(ada, other)
    practises(ada, persona, end=False)
    practises(house.services(BEN), persona)
    ada.practice.end(ada.practice.start(persona, difficulty="easy"))
    assert ada.assignments.own()[0].done == 0
    practises(ada, persona)
    assert ada.assignments.own()[0].done == 1
    practises(ada, persona)
    assert ada.assignments.own() == ()
    (seen,) = house.services(LEA).assignments.all()
    assert (seen.name, seen.done, seen.finished) == ("Ada", 2, True)


def test_only_their_lead_or_an_admin_gives_and_takes_back(house: House) -> None:
    task = Task(some(house))
    with pytest.raises(UsageError, match="not in your team"):
        house.services(SUE).assignments.give([ADA], task)
    house.services(LEA).assignments.give([ADA, BEN], task)
    assert house.services(SUE).assignments.all() == ()
    number = house.services(LEA).assignments.all()[0].id
    with pytest.raises(UsageError, match="no assignment"):
        house.services(SUE).assignments.take_back(number)
    assert [who for who, _ in refused(house)] == [SUE, SUE]
    house.services(LEA).assignments.take_back(number)
    house.services(ROOT).assignments.take_back(number - 1)
    assert house.services(ROOT).assignments.all() == ()


def test_nobody_is_given_anything_when_one_of_them_is_out_of_reach(house: House) -> None:
    with pytest.raises(UsageError, match="not in your team"):
        house.services(LEA).assignments.give([ADA, SUE], Task(some(house)))
    assert house.services(ROOT).assignments.all() == ()


def test_a_trainee_sees_only_their_own_assignments(house: House) -> None:
    house.services(LEA).assignments.give([ADA], Task(some(house)))
    assert len(house.services(ADA).assignments.own()) == 1
    assert house.services(BEN).assignments.own() == ()


@pytest.mark.parametrize(("task", "complaint"), [(Task("nobody"), "nobody"), (None, "0 times")])
def test_what_cannot_be_done_is_not_given(house: House, task: Task | None, complaint: str) -> None:
    with pytest.raises(UsageError, match=complaint):
        house.services(LEA).assignments.give([ADA], task or Task(some(house), 0))


def test_alone_one_gives_oneself_something_to_do(open_services: Callable[[], Services]) -> None:
    services = open_services()
    persona = services.personas.listed()[0].id
    services.assignments.give([], Task(persona, 1))
    assert [one.task.persona_id for one in services.assignments.own()] == [persona]
    practises(services, persona)
    assert services.assignments.own() == ()
    services.assignments.take_back(services.assignments.all()[0].id)
    assert services.assignments.all() == ()
