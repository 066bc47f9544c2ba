"""Who may see and do what: decided in one place, and every refusal is in the log."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest

from tests.services.conftest import Models
from trainer.domain.access import Owned
from trainer.domain.filters import Filters
from trainer.domain.people import Role
from trainer.errors import UsageError
from trainer.services.export import Order
from trainer.services.wiring import House, Services, open_house
from trainer.settings import Settings
from trainer.store.audit import Entry

ADA, TOM, EVE, LEO, ROOT, PEN = (
    f"{name}@example.org" for name in ("ada", "tom", "eve", "leo", "root", "pen")
)
DEEDS: dict[str, Callable[[Services, str], object]] = {
    "view": lambda services, session: services.practice.view(session),
    "say": lambda services, session: services.practice.say(session, "Why not?"),
    "reply": lambda services, session: list(services.practice.reply(session)),
    "hint": lambda services, session: services.practice.hint(session),
    "end": lambda services, session: services.practice.end(session),
    "again": lambda services, session: services.practice.again(session),
    "come back": lambda services, session: services.practice.come_back(session),
    "delete": lambda services, session: services.practice.delete(session),
    "open": lambda services, session: services.review.open(session),
    "retry": lambda services, session: list(services.review.retry(session)),
    "judged": lambda services, session: list(services.debriefing.judged(session)),
    "debrief": lambda services, session: services.debriefing.debrief(session),
    "score": lambda services, session: services.debriefing.score(session),
    "download": lambda services, session: services.debriefing.download(session, "json"),
    "follow up": lambda services, session: services.practice.returned(session),
    "comment": lambda services, session: services.last_word.comment(session, 1, "Well put."),
    "dispute": lambda services, session: services.last_word.dispute(session, 1, "It was a question."),
    "kept": lambda services, session: services.debriefing.kept(session),
    "fetch its file": lambda services, session: services.export.demand(session),
    "export": lambda services, session: services.export.write(Order("jsonl", (session,)), BytesIO()),
}


@pytest.fixture
def house(settings: Settings, models: Models) -> House:
    """Ada leads North with Tom; Leo leads South with Eve; Pen writes counterparts; Root is the admin."""
    made = open_house(replace(settings, team=True, admins=frozenset({ROOT})), models.connect)
    roster = made.services().roster
    for email, role, team in (
        (ADA, Role.LEAD, "North"),
        (TOM, Role.TRAINEE, "North"),
        (LEO, Role.LEAD, "South"),
        (EVE, Role.TRAINEE, "South"),
        (PEN, Role.AUTHOR, ""),
        (ROOT, Role.ADMIN, ""),
    ):
        roster.add(email, role=role, team=team)
    return made


@pytest.fixture
def session(house: House) -> str:
    """One of Tom's, still going on."""
    services = house.services(TOM)
    started = services.practice.start("plant-partner", seed=3)
    services.practice.say(started, "What would have to change?")
    list(services.practice.reply(started))
    return started


def test_a_stranger_is_told_that_there_is_no_such_session_and_is_logged(house: House, session: str) -> None:
    for stranger in (EVE, LEO, PEN):
        services = house.services(stranger)
        for name, deed in DEEDS.items():
            before = len(_refusals(house, stranger, session))
            with pytest.raises(UsageError, match=f"There is no session '{session}' here"):
                deed(services, session)
            assert len(_refusals(house, stranger, session)) > before, (stranger, name)
    assert len(house.services(TOM).practice.view(session).bubbles) == 3


def _refusals(house: House, who: str, session: str) -> list[Entry]:
    entries = house.stores.audit.entries(limit=1000)
    return [one for one in entries if one.who == who and one.subject == session and not one.allowed]


def test_a_lead_reads_but_does_not_speak_for_the_trainee(house: House, session: str) -> None:
    ada = house.services(ADA)
    assert ada.practice.view(session).turns == 1
    ada.review.open(session)
    for deed in ("say", "end"):
        with pytest.raises(UsageError):
            DEEDS[deed](ada, session)


def test_who_opens_what_is_somebody_elses_is_in_the_log_once(house: House, session: str) -> None:
    tom, ada = house.services(TOM), house.services(ADA)
    for services in (tom, ada, ada):
        services.review.open(session)
    assert (tom.review.open(session).whose, ada.review.open(session).whose) == ("", TOM)
    opened = [(one.who, one.subject) for one in house.stores.audit.entries() if one.deed == "open"]
    assert opened == [(ADA, session)]


def test_nobody_corrects_their_own_marks(house: House) -> None:
    ada = house.services(ADA)
    own = ada.practice.start("plant-partner", seed=3)
    assert ada.practice.view(own).turns == 0
    assert not ada.access.admits("correct", Owned(own, ada.access.viewer.id, None))


def test_lists_hold_what_one_may_read(house: House, session: str) -> None:
    for email, count in ((TOM, 1), (ADA, 1), (ROOT, 1), (EVE, 0), (LEO, 0), (PEN, 0)):
        services = house.services(email)
        assert len(services.review.sessions().rows) == services.review.count() == count, email
        assert services.export.write(Order("jsonl"), BytesIO()) == count, email
    assert [row.id for row in house.services(TOM).practice.unfinished()] == [session]
    assert house.services(ADA).practice.unfinished() == ()


def test_asking_for_what_somebody_else_did_finds_nothing_and_is_logged(house: House, session: str) -> None:
    tom, eve = house.stores.people.get(TOM), house.services(EVE)
    assert house.services(ADA).review.sessions(Filters(person=tom.id)).rows
    before = len(_refusals(house, EVE, f"sessions of person {tom.id}"))
    assert not eve.review.sessions(Filters(person=tom.id)).rows
    assert len(_refusals(house, EVE, f"sessions of person {tom.id}")) == before + 1
    with pytest.raises(UsageError, match="somebody else's data"):
        eve.data_care.demand_own(tom.id)
    house.services(TOM).data_care.demand_own(tom.id)


def test_a_role_that_is_taken_away_is_gone_at_once(house: House, session: str) -> None:
    ada = house.services(ADA)
    assert ada.review.count() == 1
    house.services(ROOT).roster.change(ADA, Role.TRAINEE, "North")
    assert ada.review.count() == 0
    with pytest.raises(UsageError, match="no session"):
        ada.review.open(session)


def test_only_an_admin_says_who_belongs_where(house: House) -> None:
    for email in (TOM, ADA, PEN):
        with pytest.raises(UsageError, match="takes an admin"):
            house.services(email).roster.change(email, Role.ADMIN, "")
        with pytest.raises(UsageError, match="takes an admin"):
            house.services(email).roster.log()
    assert house.stores.people.get(TOM).role is Role.TRAINEE


def test_the_last_admin_cannot_be_made_less(house: House) -> None:
    with pytest.raises(UsageError, match="the only admin"):
        house.services(ROOT).roster.change(ROOT, Role.LEAD, "")
    assert house.stores.people.get(ROOT).role is Role.ADMIN


def test_a_lead_sees_their_own_team_only(house: House) -> None:
    assert {one.email for one in house.services(ADA).roster.everybody()} == {ADA, TOM}
    house.arrive(EVE, "Bea")
    everybody = [one.email for one in house.services(ROOT).roster.everybody()]
    assert everybody == [ADA, EVE, LEO, PEN, ROOT, TOM], "in the order of what they are called"
    with pytest.raises(UsageError, match="takes a lead"):
        house.services(TOM).roster.everybody()


def test_drafts_of_counterparts_are_for_those_who_write_them(house: House) -> None:
    key = house.services(PEN).shelf.new()
    assert house.services(ROOT).shelf.open(key)
    for call in (
        lambda shelf: shelf.open(key),
        lambda shelf: shelf.listed(),
        lambda shelf: shelf.new(),
        lambda shelf: shelf.duplicate("plant-partner"),
        lambda shelf: shelf.delete(key),
    ):
        with pytest.raises(UsageError, match="takes an author"):
            call(house.services(TOM).shelf)
    assert house.services(PEN).shelf.open(key)


def test_whoever_signs_in_first_is_a_trainee_unless_the_settings_name_them(house: House) -> None:
    assert house.arrive("New@Example.org", "New").role is Role.TRAINEE
    assert house.stores.people.get("new@example.org").name == "New"
    again = house.arrive("new@example.org", "Renamed")
    assert (again.name, again.team) == ("New", None)


def test_a_command_in_a_team_says_for_whom(house: House, session: str) -> None:
    with pytest.raises(UsageError, match="--as EMAIL"):
        house.acting(None)
    with pytest.raises(UsageError, match="takes a lead"):
        house.acting(TOM)
    with pytest.raises(UsageError, match="Nobody here has the address"):
        house.acting("nobody@example.org")
    assert house.acting(ADA).review.count() == 1
    assert any(entry.who == TOM and not entry.allowed for entry in house.stores.audit.entries())


def test_somebody_who_was_removed_reaches_nothing(house: House, session: str) -> None:
    tom = house.services(TOM)
    house.stores.people.delete(TOM)
    with pytest.raises(UsageError, match="Nobody here has the address"):
        tom.review.count()
    assert house.services(ROOT).review.count() == 0, "their sessions are gone with them"
