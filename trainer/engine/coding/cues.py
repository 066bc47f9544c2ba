"""A cue is a shape of language that speaks for one code; tables of cues are the coder's rules."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Cue(NamedTuple):
    pattern: str
    clarity: float
    """0-1: how clearly this shape alone speaks for the code."""
    reason: str
    """The rule in plain words."""


@dataclass(frozen=True, slots=True)
class Cues:
    """Cues in order of precedence."""

    cues: tuple[Cue, ...]

    def first(self, text: str) -> Cue | None:
        return next((cue for cue in self.cues if re.search(cue.pattern, text)), None)


def cues(rows: Iterable[tuple[str, float, str]]) -> Cues:
    """Builds a table from rows of (pattern, clarity, reason)."""
    return Cues(tuple(Cue(*row) for row in rows))
