"""Opening the database: the connection, its durability settings, and bringing its tables up to date."""

import sqlite3
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, InterfaceError, NoSuchModuleError, OperationalError

from trainer.errors import StoreError, UsageError

MIGRATIONS = Path(__file__).parent / "migrations"
HEAD = "0006"
"""The newest migration; a test holds it against the files."""


def open_database(url: str) -> Engine:
    """An engine on `url` whose tables are those of this version, created or migrated as needed.

    Raises StoreError when the place cannot be written or is newer than this program."""
    engine = _engine(url)
    try:
        with writing(engine).begin() as connection:
            if engine.dialect.name == "postgresql":
                # Two processes may start at once; the second waits here and finds the work done.
                connection.execute(text("SELECT pg_advisory_xact_lock(6027)"))
            _bring_up_to_date(connection, url)
            _prove_writable(connection)
    except (DBAPIError, sqlite3.Error) as error:
        raise StoreError(_complaint(url, error)) from error
    return engine


def peek(url: str, table: str) -> Engine | None:
    """An engine to read `table` with, or None where there is no such database or table yet: nothing is
    made and nothing is migrated. Raises StoreError when the database does not answer."""
    path = make_url(url).database or ""
    if url.startswith("sqlite") and not Path(path).is_file():
        return None
    engine = _engine(url)
    try:
        with engine.connect() as connection:
            return engine if inspect(connection).has_table(table) else None
    except (DBAPIError, sqlite3.Error) as error:
        raise StoreError(_complaint(url, error)) from error


def writing(engine: Engine) -> Engine:
    """`engine` for a transaction that writes: on SQLite it takes the write lock at once, because
    a reader that turns writer half-way fails when another writer came between."""
    return engine.execution_options(writes=True)


def _engine(url: str) -> Engine:
    try:
        parsed = make_url(url)
        if parsed.get_backend_name() == "sqlite":
            _make_folder(parsed.database or "")
        engine = create_engine(parsed, pool_pre_ping=parsed.get_backend_name() != "sqlite")
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise UsageError(
            f"COMMA_DATABASE_URL is '{_shown(url)}', which names no database this installation can open: "
            "write sqlite:///path/to/comma.db or postgresql+psycopg://user@host/name."
        ) from error
    event.listen(engine, "handle_error", partial(_told, url), retval=True)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _make_durable)
        event.listen(engine, "begin", _begin)
    return engine


def _told(url: str, context: ExceptionContext) -> StoreError | None:
    """A database that went away is said in a sentence, whatever was being done; all else stays as it is."""
    error = context.sqlalchemy_exception
    gone = isinstance(error, (OperationalError, InterfaceError)) and not context.is_pre_ping
    return StoreError(_complaint(url, error)) if gone and isinstance(error, DBAPIError) else None


def _make_folder(database: str) -> None:
    if not database or database == ":memory:":
        return
    folder = Path(database).parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"The transcripts folder {folder} cannot be made ({error.strerror}): "
            "set COMMA_TRANSCRIPTS to a folder you may write to."
        ) from error


def _make_durable(connection: sqlite3.Connection, _record: Any) -> None:
    # SQLAlchemy begins transactions itself; the driver's own implicit BEGIN would come too late.
    connection.isolation_level = None
    for pragma in ("busy_timeout=5000", "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(
        "BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN"
    )


def _bring_up_to_date(connection: Connection, url: str) -> None:
    found = _revision(connection)
    if found == HEAD:
        return
    # Alembic costs a third of a second to import: only when there is something to do.
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    if found and found not in {
        script.revision for script in ScriptDirectory.from_config(config).walk_revisions()
    }:
        raise StoreError(
            f"The database {_shown(url)} is from a newer version of Comma (its tables are '{found}', this "
            f"program knows up to '{HEAD}'): update Comma, or set COMMA_DATABASE_URL to another database."
        )
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise StoreError(f"The database {_shown(url)} could not be brought up to date: {error}.") from error


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _prove_writable(connection: Connection) -> None:
    connection.execute(text("UPDATE alembic_version SET version_num = version_num"))


def _complaint(url: str, error: DBAPIError | sqlite3.Error) -> str:
    origin = error.orig if isinstance(error, DBAPIError) else error
    cause = " ".join((str(origin).strip().splitlines() or [type(error).__name__])[0].split())
    if "readonly" in cause or "read-only" in cause or "unable to open" in cause:
        return (
            f"The database {_shown(url)} cannot be written ({cause}): make its folder writable, or set "
            "COMMA_TRANSCRIPTS to another folder."
        )
    if isinstance(error, OperationalError):
        return (
            f"The database {_shown(url)} does not answer ({cause}): start it, or correct COMMA_DATABASE_URL."
        )
    return f"The database {_shown(url)} cannot be used ({cause}): move it away, or set COMMA_DATABASE_URL."


def _shown(url: str) -> str:
    """The address without its password."""
    try:
        return make_url(url).render_as_string(hide_password=True)
    except ArgumentError:
        return url.rsplit("@", maxsplit=1)[-1]
