"""Whether confidence means what it says."""

import pytest

from trainer.engine.agreement import calibration


def test_the_error_is_the_distance_of_confidence_and_accuracy_by_the_size_of_the_bins() -> None:
    found = calibration([0.95] * 4 + [0.55] * 4, [True] * 3 + [False] + [True] * 2 + [False] * 2)
    assert found is not None
    assert [(one.n, one.accuracy) for one in found.bins] == [(4, 0.5), (4, 0.75)]
    assert found.ece == pytest.approx((0.05 + 0.20) / 2)
    assert found.accuracy == pytest.approx(5 / 8)


def test_the_surest_four_fifths_leave_the_least_sure_out() -> None:
    found = calibration([0.9, 0.8, 0.7, 0.6, 0.1], [True, True, True, True, False])
    assert found is not None
    assert found.accuracy_at_80 == 1.0


@pytest.mark.parametrize("right", [[True, True, True, True, False], [False, True, True, True, True]])
def test_turns_that_are_equally_sure_count_alike_in_whatever_order(right: list[bool]) -> None:
    found = calibration([0.5] * 5, right)
    assert found is not None
    assert found.accuracy_at_80 == pytest.approx(0.8)


def test_full_confidence_has_its_place_and_no_turns_have_none() -> None:
    found = calibration([1.0], [True])
    assert found is not None
    assert found.bins[0].high == 1.0
    assert calibration([], []) is None
