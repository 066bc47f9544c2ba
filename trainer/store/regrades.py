"""Runs of judging again, and their readings beside the earlier ones."""

import secrets
from collections.abc import Iterator, Sequence

from sqlalchemy import ColumnElement, Engine, ScalarSelect, Select, and_, exists, func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased, selectinload

from trainer.domain.access import OPEN, Gate, Reach
from trainer.domain.regrade import Outcome, Reading, Regrade, Unread, Wanted
from trainer.store.clock import now
from trainer.store.database import writing
from trainer.store.reach import within
from trainer.store.review_tables import RegradeRecord
from trainer.store.rows import grade_record, kept_session
from trainer.store.tables import GradeRecord, SessionRecord, TurnRecord

PAGE = 40
"""Sessions held in memory at once."""


class Regrades:
    """The runs over the sessions that `gate` lets be reached. Safe to share between threads."""

    def __init__(self, engine: Engine, gate: Gate = OPEN) -> None:
        self._reading, self._writing, self._gate = engine, writing(engine), gate

    def begin(self, wanted: Wanted) -> Regrade:
        """The unfinished run that wants the same, or a new one up to the newest session."""
        scope = _scope(self._gate.reach)
        with Session(self._writing) as session, session.begin():
            found = session.scalars(_unfinished(wanted, scope)).first()
            if found is not None:
                return Regrade(found.id, wanted, found.upto, resumed=True)
            newest = session.scalar(select(func.max(SessionRecord.seq))) or 0
            run = Regrade(secrets.token_hex(8), wanted, newest, resumed=False)
            session.add(
                RegradeRecord(
                    id=run.id, made=now(), grader=wanted.grader, rubric_hash=wanted.rubric_hash,
                    since=wanted.since, scope=scope, upto=newest, finished=None,
                )
            )  # fmt: skip
        return run

    def left(self, run: Regrade) -> tuple[int, int]:
        """(sessions, trainee turns) that the run has still to read."""
        query = (
            select(func.count(SessionRecord.seq.distinct()), func.count(TurnRecord.id))
            .join(TurnRecord, TurnRecord.session_seq == SessionRecord.seq)
            .where(self._part_of(run), _unread(run))
        )
        with Session(self._reading) as session:
            sessions, turns = session.execute(query).one()
            return sessions, turns

    def unread(self, run: Regrade) -> Iterator[Unread]:
        """The sessions with turns that are still to read, oldest first, a page in memory at a time."""
        after = 0
        while page := self._page(run, after):
            yield from page
            after = page[-1].place

    def _page(self, run: Regrade, after: int) -> tuple[Unread, ...]:
        some = exists().where(TurnRecord.session_seq == SessionRecord.seq, _unread(run))
        query = (
            select(SessionRecord)
            .where(self._part_of(run), SessionRecord.seq > after, some)
            .order_by(SessionRecord.seq)
            .limit(PAGE)
            .options(selectinload(SessionRecord.turns).selectinload(TurnRecord.grades))
        )
        with Session(self._reading) as session:
            return tuple(_to_read(record, run) for record in session.scalars(query))

    def _part_of(self, run: Regrade) -> "ColumnElement[bool]":
        inside = and_(within(self._gate.reach), SessionRecord.seq <= run.upto)
        since = run.wanted.since
        return and_(inside, SessionRecord.started >= since) if since is not None else inside

    def add(self, run: Regrade, readings: Sequence[Reading]) -> None:
        """Store them together; one that another process has stored, and one whose session was deleted
        meanwhile, is left out."""
        try:
            with Session(self._writing) as session, session.begin():
                session.add_all(_record(run, reading) for reading in readings)
        except IntegrityError:
            if len(readings) > 1:
                for reading in readings:
                    self.add(run, (reading,))

    def finish(self, run: Regrade) -> None:
        """The next run of the kind begins anew; not while turns of this one are left to read."""
        if self.left(run)[1]:
            return
        with Session(self._writing) as session, session.begin():
            session.execute(update(RegradeRecord).where(RegradeRecord.id == run.id).values(finished=now()))

    def outcome(self, run: Regrade) -> Outcome:
        """All that is stored of the run."""
        new, old = GradeRecord, aliased(GradeRecord)
        newest = _newest_of_record(new.turn_id)
        query: Select[int, int, int, int] = (
            select(
                func.count(SessionRecord.seq.distinct()),
                func.count(new.id),
                func.count(new.not_graded),
                func.count(new.id).filter(old.id.is_not(None), new.grade.is_distinct_from(old.grade)),
            )
            .join(TurnRecord, TurnRecord.id == new.turn_id)
            .join(SessionRecord, SessionRecord.seq == TurnRecord.session_seq)
            .outerjoin(old, old.id == newest)
            .where(new.regrade == run.id)
        )
        with Session(self._reading) as session:
            found = session.execute(query).one()
        return Outcome(*found, left=self.left(run)[1])


def _unfinished(wanted: Wanted, scope: str) -> "Select[RegradeRecord]":
    since = RegradeRecord.since
    return (
        select(RegradeRecord)
        .where(
            RegradeRecord.finished.is_(None),
            RegradeRecord.grader == wanted.grader,
            RegradeRecord.rubric_hash == wanted.rubric_hash,
            RegradeRecord.scope == scope,
            since.is_(None) if wanted.since is None else since == wanted.since,
        )
        .order_by(RegradeRecord.made)
    )


def _newest_of_record(turn: "InstrumentedAttribute[int]") -> "ScalarSelect[int]":
    """The reading of a turn by its session's own grader; no run of judging again made it."""
    one = aliased(GradeRecord)
    by_its_grader = one.grader == SessionRecord.judge, one.regrade.is_(None)
    return select(func.max(one.id)).where(one.turn_id == turn, *by_its_grader).scalar_subquery()


def _scope(reach: Reach) -> str:
    return "everything" if reach.everything else f"person {reach.person}, team {reach.team}"


def _unread(run: Regrade) -> "ColumnElement[bool]":
    read = exists().where(GradeRecord.regrade == run.id, GradeRecord.turn_id == TurnRecord.id)
    return and_(TurnRecord.speaker == "trainee", ~read)


def _to_read(record: SessionRecord, run: Regrade) -> Unread:
    turns = tuple(
        ((turn.position + 1) // 2, turn.id)
        for turn in record.turns
        if turn.speaker == "trainee" and all(grade.regrade != run.id for grade in turn.grades)
    )
    return Unread(record.seq, kept_session(record), turns)


def _record(run: Regrade, reading: Reading) -> GradeRecord:
    record = grade_record(reading.grade)
    record.turn_id, record.regrade = reading.turn, run.id
    return record
