"""`comma doctor`: says what is set up, what is not, and what to do."""

from typing import Annotated

import typer

from trainer.cli.output import FOUND, errors, json_line, say
from trainer.services.checkup import Finding, examine
from trainer.services.shapes import guard_shape


def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a finding.")] = False,
) -> None:
    """Check the installation, the settings, the database, the content and the models."""
    sound = True
    with errors():
        for finding in examine():
            sound = sound and finding.ok
            if as_json:
                json_line(_shape(finding))
            else:
                say(f"{'ok  ' if finding.ok else 'MEND'}  {finding.name}: {finding.message}")
    if not sound:
        raise typer.Exit(FOUND)


def _shape(finding: Finding) -> dict[str, object]:
    shape: dict[str, object] = {"name": finding.name, "ok": finding.ok, "message": finding.message}
    return shape | ({"figures": guard_shape(finding.figures)} if finding.figures else {})
