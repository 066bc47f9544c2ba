import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.domain.play import Mood
from trainer.engine.coaching.mood import describe
from trainer.engine.director import begin

SHARE = st.floats(0, 1)
MOODS = st.builds(Mood, SHARE, SHARE, SHARE, SHARE)


def test_at_the_start_of_a_medium_talk_they_are_guarded_and_listen_a_little() -> None:
    assert describe(begin("medium").mood) == "guarded, listening a little"


@pytest.mark.parametrize(
    ("mood", "words"),
    [
        (Mood(0.1, 0.9, 0.3, 0.8), "closed, not listening"),
        (Mood(0.7, 0.1, 0.6, 0.8), "at ease, open with you"),
        (Mood(0.5, 0.5, 0.5, 0.1), "guarded, short of time"),
    ],
)
def test_the_words_follow_guard_trust_and_patience(mood: Mood, words: str) -> None:
    assert describe(mood) == words


@given(MOODS)
def test_a_number_of_the_hidden_state_is_never_shown(mood: Mood) -> None:
    assert re.search(r"\d", describe(mood)) is None


@given(MOODS)
def test_an_unchanged_mood_reads_the_same_with_and_without_its_past(mood: Mood) -> None:
    assert describe(mood, mood) == describe(mood)


def test_one_turn_alone_changes_the_words_less_than_two() -> None:
    before, after = Mood(0.34, 0.48, 0.5, 0.8), Mood(0.30, 0.66, 0.5, 0.8)
    assert describe(after, before) == "guarded, listening a little"
    assert describe(after, after) == "very guarded, listening a little"
