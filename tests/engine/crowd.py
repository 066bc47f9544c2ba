"""Scripted trainees as coded turns, to check the rule table without any words (counterpart.md B.5)."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count

from tests.engine.table import Table, persona, unit
from trainer.domain.codes import Code, Grade, Unit
from trainer.domain.play import Difficulty, End
from trainer.domain.transcript import TableState
from trainer.engine.director import leave

Says = Callable[[random.Random, int, TableState], list[Unit]]
_SYLLABLES = [a + b for a in "bcdfglmnprst" for b in "aeiou"]
_WORDS = [first + second for first in _SYLLABLES for second in _SYLLABLES[::5]]
_LISTENING = (Code.LABEL, Code.SUMM, Code.MIRROR)


def _fresh(chance: random.Random) -> str:
    """Six words that mean nothing, so that repetition is only of codes."""
    return " ".join(chance.choices(_WORDS, k=6))


def _one(code: Code, chance: random.Random, cq: Grade | None = None) -> Unit:
    near = "unrealistic " if code in _LISTENING else "what needs to change " if code is Code.CALQ else ""
    fits = code is Code.PROP and cq is not None
    listening, specific = code in _LISTENING, chance.choice((1, 2)) if code is Code.CALQ else 0
    return unit(code, near + _fresh(chance), cq=cq, contingent=listening, specific=specific, fits=fits)


def _always(*codes: Code) -> Says:
    return lambda chance, _turn, _state: [_one(code, chance) for code in codes]


def _any(*codes: Code) -> Says:
    return lambda chance, _turn, _state: [_one(chance.choice(codes), chance)]


def _mix(curious: float, counter: float) -> Says:
    good = (Code.CALQ, Code.OPENQ, Code.CLOSEDQ, Code.CLOSEDQ, Code.LABEL, Code.SUMM, Code.NOQ)
    bad, rest = (Code.REBUT, Code.REBUT, Code.PRESS, Code.LEAD), (Code.INFO, Code.PROP, Code.NC)

    def says(chance: random.Random, _turn: int, _state: TableState) -> list[Unit]:
        drawn = chance.random()
        codes = good if drawn < curious else bad if drawn < curious + counter else rest
        return [_one(chance.choice(codes), chance, cq=2 if codes is good else None)]

    return says


def _curious(chance: random.Random, _turn: int, state: TableState) -> list[Unit]:
    if state.yes:
        return [_one(Code.COMMIT, chance)]
    if "F2" in state.revealed and ("F3" in state.revealed or chance.random() < 0.25):
        return [_one(Code.SUMM, chance), _one(Code.PROP, chance, cq=0)]
    opener = chance.choice(_LISTENING) if chance.random() < 0.85 else Code.AUTON
    return [_one(opener, chance), _one(Code.CALQ, chance)]


def _then(first: Says, second: Says) -> Says:
    return lambda chance, turn, state: (first if turn <= 3 else second)(chance, turn, state)


def _parrot(_chance: random.Random, _turn: int, _state: TableState) -> list[Unit]:
    return [unit(Code.CALQ, "what would need to change here", specific=1)]


def _stacked(chance: random.Random, _turn: int, _state: TableState) -> list[Unit]:
    return [_one(Code.CALQ, chance, 2), _one(Code.OPENQ, chance), _one(Code.OPENQ, chance)]


_ARGUE = _any(Code.REBUT, Code.REBUT, Code.LEAD, Code.PRESS)
CROWD: dict[str, Says] = {
    "argue": _ARGUE,
    "why_not": _always(Code.ACCUSE),
    "pitch": _any(Code.PROP, Code.PROP, Code.INFO),
    "question_then_rebuttal": _always(Code.CALQ, Code.REBUT),
    "label_but": _always(Code.LABEL, Code.REBUT),
    "closed_interrogation": _always(Code.CLOSEDQ),
    "generic_open": _always(Code.OPENQ),
    "stacked": _stacked,
    "parrot": _parrot,
    "empathy_only": _any(Code.LABEL, Code.SUMM, Code.AUTON),
    "novice": _mix(0.42, 0.31),
    "average": _mix(0.70, 0.12),
    "curious": _curious,
    "argue_then_curious": _then(_ARGUE, _curious),
    "curious_then_argue": _then(_curious, _ARGUE),
}


@dataclass(frozen=True)
class Tally:
    f2: float
    ends: dict[End, float]


def tally(name: str, difficulty: Difficulty = "medium", runs: int = 120, turns: int = 12) -> Tally:
    """Share of runs in which F2 came out, and of each end."""
    ends = dict.fromkeys(End, 0.0)
    found = 0
    for run in range(runs):
        table, chance = Table(persona(), difficulty=difficulty, seed=run), random.Random(f"{name}{run}")
        end = _session(table, CROWD[name], chance, turns)
        ends[end] += 1 / runs
        found += table.state is not None and "F2" in table.state.revealed
    return Tally(found / runs, ends)


def _session(table: Table, says: Says, chance: random.Random, turns: int) -> End:
    for number in count(1):
        step = table.play(*says(chance, number, table.now))
        if step.directive.end or number == turns:
            break
    return step.directive.end or leave(table.who, step.state)
