"""A session beside an earlier one with the same counterpart: what may be called progress, and what not."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Verdict = Literal["about the same", "higher", "lower"]


@dataclass(frozen=True, slots=True)
class Change:
    """One score then and now, 0-100."""

    before: float
    now: float
    least: float
    """Points below which the two count as the same."""
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Progress:
    """The two scores are set beside their own earlier values, never added up."""

    session: str
    """The earlier session."""
    started: datetime
    process: Change | None
    """None when either session has no such score."""
    outcome: Change | None


@dataclass(frozen=True, slots=True)
class Week:
    """The last seven days of practice (scoring.md, "Weekly")."""

    sessions: int
    noes: int
    """Graded turns right after a no."""
    follow_ups: int
    """Questions in them that took up what had just been said."""
