"""What people were given to practise, and how much of it is done."""

from collections.abc import Sequence
from datetime import UTC, datetime, time
from typing import cast

from sqlalchemy import Engine, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from trainer.domain.access import OPEN, Gate
from trainer.domain.assignment import Assignment, Task
from trainer.domain.play import Difficulty
from trainer.store.clock import now
from trainer.store.database import writing
from trainer.store.people_tables import AssignmentRecord, PersonRecord
from trainer.store.reach import reached
from trainer.store.tables import SessionRecord

Found = Select[AssignmentRecord, str | None, str | None, int]


class Assignments:
    """The assignments of one database; lists hold those of the people whom `gate` lets be reached.

    Safe to share between threads."""

    def __init__(self, engine: Engine, gate: Gate = OPEN) -> None:
        self._reading, self._writing, self._gate = engine, writing(engine), gate

    def give(self, people: Sequence[int | None], task: Task) -> None:
        """To each of `people` (None: whoever sits at a machine without accounts), in one transaction."""
        with Session(self._writing) as session, session.begin():
            session.add_all(
                AssignmentRecord(
                    person_id=person,
                    given_by=self._gate.owner,
                    persona_id=task.persona_id,
                    difficulty=task.difficulty,
                    times=task.times,
                    due=datetime.combine(task.due, time(), UTC) if task.due else None,
                    note=task.note,
                    made=now(),
                )
                for person in people
            )

    def take_back(self, assignment: int) -> None:
        """The sessions it led to stay."""
        with Session(self._writing) as session, session.begin():
            record = session.get(AssignmentRecord, assignment)
            if record is not None:
                session.delete(record)

    def find(self, assignment: int) -> Assignment | None:
        """None when there is none of that number within reach."""
        return next(iter(self._all(self._within().where(AssignmentRecord.id == assignment))), None)

    def all(self) -> tuple[Assignment, ...]:
        """Those within reach, the newest first."""
        return self._all(self._within().order_by(AssignmentRecord.id.desc()))

    def own(self) -> tuple[Assignment, ...]:
        """The viewer's own, what is due first before the rest."""
        owner = self._gate.owner
        whose = AssignmentRecord.person_id
        mine = whose.is_(None) if owner is None else whose == owner
        due = AssignmentRecord.due
        return self._all(_assignments().where(mine).order_by(due.is_(None), due, AssignmentRecord.id))

    def _within(self) -> Found:
        return _assignments().where(reached(self._gate.reach, AssignmentRecord.person_id))

    def _all(self, query: Found) -> tuple[Assignment, ...]:
        with Session(self._reading) as session:
            return tuple(
                Assignment(record.id, record.person_id, name or email or "", _task(record), record.made, done)
                for record, name, email, done in session.execute(query)
            )


def _assignments() -> Found:
    """Each with the name and address of its person and the sessions done: finished, begun since it was
    given, by that person, with that counterpart and difficulty. Samples are
    nobody's, and where nothing was said, nothing was done."""
    whose = SessionRecord.person_id
    given = AssignmentRecord
    done = (
        select(func.count())
        .where(
            or_(whose == given.person_id, and_(whose.is_(None), given.person_id.is_(None))),
            SessionRecord.persona_id == given.persona_id,
            SessionRecord.started >= given.made,
            SessionRecord.ended.is_not(None),
            SessionRecord.sample.is_(False),
            SessionRecord.said_turns > 0,
            or_(given.difficulty.is_(None), SessionRecord.difficulty == given.difficulty),
        )
        .correlate(given)
        .scalar_subquery()
    )
    return select(given, PersonRecord.name, PersonRecord.email, done).outerjoin(
        PersonRecord, PersonRecord.id == given.person_id
    )


def _task(record: AssignmentRecord) -> Task:
    difficulty = cast("Difficulty | None", record.difficulty)
    return Task(record.persona_id, record.times, difficulty, record.due and record.due.date(), record.note)
