"""`comma regrade`."""

import json

import pytest
from typer.testing import CliRunner, Result

from tests.services.stored import filled
from trainer.cli import cli
from trainer.services.wiring import build


def regrade(*options: str) -> Result:
    return CliRunner().invoke(cli, ["regrade", *options])


def test_it_says_what_it_reads_and_how_fast() -> None:
    filled(build(), 4)
    result = regrade()
    assert result.exit_code == 0, result.stderr
    assert "begins 12 turns in 4 sessions" in result.stderr
    assert "12 turns of 4 sessions read" in result.stdout
    assert "0 have another grade than before; 0 could not be graded." in result.stdout
    assert "sessions a second" in result.stdout


def test_in_json_the_estimate_comes_first_and_then_the_outcome() -> None:
    filled(build(), 2)
    estimate, outcome = (json.loads(line) for line in regrade("--json").stdout.splitlines())
    assert estimate["estimate"]["turns"] == 6
    assert (outcome["sessions"], outcome["readings"], outcome["not_graded"]) == (2, 6, 0)
    assert outcome["run"] == estimate["estimate"]["run"]


def test_a_model_that_does_not_answer_leaves_the_turns_to_the_next_call_and_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    filled(build(), 1)
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("OPENAI_API_KEY", "none")
    monkeypatch.setenv("COMMA_MODEL_TIMEOUT", "2")
    result = regrade("--grader", "openai:gpt-5-mini", "--price-in", "0.25", "--price-out", "2")
    assert result.exit_code == 1, result.output
    assert "tokens sent" in result.stderr
    assert "which cost about" in result.stderr
    assert "could read nothing of a session" in result.stderr
    assert "what was read is kept" in result.stderr
    assert "goes on with 3 turns" in regrade("--grader", "openai:gpt-5-mini").stderr


@pytest.mark.parametrize(
    ("options", "shown"),
    [(("--since", "tomorrow"), "'tomorrow'"), (("--grader", "gpt"), "--grader is 'gpt'")],
)
def test_what_cannot_be_used_is_named(options: tuple[str, ...], shown: str) -> None:
    result = regrade(*options)
    assert result.exit_code == 2
    assert shown in result.stderr


def test_where_people_sign_in_it_asks_for_whom(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMA_TEAM", "on")
    result = regrade()
    assert result.exit_code == 2
    assert "--as EMAIL" in result.stderr
