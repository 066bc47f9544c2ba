"""A PostgreSQL server of the tests' own: started once, emptied for each test that asks."""

import os
import shutil
import subprocess
import tempfile
import warnings
from contextlib import suppress
from pathlib import Path

import psutil
from sqlalchemy import create_engine, text

from trainer.store.database import open_database

_TRIES = 5


class Postgres:
    def __init__(self) -> None:
        # Not in pytest's folder: as root the server runs as somebody else, who may not look into that.
        self._folder = folder = Path(tempfile.mkdtemp(prefix="comma-pg-"))
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
        with suppress(psutil.NoSuchProcess, OSError):
            main = psutil.Process(int((self._data / "postmaster.pid").read_text().split()[0]))
            processes = [main, *main.children(recursive=True)]
            for process in processes:
                with suppress(psutil.NoSuchProcess):
                    process.kill()
            psutil.wait_procs(processes, timeout=30)

    def remove(self) -> None:
        self.kill()
        shutil.rmtree(self._folder, ignore_errors=True)

    def start(self) -> None:
        """Start it again on the same data; what is left of the killed one may hold it for a moment."""
        for _ in range(_TRIES):
            with suppress(subprocess.SubprocessError):
                self._server.ensure_postgres_running()
                return
        self._server.ensure_postgres_running()
