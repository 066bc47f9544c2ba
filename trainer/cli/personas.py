"""`comma personas`: what counterparts there are, one of them shown, a new one begun, files checked; cards."""

import os
from collections.abc import Generator
from pathlib import Path
from typing import Annotated, cast

import typer
from rich.markup import escape
from rich.table import Table

from trainer.cli import cards
from trainer.cli.output import FOUND, errors, json_line, progress, say, table
from trainer.cli.simulate import drawn
from trainer.services.proving import RUNS, ProvedFile
from trainer.services.shapes import listed_shape, persona_shape, proved_shape
from trainer.services.wiring import desk

commands = typer.Typer(help="Counterparts: list, show, new, check, import, export.", no_args_is_help=True)
commands.command("import")(cards.import_)
commands.command()(cards.export)
Json = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]


@commands.command("list")
def list_(as_json: Json = False) -> None:
    """The counterparts there are."""
    with errors():
        personas = desk().personas
        if as_json:
            for listed in personas.listed():
                json_line(listed_shape(listed))
        else:
            rows = Table(box=None, pad_edge=False)
            for heading in ("id", "name", "difficulty", "setting", "role"):
                rows.add_column(heading)
            for one in personas.listed():
                brief = one.brief
                rows.add_row(one.id, escape(brief.name), brief.difficulty, brief.setting, escape(brief.role))
            table().print(rows)
        for broken in personas.broken():
            typer.echo(broken.message, err=True)


@commands.command()
def show(
    persona: Annotated[str, typer.Argument(help="A persona's id.")],
    private: Annotated[bool, typer.Option(help="Also what it hides.")] = False,
    as_json: Json = False,
) -> None:
    """One counterpart: the public brief, and with --private everything else."""
    with errors():
        found = desk().personas.get(persona)
        shape = persona_shape(found, private=private)
        if as_json:
            json_line(shape)
            return
        brief = found.public
        say(f"{brief.name} · {brief.role} · {brief.difficulty} · about {brief.minutes} minutes\n")
        say(f"{brief.scene.strip()}\n\nWhat you want: {brief.goal.strip()}")
        for key, fact in shape.get("private", {}).get("facts", {}).items():
            say(f"\n{key}: {fact['text']}")


@commands.command()
def new(
    persona: Annotated[str, typer.Argument(help="The new persona's id.")] = "new-counterpart",
    to: Annotated[
        Path | None, typer.Option("-o", "--output", help="The file; default ID.yaml in the personas folder.")
    ] = None,
) -> None:
    """Begin a persona file, every field of it explained."""
    with errors():
        path = desk().personas.begin_file(persona, to)
        say(f"{path} is there: fill it in, then run: comma personas check {path}")


@commands.command()
def check(
    paths: Annotated[list[Path] | None, typer.Argument(help="Files or folders; default all of ours.")] = None,
    runs: Annotated[
        int, typer.Option(help="Sessions for each figure; 200 for the full proof.", min=1)
    ] = RUNS,
    quick: Annotated[bool, typer.Option("--quick", help="Play no sessions.")] = False,
    workers: Annotated[int, typer.Option(help="Processes; default one a core.", min=1)] = os.cpu_count() or 1,
    as_json: Json = False,
) -> None:
    """Prove persona files: nothing leaks, every field does something, asking finds what arguing does not."""
    failed = False
    with errors():
        proving = desk().proving
        for file in proving.files(paths):
            steps = proving.prove_file(file, runs=0 if quick else runs, workers=workers)
            proved = _proved(file.path.stem, steps)
            failed = failed or not proved.proof.sound
            if as_json:
                json_line(proved_shape(proved))
            else:
                _print_proof(proved)
    if failed:
        raise typer.Exit(FOUND)


def _proved(name: str, steps: Generator[tuple[int, int], None, ProvedFile]) -> ProvedFile:
    """What the steps come to, with a bar while they are taken."""
    with progress(name, 1) as done:
        while True:
            try:
                done(*next(steps))
            except StopIteration as stop:
                return cast(ProvedFile, stop.value)


def _print_proof(proved: ProvedFile) -> None:
    say(f"{proved.path}: ok" if proved.proof.sound else str(proved.path))
    for fault in proved.faults:
        say(f"  {fault}")
    for skipped in proved.proof.skipped:
        say(f"  skipped: {skipped}")
    if proved.proof.figures:
        table().print(drawn(proved.proof.figures))
