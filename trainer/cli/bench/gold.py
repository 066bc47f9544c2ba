"""`comma bench gold`: the turns that people decided, in the shape that `comma bench grader` reads."""

from typing import Annotated

import typer

from trainer.cli.output import errors, json_line
from trainer.services.wiring import open_house


def gold(
    email: Annotated[str | None, typer.Option("--as", help="In team mode: a lead's address.")] = None,
) -> None:
    """Print the decisions of people, one labelled turn a line (JSONL); the newest on a turn counts."""
    with errors():
        for row in open_house().acting(email).agreeing.gold():
            json_line(row)
