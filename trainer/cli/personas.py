"""`comma personas`: what counterparts there are, one of them shown, whether their files are sound; cards."""

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from trainer.cli import cards
from trainer.cli.output import FOUND, errors, json_line, say, table
from trainer.services.shapes import listed_shape, persona_shape
from trainer.services.wiring import desk

commands = typer.Typer(help="Counterparts: list, show, check, import, export.", no_args_is_help=True)
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
def check(
    paths: Annotated[list[Path] | None, typer.Argument(help="Files or folders; default all of ours.")] = None,
    as_json: Json = False,
) -> None:
    """Check persona files: they load, give nothing away early, and have varied lines."""
    failed = False
    with errors():
        for result in desk().personas.check(paths):
            failed = failed or bool(result.faults)
            if as_json:
                json_line({"path": str(result.path), "ok": not result.faults, "faults": list(result.faults)})
            else:
                say(f"{result.path}: {'ok' if not result.faults else ''}".rstrip(": "))
                for fault in result.faults:
                    say(f"  {fault}")
    if failed:
        raise typer.Exit(FOUND)
