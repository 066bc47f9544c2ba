"""How commands speak: JSON lines and tables on standard output, everything else on standard error."""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from trainer.errors import CommaError, ProviderError

USAGE, FOUND = 2, 1
"""Exit codes: bad usage or bad input; a failed check or a session that was not graded."""


def say(text: str = "") -> None:
    """A line for a person, safe for any terminal's encoding."""
    encoding = sys.stdout.encoding or "utf-8"
    typer.echo(text.encode(encoding, "replace").decode(encoding))


def json_line(value: object) -> None:
    """One JSON object on a line of its own."""
    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:  # a lone surrogate can only travel escaped
        text = json.dumps(value)
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def table() -> Console:
    """A console for tables on standard output, wide enough not to fold them in a pipe."""
    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=140)


def sentence(problem: str, given: Sequence[str]) -> str:
    """What was wrong with the arguments `given`, as one sentence that shows them."""
    words = " ".join(problem.split()).rstrip(".")
    return f"{words}: “comma {' '.join(given)}” cannot be run; see comma --help."


@contextmanager
def errors() -> Iterator[None]:
    """Turn our own errors into one sentence on standard error and the right exit code."""
    try:
        yield
    except ProviderError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(FOUND) from error
    except CommaError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(USAGE) from error


@contextmanager
def progress(what: str, total: int) -> Iterator[Any]:
    """A bar on standard error when that is a terminal; yields a function that takes the count
    done, and the total where that was not known before."""
    console = Console(stderr=True)
    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task(what, total=total)
        yield lambda done, of=None: bar.update(task, completed=done, total=of)
