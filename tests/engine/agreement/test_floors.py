"""The floors: published patterns, and a model that learns the set's own labels."""

import pytest

from trainer.engine.agreement import Label
from trainer.engine.agreement.bag_of_words import held_out
from trainer.engine.agreement.surface import five_way, how_what, wh_word


@pytest.mark.parametrize(
    ("text", "by_opening", "by_word"),
    [
        ("What would help?", Label.OPEN, Label.OPEN),
        ("I see. So how is that?", Label.OPEN, Label.OPEN),
        ("Do you know why?", Label.CLOSED, Label.OPEN),
        ("Is it the date?", Label.CLOSED, Label.CLOSED),
    ],
)
def test_open_by_opening_and_open_by_word(text: str, by_opening: Label, by_word: Label) -> None:
    assert how_what(text) is by_opening
    assert wh_word(text) is by_word


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Sounds like a hard week. What helped?", Label.OPEN),
        ("Is it the date?", Label.CLOSED),
        ("It sounds like a hard week.", Label.LISTENING),
        ("You really should call them.", Label.TELLING),
        ("Thanks.", Label.OTHER),
        ("", Label.OTHER),
    ],
)
def test_the_patterns_know_five_labels(text: str, label: Label) -> None:
    assert five_way(text) is label


def test_a_learned_floor_answers_from_other_dialogues() -> None:
    texts = ["what else", "sounds hard", "what now", "sounds tough", "what next", "sounds sad"]
    classes = ["open", "listening"] * 3
    assert held_out(texts, classes, ["a", "a", "b", "b", "c", "c"]) == classes


def test_it_needs_two_dialogues() -> None:
    assert held_out(["what", "so"], ["a", "b"], ["one", "one"]) is None


@pytest.mark.parametrize("text", ["", "…", "¡"])
def test_texts_without_a_word_get_the_commonest_class(text: str) -> None:
    assert held_out([text] * 4, ["a", "b", "a", "a"], ["1", "2", "3", "3"]) == ["a"] * 4


def test_a_fold_with_one_class_answers_that_class() -> None:
    assert held_out(["x", "y"], ["a", "b"], ["1", "2"]) == ["b", "a"]
