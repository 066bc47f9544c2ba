"""A cue is a shape of language that speaks for one code; tables of cues are the coder's rules."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Cue(NamedTuple):
    pattern: re.Pattern[str]
    clarity: float
    """0-1: how clearly this shape alone speaks for the code."""
    reason: str
    """The rule in plain words."""


@dataclass(frozen=True, slots=True)
class Cues:
    """Cues in order of precedence, behind two quick tests that rule most clauses out at once."""

    cues: tuple[Cue, ...]
    opening: re.Pattern[str] | None
    """The shapes that can only begin a clause; tried once, at its start."""
    within: re.Pattern[str] | None
    """The shapes that may stand anywhere; tried at every word."""

    def first(self, text: str) -> Cue | None:
        opens = self.opening is not None and self.opening.match(text)
        if not opens and (self.within is None or not self.within.search(text)):
            return None
        return next((cue for cue in self.cues if cue.pattern.search(text)), None)


def cues(rows: Iterable[tuple[str, float, str]]) -> Cues:
    """Builds a table from rows of (pattern, clarity, reason)."""
    made = [(pattern, Cue(re.compile(pattern), clarity, reason)) for pattern, clarity, reason in rows]
    shapes = [shape for pattern, _ in made for shape in alternatives(pattern)]
    opening = [shape[1:] for shape in shapes if shape.startswith("^")]
    words = [shape[2:] for shape in shapes if shape.startswith(r"\b")]
    loose = [shape for shape in shapes if not shape.startswith(("^", r"\b"))]
    within = [rf"\b(?:{'|'.join(words)})"] if words else []
    return Cues(tuple(cue for _, cue in made), _any_of(opening), _any_of([*within, *loose]))


def alternatives(pattern: str) -> list[str]:
    """The alternatives of a pattern at its top level: `a(b|c)|d` gives `a(b|c)` and `d`."""
    found, depth, start, at = [], 0, 0, 0
    while at < len(pattern):
        char = pattern[at]
        if char == "\\":
            at += 1
        elif char in "(":
            depth += 1
        elif char == ")":
            depth -= 1
        elif char == "[":
            at = pattern.index("]", at + 2)
        elif char == "|" and depth == 0:
            found.append(pattern[start:at])
            start = at + 1
        at += 1
    return [*found, pattern[start:]]


def _any_of(shapes: Sequence[str]) -> re.Pattern[str] | None:
    return re.compile("|".join(f"(?:{shape})" for shape in shapes)) if shapes else None
