"""How sure a unit's code is: the clarity of its rule, less what speaks against it."""

from trainer.domain.codes import Code
from trainer.engine.coding.ground import Ground
from trainer.engine.coding.reading import Reading
from trainer.engine.coding.text import WINDOW
from trainer.engine.coding.verdict import Verdict

UNSURE = 0.6
"""Below this a unit is shown as unsure."""
_RIVALS = {
    Code.LABEL: ("rebut", "press"),
    Code.SUMM: ("rebut", "label"),
    Code.REBUT: ("label", "summ", "info", "prop"),
    Code.PROP: ("rebut", "auton"),
    Code.INFO: ("rebut", "prop", "summ"),
    Code.AUTON: ("press", "rebut", "quit"),
    Code.PRESS: ("auton", "info"),
    Code.ACCUSE: ("label",),
    Code.QUIT: ("auton",),
    Code.CALQ: ("lead", "prop_question"),
    Code.OPENQ: ("lead",),
    Code.CLOSEDQ: ("lead", "prop_question"),
    Code.NOQ: ("prop_question",),
}
_NEEDS_CONTEXT = frozenset({Code.SUMM, Code.LABEL, Code.PROP, Code.REBUT, Code.COMMIT})


def confidence(verdict: Verdict, reading: Reading, ground: Ground) -> float:
    """0.3 to 0.95; falls with every rival shape, with a missing context and with a very long unit."""
    rivals = sum(name in reading.hits for name in _RIVALS.get(verdict.code, ()))
    value = verdict.clarity - 0.07 * rivals
    if verdict.code in _NEEDS_CONTEXT and not ground.present:
        value -= 0.05
    if reading.words > 45 or len(reading.flat) > WINDOW:
        value -= 0.1
    return round(min(0.95, max(0.3, value)), 2)
