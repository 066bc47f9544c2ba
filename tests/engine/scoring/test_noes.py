"""The other side's no, found in its words alone."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from trainer.engine.scoring.noes import is_no, noes

LINES: dict[str, dict[str, list[str]]] = yaml.safe_load(
    Path(__file__).with_name("noes.yaml").read_text(encoding="utf-8")
)
NOES = [
    "No.",
    "No, that's unrealistic.",
    "Well, no, I don't think so.",
    "We can't do that.",
    "I’m not going to sign this.",
    "That's too expensive for us.",
    "We're fine, thanks.",
    "We are happy with what we have.",
    "I'd rather leave it as it is.",
    "Not this quarter.",
    "I don't see why we need it.",
    "It's out of the question.",
    "There's no budget for this.",
    "I'll pass, thank you.",
    "Not now. Maybe in spring.",
    "I won't put my name to it.",
    "It doesn't work for us.",
    "I'm not convinced.",
    "I have to decline.",
    "Still no.",
]
NOT_NOES = [
    "",
    "No problem.",
    "No worries, go ahead.",
    "Why not?",
    "I don't know yet.",
    "I can't wait to see it.",
    "Yes, that would work.",
    "The date. We cut over on the third of March.",
    "Nine weeks, Ana signs on Monday.",
    "Tell me about the notice period.",
    "That's right.",
    "Not bad at all.",
    "We open in nine weeks, you know.",
    "Nobody asked me that before.",
    "I'll let you know the address of the hall.",
    "You don't have to come in person.",
]


@pytest.mark.parametrize("text", NOES)
def test_a_refusal_is_heard_as_a_no(text: str) -> None:
    assert is_no(text)


@pytest.mark.parametrize("text", NOT_NOES)
def test_a_line_that_only_holds_such_a_word_is_not_a_no(text: str) -> None:
    assert not is_no(text)


def as_said(text: str) -> str:
    return text


def as_typed(text: str) -> str:
    """Without capitals, punctuation and apostrophes."""
    return re.sub(r"[^\w\s]", "", text).lower()


@pytest.mark.parametrize(("part", "floor"), [("tuned", 0.94), ("held", 0.88)])
@pytest.mark.parametrize("form", [as_said, as_typed])
def test_precision_and_recall_on_the_labelled_lines(
    part: str, floor: float, form: Callable[[str], str]
) -> None:
    right = sum(is_no(form(text)) for text in LINES[part]["no"])
    wrong = sum(is_no(form(text)) for text in LINES[part]["not"])
    precision, recall = right / (right + wrong), right / len(LINES[part]["no"])
    print(f"{part}, {form.__name__}: precision {precision:.2f}, recall {recall:.2f}")
    assert precision >= floor
    assert recall >= floor


def test_there_are_lines_enough_and_half_of_them_are_noes() -> None:
    assert sum(len(lines) for part in LINES.values() for lines in part.values()) >= 120
    assert {len(lines) for part in LINES.values() for lines in part.values()} == {36}


def test_the_sentences_that_refuse_are_quoted_as_they_were_said() -> None:
    text = "We open in nine weeks. Twelve won't do!\nSend me an email. The rest is fine."
    assert noes(text) == ("Twelve won't do!", "Send me an email.")


@given(st.text())
def test_every_quotation_stands_in_the_text(text: str) -> None:
    assert all(quote in text for quote in noes(text))
