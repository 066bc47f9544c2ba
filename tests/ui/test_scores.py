"""The two scores as a person reads them."""

from datetime import UTC, datetime

from trainer.domain.progress import Change, Progress, Week
from trainer.domain.scorecard import Metric, Scorecard
from trainer.domain.session import SessionRow
from trainer.engine.coaching.scored import agreement_words, score_words
from trainer.ui.components.progress import progress_html, week_html
from trainer.ui.components.scores import scores_html
from trainer.ui.components.sessions import row_html

PCR = Metric(
    "PCR", "curiosity after a no", 0.75, 0.5, 0.8, False, "The share.", "3 of your 4 turns after a no"
)
ASKING = Metric("question_share", "asking", 0.2, formula="For information only.", counts="1 of your 5 moves")
WHEN = datetime(2026, 1, 2, tzinfo=UTC)


def test_a_score_carries_its_standard_error_only_where_there_is_one() -> None:
    assert score_words(78.4, 3.2) == "78 ± 3 of 100"
    assert score_words(78.4, 0.1) == "78 ± less than 1 of 100"
    assert score_words(78.4) == "78 of 100"
    assert score_words(None, None) == "not graded"


def test_why_names_formula_counts_and_what_the_error_is() -> None:
    html = scores_html(Scorecard(78.0, 40.0, (PCR, ASKING), "openai:x", process_error=3.0, samples=5), "", "")
    for words in ("The share.", "3 of your 4 turns after a no", "computed 5 times", "20 for what you checked",
                  "30 for curiosity after a no", "never blended", "For information only."):  # fmt: skip
        assert words in html
    assert html.count("±") == 2


def test_the_built_in_grader_is_said_to_have_no_standard_error() -> None:
    assert "no standard error" in scores_html(Scorecard(78.0, 40.0, (PCR,)), "", "")
    assert "at least two samples" in scores_html(Scorecard(78.0, 40.0, (PCR,), "openai:x"), "", "")


def test_agreement_is_said_where_there_is_a_judge() -> None:
    assert agreement_words(None, 0) == ""
    assert agreement_words(0.9, 0) == "Judge and built-in grader gave 90% of your words the same code."
    assert "On 2 turns" in agreement_words(0.9, 2)


def test_the_list_counts_what_a_person_should_look_at_and_shows_the_error() -> None:
    row = SessionRow(
        "s", "p", "Dana", "buyer", "easy", WHEN, 4, None, 78.0, 40.0, "openai:x", 1, False, 2, 3.0
    )
    html = row_html(row)
    assert "2 turns for a person to look at" in html
    assert "78&nbsp;±&nbsp;3" in html


def test_a_wider_spread_is_said_to_be_why_a_larger_difference_is_about_the_same() -> None:
    html = progress_html(Progress("a", WHEN, Change(70.0, 77.0, 8.2, "about the same"), None))
    assert "what you said is about the same (70, now 77)." in html
    assert "has to differ by 8" in html
    assert progress_html(Progress("a", WHEN, None, None)) == ""


def test_a_week_without_a_session_is_not_mentioned() -> None:
    assert week_html(Week(0, 0, 0)) == ""
    assert "1 no met" in week_html(Week(1, 1, 2))
    assert "0 no’s met." in week_html(Week(1, 0, 0))
