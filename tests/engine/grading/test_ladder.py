"""The 0-4 ladder and its precedence rules, on units made by hand."""

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.domain.codes import Attributes, Code, Unit
from trainer.engine.grading import grade_turn

ALL = st.lists(st.sampled_from(list(Code)), min_size=1, max_size=6)
STAYING = st.lists(st.sampled_from([code for code in Code if code is not Code.QUIT]), min_size=1, max_size=6)


def units(*codes, form="decl", **attrs):
    places = count(step=10)
    return tuple(
        Unit(code, (at, at + 5), "words", form, 0.9, Attributes(**attrs), cq=4 if code is Code.CALQ else None)
        for code, at in zip(codes, places, strict=False)
    )


def grade(*codes, barrier_known=None, after_yes=False, **attrs):
    return grade_turn(units(*codes, **attrs), barrier_known=barrier_known, after_yes=after_yes)


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ("CALQ", 3),
        ("LABEL", 3),
        ("SUMM", 3),
        ("MIRROR", 3),
        ("AUTON", 3),
        ("NOQ", 3),
        ("AUTON OPENQ", 3),
        ("LABEL OPENQ", 3),
        ("OPENQ", 2),
        ("CLOSEDQ", 2),
        ("INFO", 2),
        ("NC", 2),
        ("OPENQ CLOSEDQ", 2),
        ("COMMIT", 2),
        ("CALQ REBUT", 2),
        ("REBUT CALQ", 2),
        ("LABEL LEAD", 2),
        ("OPENQ PROP", 2),
        ("REBUT", 1),
        ("LEAD", 1),
        ("PROP", 1),
        ("REBUT INFO", 1),
        ("CALQ PRESS", 1),
        ("ACCUSE LABEL", 1),
        ("OPENQ PRESS", 1),
        ("PRESS", 0),
        ("ACCUSE", 0),
        ("PRESS INFO", 0),
        ("QUIT", 0),
        ("REBUT ACCUSE", 0),
    ],
)
def test_the_ladder_gives_each_mixture_its_grade(codes, expected):
    assert grade(*map(Code, codes.split()))[0] == expected


def test_a_four_needs_a_listening_move_on_this_no_and_a_calibrated_question_of_quality_three():
    pair = (Code.LABEL, Code.CALQ)
    assert grade(*pair, contingent=True)[0] == 4
    assert grade(*pair, contingent=False)[0] == 3
    weak = tuple(
        unit if unit.code is Code.LABEL else Unit(**{**_fields(unit), "cq": 2})
        for unit in units(*pair, contingent=True)
    )
    assert grade_turn(weak, barrier_known=None, after_yes=False)[0] == 3


def _fields(unit):
    return {name: getattr(unit, name) for name in Unit.__slots__}


def test_a_counter_after_listening_is_flagged_as_trailing():
    assert "trailing_counter" in grade(Code.CALQ, Code.REBUT)[1]
    assert "trailing_counter" not in grade(Code.REBUT, Code.CALQ)[1]


def test_a_repair_after_a_push_lifts_the_turn_to_three():
    pushed, repair, asked = units(Code.PRESS)[0], units(Code.NC, repairs=True)[0], units(Code.CALQ)[0]
    found = grade_turn((pushed, repair, asked), barrier_known=None, after_yes=False)
    assert (found[0], "repair" in found[1]) == (3, True)
    assert grade_turn((repair, asked, pushed), barrier_known=None, after_yes=False)[0] == 1


def test_three_questions_cap_the_turn_at_two():
    assert grade(Code.CALQ, Code.CALQ, contingent=True, form="wh")[0] == 3
    found = grade(Code.LABEL, Code.CALQ, Code.CALQ, Code.CLOSEDQ, contingent=True, form="wh")
    assert (found[0], "stacked" in found[1]) == (2, True)


def test_a_courteous_exit_is_worth_one_and_a_fold_nothing():
    assert grade(Code.QUIT, courteous=True)[0] == 1
    assert grade(Code.QUIT, courteous=False)[0] == 0


def test_an_offer_is_premature_until_the_barrier_is_known():
    assert grade(Code.PROP, barrier_known=False)[0] == 1
    assert grade(Code.PROP, barrier_known=True)[0] == 2
    assert grade(Code.LABEL, Code.PROP, barrier_known=True)[0] == 3
    assert grade(Code.LABEL, Code.PROP, barrier_known=False)[0] == 2


def test_without_a_fact_bank_an_offer_that_answers_a_stated_reason_is_no_argument():
    assert grade(Code.PROP, fits=True)[0] == 2
    assert grade(Code.PROP, fits=False)[0] == 1


def test_testing_a_yes_counts_only_when_there_is_one():
    assert grade(Code.COMMIT, after_yes=True)[0] == 3
    assert grade(Code.COMMIT, after_yes=False)[0] == 2


def test_words_for_the_grader_alone_are_not_graded_and_the_reason_is_said():
    found = grade(Code.NC, meta=True)
    assert found[0] is None
    assert found[2] is not None
    assert "grader" in found[2].reason


@given(STAYING)
def test_a_counter_move_never_raises_a_grade(codes):
    without = [code for code in codes if code not in (Code.PRESS, Code.ACCUSE, Code.REBUT, Code.LEAD)]
    if without:
        assert grade(*codes)[0] <= grade(*without)[0]


@given(ALL, st.booleans(), st.sampled_from([None, True, False]))
def test_every_graded_turn_says_why_in_one_sentence(codes, after_yes, barrier_known):
    found = grade(*codes, after_yes=after_yes, barrier_known=barrier_known)
    assert found[3].endswith(".")
    assert "\n" not in found[3]
    assert len(found[3].split()) <= 25


def test_the_words_say_what_came_first():
    assert grade(Code.CALQ, Code.REBUT)[3].startswith("You asked, then argued")
    assert grade(Code.REBUT, Code.CALQ)[3].startswith("You argued, then asked")
