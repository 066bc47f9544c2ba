"""A coded turn from units, whoever coded them: the ladder, with what the context says of a yes."""

from collections.abc import Sequence

from trainer.domain.codes import Unit
from trainer.domain.grade import CodedTurn
from trainer.engine.coding import after_yes
from trainer.engine.grader import Seen
from trainer.engine.grading import grade_turn


def coded_turn(units: Sequence[Unit], *, text: str, seen: Seen) -> CodedTurn:
    """Grade, flags and why of a turn `text` whose units are known. No units: not graded."""
    graded = grade_turn(
        units if text.strip() else (), barrier_known=seen.barrier_known, after_yes=after_yes(seen)
    )
    return CodedTurn(tuple(units), *graded)
