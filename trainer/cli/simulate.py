"""`comma simulate`: scripted trainees against counterparts, and what they learned."""

import os
from dataclasses import asdict
from typing import Annotated

import typer
from rich.table import Table

from trainer.cli.output import errors, json_line, progress, table
from trainer.engine.simulation import Result
from trainer.services.simulating import Simulating
from trainer.services.wiring import desk


def simulate(
    persona: Annotated[str, typer.Option(help="Ids with commas between them, or all.")] = "all",
    policy: Annotated[
        str, typer.Option(help="Names or YAML files with commas between them, or all.")
    ] = "all",
    runs: Annotated[int, typer.Option(help="Sessions for each row.", min=1)] = 100,
    seed: Annotated[int, typer.Option(help="The first run's seed.")] = 1,
    difficulty: Annotated[
        str | None, typer.Option(help="easy, medium or hard; default each persona's own.")
    ] = None,
    workers: Annotated[int, typer.Option(help="Processes; default one a core.", min=1)] = os.cpu_count() or 1,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a row.")] = False,
) -> None:
    """Play scripted trainees against counterparts and print how far each got."""
    with errors():
        simulating = Simulating(desk())
        rows: list[Result] = []
        with progress("playing", simulating.count(persona, policy)) as done:
            for row in simulating.rows(
                persona, policy, runs=runs, seed=seed, difficulty=difficulty, workers=workers
            ):
                rows.append(row)
                done(len(rows))
                if as_json:
                    json_line(asdict(row))
        if not as_json:
            table().print(_drawn(rows))


def _drawn(rows: list[Result]) -> Table:
    drawn = Table(box=None, pad_edge=False)
    for heading in (
        "persona",
        "policy",
        "difficulty",
        "F1",
        "F2",
        "F3",
        "turns",
        "process",
        "outcome",
        "door",
        "ends",
    ):
        drawn.add_column(heading, justify="left" if heading in {"persona", "policy", "ends"} else "right")
    for row in rows:
        ends = " ".join(f"{end}:{count}" for end, count in row.ends.items())
        shares = [f"{share:.1%}" for share in (row.F1, row.F2, row.F3)]
        figures = [
            f"{row.turns_median:g}",
            _figure(row.process_mean),
            _figure(row.outcome_mean),
            f"{row.door_mean:.2f}",
        ]
        drawn.add_row(row.persona, row.policy, row.difficulty, *shares, *figures, ends)
    return drawn


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.1f}"
