"""A PostgreSQL server of the tests' own: started once, emptied for each test that asks."""

import os
import subprocess
import warnings
from contextlib import suppress
from pathlib import Path

import psutil
from sqlalchemy import create_engine, text

from trainer.store.database import open_database

_TRIES = 5


class Postgres:
    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))  # or the package complains that there is none
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import pgserver

            self._server = pgserver.get_server(folder / "data", cleanup_mode=None)
        self._data = folder / "data"
        self.url = self._server.get_uri().replace("postgresql://", "postgresql+psycopg://")

    def empty(self) -> str:
        """The address of the database, with all tables and nothing in them."""
        tables = "persona_contents, sessions, turns, custom_personas, people, teams, audit, regrades"
        open_database(self.url).dispose()
        engine = create_engine(self.url)
        with engine.begin() as connection:
            connection.execute(text(f"TRUNCATE {tables} CASCADE"))
        engine.dispose()
        return self.url

    def kill(self) -> None:
        """End every process of it as a power cut would."""
        main = psutil.Process(int((self._data / "postmaster.pid").read_text().split()[0]))
        for process in (main, *main.children(recursive=True)):
            with suppress(psutil.NoSuchProcess):
                process.kill()
        psutil.wait_procs([main], timeout=30)

    def start(self) -> None:
        """Start it again on the same data; what is left of the killed one may hold it for a moment."""
        for _ in range(_TRIES):
            with suppress(subprocess.SubprocessError):
                self._server.ensure_postgres_running()
                return
        self._server.ensure_postgres_running()
