"""The conversation metrics of scoring.md, from codes, each with the counts behind it.

Turns without a grade never reach these functions: `scoring` leaves them out first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import fmean, median

from trainer.domain.codes import COUNTERS, QUESTIONS, REFLECTIONS, Code, Family, Grade, Unit
from trainer.domain.labels import TELLING
from trainer.domain.text import words
from trainer.engine.grading import premature
from trainer.engine.scoring.figure import Figure, counted, ratio, share

LISTENING_PER_QUESTION_CAP = 2.0
_INTERROGATIVE = frozenset({"wh", "polar", "tag", "alt"})


@dataclass(frozen=True)
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

    @cached_property
    def words(self) -> int:
        return words(self.text)

    @cached_property
    def coded(self) -> tuple[Unit, ...]:
        return tuple(unit for unit in self.units if unit.code is not Code.NC)

    def has(self, codes: Iterable[Code]) -> bool:
        wanted = frozenset(codes)
        return any(unit.code in wanted for unit in self.units)


@dataclass(frozen=True)
class Talk:
    """What the conversation metrics are computed from."""

    turns: tuple[Marked, ...]
    their_words: int
    """Words the other side said in the graded exchanges."""
    fact_bank: bool
    """Whether a proposal can be known to fit, and information to have been asked for."""

    @cached_property
    def post_no(self) -> tuple[Marked, ...]:
        return tuple(turn for turn in self.turns if turn.after_no)

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        return tuple(unit for turn in self.turns for unit in turn.coded)

    @cached_property
    def words(self) -> int:
        return sum(turn.words for turn in self.turns)

    def of(self, codes: Iterable[Code]) -> tuple[Unit, ...]:
        wanted = frozenset(codes)
        return tuple(unit for unit in self.units if unit.code in wanted)


def post_no_curiosity(talk: Talk) -> Figure:
    curious = sum(turn.grade >= 3 for turn in talk.post_no)
    return share(curious, len(talk.post_no), f"of your {_after_no(talk)}")


def post_no_grade(talk: Talk) -> Figure:
    return _mean([turn.grade for turn in talk.post_no], f"over {_after_no(talk)}")


def first_move(talk: Talk) -> Figure:
    first = next((turn for turn in talk.turns if turn.first_no), None)
    return Figure(float(first.grade), f"turn {first.number}, grade {first.grade}") if first else Figure(None)


def counter_rate(talk: Talk) -> Figure:
    return _of_moves(talk, len(talk.of(COUNTERS)))


def _tells(unit: Unit, turn: Marked) -> bool:
    unrequested = unit.code is Code.INFO and not unit.attrs.requested
    return unit.code in {Code.REBUT, Code.PRESS} or unrequested or premature(unit, turn.barrier_known)


def listening_minus_telling(talk: Talk) -> Figure:
    """-1 to 1. Without a fact bank the two five-label sets serve (interface.md)."""
    telling, listening = len(talk.of(TELLING)), len(talk.of(REFLECTIONS))
    if talk.fact_bank:
        telling = sum(_tells(unit, turn) for turn in talk.turns for unit in turn.coded)
    counts = f"{listening} that listened less {telling} that told, of {_moves(talk)}"
    return ratio(listening - telling, len(talk.units), counts)


def listening_per_question(talk: Talk) -> Figure:
    listening, questions = len(talk.of(REFLECTIONS)), len(talk.of(QUESTIONS))
    counts = f"{counted(listening, 'listening move')}, {counted(questions, 'question')}"
    if not questions:
        return Figure(LISTENING_PER_QUESTION_CAP, counts) if listening else Figure(None)
    return Figure(min(LISTENING_PER_QUESTION_CAP, listening / questions), counts)


def _is_asked(unit: Unit) -> bool:
    put_as_question = unit.form in _INTERROGATIVE or unit.quote.rstrip().endswith("?")
    return unit.code in QUESTIONS or (
        unit.code.family in {Family.SUBSTANCE, Family.COUNTER} and put_as_question
    )


def calibrated_share(talk: Talk) -> Figure:
    asked = sum(map(_is_asked, talk.units))
    return share(len(talk.of({Code.CALQ})), asked, f"of {counted(asked, 'thing')} put as a question")


def question_quality(talk: Talk) -> Figure:
    """Mean CQ, 0-4, of calibrated and open questions."""
    rated = [unit.cq for unit in talk.of({Code.CALQ, Code.OPENQ}) if unit.cq is not None]
    return _mean(rated, f"over {counted(len(rated), 'question')}")


def follow_up_rate(talk: Talk) -> Figure:
    questions = talk.of(QUESTIONS)
    following = sum(unit.attrs.contingent for unit in questions)
    return share(following, len(questions), f"of your {counted(len(questions), 'question')}")


def post_no_follow_ups(talk: Talk) -> int:
    """Questions right after a no that take up what was just said."""
    asked = (unit for turn in talk.post_no for unit in turn.coded if unit.code in QUESTIONS)
    return sum(unit.attrs.contingent for unit in asked)


def question_share(talk: Talk) -> Figure:
    return _of_moves(talk, len(talk.of(QUESTIONS)))


def summary_share(talk: Talk) -> Figure:
    return _of_moves(talk, len(talk.of({Code.SUMM})))


def counterproposal(talk: Talk) -> Figure:
    offered = sum(turn.has({Code.PROP}) for turn in talk.post_no)
    return share(offered, len(talk.post_no), f"of your {_after_no(talk)}")


def dilution(talk: Talk) -> Figure:
    arguments = [unit for unit in talk.of({Code.REBUT, Code.INFO}) if unit.attrs.reasons]
    reasons = sum(unit.attrs.reasons for unit in arguments)
    counts = f"{counted(reasons, 'reason')} in {counted(len(arguments), 'argument')}"
    return ratio(reasons, len(arguments), counts)


def irritators(talk: Talk) -> Figure:
    found = sum(unit.attrs.irritator for turn in talk.turns for unit in turn.units)
    return ratio(1000 * found, talk.words, f"{found} in {counted(talk.words, 'word')}")


def talk_share(talk: Talk) -> Figure:
    said = talk.words + talk.their_words
    return share(talk.words, said, f"of {counted(said, 'word')}")


def post_no_length(talk: Talk) -> Figure:
    if not talk.post_no:
        return Figure(None)
    return Figure(float(median(turn.words for turn in talk.post_no)), f"over {_after_no(talk)}")


def recovery(talk: Talk) -> Figure:
    """Mean turns from a counter move to the next grade of 3; to the end and one more if it never came."""
    last = talk.turns[-1].number + 1 if talk.turns else 0
    good = [turn.number for turn in talk.turns if turn.grade >= 3]
    pushed = [turn.number for turn in talk.turns if turn.has(COUNTERS)]
    waits = [next((n for n in good if n >= turn), last) - turn for turn in pushed]
    return _mean(waits, f"after {counted(len(pushed), 'turn')} with such a move")


def _mean(values: Sequence[float], counts: str) -> Figure:
    return Figure(fmean(values), counts) if values else Figure(None)


def _moves(talk: Talk) -> str:
    return counted(len(talk.units), "move")


def _of_moves(talk: Talk, part: int) -> Figure:
    return share(part, len(talk.units), f"of your {_moves(talk)}")


def _after_no(talk: Talk) -> str:
    return f"{counted(len(talk.post_no), 'turn')} after a no"
