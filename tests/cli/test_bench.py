"""`comma bench grader` as it is typed."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from trainer.cli import cli
from trainer.services.benching import read_rows
from trainer.services.wiring import build, open_house

SAID = (
    ("What would have to change first?", "open_question"),
    ("It sounds like the date worries you.", "reflection_or_label"),
    ("Is it the date?", "closed_question"),
    ("You're wrong, the figures prove it.", "persuasion_or_counterargument"),
    ("Good morning.", "other"),
)


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    lines = [
        {
            "dialogue": name,
            "turn": turn,
            "context": "No.",
            "text": text,
            "label": "x",
            "extra": {"construct": construct, "mi_quality": quality},
        }
        for name, quality in (("a", "high"), ("b", "high"), ("c", "low"))
        for turn, (text, construct) in enumerate(SAID)
    ]
    path = tmp_path / "talks.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return path


def bench(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["bench", "grader", *arguments])


def test_json_is_one_object_a_file_with_the_documented_keys(talks: Path, home: Path) -> None:
    other = talks.with_name("more.jsonl")
    other.write_text(talks.read_text())
    options = ("--no-speed", "--resamples", "20", "--json")
    result = bench("--data", str(talks), str(other), *options)
    assert result.exit_code == 0, result.stderr
    shapes = [json.loads(line) for line in result.stdout.splitlines()]
    assert [shape["file"] for shape in shapes] == ["talks.jsonl", "more.jsonl"]
    documented = (home / "docs" / "validity.md").read_text(encoding="utf-8")
    for key in shapes[0]:
        assert f"`{key}" in documented, key
    five_way = shapes[0]["measured"]["tasks"]["five_way"]
    assert five_way["n"] == 15
    assert set(five_way["kappa"]) == {"value", "low", "high"}
    assert {one["name"] for one in five_way["classes"]} == {construct for _, construct in SAID}
    assert shapes[0]["speed"] is None
    assert shapes[0]["measured"]["quality"]["low"] == 1


def test_a_person_reads_tables_and_the_warning(talks: Path) -> None:
    result = bench("--data", str(talks), "--no-speed", "--resamples", "20", "--memory", "20")
    assert result.exit_code == 0, result.stderr
    for part in ("five-way", "kappa", "TF-IDF", "Class by class", "mean nothing", "resident MB"):
        assert part in result.stdout
    assert str(talks.parent) not in result.stdout


def test_the_page_names_date_commit_and_what_it_does_not_show(talks: Path) -> None:
    result = bench(
        "--data", str(talks), "--no-speed", "--resamples", "20", "--markdown", "--commit", "abc1234"
    )
    assert result.exit_code == 0, result.stderr
    for part in ("abc1234", "## talks.jsonl", "What these numbers do not show", "CALQ OPENQ", "| five-way |"):
        assert part in result.stdout
    assert str(talks.parent) not in result.stdout


def test_the_clock_runs_in_a_process_of_its_own(talks: Path) -> None:
    result = bench("--data", str(talks), "--resamples", "5", "--limit", "5", "--json")
    assert result.exit_code == 0, result.stderr
    assert json.loads(result.stdout)["speed"]["turns"] == 5


def test_the_crosswalk_is_printed_without_data() -> None:
    assert "LABEL MIRROR SUMM" in bench("--crosswalk").stdout
    assert json.loads(bench("--crosswalk", "--json").stdout)["LEAD"] == "closed_question"


def test_a_bad_row_ends_it_before_anything_is_measured(talks: Path) -> None:
    talks.write_text(talks.read_text() + "\n{}\n")
    result = bench("--data", str(talks), "--json")
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{talks} line 16" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "named"), [((), "--data"), (("--data", "nowhere.jsonl"), "nowhere.jsonl")]
)
def test_what_is_missing_is_named(arguments: tuple[str, ...], named: str) -> None:
    result = bench(*arguments)
    assert result.exit_code == 2
    assert named in result.stderr


def test_a_model_that_grades_nothing_is_reported_and_exits_1(talks: Path) -> None:
    result = bench("--data", str(talks), "--grader", "scripted:parrot", "--resamples", "5", "--json")
    assert result.exit_code == 1, result.stderr
    shares = json.loads(result.stdout)["shares"]
    assert (shares["turns"], shares["graded"]) == (15, 0)
    assert sum(shares["not_graded"].values()) == 15


def test_a_grader_is_measured_on_what_people_decided() -> None:
    services = build()
    services.review.load_samples()
    for turn, code in ((1, "REBUT"), (2, "CALQ"), (3, "LABEL")):
        units = services.review.open("sample-learner").turns[turn - 1].coded.units
        codes = {unit.span: code for unit in units}
        services.last_word.decide("sample-learner", turn, 2, codes, "As I read it.")
    result = bench("--decisions", "--no-speed", "--resamples", "5", "--json")
    assert result.exit_code == 0, result.stderr
    shape = json.loads(result.stdout)
    assert (shape["file"], shape["measured"]["tasks"]["five_way"]["n"]) == ("decisions", 3)


def test_the_decisions_come_out_as_rows_that_the_bench_reads(tmp_path: Path) -> None:
    services = build()
    services.review.load_samples()
    services.last_word.decide("sample-arguer", 1, 0, {}, "Plain pressure.")
    printed = CliRunner().invoke(cli, ["bench", "gold"])
    assert printed.exit_code == 0, printed.stderr
    path = tmp_path / "decisions.jsonl"
    path.write_text(printed.stdout, encoding="utf-8")
    rows = read_rows(path).rows
    assert [(row.dialogue, row.turn) for row in rows] == [("sample-arguer", 1)]


def test_without_a_decision_there_is_nothing_to_measure_on() -> None:
    result = bench("--decisions")
    assert result.exit_code == 2
    assert "Nobody has decided on a turn yet" in result.stderr


def test_in_a_team_the_decisions_are_for_leads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMA_TEAM", "1")
    open_house().arrive("theo@example.org", "Theo")
    for arguments in ((), ("--as", "theo@example.org")):
        result = CliRunner().invoke(cli, ["bench", "gold", *arguments])
        assert (result.exit_code, result.stdout) == (2, "")
        assert "lead" in result.stderr
