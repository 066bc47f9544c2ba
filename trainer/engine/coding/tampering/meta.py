"""Finds text addressed to the grader or the system, and text nobody can read. Its content is ignored."""

import re
from collections.abc import Iterator
from functools import lru_cache

from trainer.domain.span import Span
from trainer.engine.coding.tampering import pleas, tongues
from trainer.engine.coding.tampering.ciphers import ciphers
from trainer.engine.coding.tampering.disguise import unmasked
from trainer.engine.coding.tampering.markup import markup

_SENTENCE = re.compile(
    r"[^.!?\n。！？।]*(?:(?:(?<=p\.s)\.|[.!?。！？।](?!\s|$))[^.!?\n。！？।]*)*[.!?。！？।]*\n?"
)
_CUT = re.compile(r"[,;:]\s|\s-+\s|\s(?=(?:but|so|and|because|however)\s)")
_CONTRAST = re.compile(r"\s*(?:but|however)\b")
_NEARLY = re.compile(
    r"\b(?:4|four|marks?|points?|scor|grad|rat(?:e|ing)|cod(?:e|ing)|label|mirror|calq|turn|answer|sentence|pass|kind|"
    r"generous|trainee|please|listen|curio|empath|rubric|rebut|press\b|quit\b)"
)
"""A clause beside a plea that has one of these belongs to it."""
_UNREADABLE = re.compile(r"^\W*(?:[bcdfghjklmnpqrstvwxz]{7,}|(\w)\1{5,})\W*$")


@lru_cache(maxsize=64)
def regions(text: str) -> tuple[Span, ...]:
    """Spans of what speaks to the grader or hides what it says, in order, none overlapping: forged markup and
    data, coded stretches, sentences to the grader in whatever guise. Code points of `text`."""
    view = unmasked(text)
    shown = view.text
    found = [view.span(*span) for span in (*markup(shown), *_addressed(shown))]
    return tuple(_joined([*found, *ciphers(text)], text))


def _joined(spans: list[Span], text: str) -> list[Span]:
    """In order, trimmed of space; those with no word between them are one."""
    joined: list[Span] = []
    for start, end in sorted(_trimmed(span, text) for span in spans):
        if start == end:
            continue
        if joined and not any(char.isalnum() for char in text[joined[-1][1] : start]):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _trimmed(span: Span, text: str) -> Span:
    words = text[slice(*span)]
    start = span[0] + len(words) - len(words.lstrip())
    return start, max(start, span[0] + len(words.rstrip()))


def addressed(flat: str) -> bool:
    """Whether a sentence speaks to the grader or the system instead of the other side."""
    return next(_addressed(unmasked(flat).text), None) is not None


def _addressed(shown: str) -> Iterator[Span]:
    """Spans of the view's sentences that speak to the grader, without the clauses that speak to them."""
    if not _pleads(line := shown.replace("\n", " ")):
        return
    found = _sentences(shown) or _sentences(line)
    yield from (span for sentence in found for span in _clauses(line, *sentence))


def _sentences(shown: str) -> list[Span]:
    sentences = (found for found in _SENTENCE.finditer(shown) if found.group())
    return [found.span() for found in sentences if _pleads(found.group().replace("\n", " "))]


@lru_cache(maxsize=512)
def _pleads(shown: str) -> bool:
    return pleas.pleads(shown) or tongues.pleads(shown)


def _clauses(shown: str, start: int, end: int) -> Iterator[Span]:
    """From the first clause of a sentence that belongs to a plea to its end, or to a "but"."""
    cuts = [cut.end() for cut in _CUT.finditer(shown, start, end)]
    spans = [span for span in zip([start, *cuts], [*cuts, end], strict=True) if shown[slice(*span)].strip()]
    words = [shown[slice(*span)] for span in spans]
    pleading = [_pleads(clause) for clause in words]
    if not any(pleading):
        yield start, end
    at = 0
    while True in pleading[at:]:
        first = pleading.index(True, at)
        while first > at and _NEARLY.search(words[first - 1]) and not _CONTRAST.match(words[first]):
            first -= 1
        at = first + 1
        while at < len(spans) and (pleading[at] or not _CONTRAST.match(words[at])):
            at += 1
        yield spans[first][0], spans[at - 1][1]


def unreadable(flat: str) -> bool:
    """Keyboard noise: nothing a person could answer."""
    return _UNREADABLE.match(flat) is not None
