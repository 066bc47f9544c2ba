"""A hand-coded example: what one person said after another, thought by thought."""

from dataclasses import dataclass

from trainer.domain.codes import Code


@dataclass(frozen=True, slots=True)
class Thought:
    start: int
    end: int
    """Code points of the example's text, end exclusive."""
    code: Code


@dataclass(frozen=True, slots=True)
class Example:
    """One coded turn of the training corpus."""

    setting: str
    context: str
    """What the other side said just before; empty at the beginning of a talk."""
    text: str
    thoughts: tuple[Thought, ...]
    weight: float = 1.0
    """How much it counts: less where a file holds more of some codes than talk does."""
