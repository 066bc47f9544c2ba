"""The figures of a team in the database: one narrow row a session, each figure one statement over them."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Engine,
    Executable,
    Row,
    Select,
    Subquery,
    and_,
    case,
    func,
    literal,
    select,
    true,
    union_all,
)
from sqlalchemy.orm import Session, aliased

from trainer.domain.access import OPEN, Gate
from trainer.domain.codes import MOVES
from trainer.domain.no_types import NoType
from trainer.domain.scorecard import Scorecard
from trainer.domain.team import EPOCH, Met, Practised, SessionFigures, Shift, Sides, Span, Week
from trainer.engine.scoring import team
from trainer.store.people_tables import PersonRecord
from trainer.store.reach import reached
from trainer.store.review_tables import SessionFiguresRecord as Figures
from trainer.store.tables import SessionRecord


class TeamFigures:
    """The figures of one database, of the sessions that `gate` lets be reached. Samples are in none of them.

    Safe to share between threads."""

    def __init__(self, engine: Engine, gate: Gate = OPEN) -> None:
        self._reading, self._gate = engine, gate

    def practised(self, span: Span) -> tuple[Practised, ...]:
        """Who practised, by name; with the means of their scores."""
        summed = (
            select(
                Figures.person_id, func.count().label("sessions"), func.sum(Figures.turns).label("turns"),
                func.max(Figures.day).label("last"), func.avg(Figures.process).label("said"),
                func.avg(Figures.outcome).label("learned"),
            )
            .where(self._wanted(span))
            .group_by(Figures.person_id)
            .subquery()
        )  # fmt: skip
        query = select(summed, PersonRecord.name, PersonRecord.email).outerjoin(
            PersonRecord, PersonRecord.id == summed.c.person_id
        )
        found = [
            Practised(row.person_id, row.name or row.email or "", row.sessions, row.turns, _date(row.last),
                      row.said, row.learned)
            for row in self._rows(query)
        ]  # fmt: skip
        return tuple(sorted(found, key=lambda one: (one.name.casefold(), one.person or 0)))

    def met(self, span: Span) -> tuple[Met, ...]:
        """The kinds of no that were met, how often they were handled, and which codes were used on them."""
        units = [func.sum(getattr(Figures, code.value)).label(code.value) for code in MOVES]
        handled = func.sum(case((Figures.handled, 1), else_=0)).label("handled")
        query = (
            select(Figures.no_type, func.count().label("sessions"), handled, *units)
            .where(self._wanted(span))
            .group_by(Figures.no_type)
            .order_by(Figures.no_type)
        )
        return tuple(
            Met(NoType(row.no_type), row.sessions, row.handled,
                {code: getattr(row, code.value) for code in MOVES})
            for row in self._rows(query)
        )  # fmt: skip

    def weeks(self, span: Span) -> tuple[Week, ...]:
        """Curiosity after a no by week, oldest first; a week without a no is not there."""
        noes, curious = Figures.noes, Figures.follow_ups
        query = (
            select(
                Figures.day, func.count().label("sessions"),
                func.sum(noes).label("noes"), func.sum(curious).label("curious"),
                func.sum(curious * curious).label("squares"), func.sum(curious * noes).label("crossed"),
                func.sum(noes * noes).label("whole"),
            )
            .where(self._wanted(span), noes > 0)
            .group_by(Figures.day)
            .order_by(Figures.day)
        )  # fmt: skip
        by_week = groupby(self._rows(query), key=lambda row: _monday(_date(row.day)))
        return tuple(_week(monday, list(rows)) for monday, rows in by_week)

    def shifts(self, span: Span) -> tuple[Shift | None, Shift | None]:
        """The first scored sessions of each person beside their last ones, in what was said and in what was
        learned; None where there are too few to say. Without accounts one's own are set side by side."""
        sides = self._sides(span)
        people, columns = sides.c.person, []
        for score in ("process", "outcome"):
            value = sides.c[score]
            sums, squares = func.sum(value), func.sum(value * value)
            columns += [sums.label(score), (squares - sums * sums / team.SIDE).label(f"{score}_squares")]
        each = select(sides.c.last, *columns).group_by(people, sides.c.last).subquery()
        added = [func.sum(column).label(column.name) for column in each.c if column.name != "last"]
        query = (
            select(each.c.last, func.count().label("people"), *added)
            .group_by(each.c.last)
            .order_by(each.c.last)
        )
        found = self._rows(query)
        if len(found) < 2:
            return None, None
        first, last = found
        return _shift(first, last, "process"), _shift(first, last, "outcome")

    def _sides(self, span: Span) -> "Subquery":
        """A row for each of the first and the last sessions of everybody who has enough of them. Sought from
        both ends: to number all sessions of everybody takes ten times as long."""
        ends = self._ends(span).cte("ends")
        seq, halves = Figures.session_seq, []
        for last, beyond in ((0, seq <= ends.c.head), (1, seq >= ends.c.tail)):
            same = (
                Figures.person_id.is_(None)
                if self._gate.owner is None
                else Figures.person_id == ends.c.person
            )
            halves.append(
                select(ends.c.person, literal(last).label("last"), Figures.process, Figures.outcome)
                .join_from(ends, Figures, and_(same, beyond))
                .where(ends.c.head < ends.c.tail, *_scored(span))
            )
        return union_all(*halves).subquery()

    def _ends(self, span: Span) -> "Select[int, int, int]":
        """For each person the last of their first sessions (`head`), and the first of their last (`tail`)."""
        seq = Figures.session_seq
        same: ColumnElement[bool] = Figures.person_id.is_(None)
        if self._gate.owner is None:
            who = select(literal(0).label("person"))
        else:
            person = aliased(PersonRecord)
            who = select(person.id.label("person")).where(reached(self._gate.reach, person.id))
            who = who.where(person.id == span.person) if span.person is not None else who
            same = Figures.person_id == person.id
        nth = select(seq).where(same, *_scored(span)).limit(1).offset(team.SIDE - 1)
        return who.add_columns(
            nth.order_by(seq).scalar_subquery().label("head"),
            nth.order_by(seq.desc()).scalar_subquery().label("tail"),
        )

    def uncounted(self, limit: int) -> tuple[tuple[str, ...], int]:
        """Finished sessions with anything said in them that have no row here yet: the ids of at
        most `limit`, newest first, and how many there are."""
        query = (
            select(SessionRecord.id, func.count().over().label("all"))
            .outerjoin(Figures, Figures.session_seq == SessionRecord.seq)
            .where(
                Figures.session_seq.is_(None),
                SessionRecord.ended.is_not(None),
                SessionRecord.sample.is_(False),
                SessionRecord.said_turns > 0,
                reached(self._gate.reach, SessionRecord.person_id),
            )
            .order_by(SessionRecord.seq.desc())
            .limit(limit)
        )
        rows = self._rows(query)
        return tuple(row.id for row in rows), rows[0].all if rows else 0

    def _wanted(self, span: Span) -> "ColumnElement[bool]":
        person = Figures.person_id
        whose = true() if span.person is None else person == span.person
        return and_(reached(self._gate.reach, person), whose, *_days(span))

    def _rows(self, query: Executable) -> Sequence["Row[Any]"]:
        with Session(self._reading) as session:
            return session.execute(query).all()


def figures_record(seq: int, person: int | None, card: Scorecard, figures: SessionFigures) -> Figures:
    """The row of the session `seq`, which belongs to `person`."""
    return Figures(
        session_seq=seq,
        person_id=person,
        day=_day(figures.day),
        no_type=figures.no_type.value,
        turns=figures.turns,
        noes=figures.noes,
        follow_ups=figures.curious,
        handled=figures.handled,
        process=card.process,
        outcome=card.outcome,
        **{code.value: figures.codes.get(code, 0) for code in MOVES},
    )


def _days(span: Span) -> list["ColumnElement[bool]"]:
    since = [Figures.day >= _day(span.since)] if span.since is not None else []
    return since + ([Figures.day <= _day(span.until)] if span.until is not None else [])


def _scored(span: Span) -> list["ColumnElement[bool]"]:
    return [Figures.process.is_not(None), Figures.outcome.is_not(None), *_days(span)]


def _week(monday: date, days: Sequence["Row[Any]"]) -> Week:
    """One week from its days, each with the sums over its sessions of curious², curious x noes and noes²."""
    noes, curious, squares, crossed, whole = (
        sum(int(getattr(day, name)) for day in days)
        for name in ("noes", "curious", "squares", "crossed", "whole")
    )
    sessions, rate = sum(day.sessions for day in days), curious / noes
    spread = squares - 2 * rate * crossed + rate * rate * whole
    return Week(monday, sessions, noes, team.share(curious, noes, spread, sessions))


def _shift(first: "Row[Any]", last: "Row[Any]", score: str) -> Shift | None:
    before, after = (getattr(side, score) / (side.people * team.SIDE) for side in (first, last))
    squares = sum(getattr(side, f"{score}_squares") for side in (first, last))
    return team.shift(Sides(first.people, first.people * team.SIDE, before, after, max(0.0, squares)))


def _day(moment: date) -> int:
    return (moment - EPOCH).days


def _date(day: int) -> date:
    return EPOCH + timedelta(days=day)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
