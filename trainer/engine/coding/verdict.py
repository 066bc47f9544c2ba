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


def by(code: Code, cue: Cue) -> Verdict:
    return Verdict(code, cue.clarity, cue.reason)
