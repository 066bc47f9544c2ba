"""Agreement of two codings code by code: each unit of one meets the unit of the other that covers it."""

from collections.abc import Sequence

from trainer.domain.codes import Code
from trainer.domain.span import Span, overlap
from trainer.engine.agreement.figures import Agreement, Pair, agreement
from trainer.engine.agreement.resampling import Resampling

SpanCode = tuple[tuple[int, int], Code]
"""A unit's place in its turn, in code points, and its code."""
MISSED = "no unit"


def matched(gold: Sequence[SpanCode], predicted: Sequence[SpanCode]) -> list[tuple[Code, Code | None]]:
    """Each gold unit's code with that of the predicted unit that covers most of it, the first of equals;
    None where no predicted unit touches it."""
    return [(code, _covering(span, predicted)) for span, code in gold]


def _covering(span: Span, units: Sequence[SpanCode]) -> Code | None:
    def shared(unit: SpanCode) -> int:
        return overlap(span, unit[0])

    best = max(units, key=shared, default=None)
    return best[1] if best is not None and shared(best) > 0 else None


def code_agreement(
    turns: Sequence[tuple[Sequence[SpanCode], Sequence[SpanCode]]], resampling: Resampling | None = None
) -> Agreement | None:
    """Kappa, macro-F1 and the figures of each of the 17 codes over turns of (gold, predicted) units.

    A turn counts as a dialogue of its own in the intervals. None where no turn has a gold unit."""
    pairs = [
        Pair(right.value, MISSED if found is None else found.value, str(number))
        for number, (gold, predicted) in enumerate(turns)
        for right, found in matched(gold, predicted)
    ]
    return agreement(pairs, [code.value for code in Code], resampling or Resampling())
