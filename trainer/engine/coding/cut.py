"""An English turn cut into clauses and read, before anybody's context."""

from dataclasses import dataclass
from functools import lru_cache

from trainer.engine.coding.placed import Placed, placed
from trainer.engine.coding.reading import Reading, read
from trainer.engine.coding.tampering import meta
from trainer.engine.coding.text import flatten
from trainer.engine.coding.units import split


@dataclass(frozen=True, slots=True)
class Cut:
    flat: str
    """The turn flattened."""
    suspect: bool
    """Words in it may speak to the grader."""
    said: tuple[Placed[Reading], ...]
    """In order, none overlapping."""


@lru_cache(maxsize=2048)
def cut(text: str) -> Cut:
    """The clauses of a turn. Pure, and remembered: the same is said to one and the other."""
    flat = flatten(text)
    return Cut(flat, meta.addressed(flat), tuple(placed(text, flat, split, read)))
