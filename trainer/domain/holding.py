"""A session and whose it is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Holding:
    session: str
    owner: str = ""
    """E-mail address; empty in solo mode."""
