"""`comma bench store` as it is typed."""

import json
from pathlib import Path

from typer.testing import CliRunner, Result

from trainer.cli import cli
from trainer.services.wiring import Services, build
from trainer.settings import Settings


def bench(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["bench", "store", "--runs", "1", *arguments])


def test_each_size_is_one_object_with_a_time_for_everything_that_is_asked() -> None:
    result = bench("--sessions", "1010", "--json")
    assert result.exit_code == 0, result.stderr
    few, many = map(json.loads, result.stdout.splitlines())
    assert (few["sessions"], many["sessions"]) == (1000, 1010)
    assert few["median_ms"].keys() == many["median_ms"].keys()
    assert {"first page", "middle page", "filtered page", "search, rare word"} <= few["median_ms"].keys()


def test_a_person_reads_a_table_with_the_growth(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'bench.db'}"
    result = bench("--sessions", "20", "--database", address, "--markdown")
    assert result.exit_code == 0, result.stderr
    assert "| first page |" in result.stdout
    assert "growth" in result.stdout


def test_a_database_with_sessions_of_people_is_left_alone(settings: Settings) -> None:
    services: Services = build(settings)
    services.review.load_samples()
    result = bench("--sessions", "20", "--database", settings.database_url)
    assert result.exit_code == 2
    assert "give --database one that is empty" in result.stderr
    assert services.review.count() == 3
