"""`comma grade`."""

import json
from pathlib import Path

from typer.testing import CliRunner, Result

from trainer.cli import cli

TALK = """\
Dana: No, that's unrealistic.
Sam: It sounds like the date worries you. What would make it work?
Dana: Nothing. It's too much at once.
Sam: I understand, but the ROI is four months.
and it always has been.
"""


def grade(path: Path, *options: str) -> Result:
    return CliRunner().invoke(cli, ["grade", str(path), *options])


def written(folder: Path, text: str) -> Path:
    path = folder / "talk.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_named_lines_are_graded_for_one_speaker(tmp_path: Path) -> None:
    result = grade(written(tmp_path, TALK), "--speaker", "sam", "--json")
    assert result.exit_code == 0, result.stderr
    document = json.loads(result.stdout)
    mine = [turn for turn in document["turns"] if turn["speaker"] == "trainee"]
    assert [turn["grade"] for turn in mine] == [4, 1]
    assert mine[1]["text"].endswith("and it always has been.")
    assert document["scorecard"]["process"] is not None
    assert document["scorecard"]["outcome"] is None


def test_without_a_speaker_the_sentence_lists_the_names(tmp_path: Path) -> None:
    result = grade(written(tmp_path, TALK))
    assert result.exit_code == 2
    assert "Dana, Sam" in result.stderr


def test_a_speaker_who_says_nothing_is_named(tmp_path: Path) -> None:
    result = grade(written(tmp_path, TALK), "--speaker", "Kim")
    assert result.exit_code == 2
    assert "'Kim'" in result.stderr


def test_a_trainee_who_is_called_you_needs_no_naming(tmp_path: Path) -> None:
    assert grade(written(tmp_path, TALK.replace("Sam:", "You:"))).exit_code == 0


def test_a_text_without_names_is_refused(tmp_path: Path) -> None:
    result = grade(written(tmp_path, "just words\nand more"))
    assert result.exit_code == 2
    assert "Name: text" in result.stderr


def test_broken_json_is_said_to_be_so(tmp_path: Path) -> None:
    for text in ('{"turns": [', '{"turns": [{"speaker": "somebody", "text": "x"}]}'):
        result = grade(written(tmp_path, text))
        assert result.exit_code == 2
        assert "talk.txt" in result.stderr
