"""`comma grade`."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from trainer.cli import cli

TALK = """\
Dana: No, that's unrealistic.
Sam: It sounds like the date worries you. What would make it work?
Dana: Nothing. It's too much at once.
Sam: I understand, but the ROI is four months.
and it always has been.
"""
CAPTIONS = """WEBVTT

00:00:01.000 --> 00:00:03.000
<v Dana>No, that's unrealistic.

00:00:04.000 --> 00:00:08.000
<v Sam>It sounds like the date worries you. What would make it work?

00:00:09.000 --> 00:00:11.000
<v Dana>Nothing. It's too much at once.

00:00:12.000 --> 00:00:15.000
<v Sam>I understand, but the ROI is four months.
"""
SUBRIP = CAPTIONS.removeprefix("WEBVTT\n\n").replace("<v Dana>", "Dana: ").replace("<v Sam>", "Sam: ")
CSV = """speaker,text
Dana,"No, that's unrealistic."
Sam,It sounds like the date worries you. What would make it work?
Dana,Nothing. It's too much at once.
Sam,"I understand, but the ROI is four months."
"""


def grade(path: Path, *options: str) -> Result:
    return CliRunner().invoke(cli, ["grade", str(path), *options])


def written(folder: Path, text: str, name: str = "talk.txt") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def rows(text: str) -> list[dict[str, str]]:
    return [
        {"speaker": who, "text": said}
        for who, said in (line.split(": ", 1) for line in text.splitlines()[:4])
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("talk.txt", TALK),
        ("talk.vtt", CAPTIONS),
        ("talk.srt", SUBRIP),
        ("talk.csv", CSV),
        ("talk.json", json.dumps({"utterances": rows(TALK)})),
        ("talk.jsonl", "\n".join(json.dumps(row) for row in rows(TALK))),
    ],
)
def test_any_transcript_is_graded_for_one_speaker(tmp_path: Path, name: str, text: str) -> None:
    result = grade(written(tmp_path, text, name), "--speaker", "sa", "--json")
    assert result.exit_code == 0, result.stderr
    document = json.loads(result.stdout)
    mine = [turn for turn in document["turns"] if turn["speaker"] == "trainee"]
    assert [turn["grade"] for turn in mine] == [4, 1]
    assert [turn["turn"] for turn in document["turns"]] == [0, 1, 1, 2]
    assert document["format"] == "comma-transcript/1"
    assert document["scorecard"]["process"] is not None
    assert document["scorecard"]["outcome"] is None


def test_a_line_without_a_name_goes_on_with_the_turn_before(tmp_path: Path) -> None:
    result = grade(written(tmp_path, TALK), "--speaker", "sam", "--json")
    assert json.loads(result.stdout)["turns"][-1]["text"].endswith("and it always has been.")


def test_the_text_is_the_debrief_of_a_session_without_the_hidden_side(tmp_path: Path) -> None:
    result = grade(written(tmp_path, TALK), "--speaker", "Sam")
    assert result.exit_code == 0, result.stderr
    for words in (
        "What you said: ",
        "of 100",
        "Your most costly line: turn 2, counterargument (REBUT)",
        "I understand, but the ROI is four months.",
        "You could have said:",
        "Your best line: turn 1, calibrated question (CALQ)",
        "What was read as a no:",
        "Dana: “No, that's unrealistic.” (your turn 1 answers it)",
        "curiosity after a no",
        "The share of your turns right after a no",
    ):
        assert words in result.stdout


def test_without_a_speaker_the_sentence_lists_the_names_and_their_turns(tmp_path: Path) -> None:
    result = grade(written(tmp_path, TALK))
    assert result.exit_code == 2
    assert "Dana (2 turns), Sam (2 turns)" in result.stderr


def test_a_speaker_who_says_nothing_is_named(tmp_path: Path) -> None:
    result = grade(written(tmp_path, TALK), "--speaker", "Kim")
    assert result.exit_code == 2
    assert "'Kim'" in result.stderr
    assert "Dana (2 turns), Sam (2 turns)" in result.stderr


def test_a_trainee_who_is_called_you_needs_no_naming(tmp_path: Path) -> None:
    assert grade(written(tmp_path, TALK.replace("Sam:", "You:"))).exit_code == 0


def test_what_it_prints_it_reads(tmp_path: Path) -> None:
    first = grade(written(tmp_path, TALK), "--speaker", "Sam", "--json").stdout
    again = grade(written(tmp_path, first, "own.jsonl"), "--json")
    assert again.exit_code == 0, again.stderr
    assert json.loads(again.stdout)["scorecard"] == json.loads(first)["scorecard"]


def test_a_text_without_names_is_refused(tmp_path: Path) -> None:
    result = grade(written(tmp_path, "just words\nand more"))
    assert result.exit_code == 2
    assert "Name: text" in result.stderr


def test_broken_json_is_said_to_be_so(tmp_path: Path) -> None:
    for text in ('{"turns": [', '{"turns": [{"speaker": "somebody"}, 3]}'):
        result = grade(written(tmp_path, text))
        assert result.exit_code == 2
        assert "talk.txt" in result.stderr
        assert result.stderr.count("\n") == 1


def test_bytes_that_are_no_text_are_refused_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "call.mp3"
    path.write_bytes(bytes(range(256)) * 20)
    result = grade(path)
    assert result.exit_code == 2
    assert "call.mp3" in result.stderr
