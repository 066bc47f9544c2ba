"""`comma export`: transcripts and grades out."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, cast

import typer

from trainer.cli.output import errors
from trainer.errors import UsageError
from trainer.services.export import Form
from trainer.services.wiring import build


def export(
    form: Annotated[str, typer.Option("--format", help="jsonl or md.")] = "jsonl",
    session: Annotated[list[str] | None, typer.Option(help="A session's id; may be given again.")] = None,
    since: Annotated[
        str | None, typer.Option(help="Only sessions of this date (YYYY-MM-DD) or later.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="A file; default standard output.")
    ] = None,
) -> None:
    """Write sessions with their grades: all, or those named, newest first."""
    with errors():
        if form not in {"jsonl", "md"}:
            raise UsageError(f"The format is '{form}'; choose jsonl or md.")
        pieces = build().export.pieces(cast(Form, form), tuple(session or ()), _date(since))
        if output is None:
            sys.stdout.writelines(pieces)
            return
        try:
            with output.open("w", encoding="utf-8") as file:
                file.writelines(pieces)
        except OSError as error:
            raise UsageError(
                f"'{output}' cannot be written ({error.strerror}); choose another file."
            ) from error


def _date(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        return datetime.fromisoformat(text).replace(tzinfo=UTC)
    except ValueError as error:
        raise UsageError(f"--since is '{text}'; write a date such as 2026-01-31.") from error
