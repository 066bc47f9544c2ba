from pathlib import Path

import pytest
import yaml

from trainer.domain.codes import Code
from trainer.errors import ContentError
from trainer.settings import HOME
from trainer.store.corpus import read_corpus
from trainer.store.weights import SHIPPED, read_weights, shipped_opinion, write_weights

GOLD = HOME / "tests" / "gold" / "turns.yaml"


@pytest.fixture(scope="module")
def corpus():
    return read_corpus(HOME / "training")


def test_alternatives_share_the_turn_above_them(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "# setting: shop\n< No.\n< Not today.\nLABEL: Long day. || OPENQ: What happened?\nNC: Okay.\n"
        "< Yes.\nNC: Hm.\n",
        encoding="utf-8",
    )
    first, second, third = read_corpus(tmp_path).examples
    assert (first.setting, first.context, first.text) == (
        "shop",
        "No. Not today.",
        "Long day. What happened?",
    )
    assert [(first.text[one.start : one.end], one.code) for one in first.thoughts] == [
        ("Long day.", Code.LABEL),
        ("What happened?", Code.OPENQ),
    ]
    assert (second.context, third.context) == ("No. Not today.", "Yes.")


def test_a_line_without_a_code_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("< No.\nLABEL: Long day. || WHAT: is this\n", encoding="utf-8")
    with pytest.raises(ContentError, match=r"a\.txt:2: “WHAT: is this” is not"):
        read_corpus(tmp_path)


def test_every_code_has_hundreds_of_examples_over_many_settings(corpus) -> None:
    counts = dict.fromkeys(Code, 0)
    for example in corpus.examples:
        for thought in example.thoughts:
            counts[thought.code] += 1
    assert min(counts.values()) >= 200, counts
    assert len({example.setting for example in corpus.examples}) >= 100


def test_nothing_of_the_held_gold_turns_is_learned_from(corpus) -> None:
    held = [
        turn["text"] for turn in yaml.safe_load(GOLD.read_text(encoding="utf-8")) if turn["part"] == "held"
    ]
    learned = {_words(example.text) for example in corpus.examples if len(example.text.split()) > 3}
    assert not [text for text in held if _words(text) in learned]


def test_the_shipped_weights_were_fitted_on_these_examples(corpus) -> None:
    assert read_weights(SHIPPED).corpus == corpus.hash


def test_weights_come_back_from_the_disk_as_they_were(tmp_path: Path) -> None:
    weights = read_weights(SHIPPED)
    write_weights(tmp_path / "w.npz", weights)
    again = read_weights(tmp_path / "w.npz")
    assert (again.codes, again.vocabulary, again.corpus) == (
        weights.codes,
        weights.vocabulary,
        weights.corpus,
    )
    assert (again.matrix == weights.matrix).all()
    assert SHIPPED.stat().st_size < 5_000_000


def test_the_words_of_the_examples_serve_as_a_lexicon() -> None:
    lexicon = shipped_opinion().lexicon
    assert {"contract", "understand", "deadline", "what"} <= lexicon
    assert not {"marktüblich", "avaro", "zxcv"} & lexicon


def _words(text: str) -> str:
    return " ".join(text.lower().split())
