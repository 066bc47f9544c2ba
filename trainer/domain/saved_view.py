"""Filters that somebody gave a name."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SavedView:
    id: int
    name: str
    query: str
    """The filters as they stand in the page's address."""
