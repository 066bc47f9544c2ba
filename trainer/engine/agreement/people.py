"""How far two readings of the same turns agree, unit by unit: over all, by code, and month by month."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.domain.codes import Code
from trainer.engine.agreement.estimate import Estimate
from trainer.engine.agreement.figures import Pair, kappa, kappas
from trainer.engine.agreement.resampling import Resampling
from trainer.engine.agreement.units import MISSED, SpanCode, matched

ENOUGH = 10
"""Units below which no kappa is given: it would say next to nothing."""


@dataclass(frozen=True, slots=True)
class ReadTwice:
    """One turn as two readers coded it."""

    session: str
    month: str
    """`2026-03`: when the first reader did."""
    one: tuple[SpanCode, ...]
    other: tuple[SpanCode, ...]


@dataclass(frozen=True, slots=True)
class CodeKappa:
    """One code against all others. `kappa` is None where there is not enough to say."""

    code: Code
    units: int
    """Units to which either reader gave it."""
    kappa: Estimate | None


@dataclass(frozen=True, slots=True)
class MonthKappa:
    month: str
    units: int
    kappa: Estimate | None


@dataclass(frozen=True, slots=True)
class HowFar:
    """Cohen's kappa with its 95 % interval, sessions resampled whole; None where there is not enough."""

    units: int = 0
    sessions: int = 0
    kappa: Estimate | None = None
    codes: tuple[CodeKappa, ...] = ()
    months: tuple[MonthKappa, ...] = ()
    """Oldest first."""


def how_far(turns: Sequence[ReadTwice], resampling: Resampling) -> HowFar:
    """Agreement of the two readers of `turns`; units of the first are met by those of the second."""
    pairs = [(turn.month, pair) for turn in turns for pair in _pairs(turn)]
    found = kappas([pair for _, pair in pairs], [code.value for code in Code], resampling)
    if found is None:
        return HowFar()
    codes = tuple(CodeKappa(Code(name), n, _enough(n, value)) for name, n, value in found.each)
    months = tuple(
        _month(month, [pair for when, pair in pairs if when == month], resampling)
        for month in sorted({month for month, _ in pairs})
    )
    return HowFar(found.n, found.dialogues, _enough(found.n, found.over_all), codes, months)


def _month(month: str, pairs: Sequence[Pair], resampling: Resampling) -> MonthKappa:
    return MonthKappa(month, len(pairs), _enough(len(pairs), kappa(pairs, resampling)))


def _enough(units: int, value: Estimate) -> Estimate | None:
    """The kappa, where it rests on enough and there was something to tell apart."""
    return value if units >= ENOUGH and value.value is not None else None


def _pairs(turn: ReadTwice) -> list[Pair]:
    return [
        Pair(right.value, MISSED if found is None else found.value, turn.session)
        for right, found in matched(turn.one, turn.other)
    ]
