"""A clause with its code, before it is measured."""

from typing import Generic, NamedTuple, TypeVar

from trainer.domain.codes import Code
from trainer.engine.coding.clause import Clause
from trainer.engine.coding.pieces import Link
from trainer.engine.coding.verdict import Verdict

R = TypeVar("R", bound=Clause)
"""A clause as one language reads it."""


class Draft(NamedTuple, Generic[R]):
    start: int
    end: int
    link: Link
    reading: R
    verdict: Verdict

    @property
    def code(self) -> Code:
        return self.verdict.code
