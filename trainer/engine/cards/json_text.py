"""The JSON of a card, read strictly: what we could not give back unchanged is refused, not bent."""

import json
import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

from pydantic import JsonValue

from trainer.domain.text import REPLACEMENT
from trainer.errors import UsageError

LARGEST = 8_000_000
"""Bytes of a card's JSON; a long card has 200,000."""
DEEPEST = 64
"""Levels of lists and objects in one another; real cards have under ten."""
LONGEST_NUMBER = 308
"""Digits of a whole number: no more than the largest fraction has."""
_UNSTORABLE = re.compile(r"[\x00\ud800-\udfff]")
_SHOWN = 40

Place = tuple["Place", str] | None
"""The way to a value: its parent's and its own key. Joined only for an error, as keys can be huge."""


def read_json(raw: bytes, name: str) -> dict[str, JsonValue]:
    """The object that `raw` (UTF-8) holds; `name` is what errors call it.

    Raises UsageError for anything but one JSON object of a sane size that can be written back the same."""
    value = _loaded(_decoded(raw, name), name)
    if not isinstance(value, dict):
        raise UsageError(f"'{name}' holds no JSON object but {_shown(value)}; choose a character card.")
    _refuse_unstorable(value, name)
    return value


def write_json(document: Mapping[str, JsonValue]) -> bytes:
    """UTF-8, two spaces deep, for people to read."""
    return (json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()


def _decoded(raw: bytes, name: str) -> str:
    if len(raw) > LARGEST:
        raise UsageError(
            f"The card in '{name}' has {len(raw):,} bytes of text; Comma reads up to {LARGEST:,}: shorten it."
        )
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(
            f"The card in '{name}' is not UTF-8 text (byte {error.start}); save it as UTF-8."
        ) from error


def _loaded(text: str, name: str) -> Any:
    def refuse(problem: str) -> NoReturn:
        raise UsageError(f"The card in '{name}' {problem}.")

    def fraction(digits: str) -> float:
        value = float(digits)
        mantissa = re.split("[eE]", digits)[0]
        if math.isinf(value) or (value == 0 and re.search("[1-9]", mantissa)):
            refuse(f"holds the number {_clipped(digits)}, which no program can keep; write a smaller one")
        return value

    def whole(digits: str) -> int:
        if len(digits) > LONGEST_NUMBER:
            refuse(f"holds a number of {len(digits):,} digits, {_clipped(digits)}; write a smaller one")
        return int(digits)

    def constant(word: str) -> float:
        refuse(f"holds {word}, which is not JSON; write a number or null")

    def unique(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            twin = Counter(key for key, _value in pairs).most_common(1)[0][0]
            refuse(f"has the key {_shown(twin)} twice in one object; keep one")
        return found

    try:
        return json.loads(
            text, parse_float=fraction, parse_int=whole, parse_constant=constant, object_pairs_hook=unique
        )
    except json.JSONDecodeError as error:
        refuse(f"is not valid JSON ({error.msg} in line {error.lineno}); correct it or export it again")
    except RecursionError:
        refuse(f"is nested more than {DEEPEST} levels deep; flatten it")


def _refuse_unstorable(value: JsonValue, name: str) -> None:
    """NUL and lone surrogates fit neither a UTF-8 file nor a database; too deep a nesting fits no reader."""
    left: list[tuple[Place, JsonValue, int]] = [(None, value, 1)]
    while left:
        place, value, depth = left.pop()
        if depth > DEEPEST:
            raise UsageError(f"The card in '{name}' is nested more than {DEEPEST} levels deep; flatten it.")
        if isinstance(value, str):
            _refuse_character(value, place, name)
        elif isinstance(value, dict):
            for key, held in value.items():
                _refuse_character(key, (place, key), name)
                left.append(((place, key), held, depth + 1))
        elif isinstance(value, list):
            left += [((place, str(i)), held, depth + 1) for i, held in enumerate(value)]


def _refuse_character(text: str, place: Place, name: str) -> None:
    if found := _UNSTORABLE.search(text):
        raise UsageError(
            f"The card in '{name}' holds the character U+{ord(found.group()):04X} at {_dotted(place)}, "
            "which no file can keep; remove it."
        )


def _dotted(place: Place) -> str:
    parts: list[str] = []
    while place is not None:
        parts.append(_clipped(_UNSTORABLE.sub(REPLACEMENT, place[1])))
        place = place[0]
    return ".".join(reversed(parts))


def _shown(value: object) -> str:
    return _clipped(ascii(value))


def _clipped(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
