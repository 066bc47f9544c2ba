"""YAML that a person typed or brought, read into plain values.

What nobody writes by hand is refused: references that could multiply, values nested without end."""

import math
from typing import Any

import yaml

from trainer.domain.text import clean
from trainer.errors import ContentError
from trainer.store.yaml_nodes import LOADER, faults, loaded

MOST_CHARACTERS = 400_000
DEEPEST = 12
"""Levels of nesting; a persona has six."""


def read_document(text: str, name: str) -> dict[str, Any]:
    """`text` as nested plain values; `name` is what errors call it. Raises ContentError."""
    if len(text) > MOST_CHARACTERS:
        raise ContentError(
            name, f"has {len(text):,} characters and {MOST_CHARACTERS:,} is the most; shorten it"
        )
    text = clean(text)
    with faults(text, name):
        _refuse_tricks(text, name)
    _node, value = loaded(text, name)
    return {_text(key): _plain(item) for key, item in value.items()}


def _refuse_tricks(text: str, name: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=LOADER):
        line = event.start_mark.line + 1 if event.start_mark else None
        if isinstance(event, yaml.AliasEvent):
            raise ContentError(name, f"refers to another place (*{event.anchor}); write it out", line=line)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise ContentError(name, "is nested too deeply; close the brackets or indent less", line=line)


def _plain(value: Any) -> Any:
    """`value` as JSON can hold it: dates and the like as the text they were, more or less."""
    if isinstance(value, dict):
        return {_text(key): _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, set)):
        return [_plain(item) for item in value]
    if isinstance(value, str):
        return clean(value)
    whole = value is None or isinstance(value, int) or (isinstance(value, float) and math.isfinite(value))
    return value if whole else str(value)


def _text(key: Any) -> str:
    return clean(str(key))
