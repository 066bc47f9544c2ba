"""The seven checks of a calibrated question (codebook section 4) and the question's quality, 0-4."""

from dataclasses import dataclass

from trainer.domain.codes import Attributes, Code, Grade
from trainer.engine.coding.english import asking, curiosity
from trainer.engine.coding.reading import Reading

_QUALITY: dict[int, Grade] = {7: 4, 6: 3, 5: 2, 4: 1}
ENOUGH = 5
"""A calibrated question passes q1-q4 and at least this many in all."""


@dataclass(frozen=True, slots=True)
class Checks:
    open: bool
    no_solution: bool
    no_blame: bool
    their_side: bool
    contingent: bool
    specific: bool
    alone: bool
    """One question, nothing argued after it."""

    @property
    def passed(self) -> int:
        return sum(
            (
                self.open,
                self.no_solution,
                self.no_blame,
                self.their_side,
                self.contingent,
                self.specific,
                self.alone,
            )
        )

    @property
    def calibrated(self) -> bool:
        needed = self.open and self.no_solution and self.no_blame and self.their_side
        return needed and self.passed >= ENOUGH

    def quality(self, penalty: int = 0) -> Grade:
        """CQ 0-4; `penalty` is 1 where a second question does not narrow the first (P4): one grade less."""
        if not (self.no_solution and self.no_blame):
            return 0
        return _QUALITY.get(self.passed - penalty, 0)


def checks(code: Code, reading: Reading, attrs: Attributes, *, alone: bool) -> Checks:
    """The checks of a unit of this code. What the coder took for calibrated it took for open and about
    their side; the words are asked for the rest."""
    told = code is Code.CALQ
    generic = bool(curiosity.GENERIC.match(reading.core))
    own = bool(curiosity.OWN_AGENDA.search(reading.core))
    return Checks(
        open=told or asking.is_open(reading),
        no_solution=not attrs.embedded_solution,
        no_blame=not attrs.blame,
        their_side=told or (not generic and not own and bool(curiosity.THEIR_SIDE.search(reading.core))),
        contingent=attrs.contingent,
        specific=attrs.specific >= 1,
        alone=alone,
    )


def has_quality(code: Code) -> bool:
    return code in (Code.CALQ, Code.OPENQ)
