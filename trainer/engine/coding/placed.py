"""The clauses of a turn, each read where it stands, before anybody's context: whatever the language."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic

from trainer.engine.coding.draft import R
from trainer.engine.coding.pieces import Link, Piece
from trainer.engine.coding.tampering import meta


@dataclass(frozen=True, slots=True)
class Placed(Generic[R]):
    """Where a clause stands in the turn, how it hangs on the one before, and what it shows by itself."""

    start: int
    end: int
    link: Link
    reading: R
    noise: bool = False
    """It is addressed elsewhere."""


def placed(
    text: str, flat: str, split: Callable[[str], Iterable[Piece]], read: Callable[[str], R]
) -> Iterator[Placed[R]]:
    """The clauses of a turn in order, none overlapping; spans are code points of `text`. `flat`: the turn
    flattened."""
    for start, end, noise in _stretches(text):
        if noise:
            yield Placed(start, end, "start", read(flat[start:end]), noise)
            continue
        for piece in split(flat[start:end]):
            first, last = start + piece.start, start + piece.end
            yield Placed(first, last, piece.link, read(flat[first:last]))


def _stretches(text: str) -> list[tuple[int, int, bool]]:
    """Alternates what is said to them and what is addressed elsewhere (True)."""
    found: list[tuple[int, int, bool]] = []
    at = 0
    for start, end in meta.regions(text):
        found += [(at, start, False), (start, end, True)]
        at = end
    found.append((at, len(text), False))
    return [one for one in found if text[one[0] : one[1]].strip()]
