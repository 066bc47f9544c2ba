"""The session metrics of scoring.md, from codes and from what was learned.

Turns without a grade never reach these functions: `scoring` leaves them out first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean, median

from trainer.domain.codes import COUNTERS, QUESTIONS, REFLECTIONS, Code, Family, Grade, Unit
from trainer.domain.debrief import Guess
from trainer.domain.persona import Persona
from trainer.domain.play import Key
from trainer.domain.text import words
from trainer.domain.transcript import TableState
from trainer.engine.grading import premature

INTELLIGENCE = {"F1": 0.20, "F2": 0.40, "F3": 0.25}
"""Weights of the tiers in the intelligence gain (scoring.md, IG)."""
SLOTS_WEIGHT = 0.15
LISTENING_PER_QUESTION_CAP = 2.0
_INTERROGATIVE = frozenset({"wh", "polar", "tag", "alt"})


@dataclass(frozen=True, slots=True)
class Marked:
    """One graded trainee turn as the metrics see it."""

    number: int
    text: str
    units: tuple[Unit, ...]
    grade: Grade
    after_no: bool
    first_no: bool
    """It answers the first no of the conversation."""
    repaired: bool
    """It, or the next graded turn, takes a push back."""
    barrier_known: bool | None = None
    """The obstacle was out before it; None without a fact bank."""

    @property
    def words(self) -> int:
        return words(self.text)

    @property
    def coded(self) -> tuple[Unit, ...]:
        return tuple(unit for unit in self.units if unit.code is not Code.NC)

    def has(self, codes: Iterable[Code]) -> bool:
        return any(unit.code in set(codes) for unit in self.units)


@dataclass(frozen=True, slots=True)
class Talk:
    """What the conversation metrics are computed from."""

    turns: tuple[Marked, ...]
    their_words: int
    """Words the other side said in the graded exchanges."""
    fact_bank: bool
    """Whether a proposal can be known to fit, and information to have been asked for."""

    @property
    def post_no(self) -> tuple[Marked, ...]:
        return tuple(turn for turn in self.turns if turn.after_no)

    @property
    def units(self) -> tuple[Unit, ...]:
        return tuple(unit for turn in self.turns for unit in turn.coded)

    @property
    def words(self) -> int:
        return sum(turn.words for turn in self.turns)

    def of(self, codes: Iterable[Code]) -> tuple[Unit, ...]:
        wanted = frozenset(codes)
        return tuple(unit for unit in self.units if unit.code in wanted)


def _ratio(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def _mean(values: Sequence[float]) -> float | None:
    return fmean(values) if values else None


def post_no_curiosity(talk: Talk) -> float | None:
    return _ratio(sum(turn.grade >= 3 for turn in talk.post_no), len(talk.post_no))


def post_no_grade(talk: Talk) -> float | None:
    return _mean([turn.grade for turn in talk.post_no])


def first_move(talk: Talk) -> float | None:
    return next((float(turn.grade) for turn in talk.turns if turn.first_no), None)


def counter_rate(talk: Talk) -> float | None:
    return _ratio(len(talk.of(COUNTERS)), len(talk.units))


def _tells(unit: Unit, turn: Marked) -> bool:
    unrequested = unit.code is Code.INFO and not unit.attrs.requested
    return unit.code in {Code.REBUT, Code.PRESS} or unrequested or premature(unit, turn.barrier_known)


_TELLING = frozenset({Code.REBUT, Code.PRESS, Code.ACCUSE, Code.PROP, Code.INFO})


def listening_minus_telling(talk: Talk) -> float | None:
    """-1 to 1. Without a fact bank the two five-label sets serve (interface.md)."""
    telling = len(talk.of(_TELLING))
    if talk.fact_bank:
        telling = sum(_tells(unit, turn) for turn in talk.turns for unit in turn.coded)
    return _ratio(len(talk.of(REFLECTIONS)) - telling, len(talk.units))


def listening_per_question(talk: Talk) -> float | None:
    listening, questions = len(talk.of(REFLECTIONS)), len(talk.of(QUESTIONS))
    if not questions:
        return LISTENING_PER_QUESTION_CAP if listening else None
    return min(LISTENING_PER_QUESTION_CAP, listening / questions)


def _is_asked(unit: Unit) -> bool:
    put_as_question = unit.form in _INTERROGATIVE or unit.quote.rstrip().endswith("?")
    return unit.code in QUESTIONS or (
        unit.code.family in {Family.SUBSTANCE, Family.COUNTER} and put_as_question
    )


def calibrated_share(talk: Talk) -> float | None:
    return _ratio(len(talk.of({Code.CALQ})), sum(map(_is_asked, talk.units)))


def question_quality(talk: Talk) -> float | None:
    """Mean CQ, 0-4, of calibrated and open questions."""
    return _mean([unit.cq for unit in talk.of({Code.CALQ, Code.OPENQ}) if unit.cq is not None])


def follow_up_rate(talk: Talk) -> float | None:
    questions = talk.of(QUESTIONS)
    return _ratio(sum(unit.attrs.contingent for unit in questions), len(questions))


def summary_share(talk: Talk) -> float | None:
    return _ratio(len(talk.of({Code.SUMM})), len(talk.units))


def counterproposal(talk: Talk) -> float | None:
    return _ratio(sum(turn.has({Code.PROP}) for turn in talk.post_no), len(talk.post_no))


def dilution(talk: Talk) -> float | None:
    arguments = talk.of({Code.REBUT, Code.INFO})
    return _mean([unit.attrs.reasons for unit in arguments if unit.attrs.reasons])


def irritators(talk: Talk) -> float | None:
    found = sum(unit.attrs.irritator for turn in talk.turns for unit in turn.units)
    return _ratio(1000 * found, talk.words)


def talk_share(talk: Talk) -> float | None:
    return _ratio(talk.words, talk.words + talk.their_words)


def post_no_length(talk: Talk) -> float | None:
    return float(median(turn.words for turn in talk.post_no)) if talk.post_no else None


def recovery(talk: Talk) -> float | None:
    """Mean turns from a counter move to the next grade of 3; to the end and one more if it never came."""
    last = talk.turns[-1].number + 1 if talk.turns else 0
    good = [turn.number for turn in talk.turns if turn.grade >= 3]
    pushed = [turn.number for turn in talk.turns if turn.has(COUNTERS)]
    return _mean([next((n for n in good if n >= turn), last) - turn for turn in pushed])


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


def intelligence_gain(learned: Learned) -> float | None:
    """Weighted share of what there was to learn, 0-1; a persona without slots rescales."""
    slots = set(learned.persona.private.slots)
    gained = sum(weight for tier, weight in INTELLIGENCE.items() if tier in learned.revealed)
    if not slots:
        return gained / sum(INTELLIGENCE.values())
    return gained + SLOTS_WEIGHT * len(slots.intersection(learned.revealed)) / len(slots)


def intelligence_verified(learned: Learned) -> float | None:
    restated = set(learned.revealed).intersection(learned.state.restated)
    return _ratio(len(restated), len(set(learned.revealed)))


def _turn_of(key: Key, learned: Learned) -> float | None:
    turn = dict(learned.state.turn_of).get(key)
    return float(turn) if turn is not None else None


def turns_to_barrier(learned: Learned) -> float | None:
    return _turn_of("F1", learned)


def turns_to_interest(learned: Learned) -> float | None:
    return _turn_of("F2", learned)


def no_type_brier(learned: Learned) -> float | None:
    if learned.guess is None:
        return None
    right = float(learned.guess.no_type is learned.persona.private.no_type)
    return (learned.guess.confidence - right) ** 2


def yes_handling(learned: Learned) -> float | None:
    share = _ratio(learned.state.yes_tested, learned.state.yes_events)
    return None if share is None else min(1.0, share)


def how_confirmations(learned: Learned) -> float | None:
    return float(learned.state.confirmations)


def door(learned: Learned) -> float | None:
    """How open the door was left, 0-1."""
    mood = learned.state.mood
    return 0.5 * mood.trust + 0.5 * (1 - mood.defensiveness)
