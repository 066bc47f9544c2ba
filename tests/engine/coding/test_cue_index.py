"""Cues by table: those of the whole clause, and of its core where the whole has none."""

from trainer.engine.coding.cue_index import CueIndex
from trainer.engine.coding.cues import cues

ASKS = cues([(r"^what\b|^how\b", 0.9, "asks"), (r"\bwhat\b", 0.6, "may ask")])
OFFERS = cues([(r"^we can\b", 0.8, "offers")])
INDEX = CueIndex({"asks": ASKS, "offers": OFFERS})


def reasons(text: str, core: str) -> dict[str, str]:
    return {name: cue.reason for name, cue in INDEX.hits(text, core).items()}


def test_the_first_cue_of_each_table_counts() -> None:
    assert reasons("what can you do", "what can you do") == {"asks": "asks"}


def test_a_table_that_finds_nothing_in_the_whole_looks_at_the_core() -> None:
    assert reasons("so we can do it", "we can do it") == {"offers": "offers"}


def test_a_cue_of_the_whole_stands_whatever_the_core_shows() -> None:
    assert reasons("so what is it", "what is it") == {"asks": "may ask"}


def test_a_core_in_other_words_is_read_for_itself() -> None:
    assert reasons("so tell me", "how come") == {"asks": "asks"}
