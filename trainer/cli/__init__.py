"""The command line: one file a group of commands."""

import sys
from collections.abc import Sequence

import typer
from typer.exceptions import Abort, TyperException

from trainer import __version__
from trainer.cli import app, bench, code, doctor, export, grade, personas, play, regrade, simulate
from trainer.cli.output import USAGE, sentence

INTERRUPTED = 130
"""What a shell expects after Ctrl-C."""

cli = typer.Typer(
    name="comma",
    help="Practise working with a “no”. Without a command, opens the app in the browser.",
    no_args_is_help=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"comma {__version__}")
        raise typer.Exit


@cli.callback(invoke_without_command=True)
def _comma(
    context: typer.Context,
    port: app.Port = 8501,
    host: app.Host = "127.0.0.1",
    _version: bool = typer.Option(
        False, "--version", callback=_print_version, is_eager=True, help="Print the version."
    ),
) -> None:
    if context.invoked_subcommand is None:
        app.app(port=port, host=host)


cli.command()(app.app)
cli.command()(play.play)
cli.command()(code.code)
cli.command()(grade.grade)
cli.command()(simulate.simulate)
cli.command()(export.export)
cli.command()(regrade.regrade)
cli.command()(doctor.doctor)
cli.add_typer(personas.commands, name="personas")
cli.add_typer(bench.commands, name="bench")


def main(arguments: Sequence[str] | None = None) -> None:
    """The console command `comma`; `arguments` default to the process's own."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        sys.exit(cli(given, standalone_mode=False) or 0)
    except Abort:
        sys.exit(INTERRUPTED)
    except TyperException as error:
        typer.echo(sentence(str(error), given), err=True)
        sys.exit(USAGE)
