"""`comma bench grader`: how far a grader agrees with people, beside the floors, in figures."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from trainer.cli.code import Grader
from trainer.cli.output import FOUND, errors, json_line, progress, say
from trainer.errors import UsageError

if TYPE_CHECKING:  # numpy and what stands on it load when the command runs, not with the command line
    from trainer.engine.agreement import Resampling
    from trainer.engine.coding import BuiltinGrader
    from trainer.services.benching import Dataset, Report
    from trainer.services.benching.memory import Resident

Data = Annotated[list[Path] | None, typer.Option(help="A JSONL file of labelled turns; more may follow.")]
More = Annotated[list[Path] | None, typer.Argument(help="More files of labelled turns.", metavar="FILE")]


def grader(
    more: More = None,
    data: Data = None,
    decisions: Annotated[
        bool, typer.Option("--decisions", help="Measure on the turns that people decided on Review.")
    ] = False,
    email: Annotated[str | None, typer.Option("--as", help="In team mode: a lead's address.")] = None,
    grader: Grader = "builtin",
    limit: Annotated[int | None, typer.Option(help="Only the first rows of each file.", min=1)] = None,
    resamples: Annotated[int, typer.Option(help="Bootstrap resamples of dialogues.", min=1)] = 1000,
    seed: Annotated[int, typer.Option(help="Where the bootstrap begins.", min=0)] = 1,
    speed: Annotated[bool, typer.Option(help="Time the built-in grader beside spaCy.")] = True,
    memory: Annotated[int | None, typer.Option(help="Code so many generated turns first.", min=10)] = None,
    crosswalk: Annotated[bool, typer.Option("--crosswalk", help="Print the crosswalk and stop.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a file.")] = False,
    as_page: Annotated[bool, typer.Option("--markdown", help="Print the page docs/validity.md.")] = False,
    commit: Annotated[str, typer.Option(help="The commit the page names.")] = "not named",
) -> None:
    """Measure a grader on labelled dialogues: kappa, F1, session quality, floors and speed."""
    with errors():
        if crosswalk:
            _show_crosswalk(as_json)
            return
        paths = [*(data or ()), *(more or ())]
        if not paths and not decisions:
            raise UsageError(
                "Nothing says what to measure on; give files of labelled turns with --data, or --decisions."
            )
        from trainer.engine.agreement import Resampling

        bootstrap = Resampling(resamples, seed)
        reports = []
        sets = [*_files(paths, limit), *(_decided(email, limit) if decisions else ())]
        for report in _reports(sets, grader, bootstrap, timed=speed, memory=memory):
            reports.append(report)
            if not as_page:
                _show(report, as_json)
        if as_page:
            _show_page(reports, commit)
    if not all(report.shares.graded for report in reports):
        raise typer.Exit(FOUND)


def _files(paths: list[Path], limit: int | None) -> "list[Dataset]":
    """All of them at once: a bad row is told before an hour is spent."""
    from trainer.services.benching import read_rows, require

    require()
    return [read_rows(path, limit) for path in paths]


def _decided(email: str | None, limit: int | None) -> "list[Dataset]":
    from trainer.services.benching import dataset
    from trainer.services.wiring import open_house

    rows = open_house().acting(email).agreeing.gold()
    if not rows:
        raise UsageError("Nobody has decided on a turn yet; do so on Review, or give files with --data.")
    return [dataset("decisions", rows, limit)]


def _reports(
    sets: "list[Dataset]",
    name: str,
    bootstrap: "Resampling",
    *,
    timed: bool,
    memory: int | None,
) -> "Iterator[Report]":
    from trainer.services.benching import GraderBench
    from trainer.services.wiring import desk

    models = desk().models
    bench = GraderBench(models, name, bootstrap)
    for data in sets:
        points = _memory(data, memory, models.builtin_grader) if memory else ()
        with progress(data.name, len(data.rows)) as done:
            report = bench.report(data, done, timed=timed, memory=points)
        yield report


def _memory(data: "Dataset", turns: int, grader: "BuiltinGrader") -> "tuple[Resident, ...]":
    from trainer.services.benching import resident

    points = []
    with progress("generated turns", turns) as done:
        for point in resident(data.rows, turns, grader):
            points.append(point)
            done(point.turns)
    return tuple(points)


def _show(report: "Report", as_json: bool) -> None:
    from trainer.cli.bench.tables import sheets
    from trainer.services.benching import report_shape

    if as_json:
        json_line(report_shape(report))
        return
    for sheet in sheets(report):
        sheet.print()


def _show_crosswalk(as_json: bool) -> None:
    from trainer.cli.bench.tables import crosswalk
    from trainer.engine.agreement import CROSSWALK

    if as_json:
        json_line({code.value: label.value for code, label in CROSSWALK.items()})
    else:
        crosswalk().print()


def _show_page(reports: "list[Report]", commit: str) -> None:
    from trainer.cli.bench.tables import crosswalk, sheets
    from trainer.services.wiring import desk
    from trainer.store.clock import now

    parts = [
        sheet.markdown(level=2 if place == 0 else 3)
        for report in reports
        for place, sheet in enumerate(sheets(report))
    ]
    template = desk().library.prompt("validity")
    page = template.render(
        date=f"{now().day} {now():%B %Y}",
        commit=commit,
        grader=reports[0].grader,
        tables="\n\n".join(parts),
        crosswalk=crosswalk().markdown(),
    )
    say(page.rstrip("\n"))
