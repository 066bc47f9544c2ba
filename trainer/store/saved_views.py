"""The saved views of one database: each person has their own."""

from sqlalchemy import ColumnElement, Engine, delete, select
from sqlalchemy.orm import Session

from trainer.domain.saved_view import SavedView
from trainer.store.database import writing
from trainer.store.people_tables import SavedViewRecord


class SavedViews:
    """Every method is one transaction, for one person; none without accounts. Threads may share it."""

    def __init__(self, engine: Engine) -> None:
        self._reading, self._writing = engine, writing(engine)

    def all(self, person: int | None) -> tuple[SavedView, ...]:
        """By name."""
        query = select(SavedViewRecord).where(_of(person)).order_by(SavedViewRecord.name)
        with Session(self._reading) as session:
            return tuple(SavedView(one.id, one.name, one.query) for one in session.scalars(query))

    def save(self, person: int | None, name: str, query: str) -> None:
        """Keep `query` under `name`, in place of what had that name."""
        with Session(self._writing) as session, session.begin():
            session.execute(delete(SavedViewRecord).where(_of(person), SavedViewRecord.name == name))
            session.add(SavedViewRecord(person_id=person, name=name, query=query))

    def delete(self, person: int | None, view: int) -> None:
        """Nothing happens where this person has no such view."""
        with Session(self._writing) as session, session.begin():
            session.execute(delete(SavedViewRecord).where(_of(person), SavedViewRecord.id == view))


def _of(person: int | None) -> "ColumnElement[bool]":
    owner = SavedViewRecord.person_id
    return owner.is_(None) if person is None else owner == person
