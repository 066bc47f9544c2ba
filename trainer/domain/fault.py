"""What is wrong with something a person wrote: the field, and one clause that says what to do."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from trainer.domain.text import clean

_SHOWN = 60
"""Characters of a wrong value that are shown."""

_SAYS = {
    "string_too_short": "is empty; write something",
    "string_too_long": "has {length} characters and {max_length} is the most; shorten it",
    "too_short": "is empty; write at least one",
    "literal_error": "is {had}; write {expected}",
    "enum": "is {had}; write {expected}",
    "int_parsing": "is {had}; write a whole number",
    "int_type": "is {had}; write a whole number",
    "greater_than_equal": "is {had}; the least is {ge}",
    "less_than_equal": "is {had}; the most is {le}",
}
"""What to do about pydantic's more frequent complaints, with the values that belong in."""


@dataclass(frozen=True, slots=True)
class Fault:
    field: str
    """Dotted, list places as numbers: `private.facts.F2.lines.0`."""
    problem: str
    """What is wrong and what to do, to be read after the field's name."""


def shape_faults(error: ValidationError, model: type[BaseModel]) -> tuple[Fault, ...]:
    """The faults pydantic found in a document of `model`. Fields that are none come first: a misspelt
    one is the cause of a missing one."""
    found = sorted(error.errors(include_url=False), key=lambda one: one["type"] != "extra_forbidden")
    return tuple(_fault(one, model) for one in found)


def _fault(found: Mapping[str, Any], model: type[BaseModel]) -> Fault:
    where = tuple(str(part) for part in found["loc"])
    if found["type"] == "extra_forbidden":
        problem = "is not a field here" + _suggestion(where, model)
    elif found["type"] == "missing":
        problem = "is missing; add it"
    elif found["type"] in _SAYS:
        shown = {"had": _shortened(found["input"]), "length": _length(found["input"])}
        problem = _SAYS[found["type"]].format_map({**(found.get("ctx") or {}), **shown})
    else:
        problem = f"is {_shortened(found['input'])}: {found['msg'][0].lower()}{found['msg'][1:]}"
    return Fault(".".join(where), clean(problem))


def _suggestion(where: tuple[str, ...], model: type[BaseModel]) -> str:
    names = sorted(_fields_at(model, where[:-1]))
    close = difflib.get_close_matches(where[-1], names, n=1)
    if close:
        return f"; did you mean {close[0]}?"
    return f"; the fields here are {', '.join(names)}" if names else "; remove it"


def _fields_at(model: type[BaseModel], where: tuple[str, ...]) -> set[str]:
    current: Any = model
    for part in where:
        fields = getattr(current, "model_fields", {})
        current = fields[part].annotation if part in fields else None
    return set(getattr(current, "model_fields", {}))


def _length(value: object) -> int:
    return len(value) if isinstance(value, (str, list, tuple)) else 0


def _shortened(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
