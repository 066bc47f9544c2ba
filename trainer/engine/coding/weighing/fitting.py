"""Fits the statistical part of the built-in coder on coded examples. Needs scikit-learn."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from zlib import crc32

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import cohen_kappa_score

from trainer.domain.codes import Code
from trainer.domain.example import Example, Thought
from trainer.domain.span import overlap
from trainer.domain.transcript import Utterance
from trainer.engine.agreement.calibration import calibration
from trainer.engine.coding.ground import ground
from trainer.engine.coding.turn import thoughts
from trainer.engine.coding.weighing.features import features
from trainer.engine.coding.weighing.network import network
from trainer.engine.coding.weighing.opinion import Matrix, Weights, mixed, weighs
from trainer.engine.grader import Seen

Names = npt.NDArray[np.generic]
FOLDS = 3
SEEN_AT_LEAST = 4
"""A feature of fewer clauses is left out."""
STRENGTH = 0.1
"""Inverse of the L2 penalty."""
_KNOTS = 24
_AT_ONCE = 2
"""Models fitted side by side."""
_MARKS = str.maketrans(dict.fromkeys('.,!?;:…"“”—–-', " ") | {"'": "", "’": ""})


@dataclass(frozen=True, slots=True)
class Fitted:
    weights: Weights
    kappa: float
    """Cohen's kappa over all codes on examples not fitted on (folds hold whole contexts)."""
    accuracy: float
    error: float
    """Expected calibration error of the confidences, 0-1, on the same examples."""
    clauses: int


@dataclass(frozen=True, slots=True)
class _Mixed:
    """The parts of `Weights` that a fit on some of the clauses gives."""

    codes: Names
    matrix: Matrix
    intercept: Matrix
    out: Matrix

    def scores(self, table: csr_matrix) -> Matrix:
        return mixed(table.astype(np.float32) @ self.matrix + self.intercept, self.out)


@dataclass(frozen=True, slots=True)
class Clauses:
    """What is fitted on: features, code and fold of every clause."""

    found: list[list[str]]
    codes: list[str]
    folds: list[int]
    weights: list[float]


def fit(examples: Sequence[Example], corpus: str) -> Fitted:
    """Fits on every example as written and once more without capitals and punctuation."""
    clauses = clauses_of([*examples, *(bare(example) for example in examples)])
    counted = CountVectorizer(analyzer=list, binary=True, min_df=SEEN_AT_LEAST)
    table = counted.fit_transform(clauses.found)
    codes = np.array(clauses.codes)
    counts = np.array(clauses.weights)
    folds = np.array(clauses.folds)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        *apart, whole = pool.map(
            lambda kept: _mixed(table[kept], codes[kept], counts[kept]),
            [*(folds != fold for fold in range(FOLDS)), np.ones(len(codes), bool)],
        )
    chances, right, told = _unseen(apart, table, codes, folds)
    curve = IsotonicRegression(y_min=0.05, y_max=0.98, out_of_bounds="clip").fit(chances, right)
    knots = np.linspace(0, 1, _KNOTS)
    weights = Weights(
        codes=tuple(Code(code) for code in whole.codes),
        vocabulary={name: int(row) for name, row in counted.vocabulary_.items()},
        matrix=whole.matrix,
        intercept=whole.intercept,
        out=whole.out,
        knots=(knots.astype(np.float32), curve.predict(knots).astype(np.float32)),
        corpus=corpus,
    )
    found = calibration(curve.predict(chances).tolist(), right.tolist())
    error = found.ece if found else 0.0
    return Fitted(weights, cohen_kappa_score(codes, told), float(right.mean()), error, len(codes))


def bare(example: Example) -> Example:
    """The example as speech recognition would give it: lower case, no punctuation."""
    words: list[str] = []
    kept: list[Thought] = []
    at = 0
    for thought in example.thoughts:
        plain = _bare(example.text[thought.start : thought.end])
        if plain:
            words.append(plain)
            kept.append(replace(thought, start=at, end=at + len(plain)))
            at += len(plain) + 1
    return replace(example, context=_bare(example.context), text=" ".join(words), thoughts=tuple(kept))


def _bare(text: str) -> str:
    return " ".join(text.translate(_MARKS).lower().split())


def clauses_of(examples: Sequence[Example]) -> Clauses:
    """Every clause that the coder finds, with the code of the thought it lies in."""
    clauses = Clauses([], [], [], [])
    for example in examples:
        said = (Utterance("counterpart", example.context),) if example.context else ()
        stand = ground(Seen(said))
        drafts = [draft for draft in thoughts(example.text, stand) if not draft.verdict.meta]
        for place, draft in enumerate(drafts):
            if not weighs(draft):
                continue
            clauses.found.append(features(drafts, place, stand))
            clauses.codes.append(_thought_at(example, draft.start, draft.end).code)
            clauses.folds.append(_fold(example))
            clauses.weights.append(example.weight)
    return clauses


def _thought_at(example: Example, start: int, end: int) -> Thought:
    """The thought that shares most with the span."""
    return max(example.thoughts, key=lambda one: overlap((one.start, one.end), (start, end)))


def _fold(example: Example) -> int:
    """All answers to one context fall into one fold, with and without punctuation."""
    return crc32(f"{example.setting}\n{_bare(example.context)}".encode()) % FOLDS


def _mixed(table: csr_matrix, codes: Names, counts: Names) -> "_Mixed":
    """Both models in one matrix, each with half a say."""
    kinds, places = np.unique(codes, return_inverse=True)
    linear = LogisticRegression(C=STRENGTH, max_iter=150, tol=1e-3).fit(table, codes, sample_weight=counts)
    deep = network(table, places, counts.astype(np.float32), len(kinds))
    return _Mixed(
        kinds,
        np.hstack([linear.coef_.T / 2, deep.rows]).astype(np.float32),
        np.hstack([(linear.intercept_ + deep.intercept) / 2, deep.bias]).astype(np.float32),
        (deep.out / 2).astype(np.float32),
    )


def _unseen(
    apart: Sequence["_Mixed"], table: csr_matrix, codes: Names, folds: Names
) -> tuple[Matrix, Matrix, Names]:
    """For each clause, by the model that did not see its context: the best code's probability, whether it
    is right, and the code."""
    chances, told = np.zeros(len(codes), np.float32), np.empty_like(codes)
    for fold, model in enumerate(apart):
        held = folds == fold
        scores = model.scores(table[held])
        chances[held] = 1 / np.exp(scores - scores.max(axis=1, keepdims=True)).sum(axis=1)
        told[held] = model.codes[scores.argmax(axis=1)]
    return chances, (told == codes).astype(np.float32), told
