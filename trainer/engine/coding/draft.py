"""A clause with its code, before it is measured."""

from dataclasses import dataclass

from trainer.domain.codes import Code
from trainer.engine.coding.pieces import Link
from trainer.engine.coding.reading import Reading
from trainer.engine.coding.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Draft:
    start: int
    end: int
    link: Link
    reading: Reading
    verdict: Verdict

    @property
    def code(self) -> Code:
        return self.verdict.code
