"""The rule table keeps the order of counterpart.md B.5: the controller alone, no words."""

from functools import cache

import pytest

from tests.engine.crowd import Tally, tally
from trainer.domain.play import End


@cache
def result(name: str) -> Tally:
    return tally(name)


@pytest.mark.parametrize(
    "name",
    ["argue", "why_not", "pitch", "label_but", "question_then_rebuttal", "closed_interrogation", "parrot"],
)
def test_arguing_pitching_and_interrogating_learn_next_to_nothing(name):
    assert result(name).f2 <= 0.02


@pytest.mark.parametrize(
    ("name", "most"), [("generic_open", 0.15), ("stacked", 0.30), ("empathy_only", 0.45)]
)
def test_half_the_skill_learns_at_most_a_part(name, most):
    assert result(name).f2 <= most


def test_asking_and_listening_together_learn_nearly_always():
    assert result("curious").f2 >= 0.95


def test_a_bad_start_can_be_recovered():
    assert result("argue_then_curious").f2 >= 0.70


def test_more_skill_learns_more():
    shares = [result(name).f2 for name in ("argue", "novice", "average", "curious")]
    assert shares == sorted(shares)
    assert len(set(shares)) == 4


def test_a_good_start_thrown_away_learns_less_than_one_kept():
    assert result("novice").f2 < result("curious_then_argue").f2 < result("curious").f2


@pytest.mark.parametrize("name", ["novice", "average", "empathy_only"])
def test_a_harder_counterpart_gives_less_away(name):
    easy, hard = tally(name, "easy").f2, tally(name, "hard").f2
    assert hard < easy


@pytest.mark.parametrize("name", ["argue", "why_not", "question_then_rebuttal", "label_but"])
def test_arguing_mostly_shuts_the_door(name):
    assert result(name).ends[End.E5] >= 0.75


def test_pitching_mostly_earns_a_counterfeit_yes():
    assert result("pitch").ends[End.E6] >= 0.5


def test_listening_and_asking_mostly_ends_in_a_committed_yes():
    assert result("curious").ends[End.E1] >= 0.6
