"""`comma code`: codes single utterances, JSONL in and JSONL out."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from trainer.cli.output import FOUND, errors, json_line
from trainer.services.wiring import desk
from trainer.store.text_file import read_lines

Grader = Annotated[str, typer.Option(help="builtin, or provider:model.")]


def code(
    file: Annotated[
        str, typer.Argument(help="A JSONL file of {id, text, context}; - reads standard input.")
    ] = "-",
    grader: Grader = "builtin",
) -> None:
    """Code and grade utterances: one JSON object a line in, one a line out, in the same order."""
    failed = False
    with errors():
        for shape in desk().grading.code_lines(_lines(file), grader):
            failed = failed or "error" in shape or not shape.get("units")
            json_line(shape)
    if failed:
        raise typer.Exit(FOUND)


def _lines(file: str) -> Iterator[str]:
    if file == "-":
        # Bytes that are not UTF-8 become U+FFFD instead of ending the run, whatever the terminal speaks.
        sys.stdin.reconfigure(encoding="utf-8-sig", errors="replace", newline="\n")  # type: ignore[union-attr]
        yield from sys.stdin
    else:
        yield from read_lines(Path(file))
