"""What every test stands on: no network, no real transcripts, no settings of this machine."""

import os
import socket
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings

from trainer.settings import HOME, Settings, load

# Machines are shared and noisy: a slow example is no failure.
# `make test` tries the same examples on every machine; `make proof` looks for new ones.
hypothesis_settings.register_profile("comma", deadline=None, derandomize=True)
hypothesis_settings.register_profile("proof", deadline=None)
hypothesis_settings.load_profile("comma")

LOOPBACK = {"127.0.0.1", "::1", "localhost", "0.0.0.0"}


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any connection that leaves this machine fails the test."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        if isinstance(address, tuple) and address[0] not in LOOPBACK:
            raise AssertionError(f"A test tried to reach {address}.")
        connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Settings of the person who runs the tests do not reach them, nor do tests reach their sessions."""
    for name in list(os.environ):
        if name.startswith(("COMMA_", "OPENAI_", "LANGCHAIN_", "LANGSMITH_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("COMMA_TRANSCRIPTS", str(tmp_path / "transcripts"))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Our own personas and prompts, a database of this test's own, no model."""
    return load({"COMMA_TRANSCRIPTS": str(tmp_path / "transcripts")})


@pytest.fixture(scope="session")
def home() -> Path:
    return HOME
