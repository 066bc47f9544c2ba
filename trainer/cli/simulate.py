"""`comma simulate`: scripted trainees against counterparts, and what they learned."""

import os
from collections.abc import Sequence
from typing import Annotated

import typer
from rich.table import Table

from trainer.cli.output import errors, json_line, progress, table
from trainer.engine.simulation import Result
from trainer.services.shapes import result_shape
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
    against: Annotated[
        str | None,
        typer.Option(help="A policy to compare with: how often the door ended lower, same persona and seed."),
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
                persona,
                policy,
                runs=runs,
                seed=seed,
                difficulty=difficulty,
                workers=workers,
                against=against,
            ):
                rows.append(row)
                done(len(rows))
                if as_json:
                    json_line(result_shape(row))
        if not as_json:
            table().print(drawn(rows, against))


def drawn(rows: Sequence[Result], against: str | None = None) -> Table:
    """A table of simulated rows; `against`: the policy they were compared with."""
    made = Table(box=None, pad_edge=False)
    for heading in ("persona", "policy"):
        made.add_column(heading)
    for heading in ("difficulty", "F1", "F2", "F3", "turns", "process", "outcome", "door"):
        made.add_column(heading, justify="right")
    if against:
        made.add_column(f"door below {against}", justify="right")
    made.add_column("ends")
    for row in rows:
        ends = " ".join(f"{end}:{count}" for end, count in row.ends.items())
        shares = [f"{share:.1%}" for share in (row.F1, row.F2, row.F3)]
        figures = [
            f"{row.turns_median:g}",
            _figure(row.process_mean),
            _figure(row.outcome_mean),
            f"{row.door_mean:.2f}",
            *([f"{row.door_below:.1%}"] if row.door_below is not None else []),
        ]
        made.add_row(row.persona, row.policy, row.difficulty, *shares, *figures, ends)
    return made


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.1f}"
