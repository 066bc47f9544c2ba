"""Codes a whole German turn: split, decide each clause, join what is one thought, then measure.

A first reading by rules alone. Where they find nothing clear, the unit says so."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from trainer.domain.codes import COUNTERS, Attributes, Code, Family, Form, Grade, Unit
from trainer.domain.grade import CodedTurn, NotGraded
from trainer.engine.coding.checklist import has_quality
from trainer.engine.coding.english.rules import UNREAD
from trainer.engine.coding.german.decide import decide
from trainer.engine.coding.german.ground import Ground, ground
from trainer.engine.coding.german.reading import Reading, read
from trainer.engine.coding.german.split import split
from trainer.engine.coding.german.traits import checks, traits
from trainer.engine.coding.pieces import Link
from trainer.engine.coding.tampering import meta
from trainer.engine.coding.text import flatten
from trainer.engine.coding.verdict import Verdict
from trainer.engine.coding.weighing.opinion import UNSURE
from trainer.engine.german_words import GERMAN_FUNCTION_WORDS
from trainer.engine.grader import Seen
from trainer.engine.grading import grade_turn
from trainer.engine.words import words

_NOISE = Verdict(Code.NC, 0.95, "addressed to the grader; ignored", meta=True)
_ASKED = frozenset({Code.CALQ, Code.OPENQ, Code.CLOSEDQ, Code.NOQ, Code.LEAD})
_LISTENED = frozenset({Code.LABEL, Code.SUMM})
_UNREADABLE = NotGraded(
    "The built-in grader could not read this turn; with this counterpart it reads German sentences."
)
_FEWEST, _GERMAN_SHARE = 4, 0.15
"""Words from which a clause should hold German ones, and how many of them."""


@dataclass(frozen=True, slots=True)
class _Draft:
    start: int
    end: int
    link: Link
    reading: Reading
    verdict: Verdict

    @property
    def code(self) -> Code:
        return self.verdict.code


def coded(text: str, seen: Seen) -> CodedTurn:
    """Units, grade and why of one German turn. Never raises for what a person typed."""
    stand = ground(seen)
    units = units_of(text, stand)
    graded = grade_turn(units, barrier_known=seen.barrier_known, after_yes=stand.after_yes)
    turn = CodedTurn(units, *graded)
    unread = turn.grade is None and any("cannot be read" in unit.reason for unit in units)
    return replace(turn, not_graded=_UNREADABLE) if unread else turn


def attributes_of(quote: str, code: Code, turn: str, seen: Seen) -> tuple[Form, Attributes, Grade | None]:
    """What code can tell of a German unit that a model coded (see `trainer.engine.coding.attributes`)."""
    stand = ground(seen)
    start = max(0, turn.find(quote))
    reading = read(flatten(quote))
    attrs = traits(code, reading, stand, before=read(flatten(turn[:start])).stems)
    if not has_quality(code):
        return reading.form, attrs, None
    others = units_of(turn[:start], stand), units_of(turn[start + len(quote) :], stand)
    asked = 1 + sum(unit.code in _ASKED for part in others for unit in part)
    argued = any(unit.code in COUNTERS for unit in others[1])
    return reading.form, attrs, checks(code, reading, attrs, alone=not argued and asked < 3).quality()


def units_of(text: str, stand: Ground) -> tuple[Unit, ...]:
    """The units of a turn in order; spans are code points of `text`, none overlap."""
    return _measured(text, _settled(_joined(flatten(text), _drafts(text, stand))), stand)


def _drafts(text: str, stand: Ground) -> list[_Draft]:
    flat, drafts, at = flatten(text), list[_Draft](), 0
    for start, end in (*meta.regions(text), (len(text), len(text))):
        drafts += _clauses(flat, at, start, stand)
        if flat[start:end].strip():
            drafts.append(_Draft(start, end, "start", read(flat[start:end]), _NOISE))
        at = end
    return drafts


def _clauses(flat: str, start: int, end: int, stand: Ground) -> list[_Draft]:
    drafts: list[_Draft] = []
    for piece in split(flat[start:end]):
        reading = read(flat[start + piece.start : start + piece.end])
        after_but = piece.link in ("but", "because")
        verdict = UNREAD if _foreign(reading, stand) else decide(reading, stand, after_but=after_but)
        drafts.append(_Draft(start + piece.start, start + piece.end, piece.link, reading, verdict))
    return drafts


def _foreign(reading: Reading, stand: Ground) -> bool:
    """Too few German words to be read, and none of the other side's."""
    said = words(reading.flat)
    if len(said) < _FEWEST or reading.stems & stand.stems:
        return False
    return sum(word in GERMAN_FUNCTION_WORDS for word in said) < _GERMAN_SHARE * len(said)


def _joined(flat: str, drafts: Sequence[_Draft]) -> list[_Draft]:
    joined: list[_Draft] = []
    for draft in drafts:
        verdict = _one_thought(joined[-1], draft) if joined else None
        if verdict is None:
            joined.append(draft)
            continue
        first = joined[-1]
        reading = read(flat[first.start : draft.end])
        main = draft if verdict is draft.verdict else first
        joined[-1] = _Draft(
            first.start, draft.end, first.link, replace(reading, form=main.reading.form), verdict
        )
    return joined


def _one_thought(first: _Draft, second: _Draft) -> Verdict | None:
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
        first.code in (*_LISTENED, Code.PRESS, Code.REBUT, Code.COMMIT, Code.PROP)
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


def _settled(drafts: list[_Draft]) -> list[_Draft]:
    """A courteous goodbye in a turn that asked or listened ends nothing."""
    learned = any(
        d.code.family is Family.CURIOSITY or d.code in _LISTENED or d.code is Code.AUTON for d in drafts
    )
    goodbye = Verdict(Code.NC, 0.7, "a courteous close")
    return [
        replace(d, verdict=goodbye)
        if learned and d.code is Code.QUIT and "gives in" not in d.verdict.reason
        else d
        for d in drafts
    ]


def _measured(text: str, drafts: Sequence[_Draft], stand: Ground) -> tuple[Unit, ...]:
    asked = [draft for draft in drafts if draft.code in _ASKED]
    units: list[Unit] = []
    before: frozenset[str] = frozenset()
    for place, draft in enumerate(drafts):
        argued = any(later.code in COUNTERS for later in drafts[place + 1 :])
        penalty = int(len(asked) == 2 and not asked[0].reading.stems & asked[1].reading.stems)
        units.append(_unit(text, draft, stand, before, not argued and len(asked) < 3, penalty))
        before |= draft.reading.stems
    return tuple(units)


def _unit(text: str, draft: _Draft, stand: Ground, before: frozenset[str], alone: bool, penalty: int) -> Unit:
    verdict, span = draft.verdict, (draft.start, draft.end)
    quote, sure, form = text[slice(*span)], verdict.clarity, draft.reading.form
    if verdict.meta:
        return Unit(Code.NC, span, quote, form, sure, Attributes(meta=True), reason=verdict.reason)
    attrs = traits(verdict.code, draft.reading, stand, before=before)
    code, cq, reason = verdict.code, None, verdict.reason
    if has_quality(code):
        found = checks(code, draft.reading, attrs, alone=alone)
        if code is Code.CALQ and not found.calibrated:
            code, reason = Code.OPENQ, "open, but it fails the checks of a calibrated question"
        cq = found.quality(penalty)
    return Unit(code, span, quote, form, sure, attrs, sure < UNSURE, cq, reason)
