"""How the store asks its gate, before anything is done to a session."""

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from trainer.domain.access import Deed, Gate, Owned
from trainer.domain.text import storable
from trainer.errors import UsageError
from trainer.store.people_tables import PersonRecord
from trainer.store.tables import SessionRecord


def admit(engine: Engine, gate: Gate, deed: Deed, session_id: str) -> Owned:
    """Whose the session is. Raises UsageError when it is not there, or `gate` refuses `deed`.

    Asks in a transaction of its own: the gate may write to its log, and SQLite has one writer."""
    query = (
        select(SessionRecord.person_id, PersonRecord.team_id)
        .outerjoin(PersonRecord, PersonRecord.id == SessionRecord.person_id)
        .where(SessionRecord.id == storable(session_id))  # addresses hold anything
    )
    with Session(engine) as session:
        owner = session.execute(query).first()
    # Asked of what is not there as well: who tries addresses is in the log.
    whose = Owned(session_id, *owner) if owner else Owned(session_id, None, None)
    if not gate.admits(deed, whose) or owner is None:
        raise missing(session_id)
    return whose


def missing(session_id: str) -> UsageError:
    """A session that is refused looks like one that is not there."""
    return UsageError(f"There is no session '{session_id}' here: it was deleted, or the address is wrong.")
