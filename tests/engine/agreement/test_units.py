"""Two codings of one turn, unit by unit."""

import pytest

from trainer.domain.codes import Code
from trainer.engine.agreement import SpanCode, code_agreement, matched

GOLD: list[SpanCode] = [((0, 36), Code.LABEL), ((37, 61), Code.CALQ)]


def test_a_unit_meets_the_one_that_covers_most_of_it() -> None:
    found: list[SpanCode] = [((0, 10), Code.NC), ((10, 40), Code.SUMM), ((40, 61), Code.OPENQ)]
    assert matched(GOLD, found) == [(Code.LABEL, Code.SUMM), (Code.CALQ, Code.OPENQ)]


def test_one_long_unit_may_answer_for_two() -> None:
    assert matched(GOLD, [((0, 61), Code.LABEL)]) == [(Code.LABEL, Code.LABEL), (Code.CALQ, Code.LABEL)]


def test_a_unit_that_nothing_touches_is_missed() -> None:
    assert matched(GOLD, [((0, 36), Code.LABEL)])[1] == (Code.CALQ, None)
    assert matched(GOLD, []) == [(Code.LABEL, None), (Code.CALQ, None)]


def test_the_figures_are_by_code_and_a_missed_unit_lowers_recall() -> None:
    found = code_agreement([(GOLD, GOLD), (GOLD, [((0, 36), Code.LABEL)])])
    assert found is not None
    by_code = {one.name: one for one in found.classes}
    assert set(by_code) == {"CALQ", "LABEL"}
    assert by_code["CALQ"].recall.value == pytest.approx(0.5)
    assert by_code["CALQ"].precision.value == 1.0
    assert by_code["LABEL"].f1.value == 1.0
    assert found.n == 4


def test_a_coding_agrees_wholly_with_itself() -> None:
    found = code_agreement([(GOLD, GOLD)])
    assert found is not None
    assert found.kappa.value == 1.0
    assert code_agreement([]) is None
