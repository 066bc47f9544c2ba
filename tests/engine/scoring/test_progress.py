from dataclasses import replace
from datetime import UTC, datetime

import pytest

from trainer.domain.scorecard import Scorecard
from trainer.domain.session import SessionRow
from trainer.engine.scoring.progress import progress

BEFORE = SessionRow(
    "old", "dana", "Dana", "buyer", "medium", datetime(2026, 1, 2, tzinfo=UTC), 5, None, 70.0, 40.0,
    "builtin", 0, False,
)  # fmt: skip


@pytest.mark.parametrize(
    ("now", "verdict"),
    [(74.9, "about the same"), (65.1, "about the same"), (75.0, "higher"), (60.0, "lower")],
)
def test_less_than_five_points_is_not_called_progress(now: float, verdict: str) -> None:
    found = progress(BEFORE, Scorecard(now, None)).process
    assert found is not None
    assert (found.verdict, found.least) == (verdict, 5)


def test_two_standard_errors_of_the_difference_count_where_they_are_larger() -> None:
    noisy = replace(BEFORE, process_error=3.0)
    found = progress(noisy, Scorecard(79.0, None, process_error=4.0)).process
    assert found is not None
    assert (found.verdict, found.least) == ("about the same", 10)


def test_process_and_outcome_are_each_set_beside_their_own() -> None:
    found = progress(BEFORE, Scorecard(71.0, 60.0))
    assert found.process is not None
    assert found.outcome is not None
    assert (found.process.verdict, found.outcome.verdict) == ("about the same", "higher")


def test_a_score_that_one_of_the_two_has_not_is_not_compared() -> None:
    found = progress(replace(BEFORE, process=None), Scorecard(71.0, None))
    assert (found.process, found.outcome) == (None, None)
