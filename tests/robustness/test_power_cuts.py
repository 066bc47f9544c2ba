"""kill -9 of the app, and of PostgreSQL beneath it, while five people practise."""

import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.postgres import Postgres
from trainer.store.stores import Stores

HERE = Path(__file__).parent
FEW, ALL = 2, 100


class Players:
    """The process in which five people practise."""

    def __init__(self, url: str, log: Path) -> None:
        self._log = log.open("ab")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.robustness.players", url],
            stdout=self._log,
            stderr=self._log,
            cwd=HERE.parents[1],
        )

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self._log.close()


@pytest.fixture
def postgres() -> Iterator[Postgres]:
    server = Postgres()
    yield server
    server.remove()


def lines(log: Path) -> list[str]:
    """What was written whole; a kill may cut the last line."""
    whole, _, _rest = log.read_text(encoding="utf-8").rpartition("\n")
    return whole.split("\n")


def acknowledged(log: Path) -> dict[tuple[str, int], str]:
    found = [line.split("\t") for line in lines(log) if line.count("\t") == 2 and line[0] != "!"]
    return {(session, int(position)): text for session, position, text in found}


def wait_for_turns(log: Path, more: int) -> None:
    """Until so many turns more were acknowledged than are now."""
    before, deadline = len(acknowledged(log)), time.monotonic() + 120
    while len(acknowledged(log)) < before + more:
        assert time.monotonic() < deadline, lines(log)[-3:]
        time.sleep(0.02)


def check(stores: Stores, log: Path) -> int:
    """Every acknowledged turn is there, every session can be read; how many turns were looked at."""
    told, sessions = acknowledged(log), stores.sessions()
    kept = {session: sessions.load(session) for session, _position in told}
    for (session, position), text in told.items():
        assert kept[session].turns[position].text == text, (session, position)
    assert len(stores.listing().page(limit=10_000).rows) >= len(kept)
    return len(told)


def cut(moments: int, url: str, log: Path, postgres: Postgres | None) -> int:
    """Kill the app, every other time the database, at `moments` random moments; turns checked."""
    log.touch()
    chance = random.Random(7)
    for moment in range(moments):
        players = Players(url, log)
        wait_for_turns(log, chance.randrange(2, 12))
        time.sleep(chance.random() * 0.05)
        if postgres is not None and moment % 2:
            postgres.kill()
            time.sleep(0.2)
            players.kill()
            postgres.start()
        else:
            players.kill()
    stores = Stores.open(url)
    try:
        return check(stores, log)
    finally:
        stores.engine.dispose()


def test_no_acknowledged_turn_is_lost_when_the_app_is_killed(tmp_path: Path) -> None:
    assert cut(FEW, f"sqlite:///{tmp_path / 'comma.db'}", tmp_path / "log", None) > FEW


def test_no_acknowledged_turn_is_lost_when_postgresql_is_killed(tmp_path: Path, postgres: Postgres) -> None:
    assert cut(FEW, postgres.url, tmp_path / "log", postgres) > FEW
    assert not [line for line in lines(tmp_path / "log") if "Traceback" in line]


@pytest.mark.proof
def test_no_acknowledged_turn_is_lost_at_a_hundred_moments(tmp_path: Path, postgres: Postgres) -> None:
    assert cut(ALL, f"sqlite:///{tmp_path / 'comma.db'}", tmp_path / "lite", None) > ALL
    assert cut(ALL, postgres.url, tmp_path / "pg", postgres) > ALL
