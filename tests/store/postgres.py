"""A PostgreSQL server of the tests' own: started once, emptied for each test that asks."""

import os
import warnings
from pathlib import Path

from sqlalchemy import create_engine, text

from trainer.store.database import open_database


class Postgres:
    def __init__(self, folder: Path) -> None:
        os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))  # or the package complains that there is none
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import pgserver

            self._server = pgserver.get_server(folder / "data", cleanup_mode="delete")
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

    def stop(self) -> None:
        self._server.cleanup()
