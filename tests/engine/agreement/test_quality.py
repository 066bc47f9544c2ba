"""Good sessions from poor ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import roc_auc_score

from trainer.engine.agreement import Ranked, Resampling, session_quality

FEW = Resampling(resamples=40)


def sessions(good: list[float], poor: list[float]) -> list[Ranked]:
    return [Ranked(True, {"x": value}) for value in good] + [Ranked(False, {"x": value}) for value in poor]


def test_the_area_is_how_often_a_good_session_stands_above_a_poor_one() -> None:
    found = session_quality(sessions([0.9, 0.5], [0.5, 0.1]), FEW)
    assert found is not None
    assert (found.high, found.low) == (2, 2)
    assert found.auc["x"].value == pytest.approx(3.5 / 4)


def test_without_poor_sessions_there_is_nothing_to_tell_apart() -> None:
    assert session_quality(sessions([0.9, 0.5], []), FEW) is None
    assert session_quality([], FEW) is None


VALUES = st.lists(st.sampled_from([0.0, 0.25, 0.5, 1.0]), min_size=1, max_size=12)


@given(VALUES, VALUES)
def test_it_is_scikit_learns_area(good: list[float], poor: list[float]) -> None:
    found = session_quality(sessions(good, poor), FEW)
    assert found is not None
    area = roc_auc_score([1] * len(good) + [0] * len(poor), good + poor)
    assert found.auc["x"].value == pytest.approx(area)
