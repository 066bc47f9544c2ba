"""Both databases that sessions may be kept in."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.store.postgres import Postgres
from trainer.store.database import open_database


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    server = Postgres()
    yield server
    server.remove()


@pytest.fixture
def opened(database: str) -> Iterator[Callable[[], Engine]]:
    """Opens the database, each time as another process would; closed when the test ends."""
    with ExitStack() as engines:

        def fresh() -> Engine:
            engine = open_database(database)
            engines.callback(engine.dispose)
            return engine

        yield fresh


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database, once on each kind of server."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'comma.db'}"
    server: Postgres = request.getfixturevalue("postgres")
    return server.empty()
