"""One grader on labelled files."""

from collections.abc import Callable, Sequence

from trainer.engine.agreement import TASKS, Calibration, Resampling, calibration, collapse
from trainer.engine.grader import Grader
from trainer.services.benching.coding import CodedRow, code_rows
from trainer.services.benching.floors import floors
from trainer.services.benching.measures import measured
from trainer.services.benching.memory import Resident
from trainer.services.benching.report import Report
from trainer.services.benching.rows import Dataset
from trainer.services.benching.speed import speed
from trainer.services.models import Connection, ModelRoom
from trainer.settings import BUILTIN, model_name

_FIVE_WAY = TASKS[0].gold


class GraderBench:
    """Measures the grader called `name`; every file on its own."""

    def __init__(self, models: ModelRoom, name: str = BUILTIN, resampling: Resampling | None = None) -> None:
        """Raises UsageError for a name that is neither builtin nor provider:model."""
        self._name = model_name(name, "--grader")
        self._grader = models.grader(self._name, Connection())
        self._resampling = resampling or Resampling()

    def report(
        self,
        data: Dataset,
        done: Callable[[int], object] = lambda _: None,
        *,
        timed: bool = True,
        memory: tuple[Resident, ...] = (),
    ) -> Report:
        """All figures of one file; `done` is told how many of its rows are coded."""
        builtin, resampling = self._name == BUILTIN, self._resampling
        clock = speed(data.rows, self._grader) if timed and builtin else None
        coded, shares = code_rows(data.rows, self._grader, done)
        return Report(
            file=data.name,
            grader=self._name,
            rows=len(data.rows),
            dialogues=len({row.dialogue for row in data.rows}),
            shares=shares,
            measured=measured(coded, resampling),
            stripped=measured(_stripped(data, self._grader), resampling) if builtin else None,
            floors=floors(data.rows, resampling),
            calibration=_calibrated(coded),
            speed=clock,
            memory=memory,
        )


def _stripped(data: Dataset, grader: Grader) -> list[CodedRow]:
    return code_rows([row.stripped for row in data.rows], grader, lambda _: None)[0]


def _calibrated(coded: Sequence[CodedRow]) -> Calibration | None:
    """Confidence of the deciding unit against the five-way label; turns people labelled so."""
    answers = [
        (collapse(one.coded.units), _FIVE_WAY[str(one.row.extra.kind)])
        for one in coded
        if one.graded and one.row.extra.kind in _FIVE_WAY
    ]
    return calibration(
        [found.confidence for found, _ in answers], [found.label == gold for found, gold in answers]
    )
