"""`comma grade`: grades a conversation that took place elsewhere, and says what a colleague would say."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from trainer.cli.code import Grader
from trainer.cli.output import FOUND, errors, json_line, progress, say, table
from trainer.domain.call import CallDebrief, CallTurn, HeardNo
from trainer.domain.debrief import Remark
from trainer.domain.scorecard import Metric, Scorecard
from trainer.errors import UsageError
from trainer.services.grading import Conversation, GradedConversation
from trainer.services.wiring import desk


def grade(
    file: Annotated[
        Path,
        typer.Argument(
            help="A transcript: captions (.vtt, .srt), CSV, JSON or JSONL, lines of “Name: text”, or ours."
        ),
    ],
    speaker: Annotated[
        str | None, typer.Option(help="Who the trainee is; the beginning of the name will do.")
    ] = None,
    grader: Grader = "builtin",
    as_json: Annotated[bool, typer.Option("--json", help="Print a comma-transcript/1 object.")] = False,
) -> None:
    """Grade every turn of one speaker in a transcript, with the debrief that a session has."""
    with errors():
        grading = desk().grading
        conversation = grading.read(file, speaker)
        trainee = conversation.trainee or _asked(conversation, as_json)
        with progress("Grading", conversation.speakers[trainee]) as advance:
            graded = grading.grade(conversation, trainee, grader, watch=lambda done, _of: advance(done))
        if as_json:
            json_line(grading.document(graded).model_dump())
        else:
            _show(graded, grading.debrief(graded))
    if not graded.complete:
        raise typer.Exit(FOUND)


def _asked(conversation: Conversation, as_json: bool) -> str:
    names = conversation.listed
    if as_json or not sys.stdin.isatty():
        raise UsageError(
            f"{conversation.source} has the speakers {names}; say who the trainee is with --speaker."
        )
    return conversation.speaker(str(typer.prompt(f"Who is the trainee? {names}", err=True)))


def _show(graded: GradedConversation, debrief: CallDebrief) -> None:
    table().print(_talk(graded.turns, {no.position for no in debrief.noes}))
    say(f"\n{debrief.headline}\n")
    for line in (*_scores(debrief), *_remarks(debrief), *_noes(debrief.noes), *_missing(debrief.scorecard)):
        say(line)
    say("Why these numbers:")
    table().print(_figures(debrief.scorecard.metrics))


def _talk(turns: tuple[CallTurn, ...], noes: set[int]) -> Table:
    rows = Table(show_lines=False, box=None, pad_edge=False)
    for heading in ("who", "turn", "grade", "what was said", "marks"):
        rows.add_column(heading)
    for position, turn in enumerate(turns):
        number = str(turn.number) if turn.coded else ""
        marks = "a no" if position in noes else _marks(turn)
        rows.add_row(escape(turn.name), number, _mark(turn), escape(turn.text), escape(marks))
    return rows


def _mark(turn: CallTurn) -> str:
    if turn.coded is None:
        return ""
    return "not graded" if turn.coded.grade is None else str(turn.coded.grade)


def _marks(turn: CallTurn) -> str:
    if turn.coded is None:
        return ""
    if turn.coded.not_graded:
        return turn.coded.not_graded.reason
    return ", ".join(unit.code.plain for unit in turn.coded.units)


def _scores(debrief: CallDebrief) -> Iterator[str]:
    card = debrief.scorecard
    score = "not graded" if card.process is None else f"{card.process:.0f} of 100"
    yield f"What you said: {debrief.process_words} ({score})"
    yield from card.notes
    yield f"What you learned: {debrief.outcome_words}\n"


def _remarks(debrief: CallDebrief) -> Iterator[str]:
    yield from _remark("Your most costly line", debrief.costly, debrief.no_costly)
    yield from _remark("Your best line", debrief.best, debrief.no_best)
    yield f"Next: {debrief.next_practice}\n{debrief.reflection}\n"


def _remark(title: str, remark: Remark | None, otherwise: str) -> Iterator[str]:
    if remark is None:
        yield f"{title}: {otherwise}\n"
        return
    yield f"{title}: turn {remark.turn}, {remark.code.plain} ({remark.code.value})"
    yield f"  “{remark.quote}”\n  {remark.why}"
    if remark.rewrites:
        yield "  You could have said:"
    yield from (f"  - {line}" for line in remark.rewrites)
    yield ""


def _noes(noes: tuple[HeardNo, ...]) -> Iterator[str]:
    yield "What was read as a no:" if noes else "Nothing was read as a no."
    for no in noes:
        answer = f"your turn {no.answered} answers it" if no.answered else "no turn of yours follows"
        yield f"  {no.name}: “{no.quote}” ({answer})"
    yield ""


def _missing(card: Scorecard) -> Iterator[str]:
    for turn, why in card.not_graded:
        yield f"Turn {turn} is not graded: {why.reason}"
    if card.not_graded:
        yield ""


def _figures(metrics: tuple[Metric, ...]) -> Table:
    rows = Table(box=None, pad_edge=False)
    for heading in ("what", "you", "fair", "good", "how it is computed"):
        rows.add_column(heading)
    for metric in metrics:
        sign = "≤" if metric.lower_is_better else "≥"
        bands = [f"{sign} {band:g}" if band is not None else "" for band in (metric.fair, metric.good)]
        value = "–" if metric.value is None else f"{metric.value:.2f}"
        counted = f" Here: {metric.counts}." if metric.counts else ""
        rows.add_row(metric.label, value, *bands, escape(f"{metric.formula}{counted}"))
    return rows
