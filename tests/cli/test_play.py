"""`comma play` with a script."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from trainer.cli import cli
from trainer.domain.play import Act, End

SCRIPT = (
    "It sounds like something here would put you in a bad spot. What exactly can't work?",
    "So the dates are what can't move. What would have to be different for you?",
    "I understand, but the ROI is four months.",
)


def play(*options: str, script: str = "\n".join(SCRIPT)) -> Result:
    return CliRunner().invoke(cli, ["play", "plant-partner", "--script", "-", *options], input=script)


def shapes(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_each_turn_gives_one_object_and_the_end_one_more() -> None:
    result = play("--seed", "3", "--json")
    assert result.exit_code == 0, result.stderr
    *turns, end = shapes(result)
    assert [turn["turn"] for turn in turns] == [1, 2, 3]
    assert [turn["trainee"] for turn in turns] == list(SCRIPT)
    assert "opening" in turns[0]
    assert "opening" not in turns[1]
    for turn in turns:
        assert turn["act"] in set(Act)
        assert turn["no_type_shown"] == "N1"
        assert turn["counterpart"] == "builtin"
        assert set(turn["state"]) == {"trust", "defensiveness", "control", "patience"}  # type: ignore[call-overload]
        assert set(turn["elicited"]) <= set(turn["unlocked"])  # type: ignore[call-overload]
    assert end["ended"] in set(End)
    assert end["turns"] == 3
    assert {"process", "outcome", "metrics"} <= set(end["scorecard"])  # type: ignore[call-overload]
    assert {"PCR", "XR", "LMT", "IG", "DOOR"} <= set(end["scorecard"]["metrics"])  # type: ignore[call-overload, index]


def test_the_same_seed_and_script_give_the_same_bytes() -> None:
    assert play("--seed", "11", "--json").stdout == play("--seed", "11", "--json").stdout


def test_another_seed_gives_another_talk() -> None:
    assert len({play("--seed", str(seed), "--json").stdout for seed in range(4)}) > 1


def test_a_saved_session_can_be_exported_with_everything_in_it() -> None:
    *_, end = shapes(play("--seed", "3", "--json", "--save"))
    session = str(end["session"])
    result = CliRunner().invoke(cli, ["export", "--session", session])
    document = json.loads(result.stdout)
    assert document["format"] == "comma-transcript/1"
    assert document["session"] == session
    assert [turn["text"] for turn in document["turns"] if turn["speaker"] == "trainee"] == list(SCRIPT)
    assert document["scorecard"]["process"] == end["scorecard"]["process"]  # type: ignore[index]


def test_an_exported_transcript_is_read_by_grade_which_finds_the_same_codes(tmp_path: Path) -> None:
    *turns, end = shapes(play("--seed", "3", "--json", "--save"))
    path = tmp_path / "session.json"
    path.write_text(
        CliRunner().invoke(cli, ["export", "--session", str(end["session"])]).stdout, encoding="utf-8"
    )
    graded = json.loads(CliRunner().invoke(cli, ["grade", str(path), "--json"]).stdout)
    found = [turn["units"] for turn in graded["turns"] if turn["speaker"] == "trainee"]
    assert [[unit["code"] for unit in units] for units in found] == [
        [unit["code"] for unit in turn["units"]]
        for turn in turns  # type: ignore[attr-defined]
    ]


def test_a_script_that_outlives_the_session_stops_at_its_end() -> None:
    result = play(
        "--seed",
        "1",
        "--json",
        script="That is ridiculous. You have to sign today or the price goes up.\n" * 40,
    )
    *turns, end = shapes(result)
    assert len(turns) < 40
    assert end["turns"] == len(turns)


def test_a_talk_for_people_shows_both_sides_and_how_it_ended() -> None:
    result = play("--seed", "3")
    assert SCRIPT[0] in result.stdout
    assert "How it ended:" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["play", "nobody", "--script", "-"], "nobody"),
        (["play", "plant-partner", "--script", "-", "--difficulty", "brutal"], "brutal"),
        (["play", "plant-partner", "--script", "-", "--counterpart", "gpt"], "gpt"),
        (["play", "plant-partner", "--script", "nowhere.txt"], "nowhere.txt"),
    ],
)
def test_bad_input_is_one_sentence_that_shows_the_value(arguments: list[str], named: str) -> None:
    result = CliRunner().invoke(cli, arguments, input="Hello?")
    assert result.exit_code == 2
    assert named in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1


def after(session: str, *options: str) -> Result:
    arguments = ["play", "--after", session, "--script", "-", "--json", *options]
    return CliRunner().invoke(cli, arguments, input="\n".join(SCRIPT))


def test_a_kept_session_is_taken_up_and_names_the_one_it_follows() -> None:
    *_, end = shapes(play("--seed", "3", "--json", "--save"))
    first = str(end["session"])
    result = after(first, "--save")
    assert result.exit_code == 0, result.stderr
    *turns, last = shapes(result)
    assert turns[0]["opening"]
    assert last["follows"] == first
    document = json.loads(CliRunner().invoke(cli, ["export", "--session", str(last["session"])]).stdout)
    assert document["follows"] == first
    assert after(first).stdout == after(first).stdout
    talk = CliRunner().invoke(cli, ["play", "--after", first, "--script", "-"], input=SCRIPT[0])
    assert "ago it ended" in talk.stdout


def test_a_session_that_is_taken_up_keeps_its_counterpart_and_difficulty() -> None:
    clash = play("--after", "0123")
    assert clash.exit_code == 2
    assert "plant-partner" in clash.stderr
    assert after("0123", "--difficulty", "easy").exit_code == 2
    unknown = after("0123")
    assert (unknown.exit_code, "0123" in unknown.stderr) == (2, True)
