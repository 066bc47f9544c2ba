"""Whether the way in is found by curiosity and not by argument: what scripted trainees learn."""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from trainer.domain.fault import Fault
from trainer.domain.persona import Persona
from trainer.domain.play import Difficulty
from trainer.domain.policy import Policy
from trainer.engine.simulation import Cell, Result

DEAF = ("argue", "why_not", "pitch", "label_but", "question_then_rebuttal")
LADDER = ("novice", "average", "curious")
"""Trainees from the least to the most curious."""
COMPARED: Difficulty = "medium"
"""Where every persona is measured, whatever its own difficulty."""
LEARNS: dict[Difficulty, float] = {"easy": 0.90, "medium": 0.90, "hard": 0.75}
"""The least share of curious sessions that learn F2."""
DEAF_LEARN = 0.02
"""The largest share of arguing sessions that learn it."""
FULL_RUNS = 200
"""From so many runs on the figure itself counts; below it one that chance explains is let pass."""
_ONE_IN_TWENTY = 1.64
"""Standard errors that chance exceeds once in twenty."""


def table(persona: Persona, policies: Mapping[str, Policy]) -> list[Cell]:
    """The sessions to play: every trainee at medium, and a curious one at the persona's own difficulty."""
    cells = [Cell(persona, policies[name], COMPARED) for name in (*DEAF, *LADDER)]
    own = persona.public.difficulty
    return cells if own == COMPARED else [*cells, Cell(persona, policies[LADDER[-1]], own)]


def playable(rows: Sequence[Result]) -> Iterator[Fault]:
    """A fault for each claim that the rows of one persona do not bear out."""
    at_medium = {row.policy: row for row in rows if row.difficulty == COMPARED}
    for row in rows:
        if row.policy == LADDER[-1]:
            yield from _way_in(row)
    worst = max((at_medium[name] for name in DEAF), key=lambda row: row.F2)
    most = DEAF_LEARN + _chance(DEAF_LEARN, worst.runs)
    if most < worst.F2:
        problem = f"let {worst.policy} learn F2 in {_share(worst)} ({DEAF_LEARN:.0%} at most)"
        yield Fault("private.fits", f"{problem}: take out words that somebody arguing would use")
    yield from _ladder([at_medium[name] for name in LADDER])


def _way_in(row: Result) -> Iterator[Fault]:
    least = LEARNS[row.difficulty]
    missing = [
        (key, found)
        for key, found in (("F1", row.F1), ("F2", row.F2))
        if found + _chance(least, row.runs) < least
    ]
    if missing:
        key, found = missing[0]
        problem = f"let only {found:.0%} of {row.runs} curious sessions at {row.difficulty} learn {key}"
        remedy = "add the words that somebody curious would ask with, here and under private.fits"
        yield Fault(f"private.facts.{key}.topics", f"{problem} ({least:.0%} are needed): {remedy}")
    elif row.F3 == 0:
        problem = f"let none of {row.runs} curious sessions at {row.difficulty} learn F3"
        yield Fault("private.facts.F3.topics", f"{problem}: add words that somebody would ask for a way with")


def _ladder(rows: Sequence[Result]) -> Iterator[Fault]:
    for lower, higher in pairwise(rows):
        margin = math.sqrt(2) * _chance(0.5, lower.runs)
        if higher.F2 + margin <= lower.F2:
            problem = f"let {higher.policy} learn F2 no oftener ({_share(higher)}) than {lower.policy}"
            yield Fault(
                "private.fits", f"{problem} ({_share(lower)}): choose words that only a good question has"
            )


def _chance(share: float, runs: int) -> float:
    """What chance may add to a share or take from it; nothing in a full run."""
    return 0.0 if runs >= FULL_RUNS else _ONE_IN_TWENTY * math.sqrt(share * (1 - share) / runs)


def _share(row: Result) -> str:
    return f"{row.F2:.0%} of {row.runs} sessions"
