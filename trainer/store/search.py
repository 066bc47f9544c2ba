"""Full-text search in what was said, on SQLite (FTS5) and on PostgreSQL (`to_tsvector`)."""

import re
from typing import Any

from sqlalchemy import ColumnElement, Select, column, func, literal_column, select, table
from sqlalchemy.orm import Session

from trainer.store.tables import SessionRecord, TurnRecord

_UNSTORABLE = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
MOST_WORDS = 8
LONGEST = 200
"""Characters of a search that are read."""
_WORDS = table("turns_words", column("rowid"), column("turns_words"))
_SIMPLE: ColumnElement[str] = literal_column("'simple'")


def words(text: str) -> tuple[str, ...]:
    """What of `text` is looked for: pieces between blanks that hold a letter or a digit, the first few.

    Anything may be handed in; quotes and operators mean nothing."""
    storable = _UNSTORABLE.sub(" ", text[:LONGEST])
    pieces = [piece for piece in storable.split() if any(letter.isalnum() for letter in piece)]
    return tuple(dict.fromkeys(pieces))[:MOST_WORDS]


def said(session: Session, text: str) -> list[ColumnElement[bool]]:
    """Conditions on a query of sessions: every word of `text` was said in it, by whichever side."""
    if session.get_bind().dialect.name == "sqlite":
        return [SessionRecord.seq.in_(_in_sqlite(word)) for word in words(text)]
    # As an array, or PostgreSQL would read through every turn rather than ask its index for a short page.
    return [
        SessionRecord.seq == func.any(func.array(_in_postgres(word).scalar_subquery()))
        for word in words(text)
    ]


def _in_sqlite(word: str) -> Select[Any]:
    """A row of `turns_words` is numbered `session * 65536 + position` (migration 0006). In quotes a piece is
    a phrase, which FTS5 splits as it splits what was said."""
    phrase = '"' + word.replace('"', '""') + '"'
    return select(_WORDS.c.rowid.op(">>")(16)).where(_WORDS.c.turns_words.op("MATCH")(phrase))


def _in_postgres(word: str) -> Select[Any]:
    found = func.to_tsvector(_SIMPLE, TurnRecord.text).op("@@")(func.plainto_tsquery(_SIMPLE, word))
    return select(TurnRecord.session_seq).where(found).distinct()
