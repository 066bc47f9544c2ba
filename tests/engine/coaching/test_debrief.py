from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.table import persona
from tests.engine.talks import START, Lenient, argue, ask, coded, exchange, played
from trainer.domain.coaching import Coaching
from trainer.domain.codes import Code
from trainer.domain.debrief import Debrief, Guess
from trainer.domain.followup import Event, FollowUp
from trainer.domain.no_types import NoType
from trainer.domain.play import Act, End, Mood
from trainer.domain.transcript import Exchange, Played, TableState
from trainer.engine.coaching.debrief import debrief
from trainer.engine.scoring import scorecard

QUESTION, REASON = "What about the date doesn't work?", "The price is standard."
LEARNED = {
    "revealed": ("F0", "F1", "F2"),
    "elicited": ("F2",),
    "turn_of": (("F1", 1), ("F2", 4)),
    "restated": ("F1",),
}


def asks(**more: object) -> Exchange:
    return exchange(QUESTION, ask(), **more)  # type: ignore[arg-type]


def argues(**more: object) -> Exchange:
    return exchange(REASON, argue(), **more)  # type: ignore[arg-type]


def brief(talk: Played, coaching: Coaching, who=None, guess: Guess | None = None, **more) -> Debrief:  # type: ignore[no-untyped-def]
    who = who or persona()
    card = scorecard(talk, grader="builtin", persona=who, guess=guess, marks=more.get("marks"))
    return debrief(who, talk, card, coaching, start=START, grader=Lenient(), guess=guess, **more)


def test_the_headline_says_what_was_found_when_and_how_the_door_was_left(coaching: Coaching) -> None:
    headline = brief(played(asks(), **LEARNED), coaching).headline
    assert "what the no was about" in headline or "what was behind the no" in headline
    assert headline.endswith(", and left the door open.")
    assert headline.count(".") == 1


def test_a_headline_turns_on_but_when_what_was_found_and_how_it_ended_disagree(coaching: Coaching) -> None:
    assert ", but the door is shut." in brief(played(asks(), end=End.E5, **LEARNED), coaching).headline
    assert ", and the door is shut." in brief(played(argues(), end=End.E5), coaching).headline
    assert ", but left the door open." in brief(played(argues(), end=End.E4), coaching).headline


def test_leaving_an_impossible_no_well_is_told_as_the_success_it_is(coaching: Coaching) -> None:
    talk = played(asks(), end=End.E3, **LEARNED)
    assert "left well" in brief(talk, coaching, persona(NoType.N8)).headline
    assert "left well" not in brief(talk, coaching, persona(NoType.N3)).headline


def test_the_process_words_count_the_turns_that_argued(coaching: Coaching) -> None:
    talk = played(argues(), asks(), argues(), asks(), argues(), argues())
    words = brief(talk, coaching).process_words
    assert "four of six turns after a no" in words
    assert "argued" in words


def test_the_process_words_say_when_the_reasons_stopped(coaching: Coaching) -> None:
    talk = played(
        argues(reply="You've sent me that slide before, and I said no then too."),
        argues(reply="As I said."),
        argues(reply="No."),
    )
    words = brief(talk, coaching).process_words
    assert "Dana" in words
    assert "the second" in words


def test_someone_who_turns_from_arguing_to_asking_reads_that(coaching: Coaching) -> None:
    words = brief(played(argues(), argues(), asks(), asks()), coaching).process_words
    assert "turned" in words


def test_the_outcome_words_list_what_came_out_and_what_was_checked(coaching: Coaching) -> None:
    words = brief(played(asks(), **LEARNED), coaching).outcome_words
    assert "the obstacle and what was behind it" in words
    assert "one of two" in words.lower()


def test_nothing_learned_is_said_plainly(coaching: Coaching) -> None:
    assert "Dana" in brief(played(argues()), coaching).outcome_words


def test_the_curve_starts_before_the_first_turn_and_carries_the_words(coaching: Coaching) -> None:
    talk = played(asks(mood=Mood(0.5, 0.4, 0.5, 0.8), reveals=("F1",)), argues())
    points = brief(talk, coaching).curve
    assert [(point.turn, point.code) for point in points] == [(0, None), (1, Code.CALQ), (2, Code.REBUT)]
    assert (points[0].trust, points[0].guard) == (START.trust, START.defensiveness)
    assert (points[1].trust, points[1].guard, points[1].revealed) == (0.5, 0.4, ("F1",))
    assert points[1].quote == QUESTION


def test_the_reveal_says_how_and_when_each_fact_came_out(coaching: Coaching) -> None:
    facts = brief(played(asks(), **LEARNED), coaching).reveal.facts
    assert [(fact.key, fact.how, fact.turn) for fact in facts] == [
        ("F0", "given", None),
        ("F1", "volunteered", 1),
        ("F2", "elicited", 4),
        ("F3", "hidden", None),
    ]


def test_the_personas_own_lesson_and_aftermath_come_before_the_stock_ones(coaching: Coaching) -> None:
    own = persona(lesson="Ask about dates.", afterwards={"E4": "She rang in May."})
    rings = FollowUp(Event.LATER_CALL, 14, TableState(START))
    told = brief(played(asks()), coaching, own, later=rings)
    assert told.became
    assert (told.reveal.lesson, told.became.story) == ("Ask about dates.", "She rang in May.")
    stock = brief(played(asks()), coaching, later=rings)
    assert stock.became
    assert stock.reveal.lesson == coaching.lessons[NoType.N3]
    assert stock.became.story


def test_what_became_of_it_ends_with_whether_and_when_it_can_be_taken_up(coaching: Coaching) -> None:
    open_still = brief(played(asks()), coaching, later=FollowUp(Event.LATER_CALL, 14, TableState(START)))
    assert open_still.became
    assert open_still.became.reopens
    assert "two weeks" in open_still.became.chance.lower()
    over = brief(played(argues(), end=End.E5), coaching, later=FollowUp(Event.NO_ANSWER, 14))
    assert over.became
    assert not over.became.reopens
    assert brief(played(asks()), coaching).became is None


def test_a_tentative_yes_that_held_is_not_told_as_one_that_faded(coaching: Coaching) -> None:
    own = persona(afterwards={"E7": "It faded."})
    held = brief(played(asks(), end=End.E7), coaching, own, later=FollowUp(Event.HELD, 14)).became
    assert held
    assert "faded" not in held.story + held.chance
    collapsed = FollowUp(Event.COLLAPSED, 5, TableState(START))
    gone = brief(played(asks(), end=End.E7), coaching, own, later=collapsed).became
    assert gone
    assert gone.story == "It faded."


def test_what_was_known_from_before_is_no_find_of_this_conversation(coaching: Coaching) -> None:
    known = replace(played(argues(), revealed=("F0", "F1")), known=("F0", "F1"))
    told = brief(known, coaching)
    assert [fact.how for fact in told.reveal.facts[:3]] == ["given", "earlier", "hidden"]
    assert "came back" in told.headline
    deeper = replace(played(asks(), **LEARNED), known=("F0", "F1"))
    assert "came back" not in brief(deeper, coaching).headline


@pytest.mark.parametrize(
    ("guess", "hint"),
    [
        (Guess(NoType.N3, 0.9), "not in this form"),
        (Guess(NoType.N1, 0.9), "not at this price"),
        (Guess(NoType.N5, 0.95), "certain"),
        (Guess(NoType.N5, 0.2), "not sure"),
    ],
)
def test_the_verdict_on_a_guess_names_it_and_how_sure_it_was(
    coaching: Coaching, guess: Guess, hint: str
) -> None:
    who = persona(decoy=NoType.N1)
    assert hint in brief(played(asks()), coaching, who, guess).reveal.guess_verdict


def test_without_a_guess_there_is_no_verdict(coaching: Coaching) -> None:
    assert brief(played(asks()), coaching).reveal.guess_verdict == ""


def test_where_nothing_is_to_be_praised_or_blamed_that_is_said_in_words(coaching: Coaching) -> None:
    bad, good = brief(played(argues()), coaching), brief(played(asks()), coaching)
    assert bad.best is None
    assert bad.no_best
    assert bad.costly is not None
    assert not bad.no_costly
    assert good.costly is None
    assert good.no_costly
    assert good.best is not None
    assert not good.no_best


def practice(coaching: Coaching, talk: Played) -> set[str]:
    """Every weakness whose advice could be this session's."""
    advice = brief(talk, coaching).next_practice
    heads = {
        name: [line.split("{", maxsplit=1)[0] for line in lines] for name, lines in coaching.practice.items()
    }
    return {name for name, starts in heads.items() if any(advice.startswith(start) for start in starts)}


def test_one_thing_is_chosen_to_practise_by_what_cost_most(coaching: Coaching) -> None:
    push = exchange("Sign today.", coded("Sign today.", 0, (Code.PRESS, "Sign today.")))
    offer = exchange("Half now?", coded("Half now?", 1, (Code.PROP, "Half now?")))
    listens = exchange("It sounds hard.", coded("It sounds hard.", 3, (Code.LABEL, "It sounds hard.")))
    assert "pressure" in practice(coaching, played(argues(), push))
    assert "argue" in practice(coaching, played(argues(), offer))
    assert "propose" in practice(coaching, played(offer, asks()))
    assert "quit" in practice(coaching, played(push, end=End.E8))
    assert "ask" in practice(coaching, played(listens))
    assert "listen" in practice(coaching, played(asks(), asks()))


def test_a_judges_marks_are_what_the_remarks_are_about(coaching: Coaching) -> None:
    talk = played(argues(), asks())
    marks = {1: ask(REASON), 2: coded(QUESTION, 1, (Code.LEAD, QUESTION))}
    found = brief(talk, coaching, marks=marks)
    assert found.best is not None
    assert found.costly is not None
    assert (found.best.turn, found.costly.turn, found.costly.code) == (1, 2, Code.LEAD)


def test_someone_who_left_at_the_first_no_is_not_told_of_arguing(coaching: Coaching) -> None:
    bye = exchange("Bye then.", coded("Bye then.", 0, (Code.QUIT, "Bye then.")))
    words = brief(played(bye, end=End.E8), coaching).process_words
    assert "argu" not in words.lower()


def test_weak_answers_that_never_argued_are_not_called_arguing(coaching: Coaching) -> None:
    text = "Tell me more?"
    weak = exchange(text, coded(text, 2, (Code.OPENQ, text, {"cq": 0})))
    words = brief(played(weak, weak), coaching).process_words
    assert words.startswith("Thin. ")
    assert brief(played(argues(), argues()), coaching).process_words.startswith("Arguing. ")


def test_a_session_nothing_of_which_was_graded_says_so_and_invents_nothing(coaching: Coaching) -> None:
    found = brief(played(argues(), asks()), coaching, marks={})
    assert found.scorecard.process is None
    assert (found.best, found.costly) == (None, None)
    assert "grade" in found.process_words
    assert "good" not in found.process_words.lower()
    assert "grade" in found.next_practice


def test_a_session_left_before_a_word_still_has_a_debrief(coaching: Coaching) -> None:
    found = brief(played(end=End.E4), coaching)
    assert len(found.curve) == 1
    assert found.headline


TURNS = st.lists(
    st.tuples(
        st.sampled_from([REASON, QUESTION, "…", "Why?", "{name} {0} %s"]),
        st.lists(st.sampled_from(list(Code)), max_size=2),
        st.sampled_from([0, 1, 2, 3, 4, None]),
        st.sampled_from(list(Act)),
        st.booleans(),
        st.sampled_from(
            ["No.", "", "{x} said “so” ", "Twelve weeks, and not a day less, I told you that before."]
        ),
    ),
    max_size=6,
)


@given(
    turns=TURNS, end=st.sampled_from([*End, None]), keys=st.sets(st.sampled_from(["F1", "F2", "F3", "F4"]))
)
def test_any_session_gets_a_debrief_of_whole_sentences(coaching, turns, end, keys) -> None:
    talk = played(
        *(
            exchange(
                text, coded(text, grade, *((code, text) for code in codes)), act=act, after_no=no, reply=reply
            )
            for text, codes, grade, act, no, reply in turns
        ),
        end=end,
        revealed=("F0", *sorted(keys)),
        turn_of=tuple((key, 1) for key in sorted(keys)),
    )
    found = brief(talk, coaching, guess=Guess(NoType.N1, 0.5))
    own = (found.headline, found.process_words, found.outcome_words, found.next_practice, found.reflection)
    for sentence in own:
        assert sentence
        assert "{" not in sentence
        assert "  " not in sentence
        assert "!" not in sentence
        assert sentence[0].isupper()


def test_the_same_session_always_reads_the_same(coaching: Coaching) -> None:
    talk = played(argues(), asks(), **LEARNED)
    assert brief(talk, coaching) == brief(replace(talk), coaching)
