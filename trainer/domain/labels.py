"""The published crosswalk: our 17 codes under the five labels that other coding schemes share."""

from enum import StrEnum

from trainer.domain.codes import REFLECTIONS, Code


class Label(StrEnum):
    """The five labels, named as the data sets name them."""

    OPEN = "open_question"
    CLOSED = "closed_question"
    LISTENING = "reflection_or_label"
    TELLING = "persuasion_or_counterargument"
    OTHER = "other"


OPEN = frozenset({Code.CALQ, Code.OPENQ})
CLOSED = frozenset({Code.CLOSEDQ, Code.NOQ, Code.LEAD})
TELLING = frozenset({Code.REBUT, Code.PRESS, Code.ACCUSE, Code.PROP, Code.INFO})

_SETS = {Label.OPEN: OPEN, Label.CLOSED: CLOSED, Label.LISTENING: REFLECTIONS, Label.TELLING: TELLING}
CROSSWALK: dict[Code, Label] = {
    code: next((label for label, codes in _SETS.items() if code in codes), Label.OTHER) for code in Code
}
"""Every code with its label. AUTON, COMMIT, QUIT and NC are `other`."""
