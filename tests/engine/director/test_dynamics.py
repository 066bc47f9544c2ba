"""How words move the counterpart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.table import Table, persona, turn, unit
from trainer.domain.codes import COUNTERS, Code
from trainer.domain.play import Act, Mood
from trainer.domain.transcript import TableState
from trainer.engine.director import begin
from trainer.engine.director.dynamics import moves, quality, react

WHO = persona()
# Signs of counterpart.md B.5: trust, defensiveness, control, patience.
SIGNS = {
    Code.CALQ: "+-+-",
    Code.OPENQ: "+-+-",
    Code.CLOSEDQ: "0+--",
    Code.NOQ: "+-+-",
    Code.LABEL: "+-+-",
    Code.MIRROR: "+-+-",
    Code.SUMM: "+-+-",
    Code.AUTON: "+-++",
    Code.PROP: "-+--",
    Code.INFO: "++--",
    Code.COMMIT: "+-+-",
    Code.REBUT: "-+--",
    Code.LEAD: "-+--",
    Code.PRESS: "-+--",
    Code.ACCUSE: "-+--",
    Code.QUIT: "0-00",
    Code.NC: "+-0-",
}


def after(*units, state: TableState | None = None, flags=(), who=WHO) -> TableState:
    before = state or begin("medium")
    coded = turn(*units, flags=flags)
    return react(before, coded, moves(who, before, coded))


def change(*units, **more) -> Mood:
    before = (more.get("state") or begin("medium")).mood
    now = after(*units, **more).mood
    return Mood(
        now.trust - before.trust,
        now.defensiveness - before.defensiveness,
        now.control - before.control,
        now.patience - before.patience,
    )


@pytest.mark.parametrize("code", Code)
def test_every_move_shifts_the_mood_in_the_direction_of_the_table(code):
    # A summary right after a no also accepts it; that bonus is another test's business.
    moved = change(unit(code, "about the plan"), state=TableState(begin("medium").mood, accepted=True))
    values = (moved.trust, moved.defensiveness, moved.control, moved.patience)
    assert "".join("0" if abs(v) < 1e-9 else "+" if v > 0 else "-" for v in values) == SIGNS[code]


def test_listening_builds_more_trust_than_asking_and_asking_well_more_than_asking_anything():
    trust = {code: change(unit(code, "the date", contingent=True)).trust for code in Code}
    assert trust[Code.SUMM] > trust[Code.LABEL] > trust[Code.CALQ] > trust[Code.OPENQ] > trust[Code.CLOSEDQ]


def test_accusing_and_pressing_cost_more_than_arguing_and_arguing_more_than_an_early_offer():
    guard = {code: change(unit(code, "the date")).defensiveness for code in Code}
    assert guard[Code.PRESS] > guard[Code.ACCUSE] > guard[Code.REBUT] > guard[Code.LEAD] > guard[Code.PROP]


def test_room_to_choose_gives_more_control_than_any_other_move():
    control = {code: change(unit(code, "the date")).control for code in Code}
    assert max(control, key=lambda code: control[code]) is Code.AUTON


def test_one_press_takes_about_two_good_questions_to_undo():
    start = begin("medium")
    pressed = after(unit(Code.PRESS, "sign today"), state=start)
    asked = after(unit(Code.CALQ, "what would need to change", cq=4), state=pressed)
    mended = after(unit(Code.CALQ, "how do you see the risk", cq=4), state=asked)
    assert asked.mood.defensiveness > start.mood.defensiveness
    assert mended.mood.defensiveness == pytest.approx(start.mood.defensiveness, abs=0.08)


def test_a_question_beside_a_rebuttal_wins_less_than_alone_and_the_turn_still_costs():
    question, rebuttal = unit(Code.CALQ, "what makes it hard"), unit(Code.REBUT, "it is standard")
    alone, mixed = change(question).trust, change(question, rebuttal)
    argued = change(rebuttal).trust
    assert 0 < mixed.trust - argued < alone / 2
    assert mixed.defensiveness > 0


def test_counter_moves_hit_harder_the_longer_they_go_on():
    first = change(unit(Code.REBUT, "but look"))
    mood = begin("medium").mood
    later = change(unit(Code.REBUT, "but look"), state=TableState(mood, streak=3, last_codes=(Code.REBUT,)))
    endless = change(unit(Code.REBUT, "but look"), state=TableState(mood, streak=9, last_codes=(Code.REBUT,)))
    assert later.trust < first.trust
    assert endless == later


def test_the_same_kind_of_move_again_and_again_wears_off():
    first = change(unit(Code.LABEL, "it sounds hard"))
    again = TableState(begin("medium").mood, last_codes=(Code.LABEL,), repeats=1)
    assert change(unit(Code.LABEL, "it seems tight"), state=again).trust < first.trust / 2


@pytest.mark.parametrize("act", [Act.REVEAL, Act.HINT])
def test_a_move_that_just_brought_something_out_is_no_repeat(act):
    before = TableState(begin("medium").mood, last_codes=(Code.CALQ,), repeats=2, last_act=act)
    assert moves(WHO, before, turn(unit(Code.CALQ, "what happens then")))[0].repeats == 0


def test_saying_the_same_words_again_draws_nothing():
    state = after(unit(Code.CALQ, "What would need to be different for you?"))
    (same,) = moves(WHO, state, turn(unit(Code.CALQ, "what would need to be different for you")))
    (other,) = moves(WHO, state, turn(unit(Code.CALQ, "Who has to answer for the date?")))
    assert same.freshness == 0
    assert other.freshness > 0


def test_three_questions_in_a_breath_raise_the_guard():
    three = [unit(Code.CALQ, text) for text in ("what is hard", "how does it run", "who else minds")]
    assert change(*three).patience < sum(change(one).patience for one in three)


def test_four_turns_of_nothing_but_questions_feel_like_an_interrogation():
    mood = begin("medium").mood
    question = unit(Code.OPENQ, "what do you think")
    calm = change(question, state=TableState(mood, question_run=2))
    grilled = change(question, state=TableState(mood, question_run=3))
    assert grilled.defensiveness > calm.defensiveness
    assert grilled.patience < calm.patience


def test_accepting_the_no_gives_control_once():
    room = unit(Code.AUTON, "no is a fine answer")
    accepted = after(room)
    again = after(unit(Code.AUTON, "take your time"), state=accepted)
    bare = TableState(begin("medium").mood, last_act=Act.CONFIRM)
    assert accepted.accepted
    assert accepted.mood.control > after(room, state=bare).mood.control
    assert again.accepted


def test_owning_up_gives_half_the_damage_back_once():
    pressed = after(unit(Code.PRESS, "sign today"))
    sorry = unit(Code.NC, "that was pushing, sorry")
    mended = after(sorry, state=pressed, flags=["repair"])
    unmended = after(sorry, state=pressed)
    assert pressed.damage is not None
    assert unmended.mood.defensiveness - mended.mood.defensiveness == pytest.approx(
        pressed.damage.defensiveness / 2
    )
    twice = after(sorry, state=mended, flags=["repair"])
    assert twice.mood == after(sorry, state=mended).mood


def test_calling_a_guarded_person_excited_builds_no_trust_but_a_wrong_worry_costs_nothing():
    assert change(unit(Code.LABEL, "it sounds like you're excited about this")).trust < 0
    assert change(unit(Code.LABEL, "it sounds like you're not happy with this")).trust > 0
    assert change(unit(Code.LABEL, "it sounds like the weather worries you")).trust > 0


def test_answering_what_they_asked_costs_less_than_telling_unasked():
    unasked = change(unit(Code.INFO, "we are two people"))
    asked = change(unit(Code.INFO, "we are two people", requested=True))
    assert asked.patience > unasked.patience
    assert asked.defensiveness <= 0 < unasked.defensiveness


def test_a_proposal_fits_only_once_the_obstacle_is_known_and_used():
    known = TableState(begin("medium").mood, revealed=("F0", "F1"))
    fitting = unit(Code.PROP, "what if the delivery dates moved")
    assert change(fitting).trust < 0
    assert change(fitting, state=known).trust > 0
    assert change(unit(Code.PROP, "what about ten percent off"), state=known).trust < 0


def test_a_sharper_counter_move_hits_harder():
    assert quality(unit(Code.REBUT, "no", blame=True, irritator=True)) > quality(unit(Code.REBUT, "no"))


codes = st.lists(st.lists(st.sampled_from(Code), min_size=0, max_size=6), max_size=40)


@given(codes, st.sampled_from(["easy", "medium", "hard"]), st.integers(0, 99))
def test_the_mood_stays_between_0_and_1_whatever_is_said(turns, difficulty, seed):
    table = Table(WHO, difficulty=difficulty, seed=seed)
    for number, said in enumerate(turns):
        step = table.play(*(unit(code, f"words {number} about the dates") for code in said))
        mood = step.state.mood
        assert all(0 <= x <= 1 for x in (mood.trust, mood.defensiveness, mood.control, mood.patience))
        assert 0 <= mood.openness <= 1


def test_silence_of_codes_moves_nothing_but_the_turn():
    state = after()
    assert state.mood == begin("medium").mood
    assert state.turn == 1


@pytest.mark.parametrize("code", sorted(COUNTERS))
def test_no_counter_move_ever_helps(code):
    moved = change(unit(code, "x"))
    assert moved.trust < 0 < moved.defensiveness
