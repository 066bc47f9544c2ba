"""What a session comes to: two scores that are never blended, and the metrics behind them."""

from dataclasses import dataclass, field

from trainer.domain.grade import NotGraded


@dataclass(frozen=True, slots=True)
class Metric:
    """One session metric of scoring.md."""

    name: str
    """The short name of scoring.md, e.g. `PCR`; the key in JSON."""
    label: str
    """Plain words."""
    value: float | None
    """None where the session has no data for it."""
    fair: float | None = None
    good: float | None = None
    lower_is_better: bool = False
    formula: str = ""
    """In words, for the person who asks "why?"."""


@dataclass(frozen=True, slots=True)
class Scorecard:
    process: float | None
    """0-100, from codes alone; None when nothing could be graded."""
    outcome: float | None
    """0-100, from what was learned and how the door was left; None without a counterpart's state."""
    metrics: tuple[Metric, ...] = ()
    grader: str = "builtin"
    not_graded: tuple[tuple[int, NotGraded], ...] = ()
    """(trainee turn, reason) of turns this scorecard leaves out."""
    notes: tuple[str, ...] = field(default=())
    """Caps that applied, in plain words."""

    def value(self, name: str) -> float | None:
        return next((metric.value for metric in self.metrics if metric.name == name), None)
