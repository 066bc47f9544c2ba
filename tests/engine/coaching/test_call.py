"""What is said of a call of which only the words are known."""

from collections.abc import Sequence

import pytest
import yaml

from trainer.domain.call import CallTurn
from trainer.domain.coaching import CallCoaching, Coaching
from trainer.domain.transcript import Utterance
from trainer.engine import scoring
from trainer.engine.coaching.call import debrief, heard_noes, passages_of
from trainer.engine.coding import BuiltinGrader
from trainer.engine.grader import Seen
from trainer.settings import HOME
from trainer.store.weights import shipped_opinion

GRADER = BuiltinGrader(shipped_opinion())
NO, ASK, ARGUE = (
    "No, that won't work.",
    "What about it won't work?",
    "But everyone does it, because it is cheap.",
)


@pytest.fixture(scope="module")
def call() -> CallCoaching:
    return CallCoaching.model_validate(yaml.safe_load((HOME / "prompts" / "call.yaml").read_text("utf-8")))


def turns(*said: str) -> tuple[CallTurn, ...]:
    """Turns of Dana and the trainee, who speaks every second time."""
    found: list[CallTurn] = []
    for at, text in enumerate(said):
        if at % 2:
            seen = Seen(tuple(Utterance(turn.speaker, turn.text) for turn in found))
            found.append(CallTurn("Sam", "trainee", text, at // 2 + 1, GRADER.code(text, seen)))
        else:
            found.append(CallTurn("Dana Whitlock", "counterpart", text, at // 2))
    return tuple(found)


def headline(said: Sequence[CallTurn], coaching: Coaching, call: CallCoaching) -> str:
    card = scoring.transcript_scorecard([(Utterance(t.speaker, t.text), t.coded) for t in said], "builtin")
    return debrief(said, card, coaching, call, GRADER).headline


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ((NO, ASK, NO, ASK), ("two",)),
        ((NO, ASK, NO, ARGUE), ("one of two no's", "two times; you asked or listened after one")),
        ((NO, ARGUE, NO, ARGUE), ("no answer of yours", "Not one of two")),
        ((NO, ASK), ("said no once, and you asked", "met the one no")),
        ((NO, ARGUE), ("neither asked", "without a question")),
        (("Tuesday suits me.", ASK), ("No no was heard", "did not say no")),
        (("Tuesday suits me.", ASK, NO), ("transcript ends there", "no came last")),
    ],
)
def test_the_headline_says_how_the_noes_were_met(
    said: tuple[str, ...], words: tuple[str, ...], coaching: Coaching, call: CallCoaching
) -> None:
    found = headline(turns(*said), coaching, call)
    assert any(word in found for word in words), found


def test_a_no_that_nobody_answers_says_so() -> None:
    assert [no.answered for no in heard_noes(turns(NO, ASK, NO))] == [1, None]


def test_a_turn_of_the_trainees_is_never_read_as_a_no() -> None:
    assert [no.position for no in heard_noes(turns(NO, "No, I can't do that either.", NO))] == [0, 2]


def test_what_was_heard_and_what_came_back_run_from_turn_to_turn() -> None:
    first = turns(NO, ASK, "The date. It clashes with our opening.", "Your opening?")
    joined = (*first[:1], CallTurn("Ruth", "counterpart", "I agree with Dana.", 0), *first[1:])
    passage, last = passages_of(joined)
    assert passage.after_no
    assert passage.heard == "I agree with Dana."
    assert passage.reply == "The date. It clashes with our opening."
    assert last.reply == ""
