"""The clock's two sides, and turns made to be new. What is tested is what they do, not how fast."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from trainer.engine.grader import Grader
from trainer.services.benching import read_rows, resident
from trainer.services.benching.memory import Resident, flat, generated
from trainer.services.benching.speed import marker_counter, timed
from trainer.services.models import ModelRoom
from trainer.settings import Settings
from trainer.store.content import Library


@pytest.fixture
def grader(settings: Settings) -> Grader:
    return ModelRoom(settings, Library(settings.personas, settings.prompts)).builtin_grader


def test_spacy_counts_the_surface_markers() -> None:
    count = marker_counter()
    assert count("What would YOU say? But it sounds like no.") == 6  # what would you but sounds-like no
    assert count("") == 0


def test_both_are_timed_on_every_turn(
    write: Callable[..., Path], rows: list[dict[str, Any]], grader: Grader
) -> None:
    found = timed(read_rows(write(*rows)).rows, grader)
    assert found.turns == len(rows)
    assert found.ratio == pytest.approx(found.ours_per_second / found.spacy_per_second)


def test_generated_turns_are_distinct_and_the_same_again(
    write: Callable[..., Path], rows: list[dict[str, Any]]
) -> None:
    known = read_rows(write(*rows)).rows
    made = [row.text for row in generated(known, 300, seed=1)]
    assert len(set(made)) == 300
    assert made == [row.text for row in generated(known, 300, seed=1)]


def test_memory_is_told_at_ten_points(
    write: Callable[..., Path], rows: list[dict[str, Any]], grader: Grader
) -> None:
    points = list(resident(read_rows(write(*rows)).rows, 50, grader))
    assert [point.turns for point in points] == [5, 10, 15, 20, 25, 30, 35, 40, 45, 50]
    assert all(point.megabytes > 1 for point in points)


def test_growth_after_the_caches_have_filled_is_not_flat() -> None:
    assert flat([Resident(1, 50.0), Resident(2, 80.0), Resident(3, 81.0)])
    assert not flat([Resident(1, 50.0), Resident(2, 80.0), Resident(3, 95.0)])
