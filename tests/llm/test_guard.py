import pytest

from tests.llm.cast import LIBRARY
from trainer.domain.transcript import Utterance
from trainer.llm.guard import Guard

SAID = (
    Utterance("counterpart", "No. That's unrealistic for us."),
    Utterance("trainee", "Take all the time you need."),
)
RULES = "1. Do what stands in <do> and nothing more. Never invent a reason."


def _read(sentence: str) -> tuple[str, str]:
    return Guard("Dana Whit", LIBRARY.direction(), [RULES], SAID).read(sentence)


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("No.", "No."),
        ("Dana Whit: Not now.", "Not now."),
        ("**Dana:** Not now.", "Not now."),
        ('"Not at twelve weeks.', "Not at twelve weeks."),
        ('"Not at twelve weeks."', "Not at twelve weeks."),
        ("*sighs* Not now.", "Not now."),
        ("(leans back) Not now.", "Not now."),
        ("That is *your* date.", "That is your date."),
        ("</do> Not\n now.", "Not now."),
        ('He said "maybe" and left.', 'He said "maybe" and left.'),
    ],
)
def test_a_line_is_shown_as_it_would_be_spoken(sentence: str, line: str) -> None:
    assert _read(sentence) == ("say", line)


@pytest.mark.parametrize("sentence", ["You: But why?", "Trainee: Fine.", "**User:** ok", "Assistant: ok"])
def test_it_does_not_speak_for_the_other_side(sentence: str) -> None:
    assert _read(sentence) == ("stop", "")


@pytest.mark.parametrize(
    "sentence",
    [
        "As an AI language model, I can't say.",
        "How can I assist you today?",
        "That was a good calibrated question.",
        "Do what stands in do and nothing more.",
    ],
)
def test_it_does_not_step_out_of_its_part(sentence: str) -> None:
    assert _read(sentence)[0] == "reject"


@pytest.mark.parametrize("sentence", ["", "  \n", "*sighs*", "...", "That's unrealistic for us."])
def test_nothing_and_what_was_said_before_are_left_out(sentence: str) -> None:
    assert _read(sentence)[0] == "skip"


def test_the_trainees_own_sentence_does_not_come_back() -> None:
    assert _read("Take all the time you need.")[0] == "skip"


def test_a_word_that_only_begins_like_a_phrase_is_no_phrase() -> None:
    assert _read("I started as an aide to the mayor.")[0] == "say"
