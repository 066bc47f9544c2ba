"""Fits the statistical part of the built-in coder on coded examples. Needs scikit-learn."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from zlib import crc32

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import cohen_kappa_score

from trainer.domain.example import Example, Thought
from trainer.domain.transcript import Utterance
from trainer.engine.coding.features import features
from trainer.engine.coding.ground import ground
from trainer.engine.coding.opinion import Matrix, Weights, weighs
from trainer.engine.coding.turn import thoughts
from trainer.engine.grader import Seen

Names = npt.NDArray[np.generic]
FOLDS = 3
SEEN_AT_LEAST = 3
"""A feature of fewer clauses is left out."""
STRENGTH = 0.1
"""Inverse of the L2 penalty."""
_KNOTS = 24
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
    chances, right, told = _unseen(table, codes, np.array(clauses.folds), counts)
    curve = IsotonicRegression(y_min=0.05, y_max=0.98, out_of_bounds="clip").fit(chances, right)
    knots = np.linspace(0, 1, _KNOTS)
    model = _model().fit(table, codes, sample_weight=counts)
    weights = Weights(
        codes=tuple(model.classes_),
        vocabulary={name: int(row) for name, row in counted.vocabulary_.items()},
        matrix=model.coef_.T.astype(np.float32),
        intercept=model.intercept_.astype(np.float32),
        knots=(knots.astype(np.float32), curve.predict(knots).astype(np.float32)),
        corpus=corpus,
    )
    error = expected_error(curve.predict(chances), right)
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
    return max(example.thoughts, key=lambda one: min(one.end, end) - max(one.start, start))


def _fold(example: Example) -> int:
    """All answers to one context fall into one fold, with and without punctuation."""
    return crc32(f"{example.setting}\n{_bare(example.context)}".encode()) % FOLDS


def _model() -> LogisticRegression:
    return LogisticRegression(C=STRENGTH, max_iter=150, tol=1e-3)


def _unseen(table: csr_matrix, codes: Names, folds: Names, counts: Names) -> tuple[Matrix, Matrix, Names]:
    """For each clause, by a model that did not see its context: the best code's probability, whether it
    is right, and the code."""
    chances, told = np.zeros(len(codes), np.float32), np.empty_like(codes)
    for fold in range(FOLDS):
        held = folds == fold
        model = _model().fit(table[~held], codes[~held], sample_weight=counts[~held])
        found = model.predict_proba(table[held])
        chances[held], told[held] = found.max(axis=1), model.classes_[found.argmax(axis=1)]
    return chances, (told == codes).astype(np.float32), told


def expected_error(sure: Matrix, right: Matrix, bins: int = 10) -> float:
    """Expected calibration error: the mean gap between confidence and share right, by equal-width bins."""
    places = np.minimum((sure * bins).astype(int), bins - 1)
    gaps = [
        abs(float(sure[places == one].mean() - right[places == one].mean())) * float((places == one).mean())
        for one in range(bins)
        if (places == one).any()
    ]
    return sum(gaps)
