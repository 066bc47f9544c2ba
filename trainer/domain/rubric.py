"""The judge's rubric: every code with its example and near miss, the order of decision, the anchors."""

import hashlib
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from trainer.domain.codes import Code


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class CodeEntry(_Entry):
    code: Code
    name: str = Field(min_length=1)
    """The technical name, in words."""
    plain: str = Field(min_length=1)
    """What a person reads on screen; equal to `Code.plain`."""
    definition: str = Field(min_length=1)
    example: str = Field(min_length=1)
    near_miss: str = Field(min_length=1)
    """An utterance that looks like this code, and the code it is."""


class Anchor(_Entry):
    grade: int = Field(ge=0, le=4)
    meaning: str = Field(min_length=1)


class Check(_Entry):
    """One yes-or-no check of a calibrated question."""

    id: str = Field(pattern=r"^q[1-7]$")
    asks: str = Field(min_length=1)


class Rubric(_Entry):
    """prompts/rubric.yaml."""

    codes: tuple[CodeEntry, ...]
    order: tuple[str, ...] = Field(min_length=1)
    """Questions to put to each thought, from the top; the first yes gives the code."""
    anchors: tuple[Anchor, ...]
    """What each grade means. Code computes the grade; a model never does."""
    checklist: tuple[Check, ...]

    @model_validator(mode="after")
    def _whole(self) -> Self:
        missing = set(Code) - {entry.code for entry in self.codes}
        if missing or len(self.codes) != len(Code):
            named = ", ".join(sorted(missing)) or "none missing, one is there twice"
            raise ValueError(f"codes must list each of the {len(Code)} codes once ({named})")
        if sorted(anchor.grade for anchor in self.anchors) != [0, 1, 2, 3, 4]:
            raise ValueError("anchors must list the grades 0, 1, 2, 3 and 4 once each")
        if [check.id for check in self.checklist] != [f"q{n}" for n in range(1, 8)]:
            raise ValueError("checklist must list q1 to q7 in order")
        return self

    @property
    def hash(self) -> str:
        """SHA-256 of the whole content, 16 hex digits."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()[:16]

    def as_codes(self) -> str:
        """One block of lines a code, for the judge's prompt."""
        return "\n".join(
            f"{entry.code} ({entry.name}): {entry.definition}\n"
            f"  yes: {entry.example}\n  near miss: {entry.near_miss}"
            for entry in self.codes
        )

    def as_order(self) -> str:
        """The numbered order of decision, with the checklist of a calibrated question below it."""
        steps = [f"{number}. {step}" for number, step in enumerate(self.order, 1)]
        checks = [f"   {check.id}: {check.asks}" for check in self.checklist]
        return "\n".join([*steps, "CALQ needs q1 to q4, and five of these seven in all:", *checks])
