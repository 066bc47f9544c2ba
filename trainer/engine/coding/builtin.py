"""The grader that needs nothing: rules and fitted weights, the same answer every time."""

from trainer import __version__
from trainer.domain.grade import CodedTurn, Provenance
from trainer.engine.coding.spoken import coder
from trainer.engine.coding.weighing.opinion import Opinion
from trainer.engine.grader import Seen


class BuiltinGrader:
    """Implements the grader port. Holds nothing that changes: any number of threads may share one."""

    provenance = Provenance(grader="builtin", code_version=__version__)

    def __init__(self, opinion: Opinion) -> None:
        self._opinion = opinion

    def code(self, text: str, seen: Seen) -> CodedTurn:
        """Units, grade and why of one trainee turn. Never raises for what a person typed."""
        return coder(seen).coded(text, seen, self._opinion)
