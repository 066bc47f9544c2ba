"""A number with the counts it was made from, so that "why?" has an answer."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    value: float | None
    """None where there is nothing to count."""
    counts: str = ""
    """Plain words: "3 of your 4 turns after a no"."""


def counted(count: int, noun: str) -> str:
    """`1 turn`, `3 turns`."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def ratio(part: float, whole: float, counts: str) -> Figure:
    return Figure(part / whole, counts) if whole else Figure(None)


def share(part: int, whole: int, of: str) -> Figure:
    """`part` of `whole`; `of` names the whole, with its number: "of your 4 turns after a no"."""
    return ratio(part, whole, f"{part} {of}")
