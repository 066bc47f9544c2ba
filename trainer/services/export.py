"""Transcripts and grades out, in the forms that other programs and people read."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO, Literal

from trainer.domain.holding import Holding
from trainer.domain.ruling import Word, talks
from trainer.domain.scorecard import Scorecard
from trainer.domain.session import KeptSession
from trainer.domain.text import storable
from trainer.engine.coaching import page, report
from trainer.engine.redacted_session import redacted_session, redacted_words
from trainer.engine.redaction import redacted
from trainer.errors import UsageError
from trainer.services.access import Access
from trainer.services.debriefing import Debriefing
from trainer.services.shapes import chat_shape, document
from trainer.services.turn_rows import COLUMNS, turn_rows
from trainer.store.holdings import Holdings
from trainer.store.sessions import Sessions
from trainer.store.table_files import Row, write_csv, write_parquet

Form = Literal["csv", "jsonl", "parquet", "md", "html"]
Shape = Literal["comma", "chat"]
_REPORTS = ("md", "html")
"""These hold the debrief, so they leave out sessions that still go on."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be handed out."""

    form: Form = "jsonl"
    ids: tuple[str, ...] = ()
    """These sessions; all within reach where there is none."""
    since: datetime | None = None
    redact: bool = False
    """Without addresses, numbers and keys."""
    shape: Shape = "comma"
    """Of a line of JSON: our own transcript, or the messages of a chat."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A session that is handed out."""

    kept: KeptSession
    owner: str
    words: tuple[Word, ...]
    """What people said of it."""


class Export:
    """Sessions as files, each written as it is read, so that memory stays flat."""

    def __init__(
        self, sessions: Sessions, holdings: Holdings, debriefing: Debriefing, access: Access
    ) -> None:
        self._sessions, self._holdings = sessions, holdings
        self._debriefing, self._access = debriefing, access

    def write(self, order: Order, out: BinaryIO) -> int:
        """Writes what is ordered, newest first; returns how many sessions that was.

        Raises UsageError for an id that is not there, and for a report on a session that goes on."""
        named = ", ".join(order.ids) or "all"
        self._access.log(
            "export", order.form, named + (f" since {order.since:%Y-%m-%d}" if order.since else "")
        )
        count = _Count(self._found(order))
        if order.form == "csv":
            write_csv(self._rows(count), COLUMNS, out)
        elif order.form == "parquet":
            write_parquet(self._rows(count), COLUMNS, out)
        else:
            for piece in self._texts(order, count):
                out.write(storable(piece).encode())
        return count.passed

    def demand(self, session_id: str) -> None:
        """Raises UsageError unless there is a session of that id that the viewer may read."""
        self._sessions.owned(session_id)

    def _found(self, order: Order) -> Iterator[_Found]:
        for holding in self._asked(order):
            try:
                kept = self._sessions.load(holding.session)
                words = self._debriefing.words(kept.id)
            except UsageError:
                if order.ids:
                    raise
                continue  # deleted since it was listed
            found = _Found(kept, holding.owner, words)
            yield _redacted(found) if order.redact else found

    def _asked(self, order: Order) -> Iterator[Holding]:
        if order.ids:
            return (self._holdings.named(session_id) for session_id in order.ids)
        return self._holdings.listed(order.since, finished=order.form in _REPORTS)

    def _rows(self, found: Iterator[_Found]) -> Iterator[Row]:
        for one in found:
            yield from turn_rows(one.kept, self._scorecard(one.kept), one.owner, talks(one.words))

    def _texts(self, order: Order, found: Iterator[_Found]) -> Iterator[str]:
        if order.form == "html":
            yield page.opening("Sessions of Comma")
        yield from (self._text(order, one) for one in found)
        if order.form == "html":
            yield page.CLOSING

    def _text(self, order: Order, found: "_Found") -> str:
        if order.form in _REPORTS:
            write = page.article if order.form == "html" else report.markdown
            return self._debriefing.written(found.kept, write, found.words)
        said = found.kept, self._scorecard(found.kept), found.words
        shape = chat_shape(*said) if order.shape == "chat" else document(*said).model_dump()
        return json.dumps(shape, ensure_ascii=False, separators=(",", ":")) + "\n"

    def _scorecard(self, kept: KeptSession) -> Scorecard | None:
        return self._debriefing.scorecard(kept) if kept.ended is not None else None


def _redacted(found: _Found) -> _Found:
    words = redacted_words(found.words, found.kept)
    return _Found(redacted_session(found.kept), redacted(found.owner), words)


class _Count(Iterator[_Found]):
    """Counts what passes through."""

    def __init__(self, found: Iterator[_Found]) -> None:
        self._found, self.passed = found, 0

    def __next__(self) -> _Found:
        item = next(self._found)
        self.passed += 1
        return item
