"""Whether memory stays flat: the built-in grader on turns it has never seen, and the process's size."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trainer.engine.grader import Grader
from trainer.services.benching.rows import Row

POINTS = 10
FLAT = 1.05
"""The last point over the second, when the caches have filled: at most 5 % more counts as flat."""
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Resident:
    turns: int
    """Coded so far."""
    megabytes: float
    """Resident memory of the process."""


def resident(rows: Sequence[Row], turns: int, grader: Grader, seed: int = 1) -> Iterator[Resident]:
    """Code `turns` distinct generated turns; the memory at ten points on the way. Needs psutil."""
    import psutil

    process = psutil.Process()
    points = {round(turns * number / POINTS) for number in range(1, POINTS + 1)}
    for done, row in enumerate(generated(rows, turns, seed), start=1):
        grader.code(row.text, row.seen)
        if done in points:
            yield Resident(done, process.memory_info().rss / _MEGABYTE)


def generated(rows: Sequence[Row], turns: int, seed: int) -> Iterator[Row]:
    """Distinct turns: two rows' words shuffled, a running number among them; the same seed, the same."""
    chance = random.Random(seed)
    for number in range(turns):
        first, second = chance.choice(rows), chance.choice(rows)
        words = [*first.text.split(), *second.text.split(), str(number)]
        chance.shuffle(words)
        kept = words[: max(1, len(words) // 2)]
        said = [*kept, str(number)] if str(number) not in kept else kept
        yield Row(dialogue="generated", turn=number, context=second.context, text=" ".join(said))


def flat(points: Sequence[Resident]) -> bool:
    """Whether the last point is at most 5 % above the second."""
    return len(points) < 3 or points[-1].megabytes <= FLAT * points[1].megabytes
