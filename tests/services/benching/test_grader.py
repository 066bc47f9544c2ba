"""A grader on labelled files: the built-in one, and models that answer badly."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.services.conftest import Models
from trainer.engine.agreement import Resampling
from trainer.errors import Fault, ProviderError, UsageError
from trainer.services.benching import GraderBench, Report, read_rows, report_shape, require
from trainer.services.models import ModelRoom
from trainer.settings import Settings
from trainer.store.content import Library

FEW = Resampling(resamples=40)
Measure = Callable[..., Report]


@pytest.fixture
def measure(settings: Settings, models: Models, write: Callable[..., Path]) -> Measure:
    room = ModelRoom(settings, Library(settings.personas, settings.prompts), models.connect)

    def measured(rows: list[dict[str, Any]], grader: str = "builtin") -> Report:
        return GraderBench(room, grader, FEW).report(read_rows(write(*rows)), timed=False)

    return measured


def test_every_task_is_measured_with_the_floors_beside_it(
    measure: Measure, rows: list[dict[str, Any]]
) -> None:
    report = measure(rows)
    assert (report.rows, report.dialogues, report.shares.graded) == (18, 4, 18)
    assert set(report.measured.tasks) == {
        "five_way", "open_closed", "open_closed_strict", "open_closed_heard", "listening", "telling",
        "question",
    }  # fmt: skip
    assert report.measured.tasks["five_way"].n == 18
    assert report.measured.tasks["open_closed"].n == 6
    assert set(report.floors) == {"how_what", "wh_word", "regex", "tfidf"}
    assert set(report.floors["wh_word"].tasks) == {"open_closed"}
    assert report.floors["tfidf"].tasks["five_way"].n == 18
    assert report.stripped is not None
    assert report.calibration is not None
    assert report.calibration.n == 18


def test_good_sessions_stand_above_poor_ones(measure: Measure, rows: list[dict[str, Any]]) -> None:
    quality = measure(rows).measured.quality
    assert quality is not None
    assert (quality.high, quality.low) == (2, 2)
    assert set(quality.auc) == {
        "listening_minus_telling", "questions_and_listening_minus_telling", "questions", "turns",
    }  # fmt: skip
    assert quality.auc["listening_minus_telling"].value == 1.0
    assert quality.auc["turns"].value == 1.0


def test_the_same_file_gives_the_same_figures(measure: Measure, rows: list[dict[str, Any]]) -> None:
    first, again = (report_shape(measure(rows)) for _ in range(2))
    for shape in (first, again):
        shape["shares"].pop("seconds_a_turn")
    assert first == again


def test_rows_without_a_label_count_for_their_session_only(
    measure: Measure, rows: list[dict[str, Any]]
) -> None:
    for one in rows:
        del one["extra"]["construct"]
    report = measure(rows)
    assert report.measured.tasks == {}
    assert report.measured.quality is not None
    assert report.calibration is None


def test_a_task_of_which_people_used_one_class_is_left_out(
    measure: Measure, rows: list[dict[str, Any]]
) -> None:
    for one in rows:
        one["extra"] = {"construct": "question_unspecified" if one["turn"] == 2 else "other"}
    report = measure(rows)
    assert set(report.measured.tasks) == set(report.floors["tfidf"].tasks) == {"question"}
    assert report.measured.quality is None


def judged(quote: str, code: str, *, uncertain: bool = False) -> str:
    return json.dumps({"units": [{"quote": quote, "reason": "so", "code": code, "uncertain": uncertain}]})


def test_what_a_model_could_not_grade_is_counted_with_its_reason_and_is_in_no_figure(
    measure: Measure, models: Models, rows: list[dict[str, Any]]
) -> None:
    four = [rows[0], rows[1], rows[2], rows[10]]
    slow = ProviderError(Fault.TIMEOUT, "It took too long.")
    first, doubted = judged(four[0]["text"], "CALQ"), judged(four[1]["text"], "LABEL", uncertain=True)
    models.script("openai:small", first, doubted, slow, "no json")
    report = measure(four, "openai:small")
    assert (report.shares.turns, report.shares.graded) == (4, 2)
    assert report.shares.not_graded["It took too long."] == 1
    assert sum(report.shares.not_graded.values()) == 2
    assert (report.shares.units, report.shares.verified, report.shares.abstained) == (2, 1, 1)
    assert report.measured.tasks["five_way"].n == 2
    assert (report.stripped, report.speed) == (None, None)


def test_words_without_a_quotation_are_abstained(
    measure: Measure, models: Models, rows: list[dict[str, Any]]
) -> None:
    two = [rows[0], rows[1]]
    models.script("openai:small", *(judged(one["text"][:20], "LABEL") for one in two))
    report = measure(two, "openai:small")
    assert (report.shares.units, report.shares.verified, report.shares.abstained) == (4, 2, 2)


def test_a_model_that_graded_nothing_still_gives_a_report(
    measure: Measure, models: Models, rows: list[dict[str, Any]]
) -> None:
    models.script("openai:small", *["nonsense"] * len(rows))
    report = measure(rows, "openai:small")
    assert report.shares.graded == 0
    assert report.measured.tasks == {}
    assert json.dumps(report_shape(report))


def test_a_grader_that_is_no_name_is_refused(measure: Measure, rows: list[dict[str, Any]]) -> None:
    with pytest.raises(UsageError, match="--grader is 'guess'"):
        measure(rows, "guess")


def test_a_missing_package_is_named_with_how_to_install_it() -> None:
    with pytest.raises(UsageError, match=r"no_such_package.*pip install 'comma-trainer\[measure\]'"):
        require(["no_such_package"])
