"""A small network over features that are present or absent: one hidden layer, fitted in small batches.

Words that no example holds beside a code share hidden values with words that stand where they stand, which
a linear model cannot see. Features are left out at random while it is fitted (Srivastava et al. 2014), so
that none is relied on alone. Steps are Adam's (Kingma and Ba 2015), taken only for features of the batch."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

Matrix = npt.NDArray[np.float32]
HIDDEN = 48
ROUNDS = 9
_BATCH = 512
_KEPT = 0.5
"""The share of a clause's features that a step sees."""
_KEPT_HIDDEN = 0.7
_RATE = 2e-3
_WARM = 100
"""Steps until the rate is full; it falls from there to the end."""
_RARE = 3.0
"""How much further a row moves than the rest: it is seldom its turn."""
_FIRST, _SECOND, _TINY = 0.9, 0.99, 1e-6


@dataclass(frozen=True, slots=True)
class Network:
    """Scores of the codes: `max(0, sum of rows + bias) @ out + intercept`."""

    rows: Matrix
    """Features x HIDDEN."""
    bias: Matrix
    out: Matrix
    """HIDDEN x codes."""
    intercept: Matrix


class _Moving:
    """A parameter with the running moments of its gradient."""

    def __init__(self, start: Any, rare: bool = False) -> None:
        """`rare`: most rows are missing from most batches, so that only their squares are worth keeping."""
        self._rare = rare
        self.value = np.asarray(start, np.float32)
        self._mean, self._square = np.zeros_like(self.value), np.zeros_like(self.value)

    def step(self, gradient: Matrix, rate: float, at: Any = slice(None)) -> None:
        """Moves the rows `at` against their gradient."""
        mean = gradient if self._rare else _FIRST * self._mean + (1 - _FIRST) * gradient
        square = _SECOND * self._square[at] + (1 - _SECOND) * gradient**2
        self._square[at] = square
        if not self._rare:
            self._mean = mean
        self.value[at] -= rate * mean / (np.sqrt(square) + _TINY)


def network(table: csr_matrix, codes: npt.NDArray[np.intp], counts: Matrix, kinds: int) -> Network:
    """Fits on clauses (rows of `table`), their `codes` (0 to `kinds` - 1) and how much each counts.
    The same input gives the same network."""
    chance = np.random.default_rng(0)
    rows = _Moving(chance.standard_normal((table.shape[1], HIDDEN)) * 0.05, rare=True)
    out = _Moving(chance.standard_normal((HIDDEN, kinds)) * 0.1)
    bias, intercept = _Moving(np.zeros(HIDDEN)), _Moving(np.zeros(kinds))
    table = table.astype(np.float32)
    size = min(_BATCH, len(codes))
    steps, done = ROUNDS * (len(codes) // size), 0
    for _ in range(ROUNDS):
        order = chance.permutation(len(codes))
        for start in range(0, len(codes) - size + 1, size):
            batch = order[start : start + size]
            seen, columns = _thinned(table[batch], chance)
            mask = (chance.random((size, HIDDEN)) < _KEPT_HIDDEN).astype(np.float32) / _KEPT_HIDDEN
            raw = seen @ rows.value[columns] + bias.value
            hidden = np.maximum(raw, 0) * mask
            error = _error(hidden @ out.value + intercept.value, codes[batch], counts[batch])
            back = (error @ out.value.T) * (raw > 0) * mask
            done += 1
            rate = _RATE * min(1, done / _WARM) * (1 - 0.95 * done / steps)
            rows.step(seen.T @ back, rate * _RARE, columns)
            bias.step(back.sum(axis=0), rate)
            out.step(hidden.T @ error, rate)
            intercept.step(error.sum(axis=0), rate)
    return Network(rows.value, bias.value, out.value, intercept.value)


def _thinned(batch: csr_matrix, chance: np.random.Generator) -> tuple[csr_matrix, npt.NDArray[np.intp]]:
    """The batch with a part of its features, and the columns of the table that are left."""
    kept = chance.random(batch.nnz) < _KEPT
    ends = np.concatenate([[0], np.cumsum(kept)])[batch.indptr]
    columns, places = np.unique(batch.indices[kept], return_inverse=True)
    values = batch.data[kept] / np.float32(_KEPT)
    return csr_matrix((values, places, ends), shape=(batch.shape[0], len(columns))), columns


def _error(scores: Matrix, codes: npt.NDArray[np.intp], counts: Matrix) -> Matrix:
    """What the scores are off: probabilities less the truth, weighed by `counts`."""
    chances = np.exp(scores - scores.max(axis=1, keepdims=True))
    chances /= chances.sum(axis=1, keepdims=True)
    chances[np.arange(len(codes)), codes] -= 1
    return np.asarray(chances * (counts / counts.sum())[:, None], np.float32)
