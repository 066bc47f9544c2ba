"""`comma personas`."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.services.quick import quick
from tests.services.test_persona_publishing import RUTH
from trainer.cli import cli
from trainer.domain.shelf import Sheet
from trainer.services.wiring import build
from trainer.settings import HOME

OURS = sorted(path.stem for path in (HOME / "personas").glob("*.yaml"))


def personas(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["personas", *arguments])


def test_all_of_ours_are_listed() -> None:
    shapes = [json.loads(line) for line in personas("list", "--json").stdout.splitlines()]
    assert sorted(shape["id"] for shape in shapes) == OURS
    assert {"id", "name", "difficulty", "language"} <= set(shapes[0])


@pytest.mark.parametrize("persona", OURS)
def test_show_keeps_the_private_side_to_itself_unless_asked(persona: str) -> None:
    public = personas("show", persona, "--json").stdout
    private = json.loads(personas("show", persona, "--json", "--private").stdout)["private"]
    assert "private" not in json.loads(public)
    assert set(private["facts"]) >= {"F0", "F1", "F2", "F3"}
    for tier in ("F1", "F2", "F3"):
        assert private["facts"][tier]["text"] not in public


def test_ours_are_sound_and_what_was_left_out_is_said() -> None:
    result = personas("check", "--quick")
    assert result.exit_code == 0, result.stdout
    assert result.stdout.count(".yaml: ok") == len(OURS)
    assert result.stdout.count("skipped: simulation") == len(OURS)


def test_a_check_prints_what_scripted_trainees_learned() -> None:
    path = str(HOME / "personas" / f"{OURS[0]}.yaml")
    result = personas("check", path, "--runs", "2", "--workers", "1")
    assert "question_then_rebuttal" in result.stdout
    assert "curious" in result.stdout


def test_a_check_in_json_is_one_object_a_persona() -> None:
    path = str(HOME / "personas" / f"{OURS[0]}.yaml")
    result = personas("check", path, "--runs", "1", "--workers", "1", "--json")
    (shape,) = map(json.loads, result.stdout.splitlines())
    assert list(shape) == ["path", "id", "ok", "faults", "skipped", "figures"]
    assert (shape["path"], shape["id"], shape["skipped"]) == (path, OURS[0], [])
    assert {"policy", "F2", "runs"} <= set(shape["figures"][0])


def test_a_typo_is_named_with_file_line_and_field_and_the_others_still_load(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in OURS[:2]:
        (tmp_path / f"{name}.yaml").write_text(
            (HOME / "personas" / f"{name}.yaml").read_text(encoding="utf-8"), encoding="utf-8"
        )
    (tmp_path / "zz.yaml").write_text("public:\n  naem: X\nprivate: {}\n")
    monkeypatch.setenv("COMMA_PERSONAS", str(tmp_path))
    result = personas("list", "--json")
    assert len(result.stdout.splitlines()) == 2
    assert "zz.yaml:2: public.naem" in result.stderr
    checked = personas("check", "--quick", "--json")
    assert checked.exit_code == 1
    shapes = [json.loads(line) for line in checked.stdout.splitlines()]
    assert [shape["ok"] for shape in shapes] == [True, True, False]
    assert "zz.yaml:2: public.naem: is not a field here; did you mean name?" in shapes[-1]["faults"][0]


def test_of_two_personas_with_one_id_the_second_is_refused_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (HOME / "personas" / f"{OURS[0]}.yaml").read_text(encoding="utf-8")
    (tmp_path / "a.yaml").write_text(f"id: twin\n{text}", encoding="utf-8")
    (tmp_path / "b.yaml").write_text(f"id: twin\n{text}", encoding="utf-8")
    monkeypatch.setenv("COMMA_PERSONAS", str(tmp_path))
    result = personas("list", "--json")
    assert len(result.stdout.splitlines()) == 1
    assert "b.yaml" in result.stderr
    assert "a.yaml already has" in result.stderr


def test_a_line_that_gives_a_locked_fact_away_is_found(tmp_path: Path) -> None:
    (tmp_path / "leaky.yaml").write_text(
        "public: {name: R, role: r, scene: A hall., goal: A date., opening: ['No.']}\n"
        "voice:\n  lines:\n    refuse:\n      - Not before the audit in June.\n"
        "private:\n  no_type: N2\n  facts:\n    F0: {text: It does not suit.}\n"
        "    F1: {text: Nothing may move before the hygiene audit in June.}\n"
        "    F2: {text: She was warned.}\n    F3: {text: Two night shifts.}\n"
    )
    result = personas("check", str(tmp_path / "leaky.yaml"), "--quick")
    assert result.exit_code == 1
    assert "leaky.yaml:5: voice.lines.refuse.0: gives away F1" in result.stdout


def test_a_new_file_lacks_only_what_its_author_writes_and_is_never_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMMA_PERSONAS", str(tmp_path))
    assert personas("new", "ruth").exit_code == 0
    path = tmp_path / "ruth.yaml"
    assert "public.name: is empty" in personas("check").stdout
    text = path.read_text(encoding="utf-8")
    again = personas("new", "ruth")
    assert again.exit_code == 2
    assert "There is a file" in again.stderr
    filled = text.replace('""', '"It is so."').replace("opening: []", "opening: [No.]")
    path.write_text(filled.replace('no_type: "It is so."', "no_type: N2"), encoding="utf-8")
    assert "ruth" in personas("list", "--json").stdout
    taken = personas("new", "ruth", "-o", str(tmp_path / "other.yaml"))
    assert "taken by It is so. (ruth.yaml)" in taken.stderr
    assert "may hold small letters" in personas("new", "Ruth!").stderr
    assert "-o" in personas("new", "ada", "-o", str(tmp_path / "no" / "ada.yaml")).stderr


def test_a_counterpart_published_in_the_browser_is_listed_shown_and_played() -> None:
    services = quick(build())
    was = services.shelf.open(services.shelf.new())
    was = services.shelf.save(was, Sheet(RUTH)).shelved
    list(services.publishing.publish(was))
    assert "ruth-calloway" in personas("list", "--json").stdout
    assert "Ruth Calloway" in personas("show", "ruth-calloway").stdout
