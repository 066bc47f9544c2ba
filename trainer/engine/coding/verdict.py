"""One clause's code, how clear it is, and the rule that gave it."""

from typing import NamedTuple

from trainer.domain.codes import Code
from trainer.engine.coding.cues import Cue


class Verdict(NamedTuple):
    code: Code
    clarity: float
    """0-1, how clearly the words show it."""
    reason: str
    meta: bool = False
    firm: bool = False
    """Rests on more of the talk than the weights see; they leave it alone."""


def by(code: Code, cue: Cue) -> Verdict:
    return Verdict(code, cue.clarity, cue.reason)
