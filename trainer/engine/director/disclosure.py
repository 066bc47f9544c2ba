"""What the counterpart gives away: gates, fit and one draw a turn (counterpart.md B.3)."""

import math
from dataclasses import dataclass

from trainer.domain.codes import REFLECTIONS, Code
from trainer.domain.persona import SlotFact
from trainer.domain.play import Act, Key, Slot, Tier
from trainer.engine.director import rules
from trainer.engine.director.dynamics import Move, questions
from trainer.engine.director.facts import deepest_tier, next_tier, on_target, open_slots, touches
from trainer.engine.director.moment import Answer, Moment


@dataclass(frozen=True, slots=True)
class Chance:
    """What a move may open, and how likely."""

    key: Key
    by: Code
    probability: float


def disclose(moment: Moment) -> Answer | None:
    """One draw on the turn's strongest move: a reveal, a hint, or nothing. Never more than one key."""
    best = max(_chances(moment), key=lambda chance: chance.probability, default=None)
    if best is None or best.probability <= 0:
        return None
    drawn = moment.draw("disclosure")
    if drawn < best.probability:
        return Answer(Act.REVEAL, moment.now, reveals=best.key, by=best.by)
    if drawn < best.probability + rules.HINT_WINDOW and not moment.countered and not moment.premature:
        return Answer(Act.HINT, moment.now, hints_at=best.key, by=best.by)
    return None


def volunteer(moment: Moment) -> Answer | None:
    """An unguarded, trusting counterpart adds a detail unasked; never a tier."""
    mood = moment.now.mood
    at_ease = mood.defensiveness < rules.VOLUNTEER_GUARD and mood.trust > rules.VOLUNTEER_TRUST
    slots = open_slots(moment.persona, moment.now.revealed)
    if not slots or not at_ease or moment.countered:
        return None
    if moment.draw("volunteer") >= rules.VOLUNTEER_CHANCE:
        return None
    return Answer(Act.REVEAL, moment.now, reveals=slots[0])


def _chances(moment: Moment) -> list[Chance]:
    if moment.now.mood.defensiveness >= rules.GUARDED:
        return []
    asked = questions(moment.coded)
    stacked = len(asked) >= rules.STACK
    able = [move for move in moment.moves if move.unit is asked[-1]] if stacked else moment.moves
    chances = [_chance(moment, move, stacked) for move in able if move.code in rules.REACH]
    return [chance for chance in chances if chance is not None]


def _chance(moment: Moment, move: Move, stacked: bool) -> Chance | None:
    key = _target(moment, move)
    if key is None:
        return None
    credit = rules.REACH[move.code].weight * move.quality * move.freshness
    credit *= rules.SPECIFIC[move.unit.attrs.specific] if move.code is Code.CALQ else 1.0
    credit *= 1.0 if on_target(move.unit, key, moment.persona, moment.heard) else rules.OFF_TARGET
    credit *= rules.COUNTER_PENALTY if moment.countered or moment.premature else 1.0
    credit *= rules.STACK_PENALTY if stacked else 1.0
    return Chance(key, move.code, credit * _gate(moment, key))


def _gate(moment: Moment, key: Key) -> float:
    """How far the counterpart's openness is above what this key takes, 0-1."""
    openness = moment.before.mood.openness + moment.before.bonus
    threshold = rules.THRESHOLD[_depth(moment, key)] + rules.SHIFT[moment.difficulty]
    if key == "F3" and moment.now.heard_right:
        threshold -= rules.RIGHT_OPENS_F3
    return 1 / (1 + math.exp(-rules.OPENNESS_SLOPE * (openness - threshold)))


def _depth(moment: Moment, key: Key) -> Key:
    """The tier that sets the threshold: a slot is as deep as the tier after the one it belongs to."""
    fact = moment.persona.fact(key)
    return _AFTER[fact.after] if isinstance(fact, SlotFact) else key


_AFTER: dict[Tier, Tier] = {"F0": "F1", "F1": "F2", "F2": "F3", "F3": "F4", "F4": "F4"}


def _target(moment: Moment, move: Move) -> Key | None:
    """The one thing this move could bring out now."""
    if move.code is Code.AUTON:
        return _black_swan(moment)
    reach, revealed = rules.REACH[move.code], moment.now.revealed
    slots = [slot for slot in open_slots(moment.persona, revealed) if slot in reach.slots]
    if reach.last_item_only:
        last = deepest_tier(revealed)
        return next((slot for slot in slots if moment.persona.private.slots[slot].after == last), None)
    tier = next_tier(revealed)
    tier = tier if tier in reach.tiers else None
    return _choose(moment, move, tier, slots)


def _choose(moment: Moment, move: Move, tier: Tier | None, slots: list[Slot]) -> Key | None:
    """The named slot unless the tier is named too; a label opens slots first."""
    quote, persona, language = move.unit.quote, moment.persona, moment.language
    named = next((slot for slot in slots if touches(quote, persona.private.slots[slot], language)), None)
    fact = persona.fact(tier) if tier else None
    names_tier = fact is not None and touches(quote, fact, language)
    if rules.REACH[move.code].must_touch:
        return named or (tier if names_tier else None)
    if named and (move.code in REFLECTIONS or not names_tier):
        return named
    first_slot = slots[0] if slots else None
    return (first_slot or tier) if move.code is Code.LABEL else (tier or first_slot)


def _black_swan(moment: Moment) -> Key | None:
    """F4 opens to room, after the trainee has put F2 in their own words, and to no question."""
    has_one = moment.persona.private.facts.F4 is not None and "F4" not in moment.now.revealed
    ready = "F2" in moment.now.restated and not questions(moment.coded)
    return "F4" if has_one and ready else None
