"""Resampling whole dialogues: turns of one talk are alike, so a dialogue is drawn or not as one."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from trainer.engine.agreement.estimate import Floats


@dataclass(frozen=True, slots=True)
class Resampling:
    """How many resamples, and from which seed: the same seed draws the same dialogues."""

    resamples: int = 1000
    seed: int = 1

    def weights(self, dialogues: int) -> Floats:
        """How often each dialogue is drawn, shape (resamples, dialogues); every row sums to `dialogues`."""
        chance = np.random.default_rng(self.seed)
        even = np.full(dialogues, 1 / dialogues) if dialogues else np.zeros(0)
        return chance.multinomial(dialogues, even, size=self.resamples).astype(np.float64)


def numbered(names: Sequence[str]) -> tuple[list[int], int]:
    """Each name as a number in order of first appearance, and how many there are."""
    order = {name: number for number, name in enumerate(dict.fromkeys(names))}
    return [order[name] for name in names], len(order)
