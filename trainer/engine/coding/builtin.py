"""The grader that needs nothing: rules and fitted weights, the same answer every time."""

from trainer import __version__
from trainer.domain.grade import CodedTurn, Provenance
from trainer.engine.coding import german
from trainer.engine.coding.ground import ground
from trainer.engine.coding.turn import units_of
from trainer.engine.coding.weighing.opinion import Opinion
from trainer.engine.grader import Seen
from trainer.engine.grading import grade_turn


class BuiltinGrader:
    """Implements the grader port. Holds nothing that changes: any number of threads may share one."""

    provenance = Provenance(grader="builtin", code_version=__version__)

    def __init__(self, opinion: Opinion) -> None:
        self._opinion = opinion

    def code(self, text: str, seen: Seen) -> CodedTurn:
        """Units, grade and why of one trainee turn. Never raises for what a person typed."""
        if seen.language == "de":
            return german.coded(text, seen)
        stand = ground(seen)
        units = units_of(text, stand, self._opinion)
        graded = grade_turn(units, barrier_known=seen.barrier_known, after_yes=stand.after_yes)
        return CodedTurn(units, *graded)
