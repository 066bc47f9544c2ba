"""Transcripts and grades out: JSON lines or Markdown."""

from collections.abc import Iterator
from datetime import datetime
from typing import Literal

from trainer.domain.session import KeptSession
from trainer.engine import report
from trainer.services.debriefing import Debriefing
from trainer.services.shapes import document
from trainer.store.sessions import Sessions

Form = Literal["jsonl", "md"]


class Export:
    """Finished and unfinished sessions as text."""

    def __init__(self, sessions: Sessions, debriefing: Debriefing) -> None:
        self._sessions, self._debriefing = sessions, debriefing

    def pieces(self, form: Form, ids: tuple[str, ...] = (), since: datetime | None = None) -> Iterator[str]:
        """One text a session, newest first: of `ids`, or of all that started at `since` or later."""
        for session_id in ids or self._all(since):
            yield self._one(self._sessions.load(session_id), form)

    def _all(self, since: datetime | None) -> Iterator[str]:
        before: str | None = None
        while page := self._sessions.rows(before=before, since=since):
            yield from (row.id for row in page)
            before = page[-1].id

    def _one(self, kept: KeptSession, form: Form) -> str:
        if form == "jsonl":
            scorecard = self._debriefing.scorecard(kept) if kept.trainee_turns else None
            return document(kept, scorecard).model_dump_json() + "\n"
        if kept.ended is not None:
            return self._debriefing.download(kept.id, "md")
        return report.transcript(kept.setup.persona.public, kept.played())
