"""The director: what the counterpart does, decided by code from the trainee's coded words."""

from trainer.engine.director.followup import follow_up
from trainer.engine.director.step import Step, band, begin, cue, leave, step

__all__ = ["Step", "band", "begin", "cue", "follow_up", "leave", "step"]
