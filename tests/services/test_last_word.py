"""The last word on a grade: who has it, what is refused, and what stays."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from trainer.domain.people import Role
from trainer.domain.span import Span
from trainer.errors import UsageError
from trainer.services.benching.rows import Row, dataset
from trainer.services.last_word import LONGEST
from trainer.services.wiring import House, Services, open_house
from trainer.settings import Settings

PEOPLE = (
    ("theo", Role.TRAINEE, "red"),
    ("tess", Role.TRAINEE, "red"),
    ("ada", Role.LEAD, "red"),
    ("bo", Role.LEAD, "blue"),
    ("root", Role.ADMIN, ""),
)


@pytest.fixture
def house(settings: Settings) -> House:
    made = open_house(settings)
    for name, role, team in PEOPLE:
        made.stores.people.arrive(f"{name}@example.org", name.capitalize(), role)
        made.stores.people.set_team(f"{name}@example.org", team)
    return made


@pytest.fixture
def of(house: House) -> Callable[[str], Services]:
    return lambda name: house.services(f"{name}@example.org")


@pytest.fixture
def session(of: Callable[[str], Services]) -> str:
    """A session of Theo's with two turns, over."""
    practice = of("theo").practice
    made = practice.start("procurement-lead", seed=3)
    for text in ("What makes the date so hard?", "But everybody else signs, because it is standard."):
        practice.say(made, text)
        list(practice.reply(made))
    practice.end(made)
    return made


def spans(of: Callable[[str], Services], session: str, turn: int) -> list[Span]:
    return [unit.span for unit in of("theo").review.open(session).turns[turn - 1].coded.units]


def test_a_dispute_waits_in_the_queue_of_the_teams_lead_until_it_is_decided(
    of: Callable[[str], Services], session: str
) -> None:
    of("theo").last_word.dispute(session, 1, "That was a real question.")
    assert [one.may_decide for one in of("ada").last_word.queue()] == [True]
    assert [one.may_decide for one in of("root").last_word.queue()] == [True]
    assert [one.may_decide for one in of("theo").last_word.queue()] == [False]
    assert of("tess").last_word.queue() == of("bo").last_word.queue() == ()
    open_one = of("ada").last_word.on(session).on(1).open[0]
    of("ada").last_word.decide(session, 1, 3, {}, "So it was.", open_one.id)
    assert of("ada").last_word.queue() == ()
    decided = of("theo").last_word.on(session).on(1).stands
    assert decided is not None
    assert (decided.by, decided.grade, decided.text) == ("Ada", 3, "So it was.")


def test_the_machines_mark_and_the_scores_stay_as_they_were(
    of: Callable[[str], Services], session: str
) -> None:
    before = of("theo").review.open(session)
    of("ada").last_word.decide(
        session, 1, 0, dict.fromkeys(spans(of, session, 1), "PRESS"), "It was pushing."
    )
    after = of("theo").review.open(session)
    assert [turn.coded for turn in after.turns] == [turn.coded for turn in before.turns]
    assert after.row == before.row


def test_what_may_be_added_is_offered_to_those_who_may(of: Callable[[str], Services], session: str) -> None:
    offered = {name: of(name).last_word.on(session) for name in ("theo", "ada", "root")}
    assert {name: one.may_dispute for name, one in offered.items()} == {
        "theo": True, "ada": False, "root": False,
    }  # fmt: skip
    assert {name: one.may_decide for name, one in offered.items()} == {
        "theo": False, "ada": True, "root": True,
    }  # fmt: skip


@pytest.mark.parametrize("name", ["tess", "bo"])
def test_who_may_not_read_a_session_gets_no_word_in_and_is_logged(
    of: Callable[[str], Services], house: House, session: str, name: str
) -> None:
    word = of(name).last_word
    for deed in (
        lambda: word.on(session),
        lambda: word.comment(session, 1, "Hello."),
        lambda: word.dispute(session, 1, "No."),
        lambda: word.decide(session, 1, 4, {}, "Mine."),
    ):
        with pytest.raises(UsageError, match="There is no session"):
            deed()
    refused = [one for one in house.stores.audit.entries() if not one.allowed]
    assert len(refused) == 4
    assert {(one.who, one.subject) for one in refused} == {(f"{name}@example.org", session)}
    assert of("theo").last_word.on(session).talks == {}


def test_whose_role_is_taken_away_decides_no_longer(
    of: Callable[[str], Services], house: House, session: str
) -> None:
    ada = of("ada")
    ada.last_word.decide(session, 1, 3, {}, "Yes.")
    house.stores.people.set_role("ada@example.org", Role.TRAINEE)
    with pytest.raises(UsageError, match="There is no session"):
        ada.last_word.decide(session, 1, 4, {}, "Yes.")
    with pytest.raises(UsageError, match="takes a lead"):
        ada.agreeing.agreement()


def test_every_word_is_in_the_audit_log(of: Callable[[str], Services], house: House, session: str) -> None:
    of("theo").last_word.comment(session, 2, "I was tired.")
    of("theo").last_word.dispute(session, 1, "It was a question.")
    of("ada").last_word.decide(session, 1, 3, {}, "It was.")
    told = {(one.who, one.deed, one.detail) for one in house.stores.audit.entries() if one.subject == session}
    assert {
        ("theo@example.org", "comment", "turn 2"),
        ("theo@example.org", "dispute", "turn 1"),
        ("ada@example.org", "decide", "turn 1"),
    } <= told


REFUSED: tuple[tuple[int, int | None, dict[Span, str], str, str], ...] = (
    (1, 3, {}, "  \n ", "The reason is empty"),
    (1, 3, {}, "x" * (LONGEST + 1), "4,001 characters"),
    (1, 5, {}, "Yes.", "The grade is 5"),
    (1, -1, {}, "Yes.", "The grade is -1"),
    (1, True, {}, "Yes.", "The grade is True"),
    (1, None, {}, "Yes.", "No grade is chosen"),
    (9, 3, {}, "Yes.", "has no turn 9; choose one from 1 to 2"),
    (0, 3, {}, "Yes.", "has no turn 0"),
    (1, 3, {(500, 600): "LABEL"}, "Yes.", "no unit from 500 to 600"),
    (1, 3, {(0, 0): "SHOUT"}, "Yes.", "There is no code 'SHOUT'; choose one of CALQ"),
)


def test_what_cannot_be_decided_is_refused_in_a_sentence_and_nothing_is_kept(
    of: Callable[[str], Services], session: str
) -> None:
    first = spans(of, session, 1)[0]
    word = of("ada").last_word
    for turn, grade, codes, reason, said in REFUSED:
        placed = {first if place == (0, 0) else place: code for place, code in codes.items()}
        with pytest.raises(UsageError, match=said):
            word.decide(session, turn, grade, placed, reason)
    assert word.on(session).talks == {}


def test_a_mark_is_not_disputed_twice_at_once_but_again_after_a_decision(
    of: Callable[[str], Services], session: str
) -> None:
    theo, ada = of("theo").last_word, of("ada").last_word
    theo.dispute(session, 1, "It was a question.")
    with pytest.raises(UsageError, match="disputed already"):
        theo.dispute(session, 1, "It was a question!")
    ada.decide(session, 1, 1, {}, "It was not.", theo.on(session).on(1).open[0].id)
    theo.dispute(session, 1, "It was, listen again.")
    assert len(theo.on(session).on(1).disputes) == 2


def test_without_accounts_one_is_ones_own_lead(services: Services) -> None:
    services.review.load_samples()
    services.last_word.dispute("sample-arguer", 1, "Not pressure.")
    standing = services.last_word.on("sample-arguer")
    assert standing.solo
    assert standing.may_dispute
    assert standing.may_decide
    services.last_word.decide("sample-arguer", 1, 2, {}, "Right.", standing.on(1).open[0].id)
    assert services.last_word.queue() == ()
    assert services.agreeing.agreement().people.units == 0


@hypothesis_settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=300))
def test_whatever_is_typed_is_kept_as_typed_or_refused(
    of: Callable[[str], Services], session: str, text: str
) -> None:
    word = of("ada").last_word
    before = len(word.on(session).on(1).comments)
    try:
        word.comment(session, 1, text)
    except UsageError:
        assert not text.strip()
        return
    kept = word.on(session).on(1).comments
    assert len(kept) == before + 1
    assert "\0" not in kept[-1].text


def test_the_gold_set_holds_the_newest_decision_of_the_teams_turns_as_the_bench_reads_it(
    of: Callable[[str], Services], session: str
) -> None:
    places = spans(of, session, 1)
    of("ada").last_word.decide(session, 1, 1, dict.fromkeys(places, "LEAD"), "First.")
    of("root").last_word.decide(session, 1, 3, dict.fromkeys(places, "CALQ"), "Second.")
    rows = of("ada").agreeing.gold()
    assert len(rows) == 1
    assert rows[0]["extra"]["construct"] == "open_question"
    read = dataset("decisions", rows).rows[0]
    assert isinstance(read, Row)
    assert (read.dialogue, read.turn, read.text) == (session, 1, "What makes the date so hard?")
    assert read.context == of("theo").review.open(session).view.bubbles[0].text
    assert of("bo").agreeing.gold() == ()
    with pytest.raises(UsageError, match="takes a lead"):
        of("theo").agreeing.gold()


def test_agreement_is_reckoned_beside_the_grader_and_between_two_leads(
    of: Callable[[str], Services], session: str
) -> None:
    places = spans(of, session, 2)
    of("ada").last_word.decide(session, 2, 1, {}, "As it says.")
    of("root").last_word.decide(session, 2, 1, dict.fromkeys(places, "PRESS"), "Harder.")
    of("root").last_word.decide(session, 2, 1, dict.fromkeys(places, "LEAD"), "On second thoughts.")
    found = of("ada").agreeing.agreement()
    assert found.graders["builtin"].units == 2 * len(places)
    assert found.people.units == len(places)
    assert found.people.kappa is None
    assert {one.code for one in found.people.codes} >= {"LEAD"}
    assert "PRESS" not in {one.code for one in found.people.codes}
