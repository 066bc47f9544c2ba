"""Come back later: what becomes of a session, and the table when it is taken up again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.table import Table, persona, unit
from trainer.domain.codes import Code
from trainer.domain.followup import Event, span
from trainer.domain.play import Act, Difficulty, End, Mood
from trainer.domain.transcript import TableState
from trainer.engine.director import follow_up, leave
from trainer.engine.director.rules import START

WARM, TENSE = Mood(0.6, 0.45, 0.7, 0.2), Mood(0.2, 0.7, 0.3, 0.1)
LEFT = TableState(
    WARM,
    turn=9,
    revealed=("F0", "F1", "F2"),
    elicited=("F1",),
    restated=("F2",),
    accepted=True,
    room=True,
    heard_right=True,
    bonus=0.1,
    streak=2,
    question_run=3,
    last_codes=(Code.CALQ,),
    repeats=2,
    damage=Mood(0.1, 0.1, 0.1, 0.1),
    repaired=True,
    last_act=Act.NEXT_STEP,
    yes=Act.TENTATIVE_YES,
    yes_events=1,
    confirmations=2,
    next_step=True,
    said=("what would need to change",),
    turn_of=(("F1", 2), ("F2", 5)),
)


@pytest.mark.parametrize(
    ("end", "mood", "event", "days", "reopens"),
    [
        (End.E1, WARM, Event.HELD, 14, False),
        (End.E2, WARM, Event.MEETING, 3, True),
        (End.E3, WARM, Event.TRIGGER, 21, True),
        (End.E4, WARM, Event.LATER_CALL, 14, True),
        (End.E5, TENSE, Event.NO_ANSWER, 14, False),
        (End.E6, TENSE, Event.REVERSAL, 5, True),
        (End.E8, WARM, Event.AFTER_QUITTING, 7, True),
        (End.E8, TENSE, Event.NO_ANSWER, 14, False),
    ],
)
def test_every_end_has_its_consequence(end: End, mood: Mood, event: Event, days: int, reopens: bool) -> None:
    later = follow_up("medium", TableState(mood), end, 1)
    assert (later.event, later.days, later.state is not None) == (event, days, reopens)


@pytest.mark.parametrize(("tested", "share"), [(0, 0.60), (1, 0.10)])
def test_a_tentative_yes_mostly_collapses_unless_somebody_asked_how(tested: int, share: float) -> None:
    state = TableState(WARM, yes=Act.TENTATIVE_YES, yes_events=1, yes_tested=tested)
    met = [follow_up("medium", state, End.E7, seed) for seed in range(2_000)]
    collapsed = [later for later in met if later.event is Event.COLLAPSED]
    assert len(collapsed) / 2_000 == pytest.approx(share, abs=0.03)
    assert all(later.state for later in collapsed)
    assert {(later.event, later.state) for later in met if later not in collapsed} == {(Event.HELD, None)}


def test_what_was_learned_and_said_is_kept_and_what_was_on_the_table_is_gone() -> None:
    state = follow_up("hard", LEFT, End.E4, 1).state
    assert state is not None
    assert (state.revealed, state.elicited, state.restated) == (LEFT.revealed, LEFT.elicited, LEFT.restated)
    assert (state.said, state.heard_right, state.confirmations) == (LEFT.said, True, 2)
    fresh = TableState(state.mood)
    gone = """turn accepted room bonus streak question_run last_codes repeats damage repaired yes yes_events
        yes_tested next_step turn_of"""
    for field in gone.split():
        assert getattr(state, field) == getattr(fresh, field), field


@pytest.mark.parametrize(("end", "guard"), [(End.E2, 0.30 + 0.40 / 8), (End.E6, 0.30 + 0.40 / 32)])
def test_the_guard_halves_its_way_to_rest_every_day_and_trust_keeps_nine_tenths(
    end: End, guard: float
) -> None:
    state = follow_up("hard", TableState(Mood(0.5, 0.7, 0.35, 0.1)), end, 1).state
    assert state is not None
    assert state.mood.defensiveness == pytest.approx(guard)
    assert state.mood.trust == pytest.approx(0.45)
    assert (state.mood.control, state.mood.patience) == (0.35, START["hard"].patience)


def test_a_guard_that_was_lower_than_rest_rises_to_it() -> None:
    state = follow_up("easy", TableState(Mood(0.7, 0.1, 0.7, 0.5)), End.E3, 1).state
    assert state is not None
    assert 0.29 < state.mood.defensiveness < 0.30


def test_only_a_meeting_opens_with_something_else_than_a_no() -> None:
    for end in End:
        later = follow_up("easy", TableState(Mood(0.4, 0.4, 0.4, 0.4)), end, 1)
        if later.state:
            assert (later.state.last_act is Act.ASK_BACK) == (end is End.E2)


levels = st.floats(0, 1)


@given(
    st.builds(Mood, levels, levels, levels, levels),
    st.sampled_from(End),
    st.sampled_from(("easy", "medium", "hard")),
    st.integers(0, 2**31),
)
def test_the_same_end_state_and_seed_give_the_same_and_the_mood_stays_in_bounds(
    mood: Mood, end: End, difficulty: Difficulty, seed: int
) -> None:
    later = follow_up(difficulty, TableState(mood), end, seed)
    assert later == follow_up(difficulty, TableState(mood), end, seed)
    if later.state:
        now = later.state.mood
        assert all(0 <= level <= 1 for level in (now.trust, now.defensiveness, now.control, now.patience))


def test_what_is_known_is_not_told_again_and_what_was_locked_opens_only_to_a_question() -> None:
    later = follow_up("easy", TableState(Mood(0.6, 0.3, 0.7, 0.5), revealed=("F0", "F1")), End.E4, 1)
    table = Table(persona(), difficulty="easy", seed=3, state=later.state)
    asked = unit(Code.CALQ, "What would need to be different about the dates?", cq=4, specific=2)
    assert table.play(unit(Code.REBUT, "but it pays for itself")).directive.reveals == ()
    told = table.play(asked).directive.reveals
    assert told == ("F2",)
    assert leave(persona(), table.now) is End.E4


@pytest.mark.parametrize(
    ("days", "words"),
    [(1, "one day"), (3, "three days"), (7, "a week"), (21, "three weeks"), (60, "60 days")],
)
def test_a_gap_is_said_as_people_say_it(days: int, words: str) -> None:
    assert span(days) == words
