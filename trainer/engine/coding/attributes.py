"""Form, attributes and question quality of an English unit whose code came from elsewhere, from a judge."""

from trainer.domain.codes import ASKING, COUNTERS, Attributes, Code, Form, Grade
from trainer.engine.coding.checklist import checks, has_quality
from trainer.engine.coding.ground import ground
from trainer.engine.coding.reading import read
from trainer.engine.coding.text import flatten
from trainer.engine.coding.traits import traits
from trainer.engine.coding.turn import units_of
from trainer.engine.coding.words import content
from trainer.engine.grader import Seen


def attributes_of(quote: str, code: Code, turn: str, seen: Seen) -> tuple[Form, Attributes, Grade | None]:
    """What code can tell of an English unit that a model coded (see `trainer.engine.coding.spoken`)."""
    stand = ground(seen)
    start = max(0, turn.find(quote))
    reading = read(flatten(quote))
    attrs = traits(code, reading, stand, before=content(flatten(turn[:start])))
    if not has_quality(code):
        return reading.form, attrs, None
    others = units_of(turn[:start], stand, None), units_of(turn[start + len(quote) :], stand, None)
    asked = 1 + sum(unit.code in ASKING for part in others for unit in part)
    argued = any(unit.code in COUNTERS for unit in others[1])
    found = checks(code, reading, attrs, alone=not argued and asked < 3)
    return reading.form, attrs, found.quality()
