"""Opening the database."""

from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect, text

from trainer.errors import StoreError, UsageError
from trainer.store.base import Base
from trainer.store.database import HEAD, MIGRATIONS, open_database
from trainer.store.listing import Listing


def url(folder: Path) -> str:
    return f"sqlite:///{folder / 'comma.db'}"


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    open_database(url(tmp_path / "not" / "there"))
    assert (tmp_path / "not" / "there" / "comma.db").exists()


def test_a_durable_journal_is_used(tmp_path: Path) -> None:
    with open_database(url(tmp_path)).connect() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
        assert connection.execute(text("PRAGMA synchronous")).scalar() == 2
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1


def test_opening_twice_keeps_what_is_there(tmp_path: Path) -> None:
    with open_database(url(tmp_path)).begin() as connection:
        connection.execute(text("INSERT INTO persona_contents VALUES ('h', 'dana', '{}', '', '')"))
    with open_database(url(tmp_path)).connect() as connection:
        assert connection.execute(text("SELECT persona_id FROM persona_contents")).scalar() == "dana"


def test_the_migrations_end_where_the_program_says() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


def test_the_migrations_make_the_tables_that_the_code_describes(tmp_path: Path) -> None:
    made = inspect(open_database(url(tmp_path)))
    for table in Base.metadata.sorted_tables:
        columns = {column["name"]: column["nullable"] for column in made.get_columns(table.name)}
        references = {tuple(key["constrained_columns"]) for key in made.get_foreign_keys(table.name)}
        assert references == {(key.parent.name,) for key in table.foreign_keys}, table.name
        assert columns == {column.name: column.nullable for column in table.columns}, table.name
        indexes = {index["name"] for index in made.get_indexes(table.name)}
        assert {index.name for index in table.indexes} <= indexes


FILLED = """
INSERT INTO persona_contents VALUES ('h', 'dana', '{"public": {"name": "Dana", "role": "buyer"}}');
INSERT INTO sessions (seq, id, started, persona_hash, difficulty, seed, goal, questions, realism, counterpart,
 judge, coach, code_version, sample, ended, process, outcome, rewrites, ungraded) VALUES (1, 's',
 '2026-01-02 03:04:05', 'h', 'easy', 1, '', '[]', 0, 'builtin', 'openai:x', 'builtin', '1', 0, 'E4', 71.5,
 40.0, '{}', 0);
INSERT INTO turns (id, session_seq, position, speaker, text, said, partial, fault, prompt_hash) VALUES
 (1, 1, 1, 'trainee', 'Why not?', '2026-01-02 03:04:05', 0, '', '');
INSERT INTO grades (id, turn_id, made, grader, prompt_hash, rubric_hash, code_version, grade, flags, why)
 VALUES (1, 1, '2026-01-02 03:04:05', 'openai:x', 'p', 'r', '1', 0, '[]', 'It blames.');
INSERT INTO units VALUES (1, 0, 'ACCUSE', 0, 8, 'wh', 0.7, 0, NULL, '{}', 'so')
"""


def test_a_database_of_the_first_version_is_brought_up_to_date_with_all_it_holds(tmp_path: Path) -> None:
    engine = create_engine(url(tmp_path))
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        for statement in FILLED.split(";"):
            connection.exec_driver_sql(statement)
    engine.dispose()
    opened = open_database(url(tmp_path))
    with opened.connect() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == HEAD
        kept = connection.execute(text("SELECT grade, why, asked, comparison FROM grades")).one()
        assert tuple(kept) == (0, "It blames.", None, None)
        assert connection.execute(text("SELECT code FROM units")).scalar() == "ACCUSE"
    (row,) = Listing(opened).page().rows
    assert (row.process, row.disputed, row.process_error) == (71.5, 0, None)
    assert (row.follows, row.days) == (None, None)
    with open_database(url(tmp_path)).begin() as connection:  # and back, with what the first version knew
        config.attributes["connection"] = connection
        command.downgrade(config, "0001")
        assert connection.execute(text("SELECT code FROM units")).scalar() == "ACCUSE"


def test_a_database_from_a_newer_version_is_left_alone_and_the_sentence_says_what_to_do(
    tmp_path: Path,
) -> None:
    with open_database(url(tmp_path)).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match=r"newer version of Comma.*'9999'.*update Comma"):
        open_database(url(tmp_path))
    with create_engine(url(tmp_path)).connect() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == "9999"


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match="COMMA_TRANSCRIPTS"):
        open_database(url(tmp_path / "file" / "below"))


def test_a_read_only_database_is_said_to_be_so(tmp_path: Path) -> None:
    open_database(url(tmp_path)).dispose()
    address = f"sqlite:///file:{tmp_path / 'comma.db'}?mode=ro&uri=true"
    with pytest.raises(StoreError, match=r"cannot be written.*make its folder writable"):
        open_database(address)


def test_a_file_that_is_no_database_is_said_to_be_so(tmp_path: Path) -> None:
    (tmp_path / "comma.db").write_text("this is a shopping list, not a database, " * 30)
    with pytest.raises(StoreError, match=r"cannot be used.*move it away"):
        open_database(url(tmp_path))


def test_an_address_that_names_no_database_is_shown_without_its_password() -> None:
    with pytest.raises(UsageError, match="COMMA_DATABASE_URL") as caught:
        open_database("nonsense://user:hunter2@host/name")
    assert "hunter2" not in str(caught.value)


def test_a_server_that_does_not_answer_is_said_so_without_its_password() -> None:
    with pytest.raises(StoreError, match="does not answer") as caught:
        open_database("postgresql+psycopg://user:hunter2@127.0.0.1:1/name")
    assert "hunter2" not in str(caught.value)
