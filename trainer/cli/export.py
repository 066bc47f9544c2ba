"""`comma export`: transcripts and grades out."""

import sys
from pathlib import Path
from typing import Annotated, cast, get_args

import typer

from trainer.cli.output import errors
from trainer.cli.since import Since, moment
from trainer.errors import UsageError
from trainer.services.export import Export, Form, Order, Shape
from trainer.services.wiring import open_house
from trainer.store.new_file import new_file


def export(
    form: Annotated[str, typer.Option("--format", help="csv, jsonl, parquet, md or html.")] = "jsonl",
    session: Annotated[list[str] | None, typer.Option(help="A session's id; may be given again.")] = None,
    since: Since = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="A file; default standard output.")
    ] = None,
    redact: Annotated[
        bool,
        typer.Option("--redact", help="Black out addresses, numbers of phones, cards, accounts, and keys."),
    ] = False,
    shape: Annotated[
        str, typer.Option(help="Of a line of jsonl: comma, our transcript, or chat, messages with roles.")
    ] = "comma",
    as_email: Annotated[
        str | None, typer.Option("--as", metavar="EMAIL", help="For whom, where people sign in.")
    ] = None,
) -> None:
    """Write sessions with their grades: all, or those named, newest first."""
    with errors():
        order = Order(
            cast(Form, _one_of(form, "format", get_args(Form))),
            tuple(session or ()),
            moment(since),
            redact,
            cast(Shape, _one_of(shape, "shape", get_args(Shape))),
        )
        if order.shape == "chat" and order.form != "jsonl":
            raise UsageError(f"The shape chat is one of jsonl, and the format is '{form}'; leave one out.")
        _write(open_house().acting(as_email).export, order, output)


def _write(service: Export, order: Order, output: Path | None) -> None:
    if output is not None:
        with new_file(output) as file:
            service.write(order, file)
    elif order.form == "parquet":
        raise UsageError("The format parquet is no text; name a file with -o.")
    else:
        service.write(order, sys.stdout.buffer)
        sys.stdout.flush()


def _one_of(given: str, what: str, choices: tuple[str, ...]) -> str:
    if given not in choices:
        listed = f"{', '.join(choices[:-1])} or {choices[-1]}"
        raise UsageError(f"The {what} is '{given}'; choose {listed}.")
    return given
