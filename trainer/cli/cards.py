"""`comma personas import` and `export`: character cards in and out."""

import re
import sys
from pathlib import Path
from typing import Annotated, cast

import typer

from trainer.cli.output import FOUND, errors, say
from trainer.domain.persona import Persona
from trainer.engine.cards.shape import Spec
from trainer.errors import UsageError
from trainer.services.cards import draft_yaml, export_json, export_png, export_yaml, import_card
from trainer.services.wiring import desk
from trainer.store.card_file import read_card_file, write_file

Force = Annotated[bool, typer.Option("--force", help="Overwrite the file if it is there.")]


def import_(
    card: Annotated[Path, typer.Argument(help="A character card, V2 or V3: JSON, or a PNG that holds one.")],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="A file; default ID.yaml in the personas folder.")
    ] = None,
    persona_id: Annotated[
        str | None, typer.Option("--id", help="The persona's id; default the card's, or from its name.")
    ] = None,
    force: Force = False,
) -> None:
    """Read a character card into a persona file; what is still missing is listed, with exit code 1."""
    with errors():
        imported = import_card(read_card_file(card), str(card), persona_id)
        path = output or desk().settings.personas / f"{_file_name(imported.id)}.yaml"
        write_file(path, draft_yaml(imported), replace=force)
    for note in imported.notes:
        typer.echo(note, err=True)
    if imported.draft.persona is None:
        say(f"{path} is a draft.")
        for fault in imported.draft.faults:
            typer.echo(f"{path}: {fault.field}: {fault.problem}", err=True)
        raise typer.Exit(FOUND)
    say(f"{path} is complete; check it with: comma personas check {path}")


def export(
    persona: Annotated[str, typer.Argument(help="A persona's id.")],
    form: Annotated[str, typer.Option("--format", help="json, png or yaml.")] = "json",
    spec: Annotated[str, typer.Option(help="The card's version: v2 or v3.")] = "v3",
    picture: Annotated[
        Path | None, typer.Option(help="A PNG to put the card in; default a plain one with initials.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="A file; default standard output.")
    ] = None,
    force: Force = False,
) -> None:
    """Write a persona, its hidden side included, as a character card or as YAML."""
    with errors():
        if form not in {"json", "png", "yaml"}:
            raise UsageError(f"The format is '{form}'; choose json, png or yaml.")
        if spec not in {"v2", "v3"}:
            raise UsageError(f"The spec is '{spec}'; choose v2 or v3.")
        if form == "png" and output is None:
            raise UsageError("A PNG is no text for a terminal; name a file with -o.")
        if picture is not None and form != "png":
            raise UsageError(f"A {form} file holds no picture; leave out --picture or add --format png.")
        content = _content(desk().personas.get(persona), form, cast(Spec, spec), picture)
        if output is None:
            _to_stdout(content)
        else:
            write_file(output, content, replace=force)


def _content(persona: Persona, form: str, spec: Spec, picture: Path | None) -> bytes:
    if form == "yaml":
        return export_yaml(persona)
    if form == "json":
        return export_json(persona, spec)
    return export_png(persona, spec, read_card_file(picture) if picture else None, str(picture))


def _to_stdout(content: bytes) -> None:
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def _file_name(persona_id: str) -> str:
    """A card's own id may be anything; a file's name may not."""
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,60}", persona_id):
        raise UsageError(
            f"The id '{persona_id[:80]}' names no file; give one of small letters, digits and - with --id."
        )
    return persona_id
