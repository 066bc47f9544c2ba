"""When the trainee says it back: facts restated, and "that's right" (counterpart.md B.4, R+)."""

from dataclasses import replace

from trainer.domain.codes import Code
from trainer.domain.play import Key
from trainer.domain.transcript import TableState
from trainer.engine.director import rules
from trainer.engine.director.dynamics import Move, shift
from trainer.engine.director.facts import LADDER, covers, next_tier, on_target, touches
from trainer.engine.director.moment import Moment


def covered(moment: Moment) -> tuple[Key, ...]:
    """Facts already out that the turn's summaries and labels restate; none beside a counter move."""
    said = moment.said(Code.SUMM, Code.LABEL)
    if not said or moment.countered:
        return ()
    facts = ((key, moment.persona.fact(key)) for key in moment.now.revealed if key != "F0")
    return tuple(key for key, fact in facts if fact is not None and covers(said, fact, moment.language))


def is_right(moment: Moment, keys: tuple[Key, ...]) -> bool:
    """R+: a summary of two or more true facts, a feeling among them."""
    feeling = moment.coded.has(Code.LABEL) or any(key in rules.TAGGED for key in keys)
    return moment.coded.has(Code.SUMM) and len(keys) >= 2 and feeling


def recognise(moment: Moment) -> TableState:
    """The state once the counterpart has noticed what was said back to it."""
    state, keys = moment.now, covered(moment)
    new = tuple(key for key in keys if key not in state.restated)
    if new:
        state = replace(state, restated=state.restated + new)
    if state.heard_right or not is_right(moment, keys):
        return state
    return replace(
        state,
        heard_right=True,
        mood=shift(state.mood, rules.RIGHT, 1.0, 1.0),
        confirmations=min(rules.CONFIRMATIONS_MOST, state.confirmations + 1),
    )


def accurate(moment: Moment, move: Move) -> bool:
    """A label, mirror or summary that the counterpart would own."""
    facts = (moment.persona.fact(key) for key in LADDER)
    near = any(fact is not None and touches(move.unit.quote, fact, moment.language) for fact in facts)
    key = next_tier(moment.now.revealed)
    return near or on_target(move.unit, key, moment.persona, moment.heard)
