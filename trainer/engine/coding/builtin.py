"""The grader that needs nothing: rules alone, the same answer every time."""

from importlib.metadata import PackageNotFoundError, version

from trainer.domain.grade import CodedTurn, Provenance
from trainer.engine.coding.ground import ground
from trainer.engine.coding.turn import units_of
from trainer.engine.grader import Seen
from trainer.engine.ladder import grade_turn


def _code_version() -> str:
    try:
        return version("comma-trainer")
    except PackageNotFoundError:
        return ""


class BuiltinGrader:
    """Implements the grader port. Holds no state, so that any number of threads may share one."""

    provenance = Provenance(grader="builtin", code_version=_code_version())

    def code(self, text: str, seen: Seen) -> CodedTurn:
        """Units, grade and why of one trainee turn. Never raises for what a person typed."""
        stand = ground(seen)
        units = units_of(text, stand)
        graded = grade_turn(units, barrier_known=seen.barrier_known, after_yes=stand.after_yes)
        return CodedTurn(units, *graded)
