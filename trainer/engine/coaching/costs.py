"""Which line cost the trainee most, which of its units did it, and what kind of cost that was."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trainer.domain.coaching import Costly
from trainer.domain.codes import COUNTERS, QUESTIONS, Code, Unit
from trainer.engine.coaching.lifting import subject_of
from trainer.engine.coaching.passage import Passage
from trainer.engine.grading import premature

WORST_FIRST = (
    Code.ACCUSE, Code.PRESS, Code.QUIT, Code.LEAD, Code.REBUT, Code.PROP,
    Code.COMMIT, Code.CLOSEDQ, Code.OPENQ, Code.INFO, Code.NC,
)  # fmt: skip
_STACK = 3
"""Questions in one turn that lose each other (P4)."""
_GRADE, _DAMAGE, _MISSED, _NAMED = 1.0, 4.0, 0.3, 0.2
"""What a grade lost, a whole point of guard gained, a no passed by and a reason passed by weigh: a closed
door outweighs one grade, a chance missed decides between equals."""
_HARM = 0.02
"""The least damage for which a neutral turn outside a no is held against anyone."""
_COSTLY: Mapping[Code, Costly] = {
    Code.ACCUSE: "ACCUSE", Code.PRESS: "PRESS", Code.QUIT: "QUIT", Code.LEAD: "LEAD", Code.REBUT: "REBUT",
    Code.PROP: "PROP", Code.COMMIT: "COMMIT", Code.CLOSEDQ: "CLOSEDQ", Code.OPENQ: "OPENQ", Code.INFO: "INFO",
    Code.NC: "NC",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cost:
    """A line that cost something: where, which unit, and what it did."""

    turn: Passage
    unit: Unit
    did: Costly
    quote: str

    @property
    def weight(self) -> float:
        """What it cost: the grade, what it closed, and the no or the reason that it passed by."""
        lost = _GRADE * (3 - (self.turn.coded.grade or 0)) + _DAMAGE * max(self.turn.damage, 0.0)
        named = subject_of(self.turn.heard) != "flat"
        return lost + self.turn.after_no * (_MISSED + named * _NAMED)


def costliest(turns: Sequence[Passage]) -> Cost | None:
    """The line that cost most, the earlier of two equals; None if none cost anything."""
    costs = [cost for turn in turns if (cost := _cost(turn))]
    return max(costs, key=lambda one: (one.weight, -one.turn.number), default=None)


def _cost(turn: Passage) -> Cost | None:
    grade = turn.coded.grade
    countered = turn.coded.has(*COUNTERS, Code.QUIT)
    if grade is None or grade >= 3 or (turn.drew_out and not countered):
        return None
    if grade == 2 and not (countered or turn.after_no or turn.damage > _HARM):
        return None
    units = [unit for unit in turn.coded.units if _costs(unit, turn)]
    if not units:
        return None
    unit = min(units, key=lambda one: WORST_FIRST.index(one.code))
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
    return unit.code in WORST_FIRST


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
