"""`comma export`."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.services.stored import filled
from trainer.cli import cli
from trainer.services.wiring import build


def export(*options: str) -> Result:
    return CliRunner().invoke(cli, ["export", *options])


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet", "md", "html"])
def test_every_form_goes_into_a_file_and_nothing_else_is_left(form: str, tmp_path: Path) -> None:
    filled(build(), 2)
    folder = tmp_path / "out"
    folder.mkdir()
    result = export("--format", form, "-o", str(folder / "sessions"))
    assert result.exit_code == 0, result.stderr
    assert [path.name for path in folder.iterdir()] == ["sessions"]
    assert (folder / "sessions").stat().st_size > 500


def test_an_export_that_fails_leaves_the_file_that_was_there(tmp_path: Path) -> None:
    (session,) = filled(build(), 1)
    path = tmp_path / "out" / "sessions.csv"
    path.parent.mkdir()
    path.write_text("before")
    result = export("--format", "csv", "--session", session, "--session", "nobody", "-o", str(path))
    assert result.exit_code == 2
    assert "'nobody'" in result.stderr
    assert path.read_text() == "before"
    assert list(path.parent.iterdir()) == [path]


def test_only_what_began_since_a_day_is_written() -> None:
    filled(build(), 1)
    assert export("--since", "2000-01-01").stdout.count("\n") == 1
    assert export("--since", "2999-01-01").stdout == ""


def test_the_chat_shape_is_one_line_a_session() -> None:
    filled(build(), 2)
    lines = export("--shape", "chat").stdout.splitlines()
    assert [set(json.loads(line)) for line in lines] == [{"messages", "metadata"}] * 2


@pytest.mark.parametrize(
    ("options", "shown"),
    [
        (("--format", "pdf"), "'pdf'; choose csv, jsonl, parquet, md or html"),
        (("--shape", "story"), "'story'; choose comma or chat"),
        (("--shape", "chat", "--format", "md"), "'md'; leave one out"),
        (("--format", "parquet"), "name a file with -o"),
        (("-o", "/no/such/folder/file"), "choose another file"),
        (("--since", "May"), "'May'"),
    ],
)
def test_what_cannot_be_done_is_said(options: tuple[str, ...], shown: str) -> None:
    result = export(*options)
    assert result.exit_code == 2
    assert shown in result.stderr
