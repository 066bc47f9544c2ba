"""A person's data: all of it handed over, all of it deleted, nothing kept too long."""

import io
import json
from dataclasses import replace
from datetime import timedelta
from zipfile import ZipFile

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from tests.services.stored import SAID, filled, rehearsed
from tests.services.test_regrading import team
from trainer.domain.people import Role
from trainer.errors import UsageError
from trainer.services.wiring import House, Services, open_house
from trainer.settings import Settings
from trainer.store.clock import now
from trainer.store.people_tables import AuditRecord
from trainer.store.review_tables import CommentRecord
from trainer.store.tables import PersonaContent, SessionRecord


@pytest.fixture
def house(settings: Settings) -> House:
    """Tom and Uma have a session each, Ida is the admin, and Tom has commented on Uma's."""
    house = team(settings)
    house.arrive("ida@example.org", "Ida")
    house.stores.people.set_role("ida@example.org", Role.ADMIN)
    for name in ("tom", "uma"):
        services = house.services(f"{name}@example.org")
        services.keep(replace(rehearsed(services, SAID[:1]), id=name))
    tom = house.stores.people.get("tom@example.org")
    with Session(house.stores.engine) as session, session.begin():
        seq = session.scalars(select(SessionRecord.seq).where(SessionRecord.id == "uma")).one()
        session.add(CommentRecord(session_seq=seq, turn=1, person_id=tom.id, at=now(), text="Nicely put."))
    house.services("tom@example.org").access.log("read", "tom")
    return house


def archive(services: Services, email: str = "") -> dict[str, str]:
    out = io.BytesIO()
    services.data_care.export_person(out, email)
    with ZipFile(out) as found:
        return {name: found.read(name).decode() for name in found.namelist()}


def test_a_person_gets_all_that_is_kept_of_them_and_nobody_elses(house: House) -> None:
    files = archive(house.services("tom@example.org"))
    assert set(files) == {
        "sessions.jsonl", "profile.json", "comments.jsonl", "rulings.jsonl", "assignments.jsonl",
        "saved_views.jsonl", "audit.jsonl",
    }  # fmt: skip
    assert [json.loads(line)["session"] for line in files["sessions.jsonl"].splitlines()] == ["tom"]
    assert json.loads(files["profile.json"])["email"] == "tom@example.org"
    assert json.loads(files["comments.jsonl"])["text"] == "Nicely put."
    assert "uma@example.org" not in "".join(files.values())


def test_an_admin_exports_anybodys_and_a_lead_only_their_own(house: House) -> None:
    assert "tom" in archive(house.services("ida@example.org"), "tom@example.org")["sessions.jsonl"]
    with pytest.raises(UsageError, match="takes an admin"):
        archive(house.services("lea@example.org"), "tom@example.org")
    assert archive(house.services("lea@example.org"))["sessions.jsonl"] == ""
    deeds = [(entry.who, entry.allowed) for entry in house.stores.audit.entries() if "all of" in entry.deed]
    assert deeds == [("lea@example.org", True), ("lea@example.org", False), ("ida@example.org", True)]


def test_without_accounts_everything_is_in_the_archive(services: Services) -> None:
    filled(services, 2)
    assert archive(services)["sessions.jsonl"].count("\n") == 2


def test_a_deleted_person_leaves_nothing_of_theirs_behind(house: House) -> None:
    admin = house.services("ida@example.org")
    number = house.stores.people.get("tom@example.org").id
    assert admin.data_care.delete_person("Tom@example.org") == 1
    assert [holding.session for holding in house.stores.holdings().listed()] == ["uma"]
    assert house.stores.people.find("tom@example.org") is None
    with Session(house.stores.engine) as session:
        (comment,) = session.scalars(select(CommentRecord))
        assert (comment.text, comment.person_id) == ("Nicely put.", None)
        logged = [(entry.who, entry.subject, entry.detail) for entry in session.scalars(select(AuditRecord))]
    assert "tom@example.org" not in str(logged)
    assert (f"a deleted person {number}", "tom", "") in logged
    assert ("ida@example.org", f"a deleted person {number}", "") in logged


def test_a_counterparts_content_goes_with_its_last_session(house: House) -> None:
    admin = house.services("ida@example.org")
    for name, left in (("tom", 1), ("uma", 0)):
        admin.data_care.delete_person(f"{name}@example.org")
        with Session(house.stores.engine) as session:
            assert len(session.scalars(select(PersonaContent)).all()) == left


def test_only_an_admin_deletes_and_the_last_one_stays(house: House) -> None:
    for name in ("tom", "lea"):
        with pytest.raises(UsageError, match="takes an admin"):
            house.services(f"{name}@example.org").data_care.delete_person("uma@example.org")
    with pytest.raises(UsageError, match="only admin"):
        house.services("ida@example.org").data_care.delete_person("ida@example.org")
    house.services("tom@example.org").practice.delete("tom")
    assert [holding.session for holding in house.stores.holdings().listed()] == ["uma"]


def aged(house: House, session_id: str, days: float) -> None:
    with Session(house.stores.engine) as session, session.begin():
        last = now() - timedelta(days=days)
        session.execute(update(SessionRecord).where(SessionRecord.id == session_id).values(last=last))


def test_sessions_go_so_many_days_after_their_last_turn_and_samples_stay(settings: Settings) -> None:
    house = open_house(replace(settings, retention_days=30))
    services = house.services()
    ids = filled(services, 3)
    services.review.load_samples()
    for session_id, days in zip((*ids, "sample-natural"), (31, 29, 400, 400), strict=True):
        aged(house, session_id, days)
    assert house.let_go() == 2
    left = {holding.session for holding in house.stores.holdings().listed()}
    assert left == {ids[1], "sample-arguer", "sample-learner", "sample-natural"}
    assert house.let_go() == 0


def test_without_the_setting_nothing_is_too_old(settings: Settings) -> None:
    house = open_house(settings)
    aged(house, filled(house.services(), 1)[0], 4_000)
    assert house.let_go() == 0


def test_in_a_team_the_log_says_what_was_let_go(settings: Settings) -> None:
    house = open_house(replace(settings, retention_days=1, team=True))
    aged(house, filled(house.services(), 1)[0], 2)
    assert house.let_go() == 1
    (entry,) = house.stores.audit.entries()
    assert (entry.deed, entry.subject, entry.detail) == ("delete", "sessions older than 1 days", "1 sessions")
