"""The use case of `comma bench grader`: a grader beside labelled dialogues, floors and the clock."""

from trainer.services.benching.grader import GraderBench
from trainer.services.benching.memory import resident
from trainer.services.benching.packages import require
from trainer.services.benching.report import Report
from trainer.services.benching.rows import Dataset, dataset, read_rows
from trainer.services.benching.shapes import difference, report_shape

__all__ = [
    "Dataset",
    "GraderBench",
    "Report",
    "dataset",
    "difference",
    "read_rows",
    "report_shape",
    "require",
    "resident",
]
