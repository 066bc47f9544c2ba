"""What people say of a session's turns, and whom the store lets say it."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from sqlalchemy import Engine

from tests.store.test_sessions import PERSONA, answer, opening, trainee
from trainer.domain.access import Deed, Owned, Reach
from trainer.domain.codes import Code
from trainer.domain.people import Role
from trainer.domain.play import End
from trainer.domain.ruling import Comment, Decision, Dispute, RuledUnit
from trainer.domain.session import Setup
from trainer.errors import UsageError
from trainer.store.people import People
from trainer.store.rulings import Rulings
from trainer.store.sessions import Sessions

UNITS = (RuledUnit((0, 26), Code.OPENQ), RuledUnit((29, 55), Code.AUTON))
HOSTILE = "<script>alert(1)</script> '; DROP TABLE rulings; -- \N{FIRE} =cmd|' /C calc'!A0 [x](javascript:1)"


@dataclass
class Person:
    """A gate that lets an owner read and play, and a lead read and correct what is in `reach`."""

    owner: int | None
    reach: Reach

    def admits(self, deed: Deed, owned: Owned) -> bool:
        if owned.person == self.owner and deed in {"read", "play"}:
            return True
        return self.reach.team is not None and owned.team == self.reach.team and deed in {"read", "correct"}


@pytest.fixture
def engine(opened: Callable[[], Engine]) -> Engine:
    return opened()


@pytest.fixture
def people(engine: Engine) -> dict[str, Person]:
    """A trainee and a lead of one team, and a trainee and a lead of another."""
    kept = People(engine)
    gates = {}
    for name, team in (("theo", "red"), ("ada", "red"), ("tess", "blue"), ("bo", "blue")):
        kept.arrive(f"{name}@example.org", name.capitalize(), Role.TRAINEE)
        kept.set_team(f"{name}@example.org", team)
        found = kept.get(f"{name}@example.org")
        leads = name in {"ada", "bo"}
        gates[name] = Person(found.id, Reach(person=found.id, team=found.team if leads else None))
    return gates


@pytest.fixture
def session(engine: Engine, people: dict[str, Person]) -> str:
    """A finished session of Theo's."""
    sessions = Sessions(engine, people["theo"])
    made = sessions.create(Setup(PERSONA, "medium", 7), opening())
    sessions.add_turn(made, trainee())
    sessions.add_turn(made, answer(), End.E4)
    return made


def test_what_is_said_comes_back_as_typed_with_who_said_it(
    engine: Engine, people: dict[str, Person], session: str
) -> None:
    Rulings(engine, people["ada"]).comment(session, 1, HOSTILE)
    Rulings(engine, people["theo"]).dispute(session, 1, HOSTILE)
    dispute = Rulings(engine, people["ada"]).open_disputes(10)[0].dispute
    Rulings(engine, people["ada"]).decide(session, 1, 2, UNITS, HOSTILE, dispute.id)
    said = Rulings(engine, people["theo"]).of(session)
    assert [type(word) for word in said] == [Comment, Dispute, Decision]
    assert [word.by for word in said] == ["Ada", "Theo", "Ada"]
    assert {word.text for word in said} == {HOSTILE}
    assert isinstance(said[2], Decision)
    assert (said[2].grade, said[2].units, said[2].answers) == (2, UNITS, dispute.id)


def test_a_dispute_may_be_raised_after_the_session_has_ended_and_only_by_whose_it_is(
    engine: Engine, people: dict[str, Person], session: str
) -> None:
    for name in ("ada", "tess", "bo"):
        with pytest.raises(UsageError, match="There is no session"):
            Rulings(engine, people[name]).dispute(session, 1, "I did ask.")
    Rulings(engine, people["theo"]).dispute(session, 1, "I did ask.")
    assert len(Rulings(engine, people["theo"]).of(session)) == 1


@pytest.mark.parametrize("name", ["theo", "tess", "bo"])
def test_only_a_lead_of_the_team_decides(
    engine: Engine, people: dict[str, Person], session: str, name: str
) -> None:
    with pytest.raises(UsageError, match="There is no session"):
        Rulings(engine, people[name]).decide(session, 1, 4, UNITS, "Because.")
    assert Rulings(engine, people["theo"]).of(session) == ()


@pytest.mark.parametrize("name", ["tess", "bo"])
def test_another_team_neither_reads_nor_comments_nor_lists(
    engine: Engine, people: dict[str, Person], session: str, name: str
) -> None:
    Rulings(engine, people["theo"]).dispute(session, 1, "I did ask.")
    Rulings(engine, people["ada"]).decide(session, 1, 3, UNITS, "You did.")
    stranger = Rulings(engine, people[name])
    with pytest.raises(UsageError, match="There is no session"):
        stranger.of(session)
    with pytest.raises(UsageError, match="There is no session"):
        stranger.comment(session, 1, "Hello.")
    assert stranger.open_disputes(10) == ()
    assert stranger.decided() == ()


def test_a_decision_closes_the_dispute_it_answers_and_no_other(
    engine: Engine, people: dict[str, Person], session: str
) -> None:
    theo, ada = Rulings(engine, people["theo"]), Rulings(engine, people["ada"])
    theo.dispute(session, 1, "The first.")
    first = ada.open_disputes(10)[0]
    assert (first.counterpart, first.dispute.text) == ("Ruth", "The first.")
    ada.decide(session, 1, 3, UNITS, "Without an answer to anything.")
    assert len(ada.open_disputes(10)) == 1
    ada.decide(session, 1, 3, UNITS, "Yes.", first.dispute.id)
    theo.dispute(session, 1, "The second.")
    assert [one.dispute.text for one in ada.open_disputes(10)] == ["The second."]


def test_nothing_is_overwritten_by_a_later_decision(
    engine: Engine, people: dict[str, Person], session: str
) -> None:
    ada = Rulings(engine, people["ada"])
    ada.decide(session, 1, 3, UNITS, "First.")
    ada.decide(session, 1, 1, UNITS, "Second.")
    assert [(one.decision.text, one.decision.grade) for one in ada.decided()] == [
        ("First.", 3),
        ("Second.", 1),
    ]
    found = ada.decided()[0]
    assert found.before == "No."
    assert [kept.coded.grade for kept in found.turn.grades] == [4]


def test_a_decision_cannot_answer_a_dispute_of_another_turn(
    engine: Engine, people: dict[str, Person], session: str
) -> None:
    Rulings(engine, people["theo"]).dispute(session, 1, "I did ask.")
    ada = Rulings(engine, people["ada"])
    with pytest.raises(UsageError, match="no dispute"):
        ada.decide(session, 2, 3, UNITS, "Yes.", ada.open_disputes(10)[0].dispute.id)
    with pytest.raises(UsageError, match="no dispute 999"):
        ada.decide(session, 1, 3, UNITS, "Yes.", 999)


def test_what_was_said_goes_with_its_session_and_outlives_whoever_said_it(
    engine: Engine, people: dict[str, Person], session: str
) -> None:
    Rulings(engine, people["theo"]).dispute(session, 1, "I did ask.")
    dispute = Rulings(engine, people["ada"]).open_disputes(10)[0].dispute.id
    Rulings(engine, people["ada"]).decide(session, 1, 3, UNITS, "You did.", dispute)
    People(engine).delete("ada@example.org")
    decision = Rulings(engine).of(session)[1]
    assert (decision.by, decision.person, decision.text) == ("", None, "You did.")
    Sessions(engine).delete(session)
    assert Rulings(engine).decided() == ()
