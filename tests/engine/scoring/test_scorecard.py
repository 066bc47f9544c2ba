from dataclasses import replace
from math import sqrt
from statistics import stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.table import persona
from tests.engine.talks import START, argue, ask, coded, exchange, played
from trainer.domain.codes import Code
from trainer.domain.debrief import Guess
from trainer.domain.grade import CodedTurn
from trainer.domain.no_types import NoType
from trainer.domain.play import Mood
from trainer.domain.transcript import Played, Utterance
from trainer.engine.scoring import scorecard, scores, transcript_scorecard
from trainer.engine.scoring.scorecard import weighted

OPEN = Mood(trust=0.6, defensiveness=0.2, control=0.6, patience=0.7)


def mixed() -> Played:
    """Argues, then asks well, then sums up and offers, then asks a closed question."""
    one, two = "The price is standard.", "Unrealistic? What about the date doesn't work?"
    three, four = "So the date is the issue. Can you do June?", "Who else signs?"
    return played(
        exchange(one, coded(one, 1, (Code.REBUT, one, {"reasons": 3})), reply="No."),
        exchange(
            two,
            coded(
                two,
                4,
                (Code.MIRROR, "Unrealistic?"),
                (Code.CALQ, "What about the date doesn't work?", {"cq": 4, "contingent": True}),
            ),
            reply="It's the date.",
        ),
        exchange(
            three,
            coded(three, 2, (Code.SUMM, "So the date is the issue."), (Code.PROP, "Can you do June?")),
            after_no=False,
            reply="No.",
        ),
        exchange(four, coded(four, 2, (Code.CLOSEDQ, four)), reply="My CFO."),
    )


def test_the_metrics_of_a_mixed_session_are_those_computed_by_hand() -> None:
    card = scorecard(mixed(), grader="builtin", persona=persona())
    expected = {
        "PCR": 1 / 3,
        "first_move": 1,
        "XR": 1 / 6,
        "LMT": 2 / 6 - 2 / 6,
        "LQR": 1,
        "calibrated_share": 1 / 3,
        "CQ": 4,
        "follow_up_rate": 1 / 2,
        "SUMM_share": 1 / 6,
        "counterproposal": 0,
        "dilution": 3,
        "irritators": 0,
        "talk_share": 24 / (24 + 10),
        "post_no_words": 4,
        "recovery": 1,
    }
    assert {name: card.value(name) for name in expected} == pytest.approx(expected)


def test_the_bare_scores_are_those_of_the_scorecard() -> None:
    for session in (mixed(), played()):
        card, bare = scorecard(session, grader="builtin", persona=persona()), scores(session, persona())
        assert (bare.process, bare.outcome) == (card.process, card.outcome)


def test_the_process_score_of_a_mixed_session_is_the_formula_of_the_rubric() -> None:
    card = scorecard(mixed(), grader="builtin", persona=persona())
    by_hand = 0.30 / 3 + 0.25 * 0.45 / 0.78 + 0.20 * (7 / 3) / 4 + 0.15 * 1 + 0.10 * 0.5
    assert card.process == pytest.approx(100 * by_hand)


def test_a_session_of_calibrated_questions_is_good_without_a_single_listening_move() -> None:
    talk = played(*(exchange("What about the date doesn't work?", ask()) for _ in range(3)))
    by_hand = 0.30 + 0.25 * 0.45 / 0.78 + 0.20 * 0.75 + 0.15 + 0.10
    assert scorecard(talk, grader="builtin", persona=None).process == pytest.approx(100 * by_hand)


def test_a_term_without_data_is_left_out_and_the_weights_rescale() -> None:
    talk = played(exchange("The price is standard.", argue()))
    by_hand = (0.30 * 0 + 0.25 * 0 + 0.20 * 0.25) / 0.75
    card = scorecard(talk, grader="builtin", persona=None)
    assert card.process == pytest.approx(100 * by_hand)
    assert (card.value("CQ"), card.value("follow_up_rate"), card.value("LQR")) == (None, None, None)


def test_weights_rescale_to_the_terms_that_are_known() -> None:
    assert weighted([(0.3, 1.0), (0.1, 0.0), (0.6, None)]) == pytest.approx(75)
    assert weighted([(0.3, None)]) is None


def test_more_than_fifteen_in_a_hundred_counter_moves_cap_the_process_at_59() -> None:
    good = [exchange("What about the date doesn't work?", ask()) for _ in range(4)]
    lead = exchange("Isn't it?", coded("Isn't it?", 1, (Code.LEAD, "Isn't it?")), after_no=False)
    card = scorecard(played(*good, lead), grader="builtin", persona=None)
    assert card.process == 59
    assert any("59" in note for note in card.notes)


def push_among_questions(*, repaired: bool) -> Played:
    push = "Sign today. Sorry, that pushed."
    turn = coded(push, 3, (Code.PRESS, "Sign today."), flags=("repair",) if repaired else ())
    good = [exchange("What about the date doesn't work?", ask()) for _ in range(7)]
    return played(*good, exchange(push, turn, after_no=False))


def test_a_push_that_is_not_taken_back_caps_the_process_at_79() -> None:
    assert scorecard(push_among_questions(repaired=False), grader="builtin", persona=None).process == 79


def test_a_push_that_is_taken_back_does_not_cap_the_process() -> None:
    card = scorecard(push_among_questions(repaired=True), grader="builtin", persona=None)
    assert card.process is not None
    assert card.process > 79
    assert card.notes == ()


def test_a_push_may_be_taken_back_in_the_next_turn() -> None:
    push, sorry = "Sign today.", "That came out as pushing, sorry. What did I miss?"
    talk = played(
        *(exchange("What about the date doesn't work?", ask()) for _ in range(6)),
        exchange(push, coded(push, 1, (Code.PRESS, push)), after_no=False),
        exchange(sorry, coded(sorry, 3, (Code.CALQ, "What did I miss?", {"cq": 4}), flags=("repair",))),
    )
    assert not any("79" in note for note in scorecard(talk, grader="builtin", persona=None).notes)


@pytest.mark.parametrize(("severe", "cost"), [(1, 8), (2, 16), (3, 24), (4, 24)])
def test_each_turn_graded_0_costs_eight_points_and_no_more_than_three_count(severe: int, cost: int) -> None:
    push = coded("Sign today.", 0, (Code.PRESS, "Sign today."), flags=("repair",))
    many = [exchange("What about the date doesn't work?", ask()) for _ in range(36)]
    bad = [exchange("Sign today.", push, after_no=False) for _ in range(severe)]
    card = scorecard(played(*many, *bad), grader="builtin", persona=None)
    n = 36 + severe
    lmt = (-severe / n + 0.45) / 0.78
    assert card.process == pytest.approx(100 * (0.30 + 0.25 * lmt + 0.20 * 0.75 + 0.25) - cost)


def test_a_turn_without_a_grade_is_left_out_of_every_figure_and_listed_with_its_reason() -> None:
    kept = mixed()
    extra = coded("Sign or else!", None, (Code.PRESS, "Sign or else!"), not_graded="the judge timed out")
    with_failure = replace(
        kept, exchanges=(*kept.exchanges, replace(exchange("Sign or else!", extra, reply="What?"), number=5))
    )
    card = scorecard(with_failure, grader="openai:x", persona=persona())
    assert card.metrics == scorecard(kept, grader="openai:x", persona=persona()).metrics
    assert [(turn, why.reason) for turn, why in card.not_graded] == [(5, "the judge timed out")]


def test_a_session_in_which_nothing_could_be_graded_has_no_process_score() -> None:
    lost = coded("Hello.", None, not_graded="refused")
    card = scorecard(played(exchange("Hello.", lost)), grader="openai:x", persona=persona())
    assert card.process is None
    assert card.outcome is not None


def test_a_session_without_a_word_has_neither_score() -> None:
    card = scorecard(played(), grader="builtin", persona=persona())
    assert (card.process, card.outcome) == (None, None)


def test_the_judges_marks_replace_the_built_in_ones_and_are_never_mixed_with_them() -> None:
    talk = played(exchange("Why?", argue("Why?")), exchange("What about it?", ask("What about it?")))
    card = scorecard(talk, grader="openai:x", marks={1: ask("Why?")}, persona=None)
    assert (card.value("first_move"), card.value("XR"), card.value("PCR")) == (3, 0, 1)
    assert [turn for turn, _ in card.not_graded] == [2]


def test_the_first_move_is_unknown_when_that_turn_has_no_grade() -> None:
    talk = played(exchange("x", coded("x", None)), exchange("What about the date doesn't work?", ask()))
    assert scorecard(talk, grader="builtin", persona=None).value("first_move") is None


def test_listening_credit_stops_at_two_for_each_question() -> None:
    text = "It sounds hard. It sounds slow. It sounds dear. What about it?"
    labels = [(Code.LABEL, part) for part in ("It sounds hard.", "It sounds slow.", "It sounds dear.")]
    turn = coded(text, 4, *labels, (Code.CALQ, "What about it?"))
    assert scorecard(played(exchange(text, turn)), grader="builtin", persona=None).value("LQR") == 2


def test_information_they_asked_for_does_not_count_as_telling() -> None:
    text = "Nine weeks."
    turn = coded(text, 2, (Code.INFO, text, {"requested": True}))
    assert scorecard(played(exchange(text, turn)), grader="builtin", persona=persona()).value("LMT") == 0
    assert scorecard(played(exchange(text, turn)), grader="builtin", persona=None).value("LMT") == -1


def test_an_offer_counts_as_telling_until_the_obstacle_is_known() -> None:
    text = "We could split it."
    offer = exchange(text, coded(text, 2, (Code.PROP, text)), reveals=("F1",))
    assert scorecard(played(offer), grader="builtin", persona=persona()).value("LMT") == -1
    assert scorecard(played(offer, offer), grader="builtin", persona=persona()).value("LMT") == -0.5


def test_recovery_counts_to_the_end_and_one_more_when_it_never_came() -> None:
    talk = played(*(exchange("The price is standard.", argue()) for _ in range(3)))
    assert scorecard(talk, grader="builtin", persona=None).value("recovery") == 2


def learned(**state: object) -> Played:
    return played(exchange("What about the date doesn't work?", ask(), mood=OPEN), **state)


def test_the_outcome_score_is_the_formula_of_the_rubric() -> None:
    talk = learned(revealed=("F0", "F1", "F2", "fear"), restated=("F1", "F2"), yes_events=2, yes_tested=1)
    slots = {"fear": {"text": "Blame."}, "timeline": {"text": "March."}}
    card = scorecard(talk, grader="builtin", persona=persona(slots=slots))
    gain, verified, door = 0.2 + 0.4 + 0.15 / 2, 2 / 3, 0.5 * 0.6 + 0.5 * 0.8
    assert card.value("IG") == pytest.approx(gain)
    assert card.value("IG_verified") == pytest.approx(verified)
    assert card.value("DOOR") == pytest.approx(door)
    assert card.outcome == pytest.approx(100 * (0.5 * gain + 0.2 * verified + 0.2 * door + 0.1 * 0.5))


def test_without_further_details_the_intelligence_weights_rescale() -> None:
    card = scorecard(learned(revealed=("F0", "F1", "F2")), grader="builtin", persona=persona())
    assert card.value("IG") == pytest.approx(0.6 / 0.85)


def test_nothing_learned_and_no_yes_leave_only_what_is_known_in_the_outcome() -> None:
    card = scorecard(learned(), grader="builtin", persona=persona())
    assert (card.value("IG"), card.value("IG_verified"), card.value("yes_handling")) == (0, None, None)
    assert card.outcome == pytest.approx(100 * 0.2 * 0.7 / 0.7)


def test_turns_to_the_obstacle_and_the_interest_are_when_they_came_out() -> None:
    talk = learned(revealed=("F0", "F1", "F2"), turn_of=(("F1", 2), ("F2", 4)))
    card = scorecard(talk, grader="builtin", persona=persona())
    assert (card.value("turns_to_barrier"), card.value("turns_to_interest")) == (2, 4)


@pytest.mark.parametrize(("no_type", "brier"), [(NoType.N3, 0.04), (NoType.N1, 0.64)])
def test_a_guess_is_scored_by_how_sure_it_was(no_type: NoType, brier: float) -> None:
    card = scorecard(learned(), grader="builtin", persona=persona(NoType.N3), guess=Guess(no_type, 0.8))
    assert card.value("no_type_brier") == pytest.approx(brier)


def test_every_metric_has_a_label_a_formula_and_bands_in_the_right_order() -> None:
    for metric in scorecard(learned(), grader="builtin", persona=persona()).metrics:
        assert metric.label
        assert metric.formula.endswith(".")
        if metric.name == "question_share":  # informative only
            assert (metric.fair, metric.good) == (None, None)
            continue
        assert metric.fair is not None
        assert metric.good is not None
        assert (metric.good < metric.fair) == metric.lower_is_better


def test_every_value_says_what_it_was_counted_from() -> None:
    card = scorecard(mixed(), grader="builtin", persona=persona(), guess=Guess(NoType.N3, 0.8))
    counts = {metric.name: metric.counts for metric in card.metrics}
    assert counts["PCR"] == "1 of your 3 turns after a no"
    assert counts["LMT"] == "2 that listened less 2 that told, of 6 moves"
    assert counts["question_share"] == "2 of your 6 moves"
    assert counts["no_type_brier"] == "80% sure, and right"
    for metric in card.metrics:
        assert bool(metric.counts) == (metric.value is not None), metric.name


def test_questions_asked_are_shown_as_a_share_of_all_moves() -> None:
    assert scorecard(mixed(), grader="builtin", persona=None).value("question_share") == pytest.approx(2 / 6)


def test_noes_met_and_follow_ups_right_after_them_are_counted() -> None:
    card = scorecard(mixed(), grader="builtin", persona=None)
    assert (card.noes, card.follow_ups) == (3, 1)


def sampled(turn: CodedTurn, *samples: CodedTurn) -> CodedTurn:
    return replace(turn, samples=samples, asked=len(samples))


def test_the_standard_error_is_that_of_the_process_scores_of_the_samples() -> None:
    good, bad = ask(), argue()
    talk = played(
        exchange("What about the date doesn't work?", sampled(good, good, good, bad)),
        exchange("What about the date doesn't work?", sampled(good, good, good, good)),
    )
    first = exchange("What about the date doesn't work?", good)
    other = exchange("What about the date doesn't work?", bad)
    one = scorecard(played(first, first), grader="x", persona=None).process
    two = scorecard(played(other, first), grader="x", persona=None).process
    card = scorecard(talk, grader="openai:x", persona=None)
    assert one is not None
    assert two is not None
    assert card.process == one
    assert card.process_error == pytest.approx(stdev([one, one, two]) / sqrt(3))
    assert card.samples == 3


def test_the_built_in_grader_and_a_single_sample_report_no_standard_error() -> None:
    talk = played(exchange("What about the date doesn't work?", ask()))
    assert scorecard(talk, grader="builtin", persona=None).process_error is None
    once = played(exchange("What about the date doesn't work?", sampled(ask(), ask())))
    assert scorecard(once, grader="openai:x", persona=None).process_error is None


def test_samples_that_failed_on_one_turn_leave_the_error_to_those_that_served_on_every_turn() -> None:
    talk = played(
        exchange("What about the date doesn't work?", sampled(ask(), ask(), ask(), argue())),
        exchange("What about the date doesn't work?", sampled(ask(), ask(), ask())),
    )
    card = scorecard(talk, grader="openai:x", persona=None)
    assert (card.process_error, card.samples) == (0, 2)


def test_a_plain_transcript_finds_the_noes_in_the_other_sides_words() -> None:
    first, second = "The price is standard.", "What about the date doesn't work?"
    card = transcript_scorecard(
        [
            (Utterance("counterpart", "Hello. We can't do that, it's too expensive."), None),
            (Utterance("trainee", first), argue(first)),
            (Utterance("counterpart", "I see. The dates worry us."), None),
            (Utterance("trainee", second), ask(second)),
            (Utterance("counterpart", "We open in nine weeks."), None),
        ],
        "builtin",
    )
    assert card.outcome is None
    assert (card.value("PCR"), card.value("first_move")) == (0, 1)
    assert card.value("talk_share") == pytest.approx(10 / (10 + 8 + 6 + 5))
    assert card.value("IG") is None


def test_a_transcript_turn_without_a_coding_is_not_graded() -> None:
    card = transcript_scorecard([(Utterance("trainee", "Hello."), None)], "builtin")
    assert card.process is None
    assert [turn for turn, _ in card.not_graded] == [1]


CODES = st.sampled_from(list(Code))
TURNS = st.lists(
    st.tuples(
        st.text(min_size=1, max_size=30),
        st.lists(CODES, max_size=4),
        st.sampled_from([0, 1, 2, 3, 4, None]),
        st.booleans(),
        st.sampled_from([(), ("repair",), ("stacked",)]),
    ),
    max_size=8,
)
KEYS = st.lists(st.sampled_from(["F0", "F1", "F2", "F3", "F4", "fear", "decider"]), unique=True)


@given(turns=TURNS, revealed=KEYS, restated=KEYS, share=st.floats(0, 1), yes=st.integers(0, 5))
def test_scores_are_always_between_0_and_100_or_absent(turns, revealed, restated, share, yes) -> None:
    mood = Mood(share, 1 - share, share, share)
    talk = played(
        *(
            exchange(
                text,
                coded(text, grade, *((code, text) for code in codes), flags=flags),
                after_no=no,
                mood=mood,
            )
            for text, codes, grade, no, flags in turns
        ),
        revealed=tuple(revealed),
        restated=tuple(restated),
        yes_events=yes,
        yes_tested=5,
    )
    card = scorecard(talk, grader="builtin", persona=persona(slots={"fear": {"text": "Blame."}}))
    assert card.process is None or 0 <= card.process <= 100
    assert card.outcome is None or 0 <= card.outcome <= 100
    assert (card.process is None) or any(grade is not None for _, _, grade, _, _ in turns)
    for name in ("PCR", "XR", "IG", "IG_verified", "DOOR", "talk_share", "yes_handling"):
        value = card.value(name)
        assert value is None or 0 <= value <= 1


def test_a_session_never_mixes_its_two_scores() -> None:
    shut = replace(mixed(), state=replace(mixed().state, mood=START))
    warm = replace(mixed(), state=replace(mixed().state, mood=OPEN, revealed=("F0", "F1", "F2", "F3")))
    cold, good = (scorecard(one, grader="builtin", persona=persona()) for one in (shut, warm))
    assert cold.process == good.process
    assert cold.outcome is not None
    assert good.outcome is not None
    assert good.outcome > cold.outcome
