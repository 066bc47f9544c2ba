"""The fitted weights of the built-in coder: a file that ships with the package."""

import json
from functools import cache
from pathlib import Path

import numpy as np

from trainer.domain.codes import Code
from trainer.engine.coding.weighing.opinion import Opinion, Weights

SHIPPED = Path(__file__).with_name("coder.npz")
_BYTE, _LEAST = 127, 1e-6


@cache
def shipped_opinion() -> Opinion:
    """The opinion of the weights in the package, read once."""
    return Opinion(read_weights(SHIPPED))


def read_weights(path: Path) -> Weights:
    with np.load(path, allow_pickle=False) as held:
        names = json.loads(bytes(held["names"]).decode())
        return Weights(
            codes=tuple(Code(code) for code in names["codes"]),
            vocabulary={feature: row for row, feature in enumerate(names["features"])},
            matrix=np.hstack([held["matrix"].astype(np.float32), held["hidden"] * held["steps"]]),
            intercept=held["intercept"].astype(np.float32),
            out=held["out"].astype(np.float32),
            knots=(held["chances"].astype(np.float32), held["right"].astype(np.float32)),
            corpus=names["corpus"],
        )


def write_weights(path: Path, weights: Weights) -> None:
    """Half precision, one byte for what is hidden, and compressed: a quarter of the size, the same codes."""
    apart = len(weights.codes)
    hidden = weights.matrix[:, apart:]
    most = np.abs(hidden).max(axis=0)
    steps = np.exp2(np.ceil(np.log2(np.maximum(most, _LEAST) / _BYTE))).astype(np.float32)
    features = sorted(weights.vocabulary, key=lambda feature: weights.vocabulary[feature])
    names = {"codes": weights.codes, "features": features, "corpus": weights.corpus}
    np.savez_compressed(
        path,
        names=np.frombuffer(json.dumps(names).encode(), np.uint8),
        matrix=weights.matrix[:, :apart].astype(np.float16),
        hidden=np.rint(hidden / steps).astype(np.int8),
        steps=steps,
        intercept=weights.intercept,
        out=weights.out,
        chances=weights.knots[0],
        right=weights.knots[1],
    )
