"""A whole turn under one of the five labels of the published crosswalk (trainer.domain.labels).

The last question in a turn decides; without one, listening; without that, telling; else other."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.domain.codes import Code, Unit
from trainer.domain.labels import CLOSED, CROSSWALK, OPEN, Label

ASKING = OPEN | CLOSED


@dataclass(frozen=True, slots=True)
class Collapsed:
    """A whole turn under one of the five labels."""

    label: Label
    confidence: float
    """Of the unit that decided: the last question; else the surest unit of the deciding set; for `other`,
    where no unit may be anything else, the least sure unit."""


def label_of(codes: Sequence[Code]) -> Label:
    """The label of a turn whose units have these codes, in order."""
    labels = [CROSSWALK[code] for code in codes]
    asked = [label for label in labels if label in (Label.OPEN, Label.CLOSED)]
    if asked:
        return asked[-1]
    return next((label for label in (Label.LISTENING, Label.TELLING) if label in labels), Label.OTHER)


def collapse(units: Sequence[Unit]) -> Collapsed:
    """A turn's label and how sure its deciding unit is; a turn without units is `other`, confidence 0."""
    label = label_of([unit.code for unit in units])
    deciding = [unit.confidence for unit in units if CROSSWALK[unit.code] is label]
    if label in (Label.OPEN, Label.CLOSED):
        return Collapsed(label, deciding[-1])
    if label is Label.OTHER:
        return Collapsed(label, min(deciding, default=0.0))
    return Collapsed(label, max(deciding))
