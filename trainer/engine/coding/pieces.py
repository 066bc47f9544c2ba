"""A turn cut in pieces: what every language does alike once it has found where to cut."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

Link = Literal["start", "but", "because", "soft"]
"""How a piece hangs on the one before it: a new sentence, or inside the same one."""
_WORDY = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Piece:
    start: int
    end: int
    link: Link


def sentences(flat: str, cuts: Iterable[int]) -> list[tuple[int, int]]:
    """Stripped (start, end) of every sentence; scraps of punctuation join a neighbour."""
    spans: list[tuple[int, int]] = []
    start = scanned = 0
    for cut in [*cuts, len(flat)]:
        if _WORDY.search(flat, scanned, cut):
            spans.append(_stripped(flat, start, cut))
            start = cut
        scanned = cut
    if flat[start:].strip():
        tail = _stripped(flat, start, len(flat))
        spans[-1:] = [(spans[-1][0], tail[1])] if spans else [tail]
    return spans


def clauses(
    flat: str,
    start: int,
    end: int,
    joints: re.Pattern[str],
    link_at: Callable[[str, int, re.Match[str], int], Link | None],
) -> list[Piece]:
    """The sentence from `start` to `end`, cut at those `joints` that link two thoughts. `link_at` gets the
    turn, where the clause began, the joint and the sentence's end."""
    pieces: list[Piece] = []
    link: Link = "start"
    for found in joints.finditer(flat, start, end):
        next_link = link_at(flat, start, found, end)
        if next_link is None:
            continue
        left = _stripped(flat, start, found.start() + _kept(found))
        pieces.append(Piece(*left, link))
        start, link = kept_start(found), next_link
    pieces.append(Piece(*_stripped(flat, start, end), link))
    return pieces


def _stripped(flat: str, start: int, end: int) -> tuple[int, int]:
    while start < end and flat[start].isspace():
        start += 1
    while end > start and flat[end - 1].isspace():
        end -= 1
    return start, end


def _kept(found: re.Match[str]) -> int:
    """Punctuation at the cut stays with the left piece."""
    mark = found.group().lstrip()[:1]
    return found.group().index(mark) + 1 if mark in (",", ";", ":") and mark else 0


def kept_start(found: re.Match[str]) -> int:
    """The conjunction at the cut ("and so what ...") goes with the right piece."""
    word = _WORDY.search(found.group())
    return found.start() + word.start() if word else found.end()
