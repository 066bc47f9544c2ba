"""`comma personas import` and `export`."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from tests.engine.cards.deck import PLAIN
from trainer.cli import cli

FOLDER = "personas"


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A personas folder that may be written to."""
    (tmp_path / FOLDER).mkdir()
    monkeypatch.setenv("COMMA_PERSONAS", str(tmp_path / FOLDER))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def ours(home: Path, tmp_path: Path) -> str:
    text = (home / "personas" / "plant-partner.yaml").read_text(encoding="utf-8")
    (tmp_path / FOLDER / "plant-partner.yaml").write_text(text, encoding="utf-8")
    return "plant-partner"


def personas(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["personas", *arguments])


def saved(document: Any, name: str = "ruth.json") -> str:
    Path(name).write_text(json.dumps(document), encoding="utf-8")
    return name


def test_a_plain_card_becomes_a_draft_with_what_is_missing() -> None:
    result = personas("import", saved(PLAIN))
    assert result.exit_code == 1
    assert "is a draft" in result.stdout
    assert "ruth-calloway.yaml: private.facts.F2: is missing; add it" in result.stderr
    assert "make each of them a no" in result.stderr
    text = Path(FOLDER, "ruth-calloway.yaml").read_text(encoding="utf-8")
    assert "# private.facts.F2: is missing; add it" in text
    assert "ruth-calloway.yaml" in personas("list").stderr


@pytest.mark.parametrize("form", ["json", "png"])
@pytest.mark.parametrize("spec", ["v2", "v3"])
def test_a_persona_of_ours_comes_back_and_is_sound(ours: str, form: str, spec: str) -> None:
    card = f"card.{form}"
    assert personas("export", ours, "--format", form, "--spec", spec, "-o", card).exit_code == 0
    result = personas("import", card, "--id", "again")
    assert result.exit_code == 0, result.stderr
    assert "comma personas check" in result.stdout
    assert personas("check", "--quick", f"{FOLDER}/again.yaml").exit_code == 0
    first, second = (
        json.loads(personas("show", name, "--json", "--private").stdout) for name in (ours, "again")
    )
    assert second == {**first, "id": "again"}


def test_json_of_the_newer_version_goes_to_standard_output(ours: str) -> None:
    result = personas("export", ours)
    card = json.loads(result.stdout)
    assert (card["spec"], card["spec_version"]) == ("chara_card_v3", "3.0")
    assert card["data"]["extensions"]["comma/persona"]["format"] == "comma-persona/1"
    assert "private" in card["data"]["extensions"]["comma/persona"]


def test_yaml_goes_out_as_a_persona_file(ours: str) -> None:
    assert personas("export", ours, "--format", "yaml", "-o", "copy.yaml").exit_code == 0
    assert personas("check", "--quick", "copy.yaml").exit_code == 0


def test_a_picture_of_ones_own_is_kept(ours: str) -> None:
    assert personas("export", ours, "--format", "png", "-o", "first.png").exit_code == 0
    arguments = ("--format", "png", "--picture", "first.png", "-o", "second.png")
    assert personas("export", ours, *arguments).exit_code == 0
    assert Path("first.png").read_bytes() == Path("second.png").read_bytes()


def test_no_file_is_overwritten_unless_asked(ours: str) -> None:
    card = saved(PLAIN)
    Path("mine.yaml").write_text("mine")
    for command in (("import", card), ("export", ours)):
        refused = personas(*command, "-o", "mine.yaml")
        assert refused.exit_code == 2
        assert "'mine.yaml' is there already" in refused.stderr
        assert "--force" in refused.stderr
    assert Path("mine.yaml").read_text() == "mine"
    assert personas("export", ours, "-o", "mine.yaml", "--force").exit_code == 0
    assert Path("mine.yaml").read_text() != "mine"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("import", "gone.png"), "There is no file 'gone.png'"),
        (("import", "text.png"), "'text.png' is neither a PNG nor JSON"),
        (("import", "ruth.json", "--id", "../evil"), "The id '../evil' names no file"),
        (("export", "plant-partner", "--format", "gif"), "'gif'; choose json, png or yaml"),
        (("export", "plant-partner", "--spec", "v4"), "'v4'; choose v2 or v3"),
        (("export", "plant-partner", "--format", "png"), "name a file with -o"),
        (("export", "plant-partner", "--picture", "text.png"), "holds no picture"),
        (
            ("export", "plant-partner", "--format", "png", "-o", "x.png", "--picture", "text.png"),
            "'text.png' is no PNG",
        ),
        (("export", "nobody"), "There is no persona 'nobody'"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(
    ours: str, arguments: tuple[str, ...], words: str
) -> None:
    saved(PLAIN)
    Path("text.png").write_text("hello")
    result = personas(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1
    assert not Path("x.png").exists()


def test_a_card_with_an_id_that_is_a_path_writes_nowhere(ours: str, tmp_path: Path) -> None:
    card = json.loads(personas("export", ours).stdout)
    card["data"]["extensions"]["comma/persona"]["id"] = "../../outside"
    before = set(tmp_path.rglob("*"))
    result = personas("import", saved(card, "evil.json"))
    assert result.exit_code == 2
    assert set(tmp_path.rglob("*")) - before == {tmp_path / "evil.json"}
