"""A figure with what chance could make of it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure on the whole set, and the middle 95 % of it over resampled dialogues.

    None where it is not defined, such as the recall of a class that nobody gave."""

    value: float | None
    low: float | None = None
    high: float | None = None


def estimated(value: float, resampled: Floats) -> Estimate:
    """`resampled` of shape (resamples,); resamples in which the figure is not defined are left out."""
    known = resampled[np.isfinite(resampled)]
    if not np.isfinite(value):
        return Estimate(None)
    if not known.size:
        return Estimate(float(value))
    low, high = np.percentile(known, [2.5, 97.5])
    return Estimate(float(value), float(low), float(high))
