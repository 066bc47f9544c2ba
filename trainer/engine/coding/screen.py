"""A pattern of many alternatives, tried fast: RE2 rules out what cannot match, `re` confirms the rest."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

import re2

_WORD_CHARACTER = r"[\pL\pN_]"
_LOOKS = ("(?=", "(?!", "(?<")


class Sieve:
    """Patterns in order; tells which of them match a text. Thread-safe: matching changes nothing."""

    def __init__(self, shapes: Iterable[str]) -> None:
        self._filter = re2.Filter()
        self._finders = []
        quiet = re2.Options()
        quiet.log_errors = False
        for shape in shapes:
            self._filter.Add(loosened(shape), quiet)
            self._finders.append(_finder(shape))
        self._filter.Compile()

    def possible(self, text: str) -> list[int]:
        """Places of the patterns that may match `text` or a part of it, in order."""
        return sorted(self._filter.Match(text.encode(errors="replace"), True) or ())

    def matching(self, text: str, possible: Sequence[int]) -> Iterator[int]:
        """Those of the `possible` patterns that match somewhere in `text`, in order."""
        return (at for at in possible if self._finders[at](text))


def _finder(shape: str) -> Callable[[str], re.Match[str] | None]:
    """Searches a text; at its beginning alone, if the shape stands nowhere else."""
    compiled = re.compile(shape)
    return compiled.match if shape.startswith("^") and len(alternatives(shape)) == 1 else compiled.search


class Screen:
    """One pattern, split at its top-level alternatives. Compiled when first asked, not when imported:
    most commands never ask."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern

    @cached_property
    def _sieve(self) -> Sieve:
        return Sieve(alternatives(self._pattern))

    def finds(self, text: str) -> bool:
        return next(self._sieve.matching(text, self._sieve.possible(text)), None) is not None


class Glimpse:
    """One pattern in RE2's language, its classes and boundaries ASCII; says quickly that nothing matches."""

    def __init__(self, pattern: str) -> None:
        self._set = re2.Set.SearchSet()
        self._set.Add(pattern.encode())
        self._set.Compile()

    def finds(self, text: str) -> bool:
        return self._set.Match(text.encode(errors="replace")) is not None


def alternatives(pattern: str) -> list[str]:
    """The alternatives of a pattern at its top level: `a(b|c)|d` gives `a(b|c)` and `d`."""
    found, depth, start, at = [], 0, 0, 0
    while at < len(pattern):
        depth += {"(": 1, ")": -1}.get(pattern[at], 0)
        if pattern[at] == "|" and depth == 0:
            found.append(pattern[start:at])
            start = at + 1
        at = _end(pattern, at)
    return [*found, pattern[start:]]


def loosened(shape: str) -> str:
    """`shape` in RE2's language. What RE2 lacks (looking around) or reads as ASCII only (word
    boundaries, word characters) is dropped or widened, so that it matches wherever `shape` does."""
    kept: list[str] = []
    at = 0
    while at < len(shape):
        end = _look_end(shape, at) if shape.startswith(_LOOKS, at) else _end(shape, at)
        part = shape[at:end]
        if part == r"\w":
            kept.append(_WORD_CHARACTER)
        elif part != r"\b" and not part.startswith(_LOOKS):
            kept.append(part)
        at = end
    return "".join(kept)


def _end(shape: str, at: int) -> int:
    """The end of the escape, class or character that begins at `at`."""
    if shape[at] == "\\":
        return at + 2
    return shape.index("]", at + 2) + 1 if shape[at] == "[" else at + 1


def _look_end(shape: str, at: int) -> int:
    depth = 0
    while True:
        depth += {"(": 1, ")": -1}.get(shape[at], 0)
        at = _end(shape, at)
        if depth == 0:
            return at
