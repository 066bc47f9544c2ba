"""A turn's grade, or the reason there is none, and what produced it."""

from dataclasses import dataclass, field
from typing import Literal

from trainer.domain.codes import Code, Flag, Grade, Unit


@dataclass(frozen=True, slots=True)
class NotGraded:
    """ "Not graded" is a value of its own: never a number, never dropped."""

    reason: str
    down: bool = field(default=False, compare=False)
    """The provider served nobody, so the reading says nothing of the turn; not kept."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """What produced a grade, so that any number can be traced and made again."""

    grader: str
    """`builtin`, or `provider:model`."""
    prompt_hash: str = ""
    rubric_hash: str = ""
    code_version: str = ""


@dataclass(frozen=True, slots=True)
class CodedTurn:
    """One trainee turn: its units in order, the grade that code computed from them, and why."""

    units: tuple[Unit, ...]
    grade: Grade | None
    """None when the turn holds nothing to grade (only `meta`) or could not be coded."""
    flags: tuple[Flag, ...] = ()
    not_graded: NotGraded | None = None
    """Set exactly when `grade` is None."""
    why: str = ""
    """The rule of the ladder that gave the grade, in one plain sentence."""
    asked: int = 0
    """How many samples a judge was asked for; 0 where no judge read the turn."""
    samples: tuple["CodedTurn", ...] = ()
    """Where more than one was asked for: each sample that served, as a reading of its own. The turn's
    units are their vote."""
    overruled: tuple[Code, ...] = ()
    """Codes a judge gave and the rules did not let stand, because the turn was made to win them."""

    @property
    def failed(self) -> bool:
        """Nobody could read it, which another try may mend. A turn that is nothing but words to the grader
        was read, and rightly has no grade."""
        return self.grade is None and (not self.units or any(unit.uncertain for unit in self.units))

    def has(self, *codes: Code) -> bool:
        return any(unit.code in codes for unit in self.units)


Doubt = Literal["grades", "codes", "words", "tricked"]
"""Why a person should look: the grades lie far apart; a counter move to one is a listening or curious move
to the other; hardly any words are of one kind to both; the rules overruled a judge that was played upon."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A judge's reading of a turn beside the built-in one."""

    same: float | None
    """Share of the words, by characters, that have the same code in both, 0-1. Words the judge was unsure
    of are left out; None when no others are left or the judge could not read the turn."""
    alike: float | None
    """The same for the five labels of the published crosswalk."""
    grades: int | None
    """The judge's grade less the built-in one; None unless both gave one."""
    doubts: tuple[Doubt, ...] = ()

    @property
    def strong(self) -> bool:
        """A disagreement for a person to settle."""
        return bool(self.doubts)
