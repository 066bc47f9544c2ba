"""The questions asked of a grader: which rows each takes, and when an answer is right. Data only."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from trainer.domain.labels import Label

Construct = Literal[
    "open_question",
    "closed_question",
    "reflection_or_label",
    "persuasion_or_counterargument",
    "other",
    "question_unspecified",
]
"""What people's labels come down to; the last where a source does not tell open from closed."""
UNSPECIFIED = "question_unspecified"


@dataclass(frozen=True, slots=True)
class Task:
    name: str
    title: str
    gold: Mapping[str, str]
    """Construct to class; rows of other constructs are left out."""
    predicted: Mapping[str, str]
    """Label to class; rows under other labels are left out."""

    @property
    def classes(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.gold.values()))


def _against_rest(name: str, title: str, *labels: str) -> Task:
    every = (*Label, UNSPECIFIED)
    gold = {str(label): name if label in labels else "rest" for label in every}
    return Task(name, title, dict(sorted(gold.items(), key=lambda one: one[1] == "rest")), gold)


_FIVE = {label.value: label.value for label in Label}
_FORM = {Label.OPEN.value: "open", Label.CLOSED.value: "closed"}

TASKS: tuple[Task, ...] = (
    Task("five_way", "five-way", _FIVE, _FIVE),
    Task(
        "open_closed",
        "open against closed",
        _FORM,
        {label.value: _FORM.get(label.value, "closed") for label in Label},
    ),
    Task(
        "open_closed_strict",
        "open against closed, unheard wrong",
        _FORM,
        {label.value: _FORM.get(label.value, "neither") for label in Label},
    ),
    Task("open_closed_heard", "open against closed, heard only", _FORM, _FORM),
    _against_rest("listening", "listening against the rest", Label.LISTENING),
    _against_rest("telling", "telling against the rest", Label.TELLING),
    _against_rest("question", "any question against the rest", Label.OPEN, Label.CLOSED, UNSPECIFIED),
)
"""Where people hear an open or closed question and we hear none: `open_closed` counts it as closed,
`open_closed_strict` as wrong, `open_closed_heard` leaves it out."""
LEARNED = tuple(task for task in TASKS if not task.name.startswith("open_closed_"))
"""The tasks that differ for a method trained on open and closed alone."""
