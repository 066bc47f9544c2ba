"""`comma grade`: grades a conversation somebody wrote down."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from trainer.cli.code import Grader
from trainer.cli.output import FOUND, errors, json_line, say, table
from trainer.errors import UsageError
from trainer.services.grading import Conversation, GradedConversation
from trainer.services.wiring import desk


def grade(
    file: Annotated[Path, typer.Argument(help="Our transcript (JSON) or lines of “Name: text”.")],
    speaker: Annotated[str | None, typer.Option(help="Who the trainee is.")] = None,
    grader: Grader = "builtin",
    as_json: Annotated[bool, typer.Option("--json", help="Print a comma-transcript/1 object.")] = False,
) -> None:
    """Grade every turn of one speaker in a transcript, with the quotation behind each mark."""
    with errors():
        grading = desk().grading
        conversation = grading.read(file, speaker)
        trainee = conversation.trainee or _asked(conversation, as_json)
        graded = grading.grade(conversation, trainee, grader)
        if as_json:
            json_line(grading.document(graded).model_dump())
        else:
            _show(graded)
    if not graded.complete:
        raise typer.Exit(FOUND)


def _asked(conversation: Conversation, as_json: bool) -> str:
    names = ", ".join(conversation.names)
    if as_json or not sys.stdin.isatty():
        raise UsageError(
            f"{conversation.source} has the speakers {names}; say who the trainee is with --speaker."
        )
    answer: str = typer.prompt(f"Who is the trainee ({names})?", err=True)
    found = [name for name in conversation.names if name.lower() == answer.strip().lower()]
    if not found:
        raise UsageError(f"'{answer}' does not speak in {conversation.source}; choose one of {names}.")
    return found[0]


def _show(graded: GradedConversation) -> None:
    rows = Table(show_lines=False, box=None, pad_edge=False)
    for heading in ("who", "grade", "what was said", "marks"):
        rows.add_column(heading)
    for turn in graded.turns:
        coded = turn.coded
        mark = "" if coded is None else "not graded" if coded.grade is None else str(coded.grade)
        names = ", ".join(unit.code.plain for unit in coded.units) if coded else ""
        why = coded.not_graded.reason if coded and coded.not_graded else ""
        rows.add_row(escape(turn.said.name), mark, escape(turn.said.text), escape(why or names))
    table().print(rows)
    card = graded.scorecard
    say()
    say("What was said: not graded" if card.process is None else f"What was said: {card.process:.0f} of 100")
    for metric in card.metrics:
        if metric.value is not None:
            say(f"  {metric.label}: {metric.value:.2f}")
