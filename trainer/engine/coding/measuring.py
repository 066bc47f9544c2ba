"""Thoughts measured: attributes, question quality and what a turn's other thoughts do to them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from trainer.domain.codes import COUNTERS, Attributes, Code, Unit
from trainer.engine.coding.checklist import Checks, has_quality
from trainer.engine.coding.draft import Draft, R
from trainer.engine.coding.weighing.opinion import UNSURE

G = TypeVar("G")
_R_contra = TypeVar("_R_contra", contravariant=True)
_G_contra = TypeVar("_G_contra", contravariant=True)


class _Traits(Protocol[_R_contra, _G_contra]):
    def __call__(
        self, code: Code, reading: _R_contra, ground: _G_contra, *, before: frozenset[str]
    ) -> Attributes: ...


class _Checked(Protocol[_R_contra]):
    def __call__(self, code: Code, reading: _R_contra, attrs: Attributes, *, alone: bool) -> Checks: ...


@dataclass(frozen=True, slots=True)
class Measures(Generic[R, G]):
    """What one language asks of a clause that has its code."""

    traits: _Traits[R, G]
    checks: _Checked[R]
    asks: Callable[[Code, R], bool]
    """Whether it counts as a question (P4)."""
    narrows: Callable[[R, R], bool]
    """Whether the second of two questions narrows the first (P4)."""

    def units(self, text: str, drafts: Sequence[Draft[R]], ground: G) -> tuple[Unit, ...]:
        """The thoughts of a turn as units, in order."""
        asked = [d.reading for d in drafts if self.asks(d.code, d.reading)]
        penalty = int(len(asked) == 2 and not self.narrows(*asked))
        before: frozenset[str] = frozenset()
        units: list[Unit] = []
        for draft, argued in zip(drafts, _argued_after(drafts), strict=True):
            alone = not argued and len(asked) < 3
            units.append(self._unit(text, draft, ground, before, alone, penalty))
            before |= draft.reading.stems
        return tuple(units)

    def _unit(
        self, text: str, draft: Draft[R], ground: G, before: frozenset[str], alone: bool, penalty: int
    ) -> Unit:
        verdict, reading, span = draft.verdict, draft.reading, (draft.start, draft.end)
        quote, sure, form = text[slice(*span)], verdict.clarity, reading.form
        if verdict.meta:
            return Unit(Code.NC, span, quote, form, sure, Attributes(meta=True), reason=verdict.reason)
        attrs = self.traits(verdict.code, reading, ground, before=before)
        code, cq, reason = verdict.code, None, verdict.reason
        if has_quality(code):
            found = self.checks(code, reading, attrs, alone=alone)
            if code is Code.CALQ and not found.calibrated:
                code, reason = Code.OPENQ, "open, but it fails the checks of a calibrated question"
            cq = found.quality(penalty)
        return Unit(code, span, quote, form, sure, attrs, sure < UNSURE, cq, reason)


def _argued_after(drafts: Sequence[Draft[R]]) -> list[bool]:
    """For each clause, whether a counter move follows it in the turn."""
    after: list[bool] = []
    seen = False
    for draft in reversed(drafts):
        after.append(seen)
        seen = seen or draft.code in COUNTERS
    return after[::-1]
