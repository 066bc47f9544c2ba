"""Two readings of one turn."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.talks import coded
from trainer.domain.codes import Code
from trainer.domain.grade import CodedTurn, Comparison
from trainer.engine.comparison import compare

TEXT = "It sounds late. What would help?"
FIRST, SECOND = TEXT[:15], TEXT[16:]


def reading(first: Code, second: Code, grade: int | None = 3) -> CodedTurn:
    return coded(TEXT, grade, (first, FIRST), (second, SECOND))  # type: ignore[arg-type]


def test_readings_that_agree_leave_nothing_to_look_at() -> None:
    one = reading(Code.LABEL, Code.CALQ, 4)
    assert compare(TEXT, one, one) == Comparison(1.0, 1.0, 0, ())


def test_agreement_is_counted_in_letters_of_the_turn() -> None:
    found = compare(TEXT, reading(Code.LABEL, Code.CALQ), reading(Code.SUMM, Code.CALQ))
    letters = [sum(map(str.isalnum, part)) for part in (FIRST, SECOND)]
    assert found.same == pytest.approx(letters[1] / sum(letters))
    assert found.alike == 1.0
    assert not found.strong


def test_grades_two_apart_are_for_a_person() -> None:
    found = compare(TEXT, reading(Code.INFO, Code.CALQ, 2), reading(Code.INFO, Code.CALQ, 4))
    assert (found.grades, found.doubts) == (2, ("grades",))


@pytest.mark.parametrize("counter", [Code.REBUT, Code.PRESS, Code.ACCUSE, Code.LEAD])
@pytest.mark.parametrize("kind", [Code.LABEL, Code.AUTON, Code.CALQ, Code.CLOSEDQ])
def test_a_counter_move_to_one_and_a_curious_or_listening_one_to_the_other_is_for_a_person(
    counter: Code, kind: Code
) -> None:
    one, other = reading(kind, Code.CALQ, 2), reading(counter, Code.CALQ, 2)
    assert "codes" in compare(TEXT, one, other).doubts
    assert "codes" in compare(TEXT, other, one).doubts


def test_a_counter_move_on_other_words_is_no_contradiction() -> None:
    short = coded(TEXT, 2, (Code.REBUT, FIRST))
    assert "codes" not in compare(TEXT, short, coded(TEXT, 2, (Code.CALQ, SECOND))).doubts


def test_readings_with_hardly_a_word_of_one_kind_are_for_a_person() -> None:
    found = compare(TEXT, reading(Code.INFO, Code.INFO, 2), reading(Code.AUTON, Code.COMMIT, 3))
    assert found.doubts == ("words",)


def test_words_the_judge_was_unsure_of_are_no_disagreement() -> None:
    units = tuple(replace(unit, uncertain=True) for unit in reading(Code.NC, Code.NC).units)
    unsure = CodedTurn(units, None)
    assert compare(TEXT, reading(Code.LABEL, Code.CALQ), unsure) == Comparison(None, None, None)


def test_a_turn_the_judge_could_not_read_is_not_compared() -> None:
    assert compare(TEXT, reading(Code.LABEL, Code.CALQ), CodedTurn((), None)) == Comparison(None, None, None)


@given(st.lists(st.sampled_from(list(Code)), min_size=4, max_size=4), st.sampled_from([None, 0, 2, 4]))
def test_shares_stay_between_0_and_1_and_do_not_depend_on_who_is_called_the_judge(codes, grade) -> None:
    one, other = reading(codes[0], codes[1]), reading(codes[2], codes[3], grade)
    found, turned = compare(TEXT, one, other), compare(TEXT, other, one)
    assert found.same is not None
    assert found.alike is not None
    assert 0 <= found.same <= found.alike <= 1
    assert (found.same, found.alike, found.doubts) == (turned.same, turned.alike, turned.doubts)
