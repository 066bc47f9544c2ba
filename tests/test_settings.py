"""What the environment may say, and what is said back."""

from pathlib import Path

import pytest

from trainer.errors import UsageError
from trainer.settings import HOME, load


def test_with_nothing_set_the_built_in_parts_serve_and_sessions_stay_here() -> None:
    settings = load({})
    assert settings.counterpart_model == settings.judge_model == settings.coach_model == "builtin"
    assert settings.database_url == f"sqlite:///{HOME / 'transcripts' / 'comma.db'}"


def test_one_model_serves_all_roles_and_a_role_can_be_switched_back() -> None:
    settings = load({"COMMA_MODEL": "openai:x", "COMMA_JUDGE_MODEL": "builtin"})
    assert (settings.counterpart_model, settings.judge_model) == ("openai:x", "builtin")


def test_relative_folders_count_from_the_folder_of_the_app(tmp_path: Path) -> None:
    assert load({"COMMA_PERSONAS": "mine"}).personas == HOME / "mine"
    assert load({"COMMA_PERSONAS": str(tmp_path)}).personas == tmp_path


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("COMMA_MODEL", "gpt-5"),
        ("COMMA_COACH_MODEL", "openai:"),
        ("COMMA_MODEL_TIMEOUT", "soon"),
        ("COMMA_MODEL_TIMEOUT", "-1"),
        ("COMMA_JUDGE_SAMPLES", "0"),
    ],
)
def test_a_value_that_cannot_be_used_is_named_with_its_variable(name: str, value: str) -> None:
    with pytest.raises(UsageError, match=name) as caught:
        load({name: value})
    assert f"'{value}'" in str(caught.value)


def test_a_key_is_not_kept() -> None:
    assert "sk-very-secret" not in repr(load({"OPENAI_API_KEY": "sk-very-secret"}))
