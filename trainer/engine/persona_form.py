"""Reading and changing one field of a persona's document, which may hold anything at all.

What a form cannot show (the conditions of a line, fields it does not know) stays as it was."""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from trainer.domain.persona import Facts, Persona, PrivateBrief, PublicBrief, SlotFact
from trainer.domain.text import clean

_KIN = 0.6
"""Two lines at least this alike are one line reworded."""
_ORDER = {
    name: at
    for at, name in enumerate(
        [
            *Persona.model_fields,
            *PublicBrief.model_fields,
            "manner",
            "vocabulary",
            *SlotFact.model_fields,
            *PrivateBrief.model_fields,
            *Facts.model_fields,
        ]
    )
}
_REQUIRED = ("private.facts.F0", "private.facts.F1", "private.facts.F2", "private.facts.F3")


def value_at(document: Mapping[str, Any], path: str) -> Any:
    """What stands at a dotted `path`; None where there is nothing."""
    found: Any = document
    for part in path.split("."):
        found = found.get(part) if isinstance(found, Mapping) else None
    return found


def text_at(document: Mapping[str, Any], path: str) -> str:
    """What stands at `path`, as text for a form; a list has one item a line."""
    found = value_at(document, path)
    if isinstance(found, Mapping) or found is None:
        return ""
    if isinstance(found, Sequence) and not isinstance(found, str):
        return "\n".join(line for item in found if (line := shown(item)))
    return str(found)


def shown(item: Any) -> str:
    """One item of a list on one line: what is said, without its conditions."""
    said = item.get("say", item) if isinstance(item, Mapping) else item
    return " ".join(str(said).split())


def conditions(document: Mapping[str, Any], path: str) -> int:
    """How many lines at `path` hold for some turns only."""
    found = value_at(document, path)
    return sum(isinstance(item, Mapping) for item in found) if isinstance(found, list) else 0


def with_text(document: Mapping[str, Any], path: str, text: str) -> dict[str, Any]:
    """`document` with `text` at `path`; without the field where there is none."""
    return _put(document, path.split("."), clean(text) or None)


def with_number(document: Mapping[str, Any], path: str, text: str) -> dict[str, Any]:
    """As `with_text`; a whole number becomes one."""
    typed = clean(text)
    whole = typed.isascii() and typed.isdigit() and len(typed) < 10
    return _put(document, path.split("."), int(typed) if whole else typed or None)


def with_lines(document: Mapping[str, Any], path: str, text: str) -> dict[str, Any]:
    """`document` with one item for each line of `text`; an item that was there keeps its conditions,
    also when it was reworded."""
    old = value_at(document, path)
    typed = [" ".join(line.split()) for line in clean(text).splitlines()]
    items = _merged(list(old) if isinstance(old, list) else [], [line for line in typed if line])
    return _put(document, path.split("."), items or None)


def with_value(document: Mapping[str, Any], path: str, value: Any) -> dict[str, Any]:
    """`document` with `value` at `path`, whatever stood there."""
    return _put(document, path.split("."), value)


def whole(document: Mapping[str, Any]) -> dict[str, Any]:
    """`document` with the parts that every persona has, so that what is missing is named as a field."""
    filled = dict(document)
    for path in ("public", "private", "private.facts", *_REQUIRED):
        if value_at(filled, path) is None:
            filled = _put(filled, path.split("."), {}, keep=True)
    return filled


def ordered(part: Any) -> Any:
    """`part` with its fields in the order of a persona file, unknown ones last."""
    if isinstance(part, Mapping):
        names = sorted(part, key=lambda name: _ORDER.get(name, len(_ORDER)))
        return {name: ordered(part[name]) for name in names}
    return [ordered(item) for item in part] if isinstance(part, list) else part


def filled_only(part: Any) -> Any:
    """`part` without empty texts, lists and parts."""
    if isinstance(part, Mapping):
        return {
            name: kept for name, item in part.items() if (kept := filled_only(item)) not in ({}, [], "", None)
        }
    if isinstance(part, list):
        return [kept for item in part if (kept := filled_only(item)) not in ({}, [], "", None)]
    return part


def fields_of(document: Mapping[str, Any], before: str = "") -> tuple[str, ...]:
    """The dotted paths at which `document` holds a value or a list."""
    found: list[str] = []
    for name, value in document.items():
        path = f"{before}{name}"
        found += fields_of(value, f"{path}.") if isinstance(value, Mapping) else [path]
    return tuple(found)


def _put(
    document: Mapping[str, Any], where: Sequence[str], value: Any, *, keep: bool = False
) -> dict[str, Any]:
    """A copy with `value` at `where`; None takes the field out, and the parts it leaves empty."""
    changed, name = dict(document), where[0]
    if len(where) > 1:
        inner = changed.get(name)
        value = _put(inner if isinstance(inner, Mapping) else {}, where[1:], value, keep=keep) or None
    if value is None and not keep:
        changed.pop(name, None)
    else:
        changed[name] = {} if value is None else value
    return changed


def _merged(old: list[Any], typed: list[str]) -> list[Any]:
    before = [shown(item) for item in old]
    merged: list[Any] = []
    for kind, start, end, first, last in SequenceMatcher(None, before, typed, autojunk=False).get_opcodes():
        if kind == "equal":
            merged += old[start:end]
        else:
            merged += _reworded(old[start:end], typed[first:last])
    return merged


def _reworded(old: list[Any], typed: list[str]) -> list[Any]:
    """New lines in place of old ones: each takes on the conditions of the line it rewords."""
    if len(old) == len(typed):
        return [_said(item, line) for item, line in zip(old, typed, strict=True)]
    left, items = list(old), list[Any]()
    for line in typed:
        kin = max(left, key=lambda item: _likeness(shown(item), line), default=None)
        if kin is not None and _likeness(shown(kin), line) >= _KIN:
            left.remove(kin)
            items.append(_said(kin, line))
        else:
            items.append(line)
    return items


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _said(item: Any, line: str) -> Any:
    return {**item, "say": line} if isinstance(item, Mapping) and "say" in item else line
