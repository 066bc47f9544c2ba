"""Transcripts and grades out: JSON lines or Markdown."""

from collections.abc import Iterator
from datetime import datetime
from typing import Literal

from trainer.services.debriefing import Debriefing
from trainer.services.shapes import document
from trainer.store.sessions import Sessions

Form = Literal["jsonl", "md"]


class Export:
    """Sessions as text."""

    def __init__(self, sessions: Sessions, debriefing: Debriefing) -> None:
        self._sessions, self._debriefing = sessions, debriefing

    def pieces(self, form: Form, ids: tuple[str, ...] = (), since: datetime | None = None) -> Iterator[str]:
        """One text a session: those of `ids`, or all that started at `since` or later, newest first.

        Markdown holds the debrief, so it leaves out sessions that still go on; asked for one by its id,
        it raises UsageError."""
        finished = True if form == "md" else None
        for session_id in ids or self._all(since, finished):
            yield self._one(session_id, form)

    def _all(self, since: datetime | None, finished: bool | None) -> Iterator[str]:
        before: str | None = None
        while page := self._sessions.rows(before=before, since=since, finished=finished):
            yield from (row.id for row in page)
            before = page[-1].id

    def _one(self, session_id: str, form: Form) -> str:
        if form == "md":
            return self._debriefing.download(session_id, "md")
        kept = self._sessions.load(session_id)
        scorecard = self._debriefing.scorecard(kept) if kept.ended is not None else None
        return document(kept, scorecard).model_dump_json() + "\n"
