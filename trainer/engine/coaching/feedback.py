"""The coach's two remarks: the best line and the most costly one, each with the trainee's own words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from random import Random

from trainer.domain.coaching import After, Coaching, Costly, Good, Shift, filled
from trainer.domain.codes import COUNTERS, QUESTIONS, REFLECTIONS, Code, Unit
from trainer.domain.debrief import Remark
from trainer.domain.play import Act, Key
from trainer.engine.coaching.passage import Passage
from trainer.engine.coaching.rewrites import rewrites, taken_up
from trainer.engine.grader import Grader
from trainer.engine.grading import premature
from trainer.engine.phrases import shortened
from trainer.engine.scoring.metrics import INTELLIGENCE
from trainer.engine.words import content, words

FEWEST, MOST = 20, 40
"""Words in a remark (voice.md)."""
_REPLY_WORDS, _QUOTE_WORDS = 8, 5
_STACK = 3
"""Questions in one turn that lose each other (P4)."""
_TITLES = frozenset({"dr", "mr", "mrs", "ms", "prof", "professor", "sir", "dame", "the"})
_WORST_FIRST = (
    Code.ACCUSE, Code.PRESS, Code.QUIT, Code.LEAD, Code.REBUT, Code.PROP,
    Code.COMMIT, Code.CLOSEDQ, Code.OPENQ, Code.INFO, Code.NC,
)  # fmt: skip
_BEST_FIRST = (Code.CALQ, Code.SUMM, Code.LABEL, Code.COMMIT, Code.AUTON, Code.NOQ, Code.MIRROR)
_GOOD: Mapping[Code, Good] = {
    Code.CALQ: "CALQ", Code.SUMM: "SUMM", Code.LABEL: "LABEL", Code.COMMIT: "COMMIT", Code.AUTON: "AUTON",
    Code.NOQ: "NOQ", Code.MIRROR: "MIRROR",
}  # fmt: skip
_COSTLY: Mapping[Code, Costly] = {
    Code.ACCUSE: "ACCUSE", Code.PRESS: "PRESS", Code.QUIT: "QUIT", Code.LEAD: "LEAD", Code.REBUT: "REBUT",
    Code.PROP: "PROP", Code.COMMIT: "COMMIT", Code.CLOSEDQ: "CLOSEDQ", Code.OPENQ: "OPENQ", Code.INFO: "INFO",
    Code.NC: "NC",
}  # fmt: skip
_AFTER: Mapping[Act, After] = {
    Act.REFUSE: "no",
    Act.DEFLECT: "deflect",
    Act.HARDEN: "harden",
    Act.HINT: "hint",
    Act.REVEAL: "told",
    Act.CORRECT: "correct",
    Act.CONFIRM: "confirm",
    Act.COUNTERFEIT_YES: "false_yes",
    Act.TENTATIVE_YES: "yes",
    Act.COMMITMENT_YES: "yes",
    Act.NEXT_STEP: "yes",
    Act.THATS_RIGHT: "right",
    Act.YOURE_RIGHT: "youre_right",
    Act.ASK_TIME: "ask_time",
    Act.ASK_BACK: "ask_back",
    Act.LEAVE_OPEN: "left_open",
    Act.LEAVE_SHUT: "left_shut",
}


def called(name: str) -> str:
    """What the coach calls the other side: the first name, or the whole where it begins with a title."""
    first = name.split(maxsplit=1)[0] if name.split() else name
    return name if first.rstrip(".").lower() in _TITLES else first


def chance(passage: Passage, purpose: str) -> Random:
    """The draw for one remark; the same talk always reads the same."""
    return Random(f"{passage.text}:{passage.number}:{purpose}")


def leading(turn: Passage) -> Code | None:
    """The code a turn is known by: its worst where it went against the other side, else its best."""
    codes = {unit.code for unit in turn.coded.units}
    if codes.intersection((*COUNTERS, Code.QUIT)):
        return min(codes.intersection(_WORST_FIRST), key=_WORST_FIRST.index)
    order = (*_BEST_FIRST, *_WORST_FIRST)
    return min(codes, key=order.index, default=None)


# The best line


def best(turns: Sequence[Passage], name: str, coaching: Coaching) -> Remark | None:
    """The remark on the best line graded 3 or 4; None where there is none to praise."""
    good = [turn for turn in turns if (turn.coded.grade or 0) >= 3 and _praised(turn)]
    if not good:
        return None
    turn = max(good, key=lambda one: (one.coded.grade or 0, _worth(one.drew_out), -one.damage, -one.number))
    unit, did = _best_unit(turn)
    quote = turn.quote(*_pair(turn)) if did == "pair" else turn.quote(unit)
    draw = chance(turn, "best")
    slots = {
        "name": name,
        "reply": shortened(turn.reply, _REPLY_WORDS) or "…",
        "echo": _echo(quote, turn.heard),
        "fact": " and ".join(coaching.facts[key] for key in turn.drew_out),
    }
    after: After = "learned" if turn.drew_out else _AFTER[turn.directive.act]
    parts = (coaching.good[did], coaching.after_good[after], coaching.shifts[_shift(turn, kind=True)])
    return Remark(turn.number, quote, unit.code, _composed(parts, draw, slots))


def _praised(turn: Passage) -> bool:
    return any(unit.code in _BEST_FIRST for unit in turn.coded.units)


def _worth(keys: Sequence[Key]) -> float:
    return sum(INTELLIGENCE.get(key, 0.1) for key in keys)


def _best_unit(turn: Passage) -> tuple[Unit, Good]:
    units = [unit for unit in turn.coded.units if unit.code in _BEST_FIRST]
    unit = min(units, key=lambda one: (_BEST_FIRST.index(one.code), -(one.cq or 0)))
    if "repair" in turn.coded.flags:
        return unit, "repair"
    if turn.coded.grade == 4 and unit.code is Code.CALQ and turn.coded.has(*REFLECTIONS):
        return unit, "pair"
    return unit, _GOOD[unit.code]


def _pair(turn: Passage) -> tuple[Unit, Unit]:
    """The first listening or asking unit of the turn, and the last."""
    both = [unit for unit in turn.coded.units if unit.code in REFLECTIONS or unit.code is Code.CALQ]
    return both[0], both[-1]


def _echo(quote: str, heard: str) -> str:
    """A word of theirs that the quotation takes up, as the trainee wrote it."""
    shared = content(quote) & content(heard)
    return next((word for word in words(quote) if content(word) & shared and len(word) > 2), "")


# The costly line


@dataclass(frozen=True, slots=True)
class Cost:
    """A line that cost something: where, which unit, and what it did."""

    turn: Passage
    unit: Unit
    did: Costly
    quote: str


def costliest(turns: Sequence[Passage]) -> Cost | None:
    """The worst line: the lowest grade, then the one that closed the other side most; None if none cost."""
    costs = [cost for turn in turns if (cost := _cost(turn))]
    return min(costs, key=lambda one: (one.turn.coded.grade, -one.turn.damage, one.turn.number), default=None)


def costly(
    turns: Sequence[Passage],
    name: str,
    coaching: Coaching,
    grader: Grader,
    offered: Mapping[int, Sequence[str]] | None = None,
) -> Remark | None:
    """The remark on the most costly line, with two rewrites; None when every turn was good.

    `offered`: a coach model's rewrites by turn; they pass the same check as our own."""
    cost = costliest(turns)
    if cost is None:
        return None
    turn, draw = cost.turn, chance(cost.turn, "costly")
    heard = taken_up(turn)
    slots = {
        "name": name,
        "reply": shortened(turn.reply, _REPLY_WORDS) or "…",
        "quote": cost.quote if len(cost.quote.split()) <= _QUOTE_WORDS else "",
        "said": heard.mirror,
    }
    after = coaching.after_costly[_AFTER[turn.directive.act]]
    parts = (coaching.costly[cost.did], after, coaching.shifts[_shift(turn, kind=False)])
    lines = rewrites(turn, cost.quote, cost.did, coaching, grader, draw, (offered or {}).get(turn.number, ()))
    return Remark(turn.number, cost.quote, cost.unit.code, _composed(parts, draw, slots), lines)


def _cost(turn: Passage) -> Cost | None:
    grade = turn.coded.grade
    countered = turn.coded.has(*COUNTERS, Code.QUIT)
    if grade is None or grade >= 3 or (turn.drew_out and not countered):
        return None
    units = [unit for unit in turn.coded.units if _costs(unit, turn)]
    if not units:
        return None
    unit = min(units, key=lambda one: _WORST_FIRST.index(one.code))
    did = _did(unit, turn)
    if did == "stacked":
        asked = [one for one in turn.coded.units if one.code in QUESTIONS]
        return Cost(turn, unit, did, turn.quote(asked[0], asked[-1]))
    return Cost(turn, unit, did, turn.quote(unit))


def _costs(unit: Unit, turn: Passage) -> bool:
    if unit.code is Code.PROP:
        return premature(unit, turn.seen.barrier_known)
    if unit.code is Code.INFO:
        return turn.after_no and not unit.attrs.requested
    if unit.code is Code.COMMIT:
        return not turn.seen.after_yes
    if unit.code is Code.NC:
        return turn.after_no and all(one.code is Code.NC for one in turn.coded.units)
    return unit.code in _WORST_FIRST


def _did(unit: Unit, turn: Passage) -> Costly:
    if unit.code is Code.QUIT:
        return "folded" if turn.coded.grade == 0 else "QUIT"
    if unit.code is Code.ACCUSE and unit.attrs.why_flag:
        return "why"
    if unit.code in (Code.REBUT, Code.LEAD, Code.PROP) and "trailing_counter" in turn.coded.flags:
        return "trailing"
    if unit.code is Code.REBUT and unit.attrs.reasons >= 3:
        return "dilution"
    if unit.code is Code.REBUT and not turn.seen.barrier_known:
        return "early"
    if unit.code in QUESTIONS and sum(one.code in QUESTIONS for one in turn.coded.units) >= _STACK:
        return "stacked"
    return _COSTLY[unit.code]


# The words


def _shift(turn: Passage, *, kind: bool) -> Shift:
    """What the turn changed, the largest change first; `kind`: say what helped, not what hurt."""
    guard = turn.after.defensiveness - turn.before.defensiveness
    trust = turn.after.trust - turn.before.trust
    if kind:
        if guard <= -0.12:
            return "guard_down_much"
        if guard <= -0.04:
            return "guard_down"
        return "trust_up" if trust >= 0.03 else "still"
    if guard >= 0.12:
        return "guard_up_much"
    if guard >= 0.03:
        return "guard_up"
    if trust <= -0.03:
        return "trust_down"
    return "patience_down" if turn.after.patience - turn.before.patience <= -0.05 else "still"


def _composed(parts: Sequence[Sequence[str]], draw: Random, slots: Mapping[str, str]) -> str:
    """One sentence of each part, together 20 to 40 words; without the last part where all are too long."""
    *first, last = [filled(lines, draw, **slots) for lines in parts]
    remarks = [" ".join(chosen) for chosen in [*product(*first, last), *product(*first)]]
    return min(remarks, key=lambda remark: _off(len(remark.split())))


def _off(count: int) -> int:
    return max(FEWEST - count, count - MOST, 0)
