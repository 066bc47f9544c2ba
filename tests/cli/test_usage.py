"""What the console command says to bad usage."""

import socket

import pytest

from trainer.cli import main


def outcome(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    return int(caught.value.code or 0), capsys.readouterr().err.strip()


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("nonsense",), "nonsense"),
        (("play",), "PERSONA"),
        (("play", "plant-partner", "--seed", "abc"), "abc"),
        (("simulate", "--runs", "0"), "0"),
        (("personas", "show"), "PERSONA"),
        (("export", "--format", "pdf"), "pdf"),
        (("play", "plant-partner", "--script", "-", "--difficulty", "brutal"), "brutal"),
    ],
)
def test_it_is_one_sentence_that_shows_the_value_and_the_exit_code_is_2(
    arguments: tuple[str, ...], named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = outcome(capsys, *arguments)
    assert code == 2
    assert named.lower() in said.lower()
    assert len(said.splitlines()) == 1


def test_help_is_help_and_exits_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome(capsys, "--help") == (0, "")


def test_a_port_that_is_taken_is_named_with_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, said = outcome(capsys, "app", "--port", str(port))
    assert code == 2
    assert f"Port {port}" in said
    assert "--port" in said
