"""The tables of a review: what people say of a session, what they rule, and what it counts for."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from trainer.store.base import Base


class CommentRecord(Base):
    """A remark of somebody's on one exchange."""

    __tablename__ = "comments"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    session_seq: Mapped[int] = mapped_column(ForeignKey("sessions.seq", ondelete="CASCADE"), index=True)
    turn: Mapped[int]
    """The trainee turn, from 1."""
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    at: Mapped[datetime]
    text: Mapped[str] = mapped_column(Text)


class RulingRecord(Base):
    """A person's word on a grade: a dispute, or a decision with its codes and grade. None is ever changed."""

    __tablename__ = "rulings"
    __table_args__ = (Index("ix_rulings_session_turn", "session_seq", "turn"),)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    session_seq: Mapped[int] = mapped_column(ForeignKey("sessions.seq", ondelete="CASCADE"))
    turn: Mapped[int]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    at: Mapped[datetime]
    kind: Mapped[str] = mapped_column(String(8))
    """`dispute`, or `decision`."""
    grade: Mapped[int | None]
    units: Mapped[list[Any] | None]
    """`{"span": [start, stop], "code": "LABEL"}` each; on a decision."""
    reason: Mapped[str] = mapped_column(Text)
    answers: Mapped[int | None] = mapped_column(ForeignKey("rulings.id", ondelete="CASCADE"), index=True)
    """The dispute that a decision closes."""


_CODES = (
    "CALQ", "OPENQ", "CLOSEDQ", "NOQ", "LABEL", "MIRROR", "SUMM", "AUTON", "PROP", "INFO", "COMMIT", "REBUT",
    "PRESS", "ACCUSE", "LEAD", "QUIT",
)  # fmt: skip


class SessionFiguresRecord(Base):
    """What a scored session adds to a team's figures: narrow, so that many are quickly summed.

    Each index holds all that one figure reads, in the order in which it is grouped: nothing is sorted."""

    __tablename__ = "session_figures"
    __table_args__ = (
        Index("ix_session_figures_person", "person_id", "session_seq", "day", "turns", "process", "outcome"),
        Index("ix_session_figures_day", "day", "person_id", "noes", "follow_ups"),
        Index("ix_session_figures_no_type", "no_type", "person_id", "day", "handled", *_CODES),
    )
    session_seq: Mapped[int] = mapped_column(
        ForeignKey("sessions.seq", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    day: Mapped[int]
    """Days since 1970-01-01, UTC."""
    no_type: Mapped[str] = mapped_column(String(2))
    turns: Mapped[int]
    noes: Mapped[int]
    """Graded turns after a no."""
    follow_ups: Mapped[int]
    """Those of them that asked or listened: grade 3 or 4."""
    handled: Mapped[bool]
    """The reason behind the no came out, or the end was the best there was."""
    process: Mapped[float | None]
    outcome: Mapped[float | None]
    CALQ: Mapped[int]
    """Units of this code, and so on, by the grader of record."""
    OPENQ: Mapped[int]
    CLOSEDQ: Mapped[int]
    NOQ: Mapped[int]
    LABEL: Mapped[int]
    MIRROR: Mapped[int]
    SUMM: Mapped[int]
    AUTON: Mapped[int]
    PROP: Mapped[int]
    INFO: Mapped[int]
    COMMIT: Mapped[int]
    REBUT: Mapped[int]
    PRESS: Mapped[int]
    ACCUSE: Mapped[int]
    LEAD: Mapped[int]
    QUIT: Mapped[int]


class RegradeRecord(Base):
    """One run of judging stored sessions again; its readings carry its id."""

    __tablename__ = "regrades"
    id: Mapped[str] = mapped_column(String(16), primary_key=True)
    made: Mapped[datetime]
    grader: Mapped[str] = mapped_column(String(200))
    rubric_hash: Mapped[str] = mapped_column(String(64))
    since: Mapped[datetime | None]
    scope: Mapped[str] = mapped_column(String(60))
    """Whose sessions it could reach."""
    upto: Mapped[int]
    """The newest session's `seq` when it began; later ones are not part of it."""
    finished: Mapped[datetime | None]
