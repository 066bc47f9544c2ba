"""Codes a whole German turn: split, decide each clause, join what is one thought, then measure.

A first reading by rules alone. Where they find nothing clear, the unit says so."""

from dataclasses import replace

from trainer.domain.codes import ASKING, COUNTERS, Attributes, Code, Family, Form, Grade, Unit
from trainer.domain.grade import CodedTurn, NotGraded
from trainer.engine.coding.checklist import has_quality
from trainer.engine.coding.clause import Clause
from trainer.engine.coding.draft import Draft
from trainer.engine.coding.english.rules import UNREAD
from trainer.engine.coding.german.decide import decide
from trainer.engine.coding.german.ground import Ground, ground
from trainer.engine.coding.german.reading import read
from trainer.engine.coding.german.split import split
from trainer.engine.coding.german.traits import checks, traits
from trainer.engine.coding.measuring import Measures
from trainer.engine.coding.placed import Placed, placed
from trainer.engine.coding.text import flatten
from trainer.engine.coding.thought import LISTENED, NOISE, Both, both, folded, learns, settled
from trainer.engine.coding.verdict import Verdict
from trainer.engine.german_words import GERMAN_FUNCTION_WORDS
from trainer.engine.grader import Seen
from trainer.engine.grading import grade_turn
from trainer.engine.words import words

_UNREADABLE = NotGraded(
    "The built-in grader could not read this turn; with this counterpart it reads German sentences."
)
_FEWEST, _GERMAN_SHARE = 4, 0.15
"""Words from which a clause should hold German ones, and how many of them."""


def coded(text: str, seen: Seen) -> CodedTurn:
    """Units, grade and why of one German turn. Never raises for what a person typed."""
    stand = ground(seen)
    units = units_of(text, stand)
    graded = grade_turn(units, barrier_known=seen.barrier_known, after_yes=stand.after_yes)
    turn = CodedTurn(units, *graded)
    unread = turn.grade is None and any("cannot be read" in unit.reason for unit in units)
    return replace(turn, not_graded=_UNREADABLE) if unread else turn


def attributes_of(quote: str, code: Code, turn: str, seen: Seen) -> tuple[Form, Attributes, Grade | None]:
    """What code can tell of a German unit that a model coded (see `trainer.engine.coding.spoken`)."""
    stand = ground(seen)
    start = max(0, turn.find(quote))
    reading = read(flatten(quote))
    attrs = traits(code, reading, stand, before=read(flatten(turn[:start])).stems)
    if not has_quality(code):
        return reading.form, attrs, None
    others = units_of(turn[:start], stand), units_of(turn[start + len(quote) :], stand)
    asked = 1 + sum(unit.code in ASKING for part in others for unit in part)
    argued = any(unit.code in COUNTERS for unit in others[1])
    return reading.form, attrs, checks(code, reading, attrs, alone=not argued and asked < 3).quality()


def units_of(text: str, stand: Ground) -> tuple[Unit, ...]:
    """The units of a turn in order; spans are code points of `text`, none overlap."""
    flat = flatten(text)
    drafts = [_draft(clause, stand) for clause in placed(text, flat, split, read)]
    thoughts = folded(flat, drafts, _one_thought, read)
    return _MEASURES.units(text, settled(thoughts, any(map(learns, thoughts))), stand)


def _draft(clause: Placed[Clause], stand: Ground) -> Draft[Clause]:
    reading = clause.reading
    if clause.noise:
        verdict = NOISE
    elif _foreign(reading, stand):
        verdict = UNREAD
    else:
        verdict = decide(reading, stand, after_but=clause.link in ("but", "because"))
    return Draft(clause.start, clause.end, clause.link, reading, verdict)


def _foreign(reading: Clause, stand: Ground) -> bool:
    """Too few German words to be read, and none of the other side's."""
    said = words(reading.flat)
    if len(said) < _FEWEST or reading.stems & stand.stems:
        return False
    return sum(word in GERMAN_FUNCTION_WORDS for word in said) < _GERMAN_SHARE * len(said)


def _one_thought(first: Draft[Clause], second: Draft[Clause]) -> Both:
    return both(first, second, _verdict_of_both(first, second))


def _verdict_of_both(first: Draft[Clause], second: Draft[Clause]) -> Verdict | None:
    """The verdict of both as one unit, or None where they are two thoughts."""
    if first.verdict.meta or second.verdict.meta or (first.reading.question and second.reading.question):
        return None
    if first.code is Code.MIRROR and second.code.family is Family.COUNTER and first.reading.question:
        return second.verdict
    if (first.code is Code.NC and second.code is Code.QUIT) or (
        first.code is Code.QUIT and second.code in (Code.NC, Code.QUIT)
    ):
        return second.verdict if first.code is Code.NC else first.verdict
    if second.link == "start":
        return None
    if second.link == "but" and first.code in (Code.NC, Code.AUTON) and first.reading.words <= 6:
        return second.verdict if second.code.family is Family.COUNTER else None
    if first.code is second.code and not first.reading.question and not second.reading.question:
        return first.verdict
    faint = second.code in (Code.INFO, Code.NC, Code.SUMM, Code.LABEL)
    if (
        first.code in (*LISTENED, Code.PRESS, Code.REBUT, Code.COMMIT, Code.PROP)
        and second.link == "soft"
        and faint
    ):
        return None if second.reading.question else first.verdict
    if (
        first.code in (Code.INFO, Code.NC)
        and second.link == "soft"
        and second.code in (Code.PRESS, Code.REBUT, Code.SUMM)
    ):
        return second.verdict
    return None


def _asks(code: Code, _reading: Clause) -> bool:
    return code in ASKING


def _narrows(first: Clause, second: Clause) -> bool:
    return bool(first.stems & second.stems)


_MEASURES = Measures(traits, checks, _asks, _narrows)
