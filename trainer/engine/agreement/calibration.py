"""Whether confidence means what it says: of the turns coded with .8, eight in ten should be right."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from trainer.engine.agreement.estimate import Floats

BINS = 10
KEPT = 0.8
"""The share of turns kept, the surest first, for the accuracy at this coverage."""


@dataclass(frozen=True, slots=True)
class Bin:
    """Turns whose confidence lies from `low` up to `high`."""

    low: float
    high: float
    n: int
    confidence: float
    """Mean confidence."""
    accuracy: float


@dataclass(frozen=True, slots=True)
class Calibration:
    n: int
    ece: float
    """Expected calibration error: mean distance of confidence and accuracy over the bins, by their size
    (Naeini, Cooper and Hauskrecht 2015)."""
    accuracy: float
    accuracy_at_80: float
    """Accuracy of the surest 80 % of the turns."""
    bins: tuple[Bin, ...]
    """Ten of equal width; empty ones are left out."""


def calibration(confidence: Sequence[float], right: Sequence[bool]) -> Calibration | None:
    """How well `confidence` (0-1) foretells `right`; None without turns."""
    if not confidence:
        return None
    sure, hit = np.array(confidence, dtype=np.float64), np.array(right, dtype=np.float64)
    where = np.minimum((sure * BINS).astype(int), BINS - 1)
    bins = tuple(
        Bin(
            number / BINS,
            (number + 1) / BINS,
            int(inside.sum()),
            float(sure[inside].mean()),
            float(hit[inside].mean()),
        )
        for number in range(BINS)
        if (inside := where == number).any()
    )
    return Calibration(
        n=len(sure),
        ece=sum(one.n * abs(one.confidence - one.accuracy) for one in bins) / len(sure),
        accuracy=float(hit.mean()),
        accuracy_at_80=_surest(sure, hit),
        bins=bins,
    )


def _surest(sure: Floats, hit: Floats) -> float:
    """Turns that are equally sure at the edge count by their mean, so that their order does not matter."""
    kept = max(1, round(KEPT * len(sure)))
    edge = np.sort(sure)[::-1][kept - 1]
    above, level = sure > edge, sure == edge
    return float((hit[above].sum() + (kept - above.sum()) * hit[level].mean()) / kept)
