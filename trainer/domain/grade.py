"""A turn's grade, or the reason there is none, and what produced it."""

from dataclasses import dataclass

from trainer.domain.codes import Code, Flag, Grade, Unit


@dataclass(frozen=True, slots=True)
class NotGraded:
    """ "Not graded" is a value of its own: never a number, never dropped."""

    reason: str


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

    def has(self, *codes: Code) -> bool:
        return any(unit.code in codes for unit in self.units)
