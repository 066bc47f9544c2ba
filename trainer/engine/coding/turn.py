"""Codes a whole turn: split, decide each clause, join what is one thought, then measure."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from trainer.domain.codes import ASKING, COUNTERS, MAY_ASK, Attributes, Code, Family, Form, Unit
from trainer.engine.coding.checklist import checks, has_quality
from trainer.engine.coding.draft import Draft
from trainer.engine.coding.english.rules import ODD, UNREAD, decide
from trainer.engine.coding.ground import Ground
from trainer.engine.coding.legible import FEWEST, at_length, illegible, length
from trainer.engine.coding.reading import Reading, read
from trainer.engine.coding.tampering import meta
from trainer.engine.coding.text import flatten
from trainer.engine.coding.traits import traits
from trainer.engine.coding.units import split
from trainer.engine.coding.verdict import Verdict
from trainer.engine.coding.weighing.opinion import UNSURE, Opinion
from trainer.engine.coding.words import wider

Rule = Callable[[Draft, Draft], tuple[Verdict, Form] | None]
"""The verdict and the form of two clauses as one thought; None where they are two."""
_NOISE = Verdict(Code.NC, 0.95, "addressed to the grader; ignored", meta=True)
_FAINT = 0.52
_TAG = 7
"""Words of a question that only hangs on to what was said before it."""
_OVERDONE = Verdict(Code.REBUT, 0.7, "more than they asked for: it argues")
_LISTENED = frozenset({Code.LABEL, Code.SUMM})
_ASKS = frozenset({"prop", "prop_question", "noq"})


def units_of(text: str, ground: Ground, opinion: Opinion | None) -> tuple[Unit, ...]:
    """The units of a turn in order; spans are code points of `text`, none overlap. Without an
    `opinion` the rules alone decide."""
    flat = flatten(text)
    drafts = _thoughts(text, flat, ground)
    if opinion is not None:
        drafts = _read(drafts, ground, opinion)
        drafts = _folded(flat, opinion.of(drafts, ground), _same)
    return _measured(text, _settled(drafts), ground)


def thoughts(text: str, ground: Ground) -> list[Draft]:
    """The thoughts of a turn as the rules code them."""
    return _thoughts(text, flatten(text), ground)


def _thoughts(text: str, flat: str, ground: Ground) -> list[Draft]:
    suspect = meta.addressed(flat)
    drafts: list[Draft] = []
    for start, end, noise in _stretches(text):
        if noise:
            drafts.append(Draft(start, end, "start", read(flat[start:end]), _NOISE))
        else:
            drafts.extend(_drafts(flat, start, end, ground, suspect))
    return _folded(flat, drafts, _one_thought)


def _read(drafts: Sequence[Draft], ground: Ground, opinion: Opinion) -> list[Draft]:
    """What cannot be read is not coded; said at length, or alone, it counts as unintelligible."""
    odd = [not draft.verdict.meta and illegible(draft.reading, ground, opinion.lexicon) for draft in drafts]
    if not any(odd):
        return list(drafts)
    wholly = all(odd) and sum(length(draft.reading) for draft in drafts) >= FEWEST
    odd = [  # a bare "what?" beside noise asks nothing
        strange or (not draft.verdict.meta and draft.reading.question and draft.reading.words < FEWEST)
        for draft, strange in zip(drafts, odd, strict=True)
    ]
    return [
        replace(draft, verdict=UNREAD if wholly or at_length(draft.reading) else ODD) if strange else draft
        for draft, strange in zip(drafts, odd, strict=True)
    ]


def _folded(flat: str, drafts: Sequence[Draft], rule: Rule) -> list[Draft]:
    """The drafts, each made one with those before it where `rule` takes them for one thought."""
    folded: list[Draft] = []
    for draft in drafts:
        if folded and (one := rule(folded[-1], draft)):
            first, (verdict, form) = folded[-1], one
            reading = replace(read(flat[first.start : draft.end]), form=form)
            folded[-1] = Draft(first.start, draft.end, first.link, reading, verdict)
        else:
            folded.append(draft)
    return folded


def _same(first: Draft, second: Draft) -> tuple[Verdict, Form] | None:
    """Clauses of one sentence that got the same code, and ask nothing, are one thought; so is a tag."""
    if second.link == "start":
        return None
    if _tags(first, second):
        return first.verdict, first.reading.form
    if first.code is not second.code or _asking(first, second):
        return None
    return max(first.verdict, second.verdict, key=lambda one: one.clarity), first.reading.form


def _tags(first: Draft, second: Draft) -> bool:
    """ "…, so what do you say?" after a counter move has nothing of its own to ask: it waits for a yes."""
    return (
        first.code in COUNTERS
        and second.code is Code.OPENQ
        and not (first.verdict.meta or second.reading.stems or second.reading.words > _TAG)
    )


def _asking(*drafts: Draft) -> bool:
    return any(draft.reading.question or draft.verdict.meta for draft in drafts)


def _stretches(text: str) -> list[tuple[int, int, bool]]:
    """Alternates what is said to them and what is addressed elsewhere (True)."""
    stretches: list[tuple[int, int, bool]] = []
    at = 0
    for start, end in meta.regions(text):
        stretches += [(at, start, False), (start, end, True)]
        at = end
    stretches.append((at, len(text), False))
    return [one for one in stretches if text[one[0] : one[1]].strip()]


def _drafts(flat: str, start: int, end: int, ground: Ground, suspect: bool) -> list[Draft]:
    drafts: list[Draft] = []
    for piece in split(flat[start:end]):
        reading = read(flat[start + piece.start : start + piece.end])
        verdict = decide(
            reading,
            ground,
            after_but=piece.link in ("but", "because"),
            repeated=_repeats(reading, ground),
            suspect=suspect,
        )
        drafts.append(Draft(start + piece.start, start + piece.end, piece.link, reading, verdict))
    return drafts


def _repeats(reading: Reading, ground: Ground) -> int:
    """How many of the trainee's earlier turns in view held nearly the same content."""
    if not (ground.mine and ground.refused and _ASKS & reading.hits.keys()):
        return 0
    words = wider(reading.plain)
    return sum(len(words) >= 3 and len(words & turn) >= 0.8 * len(words) for turn in ground.mine)


def _one_thought(first: Draft, second: Draft) -> tuple[Verdict, Form] | None:
    """Clauses that the rules take for one thought; its form is that of the clause that gave the verdict."""
    verdict = _verdict_of_both(first, second)
    if verdict is None:
        return None
    return verdict, (second if verdict is second.verdict else first).reading.form


def _verdict_of_both(first: Draft, second: Draft) -> Verdict | None:
    """The verdict of both as one unit, or None where they are two thoughts."""
    if first.verdict.meta or second.verdict.meta:
        return None
    if first.code is Code.MIRROR and second.code.family is Family.COUNTER and first.reading.mark:
        return second.verdict
    if second.link == "start":
        return None
    if first.code is second.code and not (first.reading.question or second.reading.question):
        if first.code is Code.INFO and "rebut" in first.reading.hits | second.reading.hits:
            return _OVERDONE
        return first.verdict if first.verdict.clarity >= second.verdict.clarity else second.verdict
    if second.link == "but" and _only_acknowledges(first, second):
        return second.verdict
    if first.code in _LISTENED and not second.reading.question and second.link == "soft":
        faint = second.code is Code.REBUT and second.verdict.clarity <= _FAINT
        return first.verdict if faint or second.code in (Code.INFO, Code.NC, Code.SUMM, Code.LABEL) else None
    if first.verdict is _OVERDONE and not second.reading.question:
        return first.verdict
    if second.code is Code.NC and not second.reading.question and first.code is Code.QUIT:
        return first.verdict
    return second.verdict if first.code is Code.NC and second.code is Code.QUIT else None


def _only_acknowledges(first: Draft, second: Draft) -> bool:
    """P6: a bare "I hear you, but ..." is what comes after the but."""
    if second.code.family is not Family.COUNTER and second.code is not Code.PROP:
        return False
    return first.code is Code.NC or (first.code is Code.AUTON and first.reading.words <= 6)


def _settled(drafts: list[Draft]) -> list[Draft]:
    """A courteous goodbye in a turn that asked or listened ends nothing."""
    learned = any(
        d.code.family is Family.CURIOSITY
        or d.code in _LISTENED
        or d.code is Code.AUTON
        or (d.reading.question and d.code is not Code.QUIT)
        for d in drafts
    )
    if not learned:
        return drafts
    goodbye = Verdict(Code.NC, 0.7, "a courteous close")
    return [
        replace(d, verdict=goodbye) if d.code is Code.QUIT and "gives in" not in d.verdict.reason else d
        for d in drafts
    ]


def _measured(text: str, drafts: Sequence[Draft], ground: Ground) -> tuple[Unit, ...]:
    asked = sum(asks(d.code, d.reading) for d in drafts)
    argued_after = _argued_after(drafts)
    before: frozenset[str] = frozenset()
    units: list[Unit] = []
    penalty = int(asked == 2 and not _second_narrows(drafts))
    for draft, argued in zip(drafts, argued_after, strict=True):
        alone = not argued and asked < 3
        units.append(_unit(text, draft, ground, before, alone, penalty))
        before |= draft.reading.stems
    return tuple(units)


def _argued_after(drafts: Sequence[Draft]) -> list[bool]:
    """For each clause, whether a counter move follows it in the turn."""
    after: list[bool] = []
    seen = False
    for draft in reversed(drafts):
        after.append(seen)
        seen = seen or draft.code in COUNTERS
    return after[::-1]


def asks(code: Code, reading: Reading) -> bool:
    """Whether a unit counts as a question when questions are counted (P4)."""
    return code in ASKING or (code in MAY_ASK and reading.question)


def _second_narrows(drafts: Sequence[Draft]) -> bool:
    """P4: a second question that takes up the first one's subject, or offers its choices, narrows it."""
    first, second = [d.reading for d in drafts if asks(d.code, d.reading)][:2]
    if second.form == "alt" or second.stems & first.stems or second.topics & first.topics:
        return True
    return second.words <= 6 and not second.stems


def _unit(text: str, draft: Draft, ground: Ground, before: frozenset[str], alone: bool, penalty: int) -> Unit:
    verdict, reading = draft.verdict, draft.reading
    quote = text[draft.start : draft.end]
    sure = verdict.clarity
    if verdict.meta:
        return Unit(
            Code.NC,
            (draft.start, draft.end),
            quote,
            reading.form,
            sure,
            Attributes(meta=True),
            reason=verdict.reason,
        )
    attrs = traits(verdict.code, reading, ground, before=before)
    code, cq, reason = verdict.code, None, verdict.reason
    if has_quality(code):
        found = checks(code, reading, attrs, alone=alone)
        if code is Code.CALQ and not found.calibrated:
            code, reason = Code.OPENQ, "open, but it fails the checks of a calibrated question"
        cq = found.quality(penalty)
    return Unit(code, (draft.start, draft.end), quote, reading.form, sure, attrs, sure < UNSURE, cq, reason)
