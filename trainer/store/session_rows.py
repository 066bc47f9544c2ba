"""Sessions as lists show them: a query of the few columns that takes, and its rows."""

from typing import Any, cast

from sqlalchemy import Row, Select, and_, func, select
from sqlalchemy.orm import aliased

from trainer.domain.no_types import NoType
from trainer.domain.play import Difficulty, End
from trainer.domain.session import SessionRow
from trainer.store.people_tables import PersonRecord
from trainer.store.review_tables import RulingRecord
from trainer.store.tables import PersonaContent, SessionRecord

_ANSWER = aliased(RulingRecord)
UNDECIDED = and_(
    RulingRecord.kind == "dispute", ~select(_ANSWER.id).where(_ANSWER.answers == RulingRecord.id).exists()
)
"""Of rulings: disputes that nobody has decided."""
OPEN_DISPUTES = (
    select(RulingRecord.id)
    .where(UNDECIDED, RulingRecord.session_seq == SessionRecord.seq)
    .correlate(SessionRecord)
)
"""Those of the session of the query around it that nobody has decided."""
_COLUMNS = (
    SessionRecord.seq,
    SessionRecord.id,
    SessionRecord.persona_id,
    PersonaContent.name,
    PersonaContent.role,
    SessionRecord.difficulty,
    SessionRecord.started,
    SessionRecord.said_turns,
    SessionRecord.ended,
    SessionRecord.process,
    SessionRecord.outcome,
    SessionRecord.judge,
    SessionRecord.ungraded,
    SessionRecord.sample,
    SessionRecord.disputed,
    SessionRecord.process_error,
    SessionRecord.follows,
    SessionRecord.gap_days,
    SessionRecord.seconds,
    SessionRecord.no_type,
    SessionRecord.attacks,
    func.coalesce(func.nullif(PersonRecord.name, ""), PersonRecord.email, "").label("person"),
    OPEN_DISPUTES.with_only_columns(func.count()).scalar_subquery().label("contested"),
)


def session_rows() -> Select[Any]:
    """All sessions, in no order, for `session_row` to read."""
    return (
        select(*_COLUMNS)
        .select_from(SessionRecord)
        .join(PersonaContent, PersonaContent.hash == SessionRecord.persona_hash)
        .outerjoin(PersonRecord, PersonRecord.id == SessionRecord.person_id)
    )


def session_row(found: Row[Any]) -> SessionRow:
    end = End(found.ended) if found.ended else None
    return SessionRow(
        id=found.id,
        persona_id=found.persona_id,
        name=found.name,
        role=found.role,
        difficulty=cast(Difficulty, found.difficulty),
        started=found.started,
        turns=found.said_turns,
        ended=end,
        process=found.process,
        outcome=found.outcome,
        grader=found.judge,
        not_graded=found.ungraded,
        sample=found.sample,
        disputed=found.disputed or 0,
        process_error=found.process_error,
        follows=found.follows,
        days=found.gap_days,
        person=found.person,
        seconds=found.seconds,
        no_type=NoType(found.no_type) if end and found.no_type else None,
        attacks=found.attacks or 0,
        contested=found.contested,
    )
