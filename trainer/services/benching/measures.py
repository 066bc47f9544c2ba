"""From labels and units to figures: pairs for each task, and one figure a session."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from trainer.domain.codes import REFLECTIONS, Code
from trainer.domain.labels import TELLING
from trainer.engine.agreement import (
    TASKS,
    Agreement,
    Label,
    Pair,
    Ranked,
    Resampling,
    SessionQuality,
    Task,
    agreement,
    collapse,
    session_quality,
)
from trainer.engine.agreement.crosswalk import ASKING
from trainer.services.benching.coding import CodedRow
from trainer.services.benching.report import Measured
from trainer.services.benching.rows import Row


def measured(coded: Sequence[CodedRow], resampling: Resampling) -> Measured:
    """Every task, and session quality from the units; turns that were not graded are left out."""
    graded = [one for one in coded if one.graded]
    labels = [collapse(one.coded.units).label for one in graded]
    rows = [one.row for one in graded]
    tasks = {task.name: found for task in TASKS if (found := by_labels(task, rows, labels, resampling))}
    codes = [[unit.code for unit in one.coded.units] for one in graded]
    return Measured(tasks, _quality(rows, codes, resampling))


def by_labels(
    task: Task, rows: Sequence[Row], labels: Sequence[Label], resampling: Resampling
) -> Agreement | None:
    """Agreement of a label for each row with what people said, on one task; None where people used fewer
    than two of its classes, so that there is nothing to tell apart."""
    pairs = [
        Pair(task.gold[str(row.extra.kind)], task.predicted[label], row.dialogue)
        for row, label in zip(rows, labels, strict=True)
        if row.extra.kind in task.gold and label in task.predicted
    ]
    return agreement(pairs, task.classes, resampling) if len({pair.gold for pair in pairs}) > 1 else None


def labelled_quality(
    rows: Sequence[Row], labels: Sequence[Label], resampling: Resampling
) -> SessionQuality | None:
    """Session quality where only the five labels are known, each turn one unit."""
    return _quality(rows, [[_STANDS_FOR[label]] for label in labels], resampling)


_STANDS_FOR = {
    Label.OPEN: Code.OPENQ,
    Label.CLOSED: Code.CLOSEDQ,
    Label.LISTENING: Code.LABEL,
    Label.TELLING: Code.INFO,
    Label.OTHER: Code.AUTON,
}


def _quality(
    rows: Sequence[Row], codes: Sequence[Sequence[Code]], resampling: Resampling
) -> SessionQuality | None:
    turns: dict[str, list[Sequence[Code]]] = defaultdict(list)
    good: dict[str, bool] = {}
    for row, found in zip(rows, codes, strict=True):
        if row.extra.mi_quality is not None:
            turns[row.dialogue].append(found)
            good[row.dialogue] = row.extra.mi_quality == "high"
    sessions = [Ranked(good[name], _measures(found)) for name, found in turns.items()]
    return session_quality(sessions, resampling)


def _measures(turns: Sequence[Sequence[Code]]) -> dict[str, float]:
    """Shares of a session's units but NC (interface.md), and the number of its turns: the confound."""
    units = [code for turn in turns for code in turn if code is not Code.NC]
    asking, listening, telling = (_count(units, kind) for kind in (ASKING, REFLECTIONS, TELLING))
    size = max(1, len(units))
    return {
        "listening_minus_telling": (listening - telling) / size,
        "questions_and_listening_minus_telling": (asking + listening - telling) / size,
        "questions": asking / size,
        "turns": float(len(turns)),
    }


def _count(units: Iterable[Code], kind: frozenset[Code]) -> int:
    return sum(code in kind for code in units)
