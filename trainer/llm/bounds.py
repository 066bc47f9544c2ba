"""What a judge cannot be talked into: in a turn that plays on the grader, the rules have the last word.

A turn does when some of its words speak to the grader, or when the judge misses a clear move of the rules'
and praises something else as well that the rules find nothing in: one such difference is an opinion, two
in one turn are what an attack that nobody recognised looks like. There a clear move stands whatever the
judge calls it, and the lower of the two grades counts. A thought that is gentle until its "but" is treated
alike."""

import re
from collections.abc import Sequence
from dataclasses import replace

from trainer.domain.codes import COUNTERS, OPENING, Code, Unit
from trainer.domain.grade import CodedTurn
from trainer.domain.span import overlap

CLEAR, CLEARER = 0.6, 0.7
"""Confidence from which a move of the built-in reading stands: where a turn plays on the grader, and after
a "but" alone."""
_TURNS = re.compile(r"\w\W+(?:but|however|yet|though|although|still|except)\b\W*\w", re.IGNORECASE)
_MOVES = COUNTERS | {Code.QUIT, Code.PROP}
_TO_THE_GRADER = "Part of the turn speaks to the grader, so the lower of two readings counts."
_CONTRADICTED = "Judge and rules contradict each other throughout, so the lower of two readings counts."


def played_upon(read: Sequence[Unit], rules: Sequence[Unit]) -> bool:
    """Whether the turn that the judge read as `read` and the built-in coder as `rules` plays on the judge."""
    if _tampers((*read, *rules)):
        return True
    against = [unit for unit in read if unit.code in _MOVES]
    missed = [move for move in _clear(rules) if not any(_meet(unit, move) for unit in against)]
    praise = [unit for unit in read if unit.code.family in OPENING]
    praised = [
        unit
        for unit in rules
        if unit.code.family not in OPENING and any(_meet(unit, credit) for credit in praise)
    ]
    return bool(missed and praised) and len({unit.span for unit in (*missed, *praised)}) > 1


def bounded(
    read: Sequence[Unit], rules: Sequence[Unit], *, played: bool
) -> tuple[list[Unit], tuple[Code, ...]]:
    """The judge's units `read`, with the built-in ones in place of those that gloss over a clear move; and
    the codes that were set aside. Words may be left without a unit."""
    moves = _clear(rules)
    glossed = [unit for unit in read if any(_glosses(unit, move, played) for move in moves)]
    if not glossed:
        return list(read), ()
    instead = [unit for unit in rules if any(_meet(unit, gloss) for gloss in glossed)]
    kept = [unit for unit in read if unit not in glossed and not any(_meet(unit, new) for new in instead)]
    codes = tuple(dict.fromkeys(unit.code for unit in glossed))
    return sorted((*kept, *_told(instead, codes)), key=lambda unit: unit.span), codes


def lowest(judged: CodedTurn, rules: CodedTurn) -> CodedTurn:
    """`judged`, a turn that plays on the judge, with the lower of both grades."""
    if judged.grade is None or (rules.grade is not None and rules.grade >= judged.grade):
        return judged
    codes = judged.overruled or tuple(dict.fromkeys(u.code for u in judged.units if u.code is not Code.NC))
    because = _TO_THE_GRADER if _tampers((*judged.units, *rules.units)) else _CONTRADICTED
    why = f"{rules.why} {because}".strip()
    return replace(judged, grade=rules.grade, not_graded=rules.not_graded, why=why, overruled=codes)


def _clear(rules: Sequence[Unit]) -> list[Unit]:
    return [unit for unit in rules if unit.code in _MOVES and unit.confidence >= CLEAR]


def _tampers(units: Sequence[Unit]) -> bool:
    """Some of the words speak to the grader."""
    return any(unit.attrs.meta for unit in units)


def _glosses(unit: Unit, move: Unit, played: bool) -> bool:
    """The judge's `unit` calls a `move` something else."""
    if unit.code in _MOVES or not _meet(unit, move):
        return False
    sugared = unit.code.family in OPENING and _TURNS.search(unit.quote) is not None
    return played or (sugared and move.code in COUNTERS and move.confidence >= CLEARER)


def _meet(one: Unit, other: Unit) -> bool:
    return overlap(one.span, other.span) > 0


def _told(units: Sequence[Unit], codes: Sequence[Code]) -> list[Unit]:
    called = ", ".join(code.plain for code in codes)
    reason = f"The judge said {called}; here the rules have the last word"
    return [replace(unit, reason=f"{reason}: {unit.reason}" if unit.reason else reason) for unit in units]
