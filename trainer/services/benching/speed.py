"""Turns a second on one core at first sight, beside spaCy counting the same surface markers."""

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from statistics import median

from trainer.engine.grader import Grader
from trainer.services.benching.rows import Row

BLOCK = 50
"""Turns in a row before the other one has its go."""
WARM_UP = "We are just warming up here."
_WORDS = {
    "question": "what how why who where when which whose",
    "negation": "no not n't never none nothing cannot",
    "person": "you your yours i me my mine we us our",
    "modal": "can could may might must shall should will would",
    "turn": "but however because although",
}
_RUNS = {
    "listening": ("sounds like", "seems like", "looks like", "feels like"),
    "address": ("tell me", "so you", "you said", "you feel"),
}
MARKERS: dict[str, tuple[str, ...]] = {**{name: tuple(one.split()) for name, one in _WORDS.items()}, **_RUNS}
"""Runs of lower-case tokens that spaCy's Matcher counts."""


@dataclass(frozen=True, slots=True)
class Speed:
    """CPU time of one process, one thread. Medians over alternating blocks."""

    turns: int
    ours_per_second: float
    spacy_per_second: float
    ratio: float
    """Ours over spaCy's."""
    ours_whole_file: float
    """All turns over all their time: what a slow block costs shows here."""


def speed(rows: Sequence[Row], grader: Grader) -> Speed:
    """Measured in a fresh process, in which every turn is seen for the first time; `grader` is pickled
    into it. Needs spaCy."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as fresh:
        return fresh.submit(timed, rows, grader).result()


def timed(rows: Sequence[Row], grader: Grader) -> Speed:
    """The measurement itself, in this process, on one core."""
    from threadpoolctl import threadpool_limits

    with threadpool_limits(1):
        return _alternating(rows, grader)


def _alternating(rows: Sequence[Row], grader: Grader) -> Speed:
    blocks = [rows[start : start + BLOCK] for start in range(0, len(rows), BLOCK)]
    count = marker_counter()
    runs: tuple[Callable[[Row], object], ...] = (
        lambda row: grader.code(row.text, row.seen),
        lambda row: count(row.text),
    )
    warm = Row(dialogue="", turn=0, text=WARM_UP)
    for run in runs:
        run(warm)
    seconds: tuple[list[float], list[float]] = ([], [])
    for number, block in enumerate(blocks):
        for which in (0, 1) if number % 2 else (1, 0):
            seconds[which].append(_spent(runs[which], block))
    ours, theirs = (
        median(len(block) / spent for block, spent in zip(blocks, times, strict=True)) for times in seconds
    )
    return Speed(len(rows), ours, theirs, ours / theirs, len(rows) / sum(seconds[0]))


def _spent(run: Callable[[Row], object], block: Sequence[Row]) -> float:
    began = time.process_time()
    for row in block:
        run(row)
    return max(time.process_time() - began, 1e-9)


def marker_counter() -> Callable[[str], int]:
    """Counts MARKERS in a text with spaCy's blank English tokenizer and Matcher."""
    import spacy
    from spacy.matcher import Matcher

    english = spacy.blank("en")
    matcher = Matcher(english.vocab)
    for name, runs in MARKERS.items():
        matcher.add(name, [[{"LOWER": word} for word in run.split()] for run in runs])
    return lambda text: len(matcher(english.make_doc(text)))
