"""Counterparts that people write in the browser: what was typed so far, and what was published of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Sheet:
    """What somebody has written of one counterpart, sound or not."""

    document: Mapping[str, Any] = field(default_factory=dict)
    """Nested plain values, as a persona file holds them, perhaps with gaps."""
    unread: str = ""
    """YAML as typed that cannot be read yet; empty while `document` says it all."""
    description: str = ""
    """The words a model was, or will be, asked to draft it from."""
    filled: tuple[str, ...] = ()
    """Dotted fields that a model filled and nobody has changed or confirmed since."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """One counterpart of the shelf."""

    key: str
    """Its place on the shelf, for addresses; never changes, unlike the persona's id."""
    sheet: Sheet
    version: int
    """Counts the times it was stored; whoever saves names the one they started from."""
    updated: datetime
    published: Mapping[str, Any] | None
    """The document as trainees meet it; None for a mere draft."""
