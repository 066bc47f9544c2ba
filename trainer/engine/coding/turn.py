"""Codes a whole turn: split, decide each clause, join what is one thought, then measure."""

from collections.abc import Sequence

from trainer.domain.codes import ASKING, COUNTERS, MAY_ASK, Code, Family, Unit
from trainer.domain.grade import CodedTurn
from trainer.engine.coding.checklist import checks
from trainer.engine.coding.cut import cut
from trainer.engine.coding.draft import Draft
from trainer.engine.coding.english.rules import ODD, UNREAD, decide
from trainer.engine.coding.ground import Ground
from trainer.engine.coding.ground import ground as ground_of
from trainer.engine.coding.legible import FEWEST, at_length, illegible, length
from trainer.engine.coding.measuring import Measures
from trainer.engine.coding.placed import Placed
from trainer.engine.coding.reading import Reading, read
from trainer.engine.coding.thought import LISTENED, NOISE, Both, both, folded, learns, settled
from trainer.engine.coding.traits import traits
from trainer.engine.coding.verdict import Verdict
from trainer.engine.coding.weighing.opinion import Opinion
from trainer.engine.coding.words import wider
from trainer.engine.grader import Seen
from trainer.engine.grading import grade_turn

_FAINT = 0.52
_TAG = 7
"""Words of a question that only hangs on to what was said before it."""
_OVERDONE = Verdict(Code.REBUT, 0.7, "more than they asked for: it argues")
_ASKS = frozenset({"prop", "prop_question", "noq"})


def coded(text: str, seen: Seen, opinion: Opinion) -> CodedTurn:
    """Units, grade and why of one English turn. Never raises for what a person typed."""
    stand = ground_of(seen)
    units = units_of(text, stand, opinion)
    graded = grade_turn(units, barrier_known=seen.barrier_known, after_yes=stand.after_yes)
    return CodedTurn(units, *graded)


def units_of(text: str, ground: Ground, opinion: Opinion | None) -> tuple[Unit, ...]:
    """The units of a turn in order; spans are code points of `text`, none overlap. Without an
    `opinion` the rules alone decide."""
    drafts = thoughts(text, ground)
    if opinion is not None:
        drafts = _read(drafts, ground, opinion)
        drafts = folded(cut(text).flat, opinion.of(drafts, ground), _same, read)
    learned = any(learns(d) or (d.reading.question and d.code is not Code.QUIT) for d in drafts)
    return _MEASURES.units(text, settled(drafts, learned), ground)


def thoughts(text: str, ground: Ground) -> list[Draft[Reading]]:
    """The thoughts of a turn as the rules code them."""
    turn = cut(text)
    drafts = [_draft(clause, ground, turn.suspect) for clause in turn.said]
    return folded(turn.flat, drafts, _one_thought, read)


def _draft(clause: Placed[Reading], ground: Ground, suspect: bool) -> Draft[Reading]:
    reading = clause.reading
    verdict = NOISE
    if not clause.noise:
        verdict = decide(
            reading,
            ground,
            after_but=clause.link in ("but", "because"),
            repeated=_repeats(reading, ground),
            suspect=suspect,
        )
    return Draft(clause.start, clause.end, clause.link, reading, verdict)


def _read(drafts: Sequence[Draft[Reading]], ground: Ground, opinion: Opinion) -> list[Draft[Reading]]:
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
        draft._replace(verdict=UNREAD if wholly or at_length(draft.reading) else ODD) if strange else draft
        for draft, strange in zip(drafts, odd, strict=True)
    ]


def _same(first: Draft[Reading], second: Draft[Reading]) -> Both:
    """Clauses of one sentence that got the same code, and ask nothing, are one thought; so is a tag."""
    if second.link == "start":
        return None
    if _tags(first, second):
        return first.verdict, first.reading.form
    if first.code is not second.code or _asking(first, second):
        return None
    return max(first.verdict, second.verdict, key=lambda one: one.clarity), first.reading.form


def _tags(first: Draft[Reading], second: Draft[Reading]) -> bool:
    """ "…, so what do you say?" after a counter move has nothing of its own to ask: it waits for a yes."""
    return (
        first.code in COUNTERS
        and second.code is Code.OPENQ
        and not (first.verdict.meta or second.reading.stems or second.reading.words > _TAG)
    )


def _asking(*drafts: Draft[Reading]) -> bool:
    return any(draft.reading.question or draft.verdict.meta for draft in drafts)


def _repeats(reading: Reading, ground: Ground) -> int:
    """How many of the trainee's earlier turns in view held nearly the same content."""
    if not (ground.mine and ground.refused and _ASKS & reading.hits.keys()):
        return 0
    words = wider(reading.plain)
    return sum(len(words) >= 3 and len(words & turn) >= 0.8 * len(words) for turn in ground.mine)


def _one_thought(first: Draft[Reading], second: Draft[Reading]) -> Both:
    """Clauses that the rules take for one thought."""
    return both(first, second, _verdict_of_both(first, second))


def _verdict_of_both(first: Draft[Reading], second: Draft[Reading]) -> Verdict | None:
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
    if first.code in LISTENED and not second.reading.question and second.link == "soft":
        faint = second.code is Code.REBUT and second.verdict.clarity <= _FAINT
        return first.verdict if faint or second.code in (Code.INFO, Code.NC, Code.SUMM, Code.LABEL) else None
    if first.verdict is _OVERDONE and not second.reading.question:
        return first.verdict
    if second.code is Code.NC and not second.reading.question and first.code is Code.QUIT:
        return first.verdict
    return second.verdict if first.code is Code.NC and second.code is Code.QUIT else None


def _only_acknowledges(first: Draft[Reading], second: Draft[Reading]) -> bool:
    """P6: a bare "I hear you, but ..." is what comes after the but."""
    if second.code.family is not Family.COUNTER and second.code is not Code.PROP:
        return False
    return first.code is Code.NC or (first.code is Code.AUTON and first.reading.words <= 6)


def asks(code: Code, reading: Reading) -> bool:
    """Whether a unit counts as a question when questions are counted (P4)."""
    return code in ASKING or (code in MAY_ASK and reading.question)


def _narrows(first: Reading, second: Reading) -> bool:
    """P4: a second question that takes up the first one's subject, or offers its choices, narrows it."""
    if second.form == "alt" or second.stems & first.stems or second.topics & first.topics:
        return True
    return second.words <= 6 and not second.stems


_MEASURES = Measures(traits, checks, asks, _narrows)
