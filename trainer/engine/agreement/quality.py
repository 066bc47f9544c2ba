"""Telling good sessions from poor ones: the area under the ROC curve of simple figures of a session."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from trainer.engine.agreement.estimate import Estimate, Floats, estimated
from trainer.engine.agreement.resampling import Resampling

CLEAR = 0.05
"""With few poor sessions, areas that differ by less than this do not differ."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """One session: whether people call it good, and its figures by name."""

    good: bool
    measures: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class SessionQuality:
    high: int
    low: int
    auc: dict[str, Estimate]
    """By measure: how often a good session's figure is above a poor one's, a tie counting half."""


def session_quality(sessions: Sequence[Ranked], resampling: Resampling) -> SessionQuality | None:
    """None unless there are both good and poor sessions. Sessions have the same measures."""
    good = np.array([session.good for session in sessions], dtype=bool)
    if not (good.any() and not good.all()):
        return None
    weights = resampling.weights(len(sessions))
    auc: dict[str, Estimate] = {}
    for name in sessions[0].measures:
        values = np.array([session.measures[name] for session in sessions], dtype=np.float64)
        wins = _wins(values[good], values[~good])
        whole = _area(wins, np.ones((1, good.sum())), np.ones((1, (~good).sum())))
        auc[name] = estimated(float(whole[0]), _area(wins, weights[:, good], weights[:, ~good]))
    return SessionQuality(int(good.sum()), int((~good).sum()), auc)


def _wins(high: Floats, low: Floats) -> Floats:
    """1 where the good session's figure is above, ½ where equal; shape (good, poor)."""
    return np.sign(high[:, None] - low[None, :]) / 2 + 0.5


def _area(wins: Floats, high: Floats, low: Floats) -> Floats:
    """Mean of `wins` under weights of shape (resamples, good) and (resamples, poor)."""
    won = ((high @ wins) * low).sum(axis=1)
    pairs = high.sum(axis=1) * low.sum(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(won / pairs, dtype=np.float64)
