"""Deleting a person with all that is theirs."""

from collections.abc import Sequence

from sqlalchemy import Engine, delete, func, select, update
from sqlalchemy.orm import Session

from trainer.domain.people import Person
from trainer.store.database import writing
from trainer.store.people_tables import AuditRecord, PersonRecord
from trainer.store.tables import PersonaContent, SessionRecord


class Erasing:
    """One transaction: either all of it is gone, or nothing."""

    def __init__(self, engine: Engine) -> None:
        self._writing = writing(engine)

    def person(self, person: Person) -> int:
        """Deletes their sessions with the grades, comments and rulings on them, what they were given to do,
        their saved views and themselves; returns how many sessions that was.

        What they said of others' sessions stays there without their name, and in the audit log a number
        stands for their address."""
        mine = SessionRecord.person_id == person.id
        with Session(self._writing) as session, session.begin():
            played = session.scalars(select(SessionRecord.persona_hash).where(mine).distinct()).all()
            count = session.scalar(select(func.count(SessionRecord.seq)).where(mine)) or 0
            session.execute(delete(SessionRecord).where(mine))
            session.execute(delete(PersonRecord).where(PersonRecord.id == person.id))
            _let_go(session, played)
            _unname(session, person)
        return count


def _let_go(session: Session, personas: Sequence[str]) -> None:
    """A persona's content goes with its last session."""
    used = select(SessionRecord.persona_hash).where(SessionRecord.persona_hash.in_(personas))
    session.execute(
        delete(PersonaContent).where(PersonaContent.hash.in_(personas), PersonaContent.hash.not_in(used))
    )


def _unname(session: Session, person: Person) -> None:
    name = f"a deleted person {person.id}"
    for column in (AuditRecord.who, AuditRecord.subject):
        session.execute(update(AuditRecord).where(func.lower(column) == person.email).values({column: name}))
    told = AuditRecord.detail
    mentioned = told.contains(person.email, autoescape=True)
    session.execute(
        update(AuditRecord).where(mentioned).values({told: func.replace(told, person.email, name)})
    )
