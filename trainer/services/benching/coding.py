"""Having a grader code every row, and what it could not code."""

import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from trainer.domain.grade import CodedTurn
from trainer.engine.grader import Grader
from trainer.services.benching.rows import Row


@dataclass(frozen=True, slots=True)
class CodedRow:
    row: Row
    coded: CodedTurn

    @property
    def graded(self) -> bool:
        """A turn that was read has units, even one that is nothing but words to the grader."""
        return bool(self.coded.units)


@dataclass(frozen=True, slots=True)
class Shares:
    """What became of the turns and units."""

    turns: int
    graded: int
    not_graded: dict[str, int]
    """Reason to how many turns; they are in no other figure."""
    units: int
    verified: int
    """Units whose code stands, with its quotation found in the turn."""
    abstained: int
    """Units left open: unsure, or words for which no quotation was found."""
    seconds_a_turn: float


def code_rows(
    rows: Sequence[Row], grader: Grader, done: Callable[[int], object]
) -> tuple[list[CodedRow], Shares]:
    """Every row coded, in order; `done` is told how many are."""
    began = time.perf_counter()
    coded: list[CodedRow] = []
    for row in rows:
        coded.append(CodedRow(row, grader.code(row.text, row.seen)))
        done(len(coded))
    return coded, _shares(coded, time.perf_counter() - began)


def _shares(coded: Sequence[CodedRow], seconds: float) -> Shares:
    units = [unit for one in coded for unit in one.coded.units]
    unsure = sum(unit.uncertain for unit in units)
    failed = [one.coded.not_graded for one in coded if not one.graded]
    reasons = Counter("no reason given" if why is None else why.reason for why in failed)
    return Shares(
        turns=len(coded),
        graded=len(coded) - len(failed),
        not_graded=dict(reasons.most_common()),
        units=len(units),
        verified=len(units) - unsure,
        abstained=unsure,
        seconds_a_turn=seconds / max(1, len(coded)),
    )
