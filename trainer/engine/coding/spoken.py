"""Which coder a talk has: the one place that knows the languages apart."""

from collections.abc import Callable
from dataclasses import dataclass

from trainer.domain.codes import Attributes, Code, Form, Grade
from trainer.domain.grade import CodedTurn
from trainer.engine.coding import attributes, german, ground, turn
from trainer.engine.coding.weighing.opinion import Opinion
from trainer.engine.grader import Seen

Told = tuple[Form, Attributes, Grade | None]


@dataclass(frozen=True, slots=True)
class Coder:
    coded: Callable[[str, Seen, Opinion], CodedTurn]
    attributes_of: Callable[[str, Code, str, Seen], Told]
    after_yes: Callable[[Seen], bool]


_ENGLISH = Coder(turn.coded, attributes.attributes_of, ground.after_yes)
_GERMAN = Coder(lambda text, seen, _: german.coded(text, seen), german.attributes_of, german.after_yes)


def coder(seen: Seen) -> Coder:
    """German for a German talk, else English."""
    return _GERMAN if seen.language == "de" else _ENGLISH


def attributes_of(quote: str, code: Code, turn: str, seen: Seen) -> Told:
    """What code can tell of a unit that a model coded: its form, attributes and CQ (CALQ and OPENQ only).

    `quote` is a verbatim part of `turn`. What comes after it in the turn decides whether it stands alone."""
    return coder(seen).attributes_of(quote, code, turn, seen)


def after_yes(seen: Seen) -> bool:
    """Whether a yes is on the table: as told, else read from the other side's last turn."""
    return coder(seen).after_yes(seen)
