"""The figures of a text, whether written in digits or in words, each with the thing it counts."""

import re
from dataclasses import dataclass
from functools import lru_cache

from trainer.engine.words import FUNCTION_WORDS, stem, words

_SMALL = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen
"""
_ROUND = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12, "dozen": 12,
}  # fmt: skip
_SCALES = {"hundred": 100, "thousand": 1000, "k": 1000, "million": 1_000_000}
_VALUES = (
    {word: value for value, word in enumerate(_SMALL.split())}
    | {word: 10 * (place + 2) for place, word in enumerate(_ROUND.split())}
    | _ORDINALS
)
_VALUES |= {f"{word}th": value for word, value in _VALUES.items() if value >= 4 and not word.endswith("y")}
_VALUES |= {f"{word[:-1]}ieth": value for word, value in _VALUES.items() if word.endswith("ty")}
_GROUPED = re.compile(r"(?<=\d)[ ,.'](?=\d{3}\b)")
_NTH = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b", re.IGNORECASE)
_JOINED = re.compile(r"(?<=\d)(?=[a-z])", re.IGNORECASE)
_LONGEST = 12
"""Digits; nobody says a longer figure."""


@dataclass(frozen=True, slots=True)
class Figure:
    value: int
    of: str
    """Stem of the word it counts, "" where there is none."""


@lru_cache(maxsize=4_096)
def figures(text: str) -> frozenset[Figure]:
    """Every whole figure, as "nine weeks", "9 weeks", "the third of March", "March 3", "90,000"."""
    said = words(_JOINED.sub(" ", _NTH.sub("", _GROUPED.sub("", text.replace("-", " ")))))
    found: set[Figure] = set()
    at = 0
    while at < len(said):
        value, end = _figure(said, at)
        if end == at:
            at += 1
            continue
        found |= {Figure(value, of) for of in _counted(said, at, end)}
        at = end
    return frozenset(found)


def _figure(said: list[str], at: int) -> tuple[int, int]:
    """The figure that begins at a word, and where it ends; ends at `at` where none begins."""
    total, last, end = 0, 0, at
    while end < len(said):
        word = said[end]
        if word in _SCALES and end > at:
            total, last = (total or 1) * _SCALES[word], 0
        elif (value := _value(word)) is None or (end > at and not _goes_on(last, value, said[end - 1])):
            break
        else:
            total, last = total + value, value
        end += 1
    return total, end


def _value(word: str) -> int | None:
    if word.isdecimal():
        return int(word) if len(word) <= _LONGEST else None
    return _VALUES.get(word)


def _goes_on(last: int, value: int, word: str) -> bool:
    """ "forty one" and "ninety thousand five" are one figure, "three four" and "9 41" are two."""
    return not word.isdecimal() and ((20 <= last < 100 and value < 10) or word in _SCALES)


def _counted(said: list[str], start: int, end: int) -> set[str]:
    """The next word of weight after a figure, and the one right before it: "9 weeks", "March 3"."""
    after = next((word for word in said[end : end + 2] if word not in FUNCTION_WORDS), "")
    before = said[start - 1] if start and said[start - 1] not in FUNCTION_WORDS else ""
    return {stem(word) for word in (after, before) if word} or {""}
