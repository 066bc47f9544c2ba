"""The log of who opened, changed, exported or deleted what, and of what was refused."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from trainer.domain.text import storable
from trainer.store.clock import now
from trainer.store.database import writing
from trainer.store.people_tables import AuditRecord

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log."""

    id: int
    at: datetime
    who: str
    deed: str
    subject: str
    allowed: bool
    detail: str


class Audit:
    """The log of one database; it is only ever added to."""

    def __init__(self, engine: Engine) -> None:
        self._reading, self._writing = engine, writing(engine)

    def add(self, who: str, deed: str, subject: str, detail: str = "", *, allowed: bool = True) -> None:
        with Session(self._writing) as session, session.begin():
            session.add(
                AuditRecord(
                    at=now(),
                    who=who,
                    deed=deed,
                    subject=storable(subject[:_LONGEST]),
                    allowed=allowed,
                    detail=detail,
                )
            )

    def entries(self, *, before: int | None = None, limit: int = 100) -> Sequence[Entry]:
        """Newest first; `before` is the last id of the page already seen."""
        query = select(AuditRecord).order_by(AuditRecord.id.desc()).limit(limit)
        if before is not None:
            query = query.where(AuditRecord.id < before)
        with Session(self._reading) as session:
            return [_entry(record) for record in session.scalars(query)]


def _entry(record: AuditRecord) -> Entry:
    return Entry(record.id, record.at, record.who, record.deed, record.subject, record.allowed, record.detail)
