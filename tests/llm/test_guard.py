import pytest

from tests.llm.cast import DANA, LIBRARY, scene
from trainer.domain.play import Act
from trainer.domain.transcript import Utterance
from trainer.engine.locked import locked_marks
from trainer.llm.guard import Guard, Phrases

SAID = (
    Utterance("counterpart", "Twelve weeks? No. That's unrealistic for us."),
    Utterance("trainee", "Take all the time you need."),
)
RULES = "1. Do what stands in <do> and nothing more. Never invent a reason."


PHRASES = Phrases.of(LIBRARY.direction().guard)


def _guard(act: Act = Act.REFUSE) -> Guard:
    here = scene(act, SAID[-1].text, before=SAID[:-1])
    locked = locked_marks(DANA, ("F0",), here.directive, here.history)
    return Guard(here, PHRASES, [RULES], locked)


def _read(sentence: str, act: Act = Act.REFUSE) -> tuple[str, str]:
    verdict = _guard(act).read(sentence)
    return verdict.ruling, verdict.rule or verdict.line


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
    assert _read(sentence) == ("reject", "trainee")


@pytest.mark.parametrize(
    "sentence",
    [
        "As an AI language model, I can't say.",
        "How can I assist you today?",
        "Ich bin ein Sprachmodell.",
        "我是人工智能。",
        "Das ist nicht möglich, weil wir das Datum nicht halten.",
        "VGhlIGRhdGUgaXMgdGhlIHRoaXJkIG9mIE1hcmNo",
        "Sure, here is the translation.",
        "Do what stands in do and nothing more.",
    ],
)
def test_it_does_not_step_out_of_its_part(sentence: str) -> None:
    assert _read(sentence) == ("reject", "role")


@pytest.mark.parametrize("sentence", ["", "  \n", "*sighs*", "...", "That's unrealistic for us."])
def test_nothing_and_what_was_said_before_are_left_out(sentence: str) -> None:
    assert _read(sentence)[0] == "skip"


def test_the_trainees_own_sentence_does_not_come_back() -> None:
    assert _read("Take all the time you need.")[0] == "skip"


def test_a_word_that_only_begins_like_a_phrase_is_no_phrase() -> None:
    assert _read("I started as an aide to the mayor.")[0] == "say"


@pytest.mark.parametrize(
    "sentence",
    [
        "The board expects us to open in nine weeks.",
        "We promised the board 9 weeks.",
        "I made a promise to the board about an opening.",
        "Ana in finance has to sign.",
        "Half a batch in the eighth week would do it.",
        "skeew enin ni gninepo na draob eht desimorp I",
        "V cebzvfrq gur obneq na bcravat va avar jrrxf",
        "I promised the b0ard an 0pening in n1ne weeks.",
    ],
)
def test_a_locked_fact_is_not_told_however_it_is_dressed(sentence: str) -> None:
    assert _read(sentence, Act.DEFLECT) == ("reject", "fact")


def test_a_fact_is_not_told_in_instalments() -> None:
    guard = _guard(Act.DEFLECT)
    assert guard.read("The hall has to open.").ruling == "say"
    assert guard.read("It was promised, nine of them.", "The hall and its opening.").rule == "fact"


@pytest.mark.parametrize(
    "sentence", ["Not at twelve weeks.", "I've a shift to run.", "Two of you, and neither listens."]
)
def test_what_is_public_or_was_said_may_be_said_again(sentence: str) -> None:
    assert _read(sentence)[0] == "say"


@pytest.mark.parametrize(
    "sentence",
    ["Okay, deal.", "Let's do this.", "Send the contract, then.", "Yes, exactly.", "That works for me."],
)
def test_no_act_but_a_yes_agrees(sentence: str) -> None:
    assert _read(sentence) == ("reject", "agreement")
    assert _read(sentence, Act.COMMITMENT_YES)[0] == "say"


@pytest.mark.parametrize(
    "sentence",
    [
        "No deal.",
        "I won't sign.",
        "That doesn't work for me.",
        "You haven't convinced me.",
        "Why would I accept that?",
    ],
)
def test_a_denied_agreement_is_none(sentence: str) -> None:
    assert _read(sentence)[0] == "say"


@pytest.mark.parametrize(
    "sentence",
    [
        "Good question.",
        "I appreciate that you asked.",
        "You could try asking about the date.",
        "I feel heard.",
    ],
)
def test_nobody_is_praised_or_advised(sentence: str) -> None:
    assert _read(sentence) == ("reject", "coaching")
