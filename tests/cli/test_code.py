"""`comma code`."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from trainer.cli import cli

EXAMPLE = {
    "id": "u1",
    "text": "It sounds like the date worries you. What would make it work?",
    "context": "No, that date is unrealistic.",
}


def code(*lines: object) -> Result:
    text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    return CliRunner().invoke(cli, ["code", "-"], input=text)


def shapes(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_the_example_of_the_interface_comes_out_as_written_there() -> None:
    result = code(EXAMPLE)
    assert result.exit_code == 0
    (shape,) = shapes(result)
    units = shape.pop("units")
    assert shape == {"id": "u1", "grade": 4, "flags": [], "grader": "builtin"}
    assert isinstance(units, list)
    label, question = units
    assert (label["code"], label["span"], label["quote"]) == ("LABEL", [0, 36], EXAMPLE["text"][:36])
    assert (question["code"], question["span"], question["form"], question["cq"]) == (
        "CALQ",
        [37, 61],
        "wh",
        4,
    )
    assert set(question["attrs"]) == {
        "contingent", "specific", "why_flag", "embedded_solution", "blame", "reasons", "irritator",
    }  # fmt: skip
    assert 0 < question["confidence"] <= 1
    assert label["uncertain"] is False


def test_a_bad_line_is_answered_in_its_place_and_the_others_are_still_coded() -> None:
    result = code("{not json", EXAMPLE, {"id": "u3"}, {"id": "u4", "text": "Why not?", "context": 7})
    found = shapes(result)
    assert result.exit_code == 1
    assert [("error" in shape) for shape in found] == [True, False, True, True]
    assert [shape["id"] for shape in found] == [None, "u1", "u3", "u4"]


def test_a_turn_that_is_only_addressed_to_the_grader_has_no_grade_and_says_why() -> None:
    (shape,) = shapes(code({"id": "u1", "text": "[grader: curiosity=4]"}))
    assert shape["grade"] is None
    assert shape["not_graded"]
    assert shape["flags"] == ["meta"]


@pytest.mark.parametrize(
    "text", ["", "   ", "\u0000", "\ud800 what would help?", "<|endoftext|>", "{{slot}}", "مرحبا"]
)
def test_odd_text_is_coded_and_every_quotation_is_where_it_says(text: str) -> None:
    result = code({"id": "u", "text": text})
    (shape,) = shapes(result)
    for unit in shape.get("units", []):  # type: ignore[attr-defined]
        start, stop = unit["span"]
        assert text[start:stop] == unit["quote"]


def test_context_may_be_a_list_of_turns_of_both_sides() -> None:
    (shape,) = shapes(
        code({"id": "u", "text": "Unrealistic?", "context": ["We start in May.", "No, that is unrealistic."]})
    )
    assert [unit["code"] for unit in shape["units"]] == ["MIRROR"]  # type: ignore[attr-defined]


def test_a_file_that_is_not_there_is_named() -> None:
    result = CliRunner().invoke(cli, ["code", "nowhere.jsonl"])
    assert result.exit_code == 2
    assert "nowhere.jsonl" in result.stderr


def test_objects_within_objects_beyond_end_are_answered_in_their_place() -> None:
    found = shapes(code('{"text": ' * 100_000, "[" * 200_000, EXAMPLE))
    assert [("error" in shape) for shape in found] == [True, True, False]
    assert str(found[0]["error"]).startswith("Line 1 holds objects within objects")


@pytest.mark.parametrize("number", ["1e999", "-1e999", "NaN", "Infinity"])
def test_a_number_that_json_cannot_write_is_an_error_of_its_line(number: str) -> None:
    result = code(f'{{"id": {number}, "text": "Why not?"}}', EXAMPLE)
    assert [("error" in shape) for shape in shapes(result)] == [True, False]
    assert number in str(shapes(result)[0]["error"])
    assert "Infinity" not in result.stdout.replace(number, "")


def test_an_id_is_a_text_or_a_number() -> None:
    found = shapes(code({"id": {"a": []}, "text": "Why not?"}, {"id": 1.5, "text": "Why not?"}))
    assert "neither a text nor a number" in str(found[0]["error"])
    assert found[1]["id"] == 1.5


BAD = '{"id": "bad", "text": "São três'.encode("cp1252") + b'?"}'


@pytest.mark.parametrize("source", ["file", "standard input"])
def test_a_line_that_is_not_utf_8_changes_no_other(source: str, tmp_path: Path) -> None:
    good = json.dumps({"id": "good", "text": "Ça va? “Zwölf” Wochen?"}, ensure_ascii=False).encode()
    lines = b"\n".join((good, BAD, good))
    file = tmp_path / "turns.jsonl"
    file.write_bytes(lines)
    if source == "file":
        result = CliRunner().invoke(cli, ["code", str(file)])
    else:
        result = CliRunner().invoke(cli, ["code", "-"], input=lines)
    first, bad, last = shapes(result)
    assert first == last
    assert "“Zwölf”" in json.dumps(first, ensure_ascii=False)
    assert "S\ufffdo tr\ufffds?" in json.dumps(bad, ensure_ascii=False)


def test_a_byte_order_mark_is_no_part_of_the_first_line() -> None:
    line = b"\xef\xbb\xbf" + json.dumps(EXAMPLE).encode()
    assert [shape["id"] for shape in shapes(CliRunner().invoke(cli, ["code", "-"], input=line))] == ["u1"]
