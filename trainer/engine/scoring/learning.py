"""The outcome metrics of scoring.md: what was learned, and how the door was left."""

from dataclasses import dataclass

from trainer.domain.debrief import Guess
from trainer.domain.persona import Persona
from trainer.domain.play import Key
from trainer.domain.transcript import TableState
from trainer.engine.scoring.figure import Figure, counted, share

INTELLIGENCE = {"F1": 0.20, "F2": 0.40, "F3": 0.25}
"""Weights of the tiers in the intelligence gain (scoring.md, IG)."""
SLOTS_WEIGHT = 0.15


@dataclass(frozen=True, slots=True)
class Learned:
    """What the outcome metrics are computed from."""

    persona: Persona
    state: TableState
    guess: Guess | None

    @property
    def revealed(self) -> tuple[Key, ...]:
        """What came out beyond the cover reason."""
        return tuple(key for key in self.state.revealed if key != "F0")


def intelligence_gain(learned: Learned) -> Figure:
    """Weighted share of what there was to learn, 0-1; a persona without slots rescales."""
    slots = set(learned.persona.private.slots)
    tiers = [tier for tier in INTELLIGENCE if tier in learned.revealed]
    counts = f"{len(tiers)} of {counted(len(INTELLIGENCE), 'layer')}"
    gained = sum(INTELLIGENCE[tier] for tier in tiers)
    if not slots:
        return Figure(gained / sum(INTELLIGENCE.values()), counts)
    found = len(slots.intersection(learned.revealed))
    return Figure(
        gained + SLOTS_WEIGHT * found / len(slots), f"{counts}, {found} of {counted(len(slots), 'detail')}"
    )


def intelligence_verified(learned: Learned) -> Figure:
    out = set(learned.revealed)
    restated = out.intersection(learned.state.restated)
    return share(len(restated), len(out), f"of {counted(len(out), 'thing')} that came out")


def turns_to_barrier(learned: Learned) -> Figure:
    return _turn_of("F1", learned)


def turns_to_interest(learned: Learned) -> Figure:
    return _turn_of("F2", learned)


def _turn_of(key: Key, learned: Learned) -> Figure:
    turn = dict(learned.state.turn_of).get(key)
    return Figure(float(turn), f"turn {turn}") if turn is not None else Figure(None)


def no_type_brier(learned: Learned) -> Figure:
    if learned.guess is None:
        return Figure(None)
    right = learned.guess.no_type is learned.persona.private.no_type
    told = f"{learned.guess.confidence:.0%} sure, and {'right' if right else 'wrong'}"
    return Figure((learned.guess.confidence - float(right)) ** 2, told)


def yes_handling(learned: Learned) -> Figure:
    state = learned.state
    tested = min(state.yes_tested, state.yes_events)
    return share(tested, state.yes_events, f"of {counted(state.yes_events, 'unfirm answer')} of yes")


def how_confirmations(learned: Learned) -> Figure:
    confirmed = learned.state.confirmations
    return Figure(float(confirmed), f"{confirmed} of 3 ways")


def door(learned: Learned) -> Figure:
    """How open the door was left, 0-1."""
    mood = learned.state.mood
    told = f"trust {mood.trust:.2f}, guard {mood.defensiveness:.2f} at the end"
    return Figure(0.5 * mood.trust + 0.5 * (1 - mood.defensiveness), told)
