"""Come back later: what became of a session, and the table when it is taken up again (counterpart.md B.4,
B.5 "between sessions", B.7). Pure: the same end, state and seed give the same."""

import random

from trainer.domain.followup import Event, FollowUp
from trainer.domain.play import Act, Difficulty, End, Mood
from trainer.domain.transcript import TableState
from trainer.engine.director import rules

_ALWAYS: dict[End, Event] = {
    End.E1: Event.HELD,
    End.E2: Event.MEETING,
    End.E3: Event.TRIGGER,
    End.E4: Event.LATER_CALL,
    End.E5: Event.NO_ANSWER,
    End.E6: Event.REVERSAL,
}
_OVER = frozenset({Event.HELD, Event.NO_ANSWER})
"""Nothing is left to talk about, or nobody to talk to."""


def follow_up(difficulty: Difficulty, state: TableState, end: End, seed: int) -> FollowUp:
    """What became of a session that ended in `end` with `state` on the table."""
    event = _event(state, end, seed)
    days = rules.GAP[event]
    return FollowUp(event, days, None if event in _OVER else _reopened(difficulty, state, event, days))


def _event(state: TableState, end: End, seed: int) -> Event:
    if end is End.E7:
        return Event.COLLAPSED if _collapses(state, seed) else Event.HELD
    if end is End.E8:
        open_door = state.mood.defensiveness < rules.DOOR_GUARD
        return Event.AFTER_QUITTING if open_door else Event.NO_ANSWER
    return _ALWAYS[end]


def _collapses(state: TableState, seed: int) -> bool:
    """A tentative yes that nobody asked "how" about mostly does; one that met the question mostly holds."""
    tested = state.yes_tested >= state.yes_events
    chance = rules.TESTED_COLLAPSE if tested else rules.UNTESTED_COLLAPSE
    return random.Random(f"{seed}:follow-up").random() < chance


def _reopened(difficulty: Difficulty, state: TableState, event: Event, days: int) -> TableState:
    """The table anew: what was learned and said stays, what was on it is gone, and tempers have cooled."""
    return TableState(
        mood=_damped(state.mood, days, rules.START[difficulty].patience),
        revealed=state.revealed,
        elicited=state.elicited,
        restated=state.restated,
        heard_right=state.heard_right,
        confirmations=state.confirmations,
        said=state.said,
        last_act=Act.ASK_BACK if event is Event.MEETING else Act.REFUSE,
    )


def _damped(mood: Mood, days: int, patience: float) -> Mood:
    left = 0.5 ** (days / rules.HALF_LIFE)
    return Mood(
        trust=mood.trust * rules.TRUST_KEPT,
        defensiveness=rules.AT_REST + (mood.defensiveness - rules.AT_REST) * left,
        control=mood.control,
        patience=patience,
    )
