"""Scripted trainees against counterparts, many times: what they learned and how it ended."""

import gc
import multiprocessing
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextvars import ContextVar
from dataclasses import dataclass, replace
from statistics import fmean, median

from trainer.domain.persona import Persona
from trainer.domain.play import Difficulty, End, Tier
from trainer.domain.policy import Policy
from trainer.domain.transcript import Played
from trainer.engine.actor import Actor
from trainer.engine.director.rules import SIMULATED_LIMIT
from trainer.engine.grader import Grader
from trainer.engine.policies import ScriptedTrainee
from trainer.engine.scoring import Scores, scores
from trainer.engine.session import play


@dataclass(frozen=True, slots=True)
class Cell:
    """One row of the table to make: a persona, a policy, a difficulty."""

    persona: Persona
    policy: Policy
    difficulty: Difficulty


@dataclass(frozen=True, slots=True)
class Result:
    """One row: shares of the runs in which each tier came out, how they ended, mean figures."""

    persona: str
    policy: str
    difficulty: Difficulty
    runs: int
    F1: float
    F2: float
    F3: float
    turns_median: float
    ends: dict[str, int]
    process_mean: float | None
    """None where no run could be scored; so for the outcome."""
    outcome_mean: float | None
    door_mean: float
    trust_end: float
    door_below: float | None = None
    """Share of the runs whose DOOR ended below that of the policy they were set against, with the same
    persona, difficulty and seed; None where there was none."""


@dataclass(frozen=True, slots=True)
class _Run:
    revealed: tuple[str, ...]
    turns: int
    end: End
    process: float | None
    outcome: float | None
    door: float
    trust: float


@dataclass(frozen=True, slots=True)
class Bench:
    """What every cell is played with. Goes to worker processes, so its parts must pickle."""

    grader: Grader
    actor: Actor
    runs: int
    seed: int = 1
    limit: int = SIMULATED_LIMIT
    against: Policy | None = None
    """A policy that every run is also played with, to compare how the door is left."""

    def __call__(self, cell: Cell) -> Result:
        """Plays the cell's runs. Run i has seed `seed + i`, so a row is the same whoever makes it."""
        runs = self._runs(cell)
        if self.against is None:
            return _row(cell, runs)
        pairs = zip(runs, self._runs(replace(cell, policy=self.against)), strict=True)
        return replace(_row(cell, runs), door_below=fmean(run.door < other.door for run, other in pairs))

    def _runs(self, cell: Cell) -> list[_Run]:
        return [self._run(cell, self.seed + i) for i in range(self.runs)]

    def _run(self, cell: Cell, seed: int) -> _Run:
        trainee = ScriptedTrainee(cell.policy, seed, cell.persona.public.language)
        played = play(cell.persona, cell.difficulty, seed, trainee, self.grader, self.actor, self.limit)
        return _measure(played, scores(played, cell.persona))


def cells(
    personas: Sequence[Persona], policies: Sequence[Policy], difficulty: Difficulty | None = None
) -> list[Cell]:
    """Every persona with every policy; without a difficulty, at the persona's own."""
    return [Cell(who, how, difficulty or who.public.difficulty) for who in personas for how in policies]


def simulate(table: Sequence[Cell], bench: Bench, *, workers: int = 1) -> Iterator[Result]:
    """Yields a row for each cell, in order. The rows do not depend on `workers` (processes)."""
    return simulate_each([(table, bench)], workers=workers)


def simulate_each(tables: Sequence[tuple[Sequence[Cell], Bench]], *, workers: int = 1) -> Iterator[Result]:
    """The rows of several tables, one after the other, made by the same processes."""
    benches = tuple(bench for _, bench in tables)
    tasks = [(at, cell) for at, (table, _) in enumerate(tables) for cell in table]
    if workers <= 1 or len(tasks) < 2:
        yield from (benches[at](cell) for at, cell in tasks)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(workers, len(tasks)), context, _equip, (benches,)) as pool:
        yield from pool.map(_played, tasks)


_BENCHES: ContextVar[tuple[Bench, ...]] = ContextVar("benches")
"""What this worker process plays with. It is large, so it comes once and not with every cell."""


def _equip(benches: tuple[Bench, ...]) -> None:
    """Readies a worker process. What it starts with stays to its end: the collector need not walk it."""
    _BENCHES.set(benches)
    gc.collect()
    gc.freeze()


def _played(task: tuple[int, Cell]) -> Result:
    at, cell = task
    return _BENCHES.get()[at](cell)


def _measure(played: Played, found: Scores) -> _Run:
    mood = played.state.mood
    assert played.end is not None
    return _Run(
        revealed=played.state.revealed,
        turns=len(played.exchanges),
        end=played.end,
        process=found.process,
        outcome=found.outcome,
        door=0.5 * mood.trust + 0.5 * (1 - mood.defensiveness),
        trust=mood.trust,
    )


def _row(cell: Cell, runs: Sequence[_Run]) -> Result:
    def share(tier: Tier) -> float:
        return sum(tier in run.revealed for run in runs) / len(runs)

    ends = Counter(run.end.value for run in runs)
    return Result(
        persona=cell.persona.id,
        policy=cell.policy.name,
        difficulty=cell.difficulty,
        runs=len(runs),
        F1=share("F1"),
        F2=share("F2"),
        F3=share("F3"),
        turns_median=median(run.turns for run in runs),
        ends=dict(sorted(ends.items())),
        process_mean=_mean([run.process for run in runs]),
        outcome_mean=_mean([run.outcome for run in runs]),
        door_mean=round(fmean(run.door for run in runs), 4),
        trust_end=round(fmean(run.trust for run in runs), 4),
    )


def _mean(values: Sequence[float | None]) -> float | None:
    scored = [value for value in values if value is not None]
    return round(fmean(scored), 2) if scored else None
