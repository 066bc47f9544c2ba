"""What `comma bench grader` finds in one file."""

from dataclasses import dataclass

from trainer.engine.agreement import Agreement, Calibration, SessionQuality
from trainer.services.benching.coding import Shares
from trainer.services.benching.memory import Resident
from trainer.services.benching.speed import Speed


@dataclass(frozen=True, slots=True)
class Measured:
    """A grader, or a floor, on one file."""

    tasks: dict[str, Agreement]
    """By task name; a task that no row of the file enters is left out."""
    quality: SessionQuality | None
    """None where the file does not say which sessions were good and which poor."""


@dataclass(frozen=True, slots=True)
class Report:
    file: str
    grader: str
    rows: int
    dialogues: int
    shares: Shares
    measured: Measured
    stripped: Measured | None
    """On the same turns without capitals and punctuation; the built-in grader only."""
    floors: dict[str, Measured]
    """`how_what` and `wh_word` (open against closed only), `regex`, `tfidf`."""
    calibration: Calibration | None
    speed: Speed | None
    """None for a model, or where it was not asked for."""
    memory: tuple[Resident, ...] = ()
    """At ten points of coding generated turns; empty where it was not asked for."""
