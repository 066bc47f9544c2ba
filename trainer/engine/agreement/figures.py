"""Cohen's kappa, macro-F1 and the figures of each class, from confusion matrices, many at a time.

The bootstrap needs a thousand of each: they are computed on arrays of confusion matrices, shape
(..., classes, classes), rows what people said. On one matrix they equal scikit-learn's."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from trainer.engine.agreement.estimate import Estimate, Floats, estimated
from trainer.engine.agreement.resampling import Resampling, numbered


@dataclass(frozen=True, slots=True)
class Pair:
    """One thing labelled twice."""

    gold: str
    predicted: str
    dialogue: str


@dataclass(frozen=True, slots=True)
class ClassFigures:
    name: str
    n: int
    """How many people labelled so."""
    precision: Estimate
    recall: Estimate
    f1: Estimate


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two labellings agree. Macro-F1 is the mean over the classes that people gave."""

    n: int
    dialogues: int
    kappa: Estimate
    macro_f1: Estimate
    classes: tuple[ClassFigures, ...]


@dataclass(frozen=True, slots=True)
class Kappas:
    """How far two labellings agree beyond chance: over all classes, and on each against the rest."""

    n: int
    dialogues: int
    over_all: Estimate
    each: tuple[tuple[str, int, Estimate], ...]
    """Of every class that either gave: its name, how many pairs hold it, its kappa."""


def kappas(pairs: Sequence[Pair], classes: Sequence[str], resampling: Resampling) -> Kappas | None:
    """Kappa over the classes given, in the order of `classes`; other labels count only over all.

    None without pairs."""
    if not pairs:
        return None
    given = {label for pair in pairs for label in (pair.gold, pair.predicted)}
    names = [*(name for name in classes if name in given), *sorted(given.difference(classes))]
    matrices = _by_dialogue(pairs, names)
    whole = matrices.sum(axis=0)
    drawn = np.tensordot(resampling.weights(len(matrices)), matrices, axes=1)
    each = tuple(
        (name, _holding(whole, at), _kappa_of(_against_rest(whole, at), _against_rest(drawn, at)))
        for at, name in enumerate(names)
        if name in classes
    )
    return Kappas(len(pairs), len(matrices), _kappa_of(whole, drawn), each)


def kappa(pairs: Sequence[Pair], resampling: Resampling) -> Estimate:
    """Kappa over all labels that were given; without a value where there are no pairs."""
    if not pairs:
        return Estimate(None)
    matrices = _by_dialogue(pairs, sorted({label for pair in pairs for label in (pair.gold, pair.predicted)}))
    drawn = np.tensordot(resampling.weights(len(matrices)), matrices, axes=1)
    return _kappa_of(matrices.sum(axis=0), drawn)


def _kappa_of(whole: Floats, drawn: Floats) -> Estimate:
    return estimated(float(_kappa(whole)), _kappa(drawn))


def _holding(confusion: Floats, at: int) -> int:
    """Pairs of which either label is class number `at`."""
    return int(confusion[at].sum() + confusion[:, at].sum() - confusion[at, at])


def _against_rest(confusion: Floats, at: int) -> Floats:
    """Class number `at` and all others together, shape (..., 2, 2)."""
    both, row, column = confusion[..., at, at], confusion[..., at, :].sum(-1), confusion[..., :, at].sum(-1)
    rest = confusion.sum(axis=(-2, -1)) - row - column + both
    return np.stack([np.stack([both, row - both], -1), np.stack([column - both, rest], -1)], -2)


def agreement(pairs: Sequence[Pair], classes: Sequence[str], resampling: Resampling) -> Agreement | None:
    """Agreement of the pairs over `classes`; labels beyond them may be predicted and are then wrong.

    None without pairs."""
    if not pairs:
        return None
    gold = [name for name in classes if any(pair.gold == name for pair in pairs)]
    names = list(dict.fromkeys((*gold, *classes, *(pair.predicted for pair in pairs))))
    each = _by_dialogue(pairs, names)
    whole = each.sum(axis=0)
    drawn = np.tensordot(resampling.weights(len(each)), each, axes=1)
    given = len(gold)
    return Agreement(
        n=len(pairs),
        dialogues=len(each),
        kappa=estimated(float(_kappa(whole)), _kappa(drawn)),
        macro_f1=estimated(float(_macro(whole, given)), _macro(drawn, given)),
        classes=tuple(_class(number, name, whole, drawn) for number, name in enumerate(gold)),
    )


def _class(number: int, name: str, whole: Floats, drawn: Floats) -> ClassFigures:
    figures = [estimated(float(of(whole)[number]), of(drawn)[:, number]) for of in (_precision, _recall, _f1)]
    return ClassFigures(name, int(whole[number].sum()), *figures)


def _by_dialogue(pairs: Sequence[Pair], names: Sequence[str]) -> Floats:
    """Confusion matrices, shape (dialogues, names, names)."""
    at = {name: number for number, name in enumerate(names)}
    group, dialogues = numbered([pair.dialogue for pair in pairs])
    counts = np.zeros((dialogues, len(names), len(names)))
    rows, columns = [at[pair.gold] for pair in pairs], [at[pair.predicted] for pair in pairs]
    np.add.at(counts, (group, rows, columns), 1.0)
    return counts


def _ratio(part: Floats, whole: Floats) -> Floats:
    """NaN where there is nothing to divide by."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(part / whole, dtype=np.float64)


def _diagonal(confusion: Floats) -> Floats:
    return np.diagonal(confusion, axis1=-2, axis2=-1)


def _precision(confusion: Floats) -> Floats:
    return _ratio(_diagonal(confusion), confusion.sum(axis=-2))


def _recall(confusion: Floats) -> Floats:
    return _ratio(_diagonal(confusion), confusion.sum(axis=-1))


def _f1(confusion: Floats) -> Floats:
    return _ratio(2 * _diagonal(confusion), confusion.sum(axis=-2) + confusion.sum(axis=-1))


def _macro(confusion: Floats, given: int) -> Floats:
    """Mean F1 of the first `given` classes; one absent from a resample on both sides is left out of it."""
    scores = _f1(confusion)[..., :given]
    known = np.isfinite(scores)
    return _ratio(np.where(known, scores, 0.0).sum(axis=-1), known.sum(axis=-1))


def _kappa(confusion: Floats) -> Floats:
    """Cohen 1960: agreement beyond chance; NaN where chance alone agrees everywhere."""
    total = confusion.sum(axis=(-2, -1))
    seen = _ratio(_diagonal(confusion).sum(axis=-1), total)
    by_chance = _ratio((confusion.sum(axis=-1) * confusion.sum(axis=-2)).sum(axis=-1), total**2)
    return _ratio(seen - by_chance, 1 - by_chance)
