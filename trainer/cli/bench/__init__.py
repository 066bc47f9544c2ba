"""`comma bench`: measurements, each with what it was compared with in the same run."""

import typer

from trainer.cli.bench.actor import actor
from trainer.cli.bench.gold import gold
from trainer.cli.bench.grader import grader
from trainer.cli.bench.store import store
from trainer.cli.bench.turn import turn

commands = typer.Typer(help="Measurements.", no_args_is_help=True)


@commands.callback()
def _group() -> None:
    """Measurements: each prints its figures and the comparison it made."""


commands.command()(turn)
commands.command()(grader)
commands.command()(gold)
commands.command()(actor)
commands.command()(store)
