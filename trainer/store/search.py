"""Full-text search in what was said, on SQLite (FTS5) and on PostgreSQL (a tsvector beside each turn)."""

import re
from typing import Any

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Integer,
    Select,
    column,
    func,
    literal,
    literal_column,
    select,
    table,
)
from sqlalchemy.orm import Session

from trainer.store.tables import SessionRecord

_UNSTORABLE = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
MOST_WORDS = 8
LONGEST = 200
"""Characters of a search that are read."""
_WORDS = table("turns_words", column("rowid"), column("turns_words"))
_TURNS = table("turns", column("session_seq", Integer), column("words"))
FEW = 5000
"""PostgreSQL: turns that a rare word is in at most."""
_SIMPLE: ColumnElement[str] = literal_column("'simple'")


def words(text: str) -> tuple[str, ...]:
    """What of `text` is looked for: pieces between blanks that hold a letter or a digit, the first few.

    Anything may be handed in; quotes and operators mean nothing."""
    storable = _UNSTORABLE.sub(" ", text[:LONGEST])
    pieces = [piece for piece in storable.split() if any(letter.isalnum() for letter in piece)]
    return tuple(dict.fromkeys(pieces))[:MOST_WORDS]


def said(session: Session, text: str, few: int = FEW) -> list[ColumnElement[bool]]:
    """Conditions on a query of sessions: every word of `text` was said in it, by whichever side."""
    if session.get_bind().dialect.name == "sqlite":
        return [SessionRecord.seq.in_(_in_sqlite(word)) for word in words(text)]
    return [_in_postgres(session, word, few) for word in words(text)]


def _in_sqlite(word: str) -> Select[Any]:
    """A row of `turns_words` is numbered `session * 65536 + position` (migration 0006). In quotes a piece is
    a phrase, which FTS5 splits as it splits what was said."""
    phrase = '"' + word.replace('"', '""') + '"'
    return select(_WORDS.c.rowid.op(">>")(16)).where(_WORDS.c.turns_words.op("MATCH")(phrase))


def _in_postgres(session: Session, word: str, few: int) -> ColumnElement[bool]:
    """The sessions with a rare word are looked up first. A common one is looked for in one session after
    another until the page is full, rather than in a hundred thousand turns that nobody will read.

    As an array, and with OFFSET 0, or PostgreSQL would join what is best left apart."""
    held = _TURNS.c.words.op("@@")(func.plainto_tsquery(_SIMPLE, word))
    rare = session.scalars(select(_TURNS.c.session_seq).where(held).limit(few + 1)).all()
    if len(rare) <= few:
        return SessionRecord.seq == func.any(literal(list(set(rare)), ARRAY(Integer)))
    among = select(_TURNS.c.session_seq).where(_TURNS.c.session_seq == SessionRecord.seq, held)
    return among.offset(literal_column("0")).correlate(SessionRecord).exists()
