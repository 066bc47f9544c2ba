"""The README is true: its commands run, its smallest persona plays, its links lead somewhere."""

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from trainer.cli import cli
from trainer.settings import HOME

README = (HOME / "README.md").read_text(encoding="utf-8")
COMMANDS = [
    line.split("  #")[0].strip()
    for block in re.findall(r"```sh\n(.*?)```", README, re.S)
    for line in block.splitlines()
    if line.startswith("comma ")
]
RUNS_LONG = {"comma bench turn": "--rounds 2 --first-token 1", "comma personas check": "--runs 2 --workers 1"}


def test_there_are_commands_to_try() -> None:
    assert len(COMMANDS) >= 6


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_readme_runs(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "call.txt").write_text("Dana: No.\nAna: What about it doesn't work?\n")
    (tmp_path / "utterances.jsonl").write_text('{"id": "1", "text": "Why not?"}\n')
    command = command.replace("--runs 50", "--runs 1") + f" {RUNS_LONG.get(command, '')}"
    result = CliRunner().invoke(cli, shlex.split(command)[1:], input="What about it doesn't work?\n\n")
    assert result.exit_code == 0, result.stderr


def test_the_smallest_persona_loads_and_plays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (block,) = re.findall(r"```yaml\n(.*?)```", README, re.S)
    (tmp_path / "ruth.yaml").write_text(block, encoding="utf-8")
    monkeypatch.setenv("COMMA_PERSONAS", str(tmp_path))
    run = CliRunner()
    assert run.invoke(cli, ["personas", "check", "--runs", "5", "--workers", "1"]).exit_code == 0
    script = "\n".join(
        ["What would have to be behind you first?", "It sounds like the last time still weighs on you."] * 3
    )
    result = run.invoke(cli, ["play", "ruth", "--script", "-", "--seed", "1"], input=script)
    assert result.exit_code == 0, result.stderr
    assert "How it ended" in result.stdout


@pytest.mark.parametrize(
    "page", ["README.md", *(f"docs/{path.name}" for path in sorted((HOME / "docs").glob("*.md")))]
)
def test_every_local_link_leads_somewhere(page: str) -> None:
    folder = (HOME / page).parent
    for target in re.findall(r"\]\(([^)#]+)", (HOME / page).read_text(encoding="utf-8")):
        if "://" not in target:
            assert (folder / target).exists(), target
