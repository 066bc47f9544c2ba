"""From codes to a grade: the 0-4 ladder of the codebook, and the sentence that says why."""

from trainer.engine.grading.ladder import grade_turn, premature

__all__ = ["grade_turn", "premature"]
