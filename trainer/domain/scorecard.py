"""What a session comes to: two scores that are never blended, and the metrics behind them."""

from dataclasses import dataclass, field

from trainer.domain.grade import NotGraded

PROCESS_FORMULA = (
    "What you said: 30 for curiosity after a no, 25 for listening minus telling (none at -.45, all at .33), "
    "20 for the mean grade after a no, 15 for the quality of your questions, 10 for those that follow up. "
    "Each turn graded 0 takes 8 off, three at most. At most 59 when more than 15 in 100 moves went against "
    "them, at most 79 while a push or an accusation stands. What has no data is left out and the rest counts "
    "more."
)
OUTCOME_FORMULA = (
    "What you learned: 50 for what came out, 20 for what you checked with them, 20 for how open the door was "
    "left, 10 for the yeses you tested."
)


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
    counts: str = ""
    """What the value was counted from: "3 of your 4 turns after a no"."""


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
    process_error: float | None = None
    """Standard error of the process score in points, over a judge's samples; None where there is none."""
    samples: int = 0
    """How many samples the standard error rests on."""
    noes: int = 0
    """Graded turns right after a no."""
    follow_ups: int = 0
    """Questions in them that took up what the other side had just said."""

    def value(self, name: str) -> float | None:
        return next((metric.value for metric in self.metrics if metric.name == name), None)
