"""A counterpart that somebody is to meet, and how far they are."""

from dataclasses import dataclass
from datetime import date, datetime

from trainer.domain.play import Difficulty


@dataclass(frozen=True, slots=True)
class Task:
    """What is asked for."""

    persona_id: str
    times: int = 1
    """Sessions to finish."""
    difficulty: Difficulty | None = None
    """None: any."""
    due: date | None = None
    """The last day for it."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Assignment:
    """A task somebody was given. `done`: sessions with that counterpart finished since."""

    id: int
    person: int | None
    """To whom; None in solo mode."""
    name: str
    """What they are called; empty in solo mode."""
    task: Task
    made: datetime
    done: int

    @property
    def finished(self) -> bool:
        return self.done >= self.task.times
