from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.table import persona
from tests.engine.talks import OPENING, ask, coded, exchange, played
from trainer.domain.coaching import Coaching, Situation
from trainer.domain.codes import Code, Flag, Grade
from trainer.domain.play import YES_ACTS, Act, Directive, End, Mood
from trainer.domain.transcript import Exchange
from trainer.engine.coaching.hints import hint, situation
from trainer.engine.words import words

BRIEF = persona().public


def said(text: str, grade: Grade, code: Code, flags: tuple[Flag, ...] = (), **more: object) -> Exchange:
    return exchange(text, coded(text, grade, (code, text), flags=flags), **more)  # type: ignore[arg-type]


def numbered(*exchanges: Exchange) -> tuple[Exchange, ...]:
    return played(*exchanges).exchanges


@pytest.mark.parametrize(
    ("exchanges", "where"),
    [
        ((), "opening"),
        ((said("Sure?", 2, Code.OPENQ, act=Act.COUNTERFEIT_YES),), "yes"),
        ((said("Sure?", 2, Code.OPENQ, end=End.E4),), "ended"),
        ((said("Bye then.", 1, Code.QUIT),), "quit"),
        ((said("Sign today.", 0, Code.PRESS),), "pushed"),
        ((said("It is cheap.", 1, Code.REBUT),), "argued"),
        ((said("Isn't it cheap?", 1, Code.LEAD),), "leading"),
        ((said("How about June?", 2, Code.PROP),), "offered"),
        ((said("What? When? Who?", 2, Code.OPENQ, flags=("stacked",)),), "stacked"),
        ((said("Tell me more?", 2, Code.OPENQ),), "generic"),
        ((said("Is it the price?", 2, Code.CLOSEDQ),), "closed"),
        ((said("Right.", 2, Code.NC),), "silent"),
        ((said("What about it?", 3, Code.CALQ),), "good"),
        (
            (said("What about it?", 3, Code.CALQ, reply="We open in nine weeks and the hall is not built."),),
            "told",
        ),
        ((said("word " * 70, 2, Code.INFO),), "long"),
        ((said("Who signs it?", 2, Code.CLOSEDQ), said("Who signs it?", 2, Code.CLOSEDQ)), "repeated"),
        (
            (
                said("Who else signs?", 2, Code.CLOSEDQ),
                said("What do you think?", 2, Code.OPENQ),
                said("Is that final?", 2, Code.CLOSEDQ),
            ),
            "interrogating",
        ),
        (
            (
                said("It sounds hard.", 3, Code.LABEL),
                said("Unrealistic.", 3, Code.MIRROR),
                said("So it is the dates.", 3, Code.SUMM),
            ),
            "listening",
        ),
    ],
)
def test_a_hint_answers_where_the_trainee_stands(exchanges: tuple[Exchange, ...], where: Situation) -> None:
    assert situation(numbered(*exchanges)) == where


def test_the_first_hint_can_point_at_their_own_word(coaching: Coaching) -> None:
    briefs = [
        BRIEF.model_copy(update={"name": name}) for name in ("Dana", "Huw", "Piet", "Ingrid", "Kofi", "Ana")
    ]
    hints = {hint(brief, (), OPENING, coaching) for brief in briefs}
    assert any("unrealistic" in one for one in hints)


def test_a_trainee_who_keeps_at_the_same_thing_gets_another_hint_each_time(coaching: Coaching) -> None:
    talk = numbered(*(said(f"It is cheap, I say {one}.", 1, Code.REBUT) for one in "abcdefgh"))
    given = [hint(BRIEF, talk[:count], "No.", coaching) for count in range(1, 5)]
    assert len(set(given)) == len(given)


def test_a_hint_never_writes_the_sentence_for_the_trainee(coaching: Coaching) -> None:
    for hints in coaching.hints.values():
        for one in hints:
            assert not one.rstrip().endswith("?”")
            assert "Try “" not in one


FACTS = persona().private.facts


@given(
    mood=st.builds(Mood, *[st.floats(0, 1)] * 4),
    act=st.sampled_from([act for act in Act if act not in YES_ACTS]),
    key=st.sampled_from(["F1", "F2", "F3", "fear"]),
    code=st.sampled_from([Code.CALQ, Code.REBUT, Code.OPENQ, Code.LABEL]),
    grade=st.sampled_from([0, 1, 2, 3, 4]),
)
def test_a_hint_depends_on_nothing_hidden(coaching, mood, act, key, code, grade) -> None:
    one = numbered(said("What about the plan?", grade, code))[0]
    secret = replace(one, mood=mood, directive=Directive(act, reveals=(key,), hints_at=key))
    assert hint(BRIEF, (secret,), one.reply, coaching) == hint(BRIEF, (one,), one.reply, coaching)


@pytest.mark.parametrize("act", sorted(YES_ACTS))
def test_a_hint_does_not_tell_one_kind_of_yes_from_another(coaching: Coaching, act: Act) -> None:
    yes = numbered(said("Deal?", 2, Code.CLOSEDQ, act=Act.COUNTERFEIT_YES, reply="Sure."))
    other = numbered(said("Deal?", 2, Code.CLOSEDQ, act=act, reply="Sure."))
    assert hint(BRIEF, yes, "Sure.", coaching) == hint(BRIEF, other, "Sure.", coaching)


def test_a_hint_is_the_same_when_asked_for_twice(coaching: Coaching) -> None:
    talk = numbered(exchange("What about the date?", ask("What about the date?")))
    assert hint(BRIEF, talk, "No.", coaching) == hint(BRIEF, talk, "No.", coaching)


def test_no_hint_holds_a_word_of_a_locked_fact(coaching: Coaching) -> None:
    hidden = set(words("delivery hall nine batch half dates opens"))
    talk = numbered(*(said("It is cheap.", 1, Code.REBUT) for _ in range(3)))
    for count in range(4):
        given = hint(BRIEF, talk[:count], OPENING, coaching)
        assert not hidden.intersection(words(given))
