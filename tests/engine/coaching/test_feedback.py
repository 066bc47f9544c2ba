from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.talks import START, Lenient, Strict, ask, coded, exchange, played
from trainer.domain.coaching import Coaching
from trainer.domain.codes import Code
from trainer.domain.debrief import Remark
from trainer.domain.play import Act, Mood
from trainer.domain.transcript import Exchange, Played
from trainer.engine.coaching.feedback import best, called, costly, nearest
from trainer.engine.coaching.passage import passages

WHY, REASON = "Why not?", "Twelve weeks is standard, and it is cheap."
HARD = Mood(0.2, 0.7, 0.4, 0.7)
EASY = Mood(0.5, 0.3, 0.5, 0.8)


def turns(*exchanges: Exchange, **state: object):
    return passages(played(*exchanges, **state), START)


def why(mood: Mood = HARD, act: Act = Act.HARDEN) -> Exchange:
    turn = coded(WHY, 0, (Code.ACCUSE, WHY, {"why_flag": True}))
    return exchange(WHY, turn, mood=mood, act=act, reply="Because I said so.")


def reason(mood: Mood = START) -> Exchange:
    return exchange(
        REASON, coded(REASON, 1, (Code.REBUT, REASON)), mood=mood, reply="You've sent me that before."
    )


def question(words: str = "What about the date doesn't work?", **more: object) -> Exchange:
    return exchange(words, ask(words), **more)  # type: ignore[arg-type]


def test_the_most_costly_line_is_the_worst_graded_one_in_its_own_words(coaching: Coaching) -> None:
    remark = costly(turns(reason(), why(), question()), "Dana", coaching, Lenient())
    assert remark is not None
    assert (remark.turn, remark.quote, remark.code) == (2, WHY, Code.ACCUSE)


def test_of_two_equally_bad_lines_the_one_that_closed_them_more_is_named(coaching: Coaching) -> None:
    remark = costly(turns(reason(), reason(HARD)), "Dana", coaching, Lenient())
    assert remark is not None
    assert remark.turn == 2


def test_a_costly_remark_names_the_other_side_and_quotes_what_came_back(coaching: Coaching) -> None:
    remark = costly(turns(why()), "Dana", coaching, Lenient())
    assert remark is not None
    assert "Dana" in remark.why
    assert "Because I said so." in remark.why


def test_nobody_is_told_they_argued_with_a_guess_once_the_obstacle_is_out(coaching: Coaching) -> None:
    known = {"name": "Dana", "heard": "No. Still no", "aim": "the plan"}
    early = [line.format_map(known) for line in coaching.costly["early"]]
    later = [line.format_map(known) for line in coaching.costly["REBUT"]]
    for number in range(12):
        text = f"It is standard, case {number}."
        late = exchange(text, coded(text, 1, (Code.REBUT, text)))
        before = costly(turns(question(), late), "Dana", coaching, Lenient())
        after = costly(turns(question(reveals=("F1",)), late), "Dana", coaching, Lenient())
        assert before is not None
        assert after is not None
        assert any(line in before.why for line in early), before.why
        assert any(line in after.why for line in later), after.why


def test_where_every_turn_was_good_there_is_no_costly_line(coaching: Coaching) -> None:
    assert costly(turns(question(), question()), "Dana", coaching, Lenient()) is None


def test_where_there_is_nothing_to_praise_there_is_no_best_line(coaching: Coaching) -> None:
    assert best(turns(why(), reason()), "Dana", coaching) is None


def test_a_weak_question_that_drew_something_out_is_not_held_against_anyone(coaching: Coaching) -> None:
    text = "Tell me more?"
    weak = exchange(text, coded(text, 2, (Code.OPENQ, text)), act=Act.REVEAL, reveals=("F1",))
    learned = {"revealed": ("F0", "F1"), "elicited": ("F1",), "turn_of": (("F1", 1),)}
    assert costly(turns(weak, **learned), "Dana", coaching, Lenient()) is None
    assert costly(turns(weak), "Dana", coaching, Lenient()) is not None


def test_an_offer_is_a_cost_only_while_the_obstacle_is_unknown(coaching: Coaching) -> None:
    text = "We could start with half."
    offer = exchange(text, coded(text, 2, (Code.PROP, text)))
    remark = costly(turns(offer), "Dana", coaching, Lenient())
    assert remark is not None
    assert remark.code is Code.PROP
    assert costly(turns(question(reveals=("F1",)), offer), "Dana", coaching, Lenient()) is None


def test_the_best_line_is_the_one_that_drew_out_most_among_the_best_graded(coaching: Coaching) -> None:
    drew = question(
        "What about March?", act=Act.REVEAL, reply="We open in March.", reveals=("F2",), mood=EASY
    )
    learned = {"revealed": ("F0", "F2"), "elicited": ("F2",), "turn_of": (("F2", 2),)}
    remark = best(turns(question(), drew, question(), **learned), "Dana", coaching)
    assert remark is not None
    assert (remark.turn, remark.quote) == (2, "What about March?")
    assert "We open in March." in remark.why


def test_a_pair_of_listening_and_asking_is_quoted_as_a_whole(coaching: Coaching) -> None:
    text = "Right. So the date is the issue. What about it can't move?"
    turn = coded(
        text,
        4,
        (Code.NC, "Right."),
        (Code.SUMM, "So the date is the issue."),
        (Code.CALQ, "What about it can't move?"),
    )
    remark = best(turns(exchange(text, turn)), "Dana", coaching)
    assert remark is not None
    assert remark.quote == "So the date is the issue. What about it can't move?"


def test_a_rewrite_that_would_not_grade_well_is_never_shown(coaching: Coaching) -> None:
    remark = costly(turns(why()), "Dana", coaching, Strict())
    assert remark is not None
    assert remark.rewrites == ()


def test_rewrites_are_two_and_take_up_the_other_sides_words(coaching: Coaching) -> None:
    remark = costly(turns(why()), "Dana", coaching, Lenient())
    assert remark is not None
    assert len(set(remark.rewrites)) == 2
    assert any("nrealistic" in line for line in remark.rewrites)


def test_a_coach_models_rewrite_comes_first_and_passes_the_same_check(coaching: Coaching) -> None:
    offered = {1: ("What exactly is unrealistic?",)}
    remark = costly(turns(why()), "Dana", coaching, Lenient(), offered)
    assert remark is not None
    assert remark.rewrites[0] == offered[1][0]
    strict = costly(turns(why()), "Dana", coaching, Strict(), offered)
    assert strict is not None
    assert strict.rewrites == ()


def test_a_coach_models_rewrite_about_something_else_or_too_long_is_not_shown(coaching: Coaching) -> None:
    offered = {
        1: ("How is your family?", "What is unrealistic " + "really " * 30 + "?", "Unrealistic, so sign.")
    }
    remark = costly(turns(why()), "Dana", coaching, Lenient(), offered)
    assert remark is not None
    assert len(remark.rewrites) == 2
    assert not set(remark.rewrites) & set(offered[1])


def test_a_costly_remark_takes_up_what_had_just_been_said(coaching: Coaching) -> None:
    first = question("What about it?", reply="The audit is in March and I carry the files for it.")
    remark = costly(turns(first, why()), "Dana", coaching, Lenient())
    assert remark is not None
    assert "“The audit is in March and I carry…”" in remark.why


def test_a_quotation_does_not_end_on_a_comma(coaching: Coaching) -> None:
    text = "You are wasting my time, honestly."
    turn = coded(text, 0, (Code.ACCUSE, "You are wasting my time,"))
    remark = costly(turns(exchange(text, turn)), "Dana", coaching, Lenient())
    assert remark is not None
    assert remark.quote == "You are wasting my time"


def test_what_a_line_closed_outweighs_one_grade(coaching: Coaching) -> None:
    closing = exchange(REASON, coded(REASON, 1, (Code.REBUT, REASON)), mood=Mood(0.1, 0.75, 0.4, 0.7))
    mild = exchange(WHY, coded(WHY, 0, (Code.ACCUSE, WHY)), mood=Mood(0.1, 0.75, 0.4, 0.7))
    remark = costly(turns(closing, mild), "Dana", coaching, Lenient())
    assert remark is not None
    assert remark.turn == 1


def test_a_small_question_outside_a_no_is_held_against_nobody(coaching: Coaching) -> None:
    text = "Who else signs?"
    small = exchange(text, coded(text, 2, (Code.CLOSEDQ, text)), after_no=False)
    assert costly(turns(small), "Dana", coaching, Lenient()) is None


def test_no_two_turns_of_a_talk_are_given_the_same_remark(coaching: Coaching) -> None:
    said = ["It is standard.", "It is cheap.", "It is quick.", "It is safe."]
    heard = ["Not in March.", "My crew is off sick.", "I'd have to ask my director.", "It's a lot of money."]
    talk = turns(
        *(
            exchange(text, coded(text, 1, (Code.REBUT, text)), reply=reply)
            for text, reply in zip(said, heard, strict=True)
        )
    )
    remarks = [costly([turn], "Dana", coaching, Lenient()) for turn in talk]
    sentences = [part for remark in remarks if remark for part in remark.why.split(". ")]
    assert len(set(sentences)) == len(sentences)


def test_a_best_remark_ends_on_how_to_use_the_line_again(coaching: Coaching) -> None:
    remark = best(turns(question(reply="In March we open.")), "Dana", coaching)
    assert remark is not None
    assert any(remark.why.endswith(line) for line in coaching.again["CALQ"])


@pytest.mark.parametrize(
    ("text", "grade", "code"),
    [
        ("Is it the money?", 2, Code.CLOSEDQ),
        ("Tell me more.", 2, Code.OPENQ),
        ("We could start with half.", 1, Code.PROP),
        ("The factory closes in August.", 2, Code.INFO),
        ("Okay.", 2, Code.NC),
    ],
)
def test_where_nothing_was_good_the_nearest_line_is_named_kindly(coaching, text, grade, code) -> None:
    said = nearest(turns(reason(), exchange(text, coded(text, grade, (code, text)))), "Dana", coaching)
    assert f"“{text.rstrip('.')}" in said
    assert "turn 2" in said
    assert "!" not in said


def test_a_line_that_was_taken_back_is_nearer_than_a_closed_question(coaching: Coaching) -> None:
    text = "That sounds heavy. But it is standard."
    back = coded(text, 2, (Code.LABEL, "That sounds heavy."), (Code.REBUT, "But it is standard."))
    small = exchange("Is it the money?", coded("Is it the money?", 2, (Code.CLOSEDQ, "Is it the money?")))
    assert "“That sounds heavy.”" in nearest(turns(small, exchange(text, back)), "Dana", coaching)


def test_where_all_was_against_them_nothing_is_called_near(coaching: Coaching) -> None:
    assert nearest(turns(why(), reason()), "Dana", coaching) in {
        line.format(name="Dana") for line in coaching.no_best
    }


def test_a_turn_that_was_not_graded_is_neither_best_nor_costly(coaching: Coaching) -> None:
    lost = turns(exchange(WHY, coded(WHY, None, (Code.ACCUSE, WHY))))
    assert best(lost, "Dana", coaching) is None
    assert costly(lost, "Dana", coaching, Lenient()) is None


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Dana Whitlock", "Dana"),
        ("Dr Osei Mensah", "Dr Osei Mensah"),
        ("Priya", "Priya"),
        ("Mr. Tanaka", "Mr. Tanaka"),
    ],
)
def test_the_coach_uses_the_first_name_but_keeps_a_title(name: str, short: str) -> None:
    assert called(name) == short


WORDS = "Well then, what is it to be here, and by when exactly"
REPLIES = ("No.", "You have sent me that slide before, and I put it on the same pile then.")
MOODS = (START, HARD, EASY, Mood(0.3, 0.49, 0.5, 0.6), Mood(0.40, 0.5, 0.5, 0.85))
BAD = [
    code for code in Code if code not in (Code.CALQ, Code.LABEL, Code.MIRROR, Code.SUMM, Code.AUTON, Code.NOQ)
]
GOOD = (Code.CALQ, Code.LABEL, Code.MIRROR, Code.SUMM, Code.AUTON, Code.NOQ, Code.COMMIT)


def well_formed(remark: Remark, text: str) -> bool:
    return (
        20 <= len(remark.why.split()) <= 40
        and remark.quote in text
        and "!" not in remark.why
        and "{" not in remark.why
        and "  " not in remark.why
    )


@pytest.mark.parametrize("text", ["Why?", WORDS])
@pytest.mark.parametrize("flags", [(), ("trailing_counter",), ("stacked",)])
def test_every_costly_remark_is_20_to_40_words_with_a_verbatim_quotation(coaching, text, flags) -> None:
    for code, act, mood, reply, grade in product(BAD, Act, MOODS[:2], REPLIES, (0,)):
        attrs = {"reasons": 3, "why_flag": act is Act.HARDEN}
        turn = coded(text, grade, (code, text, attrs), flags=flags)
        remark = costly(
            turns(exchange(text, turn, act=act, mood=mood, reply=reply)), "Dana", coaching, Strict()
        )
        assert remark is not None
        assert well_formed(remark, text), remark


@pytest.mark.parametrize("flags", [(), ("repair",)])
def test_every_best_remark_is_20_to_40_words_with_a_verbatim_quotation(coaching, flags) -> None:
    learned = {
        "revealed": ("F0", "F2", "fear"),
        "elicited": ("F2", "fear"),
        "turn_of": (("F2", 1), ("fear", 1)),
    }
    for code, act, mood, reply, state in product(GOOD, Act, MOODS, REPLIES, ({}, learned)):
        turn = coded(WORDS, 3, (code, WORDS), flags=flags)
        remark = best(
            turns(exchange(WORDS, turn, act=act, mood=mood, reply=reply), **state), "Dana", coaching
        )
        assert remark is not None
        assert well_formed(remark, WORDS), remark


def test_the_sentences_vary_from_turn_to_turn(coaching: Coaching) -> None:
    texts = [f"Twelve weeks is standard, case {number}." for number in range(30)]
    remarks = [
        costly(turns(exchange(text, coded(text, 1, (Code.REBUT, text)))), "Dana", coaching, Lenient())
        for text in texts
    ]
    assert len({remark.why for remark in remarks if remark}) >= 10


def test_the_same_session_always_reads_the_same(coaching: Coaching) -> None:
    first, second = (costly(turns(reason(), why()), "Dana", coaching, Lenient()) for _ in range(2))
    assert first == second


SESSIONS = st.lists(
    st.tuples(
        st.text(min_size=1, max_size=400),
        st.lists(
            st.tuples(st.sampled_from(list(Code)), st.integers(0, 400), st.integers(0, 400)), max_size=4
        ),
        st.sampled_from([0, 1, 2, 3, 4, None]),
        st.sampled_from(list(Act)),
        st.text(max_size=80),
    ),
    min_size=1,
    max_size=4,
)


def anything(session: list) -> Played:  # type: ignore[type-arg]
    made = []
    for text, pieces, grade, act, reply in session:
        spans = [
            (code, *sorted((start % (len(text) + 1), end % (len(text) + 1)))) for code, start, end in pieces
        ]
        units = [(code, text[start:end]) for code, start, end in spans]
        made.append(exchange(text, coded(text, grade, *units), act=act, reply=reply))
    return played(*made)


@given(session=SESSIONS)
def test_a_quotation_is_always_a_piece_of_the_turn_it_names(session, coaching: Coaching) -> None:
    found = passages(anything(session), START)
    for remark in (best(found, "Dana", coaching), costly(found, "Dana", coaching, Lenient())):
        if remark is not None:
            assert remark.quote in session[remark.turn - 1][0]
            assert remark.quote
