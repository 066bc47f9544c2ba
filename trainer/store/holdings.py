"""What is kept, and whose it is: for handing it out and for deleting it."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import Engine, Select, select
from sqlalchemy.orm import Session

from trainer.domain.access import OPEN, Gate
from trainer.domain.holding import Holding
from trainer.store.people_tables import PersonRecord
from trainer.store.reach import within
from trainer.store.tables import SessionRecord

PAGE = 200
"""Sessions listed at once."""


class Holdings:
    """The sessions of one database with their owners, as far as `gate` reaches."""

    def __init__(self, engine: Engine, gate: Gate = OPEN) -> None:
        self._reading, self._gate = engine, gate

    def listed(self, since: datetime | None = None, *, finished: bool = False) -> Iterator[Holding]:
        """Newest first, a page in memory at a time; `finished` leaves out those that go on."""
        query = self._listed().order_by(SessionRecord.seq.desc()).limit(PAGE)
        if since is not None:
            query = query.where(SessionRecord.started >= since)
        if finished:
            query = query.where(SessionRecord.ended.is_not(None))
        page = self._page(query)
        while page:
            yield from (holding for _, holding in page)
            page = self._page(query.where(SessionRecord.seq < page[-1][0]))

    def named(self, session_id: str) -> Holding:
        """The session of that id; without an owner where it is out of reach, which opening it will say."""
        found = self._page(self._listed().where(SessionRecord.id == session_id))
        return found[0][1] if found else Holding(session_id)

    def of_person(self, person: int) -> tuple[str, ...]:
        """The ids of somebody's sessions, oldest first."""
        query = self._listed().where(SessionRecord.person_id == person).order_by(SessionRecord.seq)
        return tuple(holding.session for _, holding in self._page(query))

    def before(self, moment: datetime, limit: int | None = None) -> tuple[str, ...]:
        """The ids of sessions whose last turn is older than `moment`; samples stay."""
        old = SessionRecord.last < moment, SessionRecord.sample.is_(False)
        query = self._listed().where(*old).order_by(SessionRecord.seq).limit(limit)
        return tuple(holding.session for _, holding in self._page(query))

    def _listed(self) -> "Select[int, str, str]":
        return (
            select(SessionRecord.seq, SessionRecord.id, PersonRecord.email)
            .outerjoin(PersonRecord, PersonRecord.id == SessionRecord.person_id)
            .where(within(self._gate.reach))
        )

    def _page(self, query: "Select[int, str, str]") -> Sequence[tuple[int, Holding]]:
        with Session(self._reading) as session:
            return [(seq, Holding(name, email or "")) for seq, name, email in session.execute(query)]
