import pytest

from tests.engine.stage import STOCK, trainee_turns
from trainer.engine.acting.echo import Listener
from trainer.engine.acting.heard import hear, trigger
from trainer.engine.acting.situations import Situations

SITUATIONS = Situations(STOCK, Listener(STOCK.words))
KNOWN = hear("No, that's unrealistic. We open in nine weeks. Second line, pumps, castings, plant.")


def situation(text: str, *earlier: str) -> str | None:
    return SITUATIONS.of(hear(text), earlier, lambda: KNOWN)


def test_real_turns_are_hardly_ever_taken_for_odd_ones() -> None:
    odd = [
        (text, found) for code, text in trainee_turns() if code not in {"NC"} and (found := situation(text))
    ]
    assert odd == []


@pytest.mark.parametrize(
    "text",
    [
        "Unrealistic?",
        "Why?",
        "15 %",
        "What exactly is unrealistic?",
        "What are the pumps for?",
        "Who needs to know what by the end of August?",
        "Que sera, sera, as they say. What else would have to happen on your side?",
        "Mr Szczepan told us about the plant.",
    ],
)
def test_short_or_unusual_words_alone_do_not_make_a_turn_odd(text: str) -> None:
    assert situation(text) is None


def test_the_same_words_again_are_noticed_and_short_ones_may_come_back() -> None:
    assert situation("What is in the way?", "Hello", "what is in the way") == "repeat_question"
    assert situation("We have done this before.", "We have done this before.") == "repeat_statement"
    assert situation("Why not?", "Why not?") is None


@pytest.mark.parametrize(
    ("when", "text", "found"),
    [
        ("deliver", "About the deliveries", True),
        ("price", "Is it the pricing?", True),
        ("art", "We start soon", False),
        ("risk", "too risky", False),
        ("risk", "the risks", True),
        ("own team", "for your own team", True),
        ("own team", "teams of our own", False),
        ("what's up", "What’s up?", True),
    ],
)
def test_a_line_waits_for_a_word_its_stem_or_a_phrase(when: str, text: str, found: bool) -> None:
    assert trigger([when]).found_in(hear(text)) is found
