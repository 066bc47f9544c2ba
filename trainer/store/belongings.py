"""What a person has said of sessions and been given to do, for handing it to them."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Engine, Executable, select
from sqlalchemy.orm import Session

from trainer.domain.people import Person
from trainer.store.people_tables import AssignmentRecord, AuditRecord, SavedViewRecord
from trainer.store.review_tables import CommentRecord, RulingRecord
from trainer.store.tables import SessionRecord


class Belongings:
    """Reads; whose they are, and who may ask, is decided before."""

    def __init__(self, engine: Engine) -> None:
        self._reading = engine

    def comments(self, person: Person) -> Iterator[dict[str, Any]]:
        """What they wrote beside turns, their own or others'."""
        columns = SessionRecord.id.label("session"), CommentRecord.turn, CommentRecord.at, CommentRecord.text
        query = select(*columns).join(SessionRecord, SessionRecord.seq == CommentRecord.session_seq)
        return self._rows(query.where(CommentRecord.person_id == person.id).order_by(CommentRecord.id))

    def rulings(self, person: Person) -> Iterator[dict[str, Any]]:
        """Grades they disputed or decided on."""
        one = RulingRecord
        query = (
            select(
                SessionRecord.id.label("session"),
                one.turn,
                one.at,
                one.kind,
                one.grade,
                one.units,
                one.reason,
            )
            .join(SessionRecord, SessionRecord.seq == one.session_seq)
            .where(one.person_id == person.id)
            .order_by(one.id)
        )
        return self._rows(query)

    def assignments(self, person: Person) -> Iterator[dict[str, Any]]:
        """Counterparts they were to meet."""
        one = AssignmentRecord
        columns = one.persona_id, one.difficulty, one.times, one.due, one.note, one.made
        return self._rows(select(*columns).where(one.person_id == person.id).order_by(one.id))

    def saved_views(self, person: Person) -> Iterator[dict[str, Any]]:
        one = SavedViewRecord
        return self._rows(select(one.name, one.query).where(one.person_id == person.id).order_by(one.id))

    def deeds(self, person: Person) -> Iterator[dict[str, Any]]:
        """What the audit log says that they did, or that was done to them."""
        one = AuditRecord
        theirs: ColumnElement[bool] = (one.who == person.email) | (one.subject == person.email)
        columns = one.at, one.deed, one.subject, one.allowed, one.detail
        return self._rows(select(*columns).where(theirs).order_by(one.id))

    def _rows(self, query: Executable) -> Iterator[dict[str, Any]]:
        with Session(self._reading) as session:
            for row in session.execute(query.execution_options(yield_per=500)):
                yield dict(row._mapping)
