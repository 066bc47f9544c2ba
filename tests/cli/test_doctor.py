"""`comma doctor`."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from trainer.cli import cli


def doctor(*options: str) -> Result:
    return CliRunner().invoke(cli, ["doctor", *options])


def test_a_sound_installation_is_said_to_be_so() -> None:
    result = doctor("--json")
    findings = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0, result.stdout
    assert {finding["name"] for finding in findings} == {
        "python", "settings", "database", "retention", "personas", "prompts", "models", "guard",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "value"),
    [("COMMA_MODEL", "gpt"), ("COMMA_PROMPTS", "/nowhere"), ("COMMA_DATABASE_URL", "nonsense")],
)
def test_what_is_wrong_is_named_and_the_exit_code_is_1(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    result = doctor()
    assert result.exit_code == 1
    assert any(line.startswith("MEND") and value in line for line in result.stdout.splitlines())


def test_a_broken_persona_is_named_and_the_others_are_still_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bad.yaml").write_text("public: {nmae: X}\nprivate: {}\n")
    monkeypatch.setenv("COMMA_PERSONAS", str(tmp_path))
    result = doctor()
    assert result.exit_code == 1
    assert "bad.yaml" in result.stdout


def test_a_server_that_refuses_is_said_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMA_MODEL", "openai:x")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:1/v1")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    result = doctor()
    assert result.exit_code == 1
    assert "127.0.0.1:1" in result.stdout
    assert "sk-secret" not in result.stdout
