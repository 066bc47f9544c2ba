"""The list of sessions: filtered, searched, sorted, and paged by key."""

from typing import Any

from sqlalchemy import ColumnElement, Engine, Select, and_, func, or_, select, true
from sqlalchemy.orm import InstrumentedAttribute, Session

from trainer.domain.access import OPEN, Gate, Reach
from trainer.domain.filters import EVERYTHING, After, Choices, Filters, Mark, SessionPage, Sort
from trainer.store.people_tables import PersonRecord
from trainer.store.reach import people_within, within
from trainer.store.review_tables import SessionFiguresRecord as Figures
from trainer.store.search import said
from trainer.store.session_rows import OPEN_DISPUTES, session_row, session_rows
from trainer.store.tables import PersonaContent, SessionRecord

Column = InstrumentedAttribute[float | None] | InstrumentedAttribute[int]
_SORTED: dict[Sort, tuple[Column, bool]] = {
    Sort.NEWEST: (SessionRecord.seq, True),
    Sort.OLDEST: (SessionRecord.seq, False),
    Sort.SAID_MOST: (SessionRecord.process, True),
    Sort.SAID_LEAST: (SessionRecord.process, False),
    Sort.LEARNED_MOST: (SessionRecord.outcome, True),
    Sort.LEARNED_LEAST: (SessionRecord.outcome, False),
    Sort.LONGEST: (SessionRecord.seconds, True),
}
"""What is sorted by, and whether the highest comes first."""
_MARKED: dict[Mark, ColumnElement[bool]] = {
    Mark.NOT_GRADED: SessionRecord.ungraded > 0,
    Mark.DISAGREEMENT: SessionRecord.disputed > 0,
    Mark.ATTACK: SessionRecord.attacks > 0,
    Mark.DISPUTED: OPEN_DISPUTES.exists(),
}


class Listing:
    """The sessions within a gate's reach, as a person looks through them. Safe to share between threads."""

    def __init__(self, engine: Engine, gate: Gate = OPEN) -> None:
        self._reading, self._gate = engine, gate

    def page(
        self,
        filters: Filters = EVERYTHING,
        sort: Sort = Sort.NEWEST,
        after: After | None = None,
        limit: int = 50,
    ) -> SessionPage:
        """The sessions behind `after` in this order. The order is total, so no page repeats or leaves out a
        session of another, whatever is added meanwhile."""
        column, down = _SORTED[sort]
        order = _order(column, down)
        with Session(self._reading) as session:
            keys = select(SessionRecord.seq).where(*self._fitting(session, filters))
            if after is not None:
                keys = keys.where(_behind(column, down, after))
            wanted = keys.order_by(*order).limit(limit + 1).subquery()
            query = session_rows().join(wanted, wanted.c.seq == SessionRecord.seq).order_by(*order)
            found = session.execute(query).all()
        last = found[limit - 1] if len(found) > limit else None
        value = getattr(last, column.key) if last is not None and column is not SessionRecord.seq else None
        return SessionPage(
            tuple(map(session_row, found[:limit])), After(last.seq, value) if last is not None else None
        )

    def matches(self, filters: Filters = EVERYTHING, most: int = 1000) -> int:
        """How many sessions fit, counted no further than one more than `most`."""
        with Session(self._reading) as session:
            fitting = select(SessionRecord.seq).where(*self._fitting(session, filters)).limit(most + 1)
            return session.scalar(select(func.count()).select_from(fitting.subquery())) or 0

    def choices(self) -> Choices:
        """What there is to filter by, within reach."""
        reach = self._gate.reach
        called = func.coalesce(func.nullif(PersonRecord.name, ""), PersonRecord.email)
        people = select(PersonRecord.id, called).where(people_within(reach)).order_by(called)
        with Session(self._reading) as session:
            return Choices(
                people=tuple((found[0], found[1]) for found in session.execute(people)),
                counterparts=tuple((found[0], found[1]) for found in session.execute(_counterparts(reach))),
                graders=tuple(session.scalars(select(SessionRecord.judge).where(within(reach)).distinct())),
            )

    def _fitting(self, session: Session, filters: Filters) -> list[ColumnElement[bool]]:
        return [within(self._gate.reach), *_asked(filters), *said(session, filters.text)]


def _asked(filters: Filters) -> list[ColumnElement[bool]]:
    """All that is asked but the words that were said."""
    asked = {
        SessionRecord.person_id: filters.person,
        SessionRecord.persona_id: filters.counterpart or None,
        SessionRecord.difficulty: filters.difficulty,
        SessionRecord.ended: filters.end and filters.end.value,
        SessionRecord.judge: filters.grader or None,
        SessionRecord.no_type: filters.no_type and filters.no_type.value,
    }
    conditions: list[ColumnElement[bool]] = [
        column == value for column, value in asked.items() if value is not None
    ]
    finished = True if filters.no_type else filters.finished
    if finished is not None:
        conditions.append(SessionRecord.ended.is_not(None) if finished else SessionRecord.ended.is_(None))
    if filters.mark:
        conditions.append(_MARKED[filters.mark])
    if filters.code:
        holds = Figures.session_seq == SessionRecord.seq, getattr(Figures, filters.code.value) > 0
        conditions.append(select(Figures.session_seq).where(*holds).exists())
    if filters.since:
        conditions.append(SessionRecord.started >= filters.since)
    if filters.before:
        conditions.append(SessionRecord.started < filters.before)
    return conditions


def _order(column: Column, down: bool) -> tuple[ColumnElement[Any], ...]:
    if column is SessionRecord.seq:
        return (SessionRecord.seq.desc() if down else SessionRecord.seq.asc(),)
    return (column.desc() if down else column.asc()).nulls_last(), SessionRecord.seq.desc()


def _behind(column: Column, down: bool, after: After) -> ColumnElement[bool]:
    if column is SessionRecord.seq:
        return SessionRecord.seq < after.seq if down else SessionRecord.seq > after.seq
    later = SessionRecord.seq < after.seq
    if after.value is None:
        return and_(column.is_(None), later)
    further = column < after.value if down else column > after.value
    return or_(further, and_(column == after.value, later), column.is_(None))


def _counterparts(reach: Reach) -> "Select[str, str]":
    name = func.max(PersonaContent.name)
    met = select(SessionRecord.seq).where(SessionRecord.persona_id == PersonaContent.persona_id)
    known = true() if reach.everything else met.where(within(reach)).exists()
    return (
        select(PersonaContent.persona_id, name)
        .where(known)
        .group_by(PersonaContent.persona_id)
        .order_by(name)
    )
