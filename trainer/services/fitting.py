"""Fitting the built-in coder's weights on the coded examples: `python -m trainer.services.fitting`."""

import sys
from pathlib import Path

from trainer.engine.coding.weighing.fitting import Fitted, fit
from trainer.settings import HOME
from trainer.store.corpus import read_corpus
from trainer.store.weights import SHIPPED, write_weights

CORPUS = HOME / "training"


def fit_shipped(folder: Path = CORPUS, path: Path = SHIPPED) -> Fitted:
    """Fit on the examples in `folder` and write the weights to `path`."""
    corpus = read_corpus(folder)
    fitted = fit(corpus.examples, corpus.hash)
    write_weights(path, fitted.weights)
    return fitted


if __name__ == "__main__":
    done = fit_shipped()
    sys.stdout.write(
        f"{done.clauses} clauses, {len(done.weights.vocabulary)} features; on contexts not fitted on: "
        f"kappa {done.kappa:.3f}, right {done.accuracy:.3f}, calibration error {done.error:.3f}\n"
    )
