"""What the counterpart does: what opens it, what shuts it, and how it ends."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.table import HEARD, Table, persona, turn, unit
from trainer.domain.codes import COUNTERS, Code
from trainer.domain.no_types import NoType
from trainer.domain.play import Act, End, Key, Mood
from trainer.domain.transcript import TableState
from trainer.engine.director import Step, band, begin, cue, leave, step

WHO = persona()
OPEN = Mood(0.5, 0.1, 0.95, 0.8)
GUARDED = Mood(0.3, 0.65, 0.4, 0.3)
SLOTS = {
    "fear": {
        "text": "She would stand alone in front of the crew.",
        "topics": ["alone", "blame"],
        "after": "F1",
    },
    "constraint": {"text": "The crane is rented until May.", "topics": ["crane", "rented"], "after": "F1"},
    "decider": {"text": "Ana signs.", "topics": ["who", "sign"], "after": "F0"},
}
KNOWN: tuple[Key, ...] = ("F0", "F1", "F2")
LISTENED = unit(Code.LABEL, "it sounds like the plan is unrealistic", contingent=True)
ASKED = unit(Code.CALQ, "What would need to be different about the dates?", cq=4, specific=2)
WHY_NOT = unit(Code.ACCUSE, "Why not?", why_flag=True)
GOOD_OFFER = unit(Code.PROP, "What if the delivery of a first batch came before the hall opens?", fits=True)
HOW = unit(Code.COMMIT, "How will we know it is on track?")
ROOM = unit(Code.AUTON, "You don't have to decide today.")


def taken(*units, state: TableState, who=WHO, seed=1, difficulty="medium", flags=()) -> Step:
    return step(who, difficulty, state, turn(*units, flags=flags), HEARD, seed)


def table(revealed: tuple[Key, ...] = ("F0",), mood: Mood = OPEN, **more) -> TableState:
    return TableState(mood, revealed=revealed, last_act=Act.CONFIRM, **more)


def reveals(*units, seeds=200, **more) -> set[Key]:
    """Everything this turn can bring out, over many seeds."""
    found = (taken(*units, seed=seed, **more).directive.reveals for seed in range(seeds))
    return {key for keys in found for key in keys}


def acts(*units, seeds=100, **more) -> set[Act]:
    return {taken(*units, seed=seed, **more).directive.act for seed in range(seeds)}


@pytest.mark.parametrize("code", sorted(COUNTERS))
def test_a_locked_door_never_opens_to_argument(code):
    for seed in range(100):
        session = Table(persona(slots=SLOTS), difficulty="easy", seed=seed)
        for number in range(12):
            made = session.play(unit(code, f"try {number} of the dates"))
            assert made.directive.reveals == ()
            assert made.directive.act is not Act.HINT
            if made.directive.end:
                break


def test_asking_why_not_raises_the_guard_and_asking_what_would_need_to_differ_lowers_it():
    better = unit(Code.CALQ, "Help me understand what would need to be different.", cq=3, form="imp")
    for seed in range(50):
        before = begin("medium")
        worse = taken(WHY_NOT, state=before, seed=seed).state.mood
        opened = taken(better, state=before, seed=seed).state.mood
        assert worse.defensiveness > before.mood.defensiveness > opened.defensiveness
        assert worse.trust < before.mood.trust < opened.trust


turns_of_codes = st.lists(st.lists(st.sampled_from(Code), max_size=5), max_size=30)


@given(turns_of_codes, st.integers(0, 1_000))
def test_at_most_one_thing_comes_out_a_turn_and_tiers_come_out_in_order(turns, seed):
    session = Table(persona(slots=SLOTS), difficulty="easy", seed=seed)
    for number, said in enumerate(turns):
        before = session.now.revealed
        made = session.play(*(unit(code, f"unrealistic {number} crane dates") for code in said))
        assert made.state.revealed[: len(before)] == before
        assert len(made.state.revealed) - len(before) == len(made.directive.reveals) <= 1
        tiers = [key for key in made.state.revealed if key.startswith("F")]
        assert tiers == sorted(tiers)
        assert (made.directive.act is Act.REVEAL) == bool(made.directive.reveals)
        assert set(made.state.elicited) <= set(made.state.revealed)


@given(turns_of_codes, st.integers(0, 1_000))
def test_the_same_seed_and_turns_give_the_same_session(turns, seed):
    first, second = (Table(WHO, seed=seed) for _ in range(2))
    for said in turns:
        units = [unit(code, "the dates") for code in said]
        assert first.play(*units) == second.play(*units)


def test_a_specific_question_on_target_opens_the_next_tier():
    assert reveals(ASKED, state=table()) == {"F1"}
    assert reveals(ASKED, state=table(("F0", "F1"))) == {"F2"}
    assert reveals(ASKED, state=table(KNOWN)) == {"F3"}


def test_open_and_no_oriented_questions_open_the_obstacle_but_never_what_is_behind_it():
    for code in (Code.OPENQ, Code.NOQ):
        question = unit(code, "the dates, what about them", cq=4 if code is Code.OPENQ else None)
        assert reveals(question, state=table()) == {"F1"}
        assert reveals(question, state=table(("F0", "F1"))) == set()


def test_a_closed_question_opens_only_what_it_names():
    who = persona(slots=SLOTS)
    named = unit(Code.CLOSEDQ, "Is it the crane?")
    assert reveals(named, state=table(("F0", "F1")), who=who) == {"constraint"}
    assert reveals(unit(Code.CLOSEDQ, "Is it the weather?"), state=table(), who=who) == set()
    assert reveals(unit(Code.CLOSEDQ, "Is it the delivery dates?"), state=table(), who=who) == {"F1"}


def test_a_mirror_opens_only_a_detail_of_what_came_out_last():
    who = persona(slots=SLOTS)
    mirror = unit(Code.MIRROR, "Unrealistic?", contingent=True)
    assert reveals(mirror, state=table(), who=who) == {"decider"}
    assert reveals(mirror, state=table(("F0", "F1")), who=who) <= {"fear", "constraint"}
    assert reveals(mirror, state=table(KNOWN), who=who) == set()


def test_a_label_opens_the_fear_before_the_interest():
    who = persona(slots=SLOTS)
    assert reveals(LISTENED, state=table(), who=who) == set()
    assert reveals(LISTENED, state=table(("F0", "F1")), who=who) == {"fear"}
    assert reveals(LISTENED, state=table(("F0", "F1", "fear")), who=who) == {"F2"}


def test_nothing_comes_out_above_the_guard_line():
    shut = Mood(0.9, 0.95, 0.9, 0.9)
    assert reveals(ASKED, state=table(mood=shut)) == set()


def rate(*units, **more) -> float:
    drawn = (taken(*units, seed=seed, **more).directive.reveals for seed in range(1_000))
    return sum(bool(keys) for keys in drawn) / 1_000


def test_a_rebuttal_after_the_question_leaves_a_fifth_of_its_credit():
    rebuttal = unit(Code.REBUT, "it is market standard")
    assert rate(ASKED, rebuttal, state=table()) == pytest.approx(rate(ASKED, state=table()) / 5, abs=0.04)


def test_an_early_offer_after_the_question_costs_the_credit_too():
    offer = unit(Code.PROP, "what about ten percent off")
    assert rate(ASKED, offer, state=table()) < rate(ASKED, state=table()) / 3


def test_taking_a_push_back_in_the_same_turn_keeps_the_credit():
    push = unit(Code.PRESS, "sign today")
    assert rate(push, ASKED, state=table(), flags=["repair"]) > 3 * rate(push, ASKED, state=table())


def test_three_questions_at_once_draw_less_than_one():
    others = [unit(Code.OPENQ, text) for text in ("how is the plan", "and the rest")]
    assert rate(*others, ASKED, state=table()) < rate(ASKED, state=table()) / 2


def test_a_question_beside_the_point_draws_half():
    # cq 4 both: only the target differs.
    aside = unit(Code.CALQ, "How do the parking arrangements run upstairs?", cq=4, specific=2)
    assert rate(aside, state=table()) == pytest.approx(rate(ASKED, state=table()) / 2, abs=0.06)


def test_naming_the_exact_thing_draws_more_than_asking_in_general():
    rates = [
        rate(unit(Code.CALQ, "What would need to be different?", cq=4, specific=level), state=table())
        for level in (0, 1, 2)
    ]
    assert rates[0] < rates[1] - 0.1 < rates[2] - 0.2


def test_room_to_choose_opens_the_next_turn_further():
    mood = Mood(0.3, 0.5, 0.4, 0.8)
    assert rate(ASKED, state=table(mood=mood, bonus=0.10)) > rate(ASKED, state=table(mood=mood)) + 0.1


def test_a_miss_by_a_little_gives_a_hint_and_a_hint_gives_nothing_away():
    made = [taken(ASKED, state=begin("medium"), seed=seed) for seed in range(200)]
    hints = [one for one in made if one.directive.act is Act.HINT]
    assert hints
    assert all(one.directive.hints_at == "F1" and not one.directive.reveals for one in hints)
    assert all(one.state.revealed == ("F0",) for one in hints)


def test_what_a_question_drew_out_counts_as_elicited_and_is_dated():
    made = next(s for s in (taken(ASKED, state=table(), seed=n) for n in range(50)) if s.directive.reveals)
    assert made.state.elicited == ("F1",)
    assert made.state.turn_of == (("F1", 1),)


def test_an_unguarded_counterpart_volunteers_details_that_are_not_elicited():
    who, told = persona(slots=SLOTS), table(("F0", "F1"), Mood(0.7, 0.1, 0.7, 0.8))
    made = [taken(unit(Code.INFO, "We are two."), state=told, who=who, seed=n) for n in range(100)]
    keys = {key for one in made for key in one.directive.reveals}
    assert keys
    assert keys <= set(SLOTS)
    assert all(one.state.elicited == () for one in made)
    assert reveals(unit(Code.INFO, "We are two."), state=table(("F0", "F1"), GUARDED), who=who) == set()


def black_swan() -> dict[str, object]:
    facts = WHO.private.facts.model_dump(exclude_none=True)
    return {"facts": facts | {"F4": {"text": "There are ten days of slack in the calendar."}}}


def test_the_black_swan_opens_only_to_room_after_the_interest_was_said_back():
    who = persona(**black_swan())
    ready = table(("F0", "F1", "F2", "F3"), restated=("F2",))
    assert reveals(ROOM, state=ready, who=who) == {"F4"}
    assert reveals(ROOM, state=table(("F0", "F1", "F2", "F3")), who=who) == set()
    assert reveals(ASKED, state=ready, who=who) == set()
    assert reveals(ROOM, ASKED, state=ready, who=who) == set()


SUMMARY = unit(
    Code.SUMM, "So the delivery dates cannot work because the hall opens in nine weeks.", contingent=True
)


def test_summing_up_what_came_out_is_confirmed_and_two_facts_with_a_feeling_are_right():
    right = taken(SUMMARY, state=table(KNOWN), seed=3).state
    assert set(right.restated) == {"F1", "F2"}
    assert right.heard_right
    assert right.confirmations == 1
    assert Act.THATS_RIGHT in acts(SUMMARY, state=table((*KNOWN, "F3")))
    one = taken(SUMMARY, state=table(("F0", "F1")), seed=3).state
    assert one.restated == ("F1",)
    assert not one.heard_right


def test_that_is_right_opens_what_would_make_it_acceptable():
    mood = Mood(0.4, 0.45, 0.4, 0.8)
    heard = table(KNOWN, mood, heard_right=True)
    assert rate(ASKED, state=heard) > rate(ASKED, state=table(KNOWN, mood)) + 0.1


def test_a_summary_beside_an_argument_is_not_confirmed():
    made = taken(SUMMARY, unit(Code.REBUT, "but it is standard"), state=table(KNOWN))
    assert made.state.restated == ()
    assert not made.state.heard_right


def test_a_wrong_label_is_corrected_and_a_right_one_owned():
    wrong = unit(Code.LABEL, "it sounds like the canteen bothers you")
    assert acts(wrong, state=table(("F0",))) == {Act.CORRECT}
    assert acts(LISTENED, state=table(("F0",))) == {Act.CONFIRM}


def test_a_closed_question_about_what_is_known_is_confirmed_and_a_wrong_guess_corrected():
    known = unit(Code.CLOSEDQ, "So the delivery dates cannot work?")
    wrong = unit(Code.CLOSEDQ, "Is it the colour?")
    assert Act.CONFIRM in acts(known, state=table(("F0", "F1")))
    assert acts(wrong, state=table()) == {Act.CORRECT}


def test_arguing_gets_a_no_or_an_empty_you_are_right_that_costs_patience():
    rebuttal = unit(Code.REBUT, "the return is four months")
    assert acts(rebuttal, state=begin("medium")) == {Act.REFUSE, Act.YOURE_RIGHT}
    made = [taken(rebuttal, state=begin("medium"), seed=n) for n in range(50)]
    patience = {act: {s.state.mood.patience for s in made if s.directive.act is act} for act in Act}
    assert max(patience[Act.YOURE_RIGHT]) < min(patience[Act.REFUSE])


def test_pushing_hardens():
    assert acts(unit(Code.PRESS, "sign today"), state=begin("medium")) == {Act.HARDEN}
    assert acts(WHY_NOT, state=begin("medium")) == {Act.HARDEN}


def test_an_offer_before_the_obstacle_is_known_gets_no_again():
    assert acts(unit(Code.PROP, "what about ten percent off"), state=begin("medium")) == {Act.REFUSE}


# Kinds of yes


def test_a_cornered_counterpart_says_a_counterfeit_yes_to_an_offer_and_an_open_one_never_does():
    offer = unit(Code.PROP, "what about ten percent off")
    assert Act.COUNTERFEIT_YES in acts(offer, state=table(mood=GUARDED))
    assert Act.COUNTERFEIT_YES not in acts(offer, state=table(mood=OPEN))
    assert Act.COUNTERFEIT_YES not in acts(offer, state=table(KNOWN, mood=GUARDED))
    assert Act.COUNTERFEIT_YES not in acts(ASKED, state=table(mood=GUARDED))


FALSE_YES = table(mood=GUARDED, yes=Act.COUNTERFEIT_YES, yes_events=1)


def test_a_counterfeit_yes_taken_at_its_word_ends_the_session_with_nothing():
    made = taken(unit(Code.INFO, "Great, I'll send it."), state=FALSE_YES)
    assert made.directive.end is End.E6
    assert made.directive.act is Act.LEAVE_OPEN


def test_a_counterfeit_yes_that_is_tested_is_withdrawn_and_the_talk_goes_on():
    for test in (HOW, unit(Code.LABEL, "it sounds like you'd rather be done", contingent=True)):
        made = taken(test, state=FALSE_YES)
        assert made.directive.end is None
        assert made.state.yes is None
        assert made.state.yes_tested == 1


def test_a_fitting_offer_after_the_interest_is_known_earns_a_tentative_yes():
    made = taken(GOOD_OFFER, state=table(KNOWN))
    assert made.directive.act is Act.TENTATIVE_YES
    assert made.directive.end is None
    assert made.state.yes_events == 1


@pytest.mark.parametrize(
    "state",
    [table(("F0", "F1")), table(KNOWN, Mood(0.3, 0.6, 0.3, 0.8))],
    ids=["interest unknown", "not open"],
)
def test_the_same_offer_earns_none_too_early_or_to_a_closed_counterpart(state):
    assert Act.TENTATIVE_YES not in acts(GOOD_OFFER, state=state)


MAYBE = table(KNOWN, yes=Act.TENTATIVE_YES, yes_events=1, confirmations=1)


def test_a_tentative_yes_tested_with_how_becomes_a_commitment():
    made = taken(HOW, state=MAYBE)
    assert made.directive.act is Act.COMMITMENT_YES
    assert made.directive.end is End.E1
    assert (made.state.yes_tested, made.state.confirmations) == (1, 2)


def test_pressing_for_the_signature_commits_nobody():
    made = taken(HOW, unit(Code.PRESS, "so we have a deal, right?"), state=MAYBE)
    assert made.directive.act is not Act.COMMITMENT_YES


def test_an_impossible_no_never_becomes_a_yes_though_its_reasons_can_be_learned():
    who = persona(NoType.N8)
    assert reveals(ASKED, state=table(("F0", "F1")), who=who) == {"F2"}
    assert acts(GOOD_OFFER, state=table(KNOWN), who=who).isdisjoint({Act.TENTATIVE_YES, Act.NEXT_STEP})
    dated = unit(Code.PROP, "Shall I call you in March?")
    made = taken(dated, state=table(KNOWN), who=who)
    assert made.directive.act is Act.ASK_TIME
    assert leave(who, made.state) is End.E3


@given(turns_of_codes, st.integers(0, 200))
def test_an_impossible_no_never_ends_in_commitment(turns, seed):
    session = Table(persona(NoType.N8), difficulty="easy", seed=seed)
    for number, said in enumerate([[Code.LABEL, Code.CALQ]] * 6 + turns):
        made = session.play(*(unit(code, f"what about hall {number} dates", fits=True) for code in said))
        assert made.state.yes not in (Act.TENTATIVE_YES, Act.COMMITMENT_YES)
        assert made.directive.end is not End.E1


def test_a_dated_step_is_agreed_once_the_obstacle_is_known():
    dated = unit(Code.PROP, "Could I bring you a new plan on Thursday?")
    assert acts(dated, state=table(("F0", "F1"))) == {Act.NEXT_STEP}
    assert Act.NEXT_STEP not in acts(dated, state=table())
    assert Act.NEXT_STEP not in acts(unit(Code.PROP, "Could I bring a new plan?"), state=table(("F0", "F1")))


def test_asking_whether_it_would_be_a_bad_idea_to_talk_again_can_agree_a_step_too():
    again = unit(Code.NOQ, "Would it be a bad idea to look at this again in spring?")
    assert acts(again, state=table(("F0", "F1"))) == {Act.NEXT_STEP}
    assert Act.NEXT_STEP not in acts(unit(Code.NOQ, "Is today a bad time?"), state=table(("F0", "F1")))


def test_details_of_an_agreed_step_are_confirmed_and_of_no_step_put_off():
    assert acts(HOW, state=table(("F0", "F1"), next_step=True)) == {Act.CONFIRM}
    assert acts(HOW, state=table(("F0", "F1"))) == {Act.ASK_TIME}


# Ends


def test_a_first_no_never_ends_a_session_by_itself():
    assert taken(unit(Code.NC, "Hm."), state=begin("hard")).directive.end is None


def test_giving_up_ends_it_and_leaves_the_door_as_it_stands():
    quit_ = unit(Code.QUIT, "OK, thanks for your time.")
    made = taken(quit_, state=begin("medium"))
    assert (made.directive.end, made.directive.act) == (End.E8, Act.LEAVE_OPEN)
    angry = taken(quit_, state=table(mood=Mood(0.2, 0.8, 0.3, 0.5)))
    assert (angry.directive.end, angry.directive.act) == (End.E8, Act.LEAVE_SHUT)


def test_what_only_may_be_giving_up_does_not_end_it():
    doubtful = replace(unit(Code.QUIT, "I'll go upstairs then."), confidence=0.7)
    assert taken(doubtful, state=begin("medium")).directive.end is None


def test_a_goodbye_after_an_agreed_step_is_no_giving_up():
    quit_ = unit(Code.QUIT, "Thanks, see you then.")
    assert taken(quit_, state=table(("F0", "F1"), next_step=True)).directive.end is End.E2
    assert taken(quit_, state=MAYBE).directive.end is End.E7


def test_a_goodbye_with_a_question_in_it_is_answered():
    assert taken(unit(Code.QUIT, "All right, thanks."), ASKED, state=table()).directive.end is None


def test_patience_run_out_ends_it_open_or_shut_by_the_guard():
    quiet = unit(Code.NC, "Okay.")
    tired = taken(quiet, state=table(mood=Mood(0.4, 0.4, 0.4, 0.06)))
    angry = taken(quiet, state=table(mood=Mood(0.4, 0.7, 0.4, 0.06)))
    assert (tired.directive.end, tired.directive.act) == (End.E4, Act.LEAVE_OPEN)
    assert (angry.directive.end, angry.directive.act) == (End.E5, Act.LEAVE_SHUT)


def test_a_counterpart_driven_to_the_wall_shuts_the_door():
    made = taken(unit(Code.ACCUSE, "you are being silly"), state=table(mood=Mood(0.1, 0.85, 0.3, 0.9)))
    assert (made.directive.end, made.directive.act) == (End.E5, Act.LEAVE_SHUT)


def test_the_thirtieth_turn_is_the_last():
    assert taken(ASKED, state=table(turn=28)).directive.end is None
    assert taken(ASKED, state=table(turn=29)).directive.end is End.E4


def test_room_alone_never_ends_a_session_but_leaving_after_it_means_later():
    made = taken(ROOM, state=begin("medium"), who=persona(NoType.N6))
    assert made.directive.end is None
    calm = TableState(Mood(0.5, 0.4, 0.6, 0.6), room=True)
    assert leave(persona(NoType.N6), calm) is End.E3
    assert leave(persona(NoType.N3), calm) is End.E4
    assert leave(persona(NoType.N6), TableState(calm.mood)) is End.E4


def test_leaving_quitting_counts_as_giving_up_only_when_nothing_was_reached():
    assert leave(WHO, begin("medium"), quitting=True) is End.E8
    assert leave(WHO, table(("F0", "F1"), next_step=True), quitting=True) is End.E2
    assert leave(WHO, FALSE_YES, quitting=True) is End.E6


# How it sounds


@pytest.mark.parametrize(
    ("guard", "name"),
    [(0.75, "clipped"), (0.74, "justifies"), (0.5, "justifies"), (0.4, "conditional"), (0.29, "volunteers")],
)
def test_the_guard_sets_the_band(guard, name):
    assert band(Mood(0.5, guard, 0.5, 0.5)) == name


def test_one_cue_at_most_and_the_most_pressing_first():
    assert cue(Mood(0.9, 0.1, 0.9, 0.1)) == "short_of_time"
    assert cue(Mood(0.9, 0.1, 0.2, 0.9)) == "delegates"
    assert cue(Mood(0.9, 0.1, 0.9, 0.9)) == "we"
    assert cue(Mood(0.5, 0.1, 0.9, 0.9)) == "sets_terms"
    assert cue(Mood(0.5, 0.5, 0.5, 0.5)) is None


def test_a_question_gets_more_words_than_an_argument():
    asked = taken(ASKED, state=table(), seed=2).directive
    argued = taken(unit(Code.REBUT, "but it pays"), state=begin("medium"), seed=2).directive
    assert asked.words[1] > argued.words[1]
