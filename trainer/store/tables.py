"""The tables of sessions and counterparts, the same on SQLite and PostgreSQL."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from trainer.store.base import Base
from trainer.store.people_tables import PersonRecord
from trainer.store.review_tables import RegradeRecord


class PersonaContent(Base):
    """A persona as it was when a session began: editing or deleting its file breaks no old session."""

    __tablename__ = "persona_contents"
    hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    persona_id: Mapped[str] = mapped_column(String(64))
    name: Mapped[str] = mapped_column(Text)
    """With `role`, as lists show it: they leave the content unread, which is long."""
    role: Mapped[str] = mapped_column(Text)
    content: Mapped[dict[str, Any]] = mapped_column(deferred=True)


class SessionRecord(Base):
    __tablename__ = "sessions"
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    """Order of creation; lists are paged by it."""
    id: Mapped[str] = mapped_column(String(32), unique=True)
    started: Mapped[datetime]
    persona_hash: Mapped[str] = mapped_column(ForeignKey("persona_contents.hash"))
    difficulty: Mapped[str] = mapped_column(String(8))
    seed: Mapped[int]
    goal: Mapped[str] = mapped_column(Text)
    questions: Mapped[list[Any]]
    realism: Mapped[bool]
    counterpart: Mapped[str] = mapped_column(String(200))
    judge: Mapped[str] = mapped_column(String(200), index=True)
    coach: Mapped[str] = mapped_column(String(200))
    code_version: Mapped[str] = mapped_column(String(40))
    sample: Mapped[bool]
    ended: Mapped[str | None] = mapped_column(String(2))
    guess_type: Mapped[str | None] = mapped_column(String(2))
    guess_confidence: Mapped[float | None]
    process: Mapped[float | None]
    outcome: Mapped[float | None]
    rewrites: Mapped[dict[str, Any]]
    """A coach model's better lines, by trainee turn."""
    ungraded: Mapped[int]
    """Trainee turns the grader of record did not grade, at the last scoring."""
    disputed: Mapped[int | None]
    """Trainee turns that judge and built-in grader read very differently, at the last scoring."""
    process_error: Mapped[float | None]
    """Standard error of the process score over a judge's samples."""
    noes: Mapped[int | None]
    """Graded turns after a no; with `follow_ups`, what a week is added up from."""
    follow_ups: Mapped[int | None]
    follows: Mapped[str | None] = mapped_column(ForeignKey("sessions.id", ondelete="SET NULL"), index=True)
    """The session this one takes up; none on a first conversation, and where that one was deleted."""
    followed_end: Mapped[str | None] = mapped_column(String(2))
    """How that one ended; set on every follow-up."""
    gap_days: Mapped[int | None]
    """Simulated days between the two; set on every follow-up."""
    memory: Mapped[dict[str, Any] | None]
    """What a follow-up carries over: the event, its number, the last lines, what came out."""
    person_id: Mapped[int | None] = mapped_column(
        ForeignKey(PersonRecord.id, ondelete="CASCADE", name="fk_sessions_person_id"), index=True
    )
    """Whose it is; none in solo mode."""
    persona_id: Mapped[str] = mapped_column(String(64), index=True)
    no_type: Mapped[str] = mapped_column(String(2))
    """The real reason behind the no, for filters and team figures."""
    said_turns: Mapped[int]
    """Trainee turns so far."""
    last: Mapped[datetime]
    """When the last turn was stored."""
    seconds: Mapped[int] = mapped_column(index=True)
    """From the beginning to the last turn."""
    attacks: Mapped[int | None]
    """Trainee turns that spoke to the grader, at the last scoring."""
    persona: Mapped[PersonaContent] = relationship(lazy="joined")
    turns: Mapped[list["TurnRecord"]] = relationship(
        order_by="TurnRecord.position", cascade="all, delete-orphan", passive_deletes=True
    )


class TurnRecord(Base):
    """One turn of either side. Position 0 is the opening; the trainee speaks on odd positions."""

    __tablename__ = "turns"
    __table_args__ = (UniqueConstraint("session_seq", "position"),)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    session_seq: Mapped[int] = mapped_column(ForeignKey("sessions.seq", ondelete="CASCADE"))
    position: Mapped[int]
    speaker: Mapped[str] = mapped_column(String(12))
    text: Mapped[str] = mapped_column(Text)
    said: Mapped[datetime]
    state: Mapped[dict[str, Any] | None]
    """The table after this turn of the counterpart's; none on a trainee's turn."""
    directive: Mapped[dict[str, Any] | None]
    spoken_by: Mapped[str | None] = mapped_column(String(200))
    partial: Mapped[bool]
    fault: Mapped[str] = mapped_column(Text)
    prompt_hash: Mapped[str] = mapped_column(String(64))
    guarded: Mapped[dict[str, Any] | None]
    """What the guard of a model's words found; none where no model was asked, and before 0005."""
    grades: Mapped[list["GradeRecord"]] = relationship(
        order_by="GradeRecord.id", cascade="all, delete-orphan", passive_deletes=True
    )


class GradeRecord(Base):
    """One grader's reading of one trainee turn. A turn has many; none is ever overwritten."""

    __tablename__ = "grades"
    __table_args__ = (
        Index("ix_grades_turn_grader", "turn_id", "grader"),
        Index("ix_grades_regrade", "regrade", "turn_id", unique=True),
    )
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    turn_id: Mapped[int] = mapped_column(ForeignKey("turns.id", ondelete="CASCADE"))
    made: Mapped[datetime]
    grader: Mapped[str] = mapped_column(String(200))
    prompt_hash: Mapped[str] = mapped_column(String(64))
    rubric_hash: Mapped[str] = mapped_column(String(64))
    code_version: Mapped[str] = mapped_column(String(40))
    grade: Mapped[int | None]
    not_graded: Mapped[str | None] = mapped_column(Text)
    flags: Mapped[list[Any]]
    why: Mapped[str] = mapped_column(Text)
    asked: Mapped[int | None]
    """Samples a judge was asked for; none on the built-in reading and on readings from before 0002."""
    samples: Mapped[list[Any] | None]
    """Each sample's own reading, where several were asked for; as many as served."""
    overruled: Mapped[list[Any] | None]
    """Codes of the judge's that the rules did not let stand."""
    regrade: Mapped[str | None] = mapped_column(
        ForeignKey(RegradeRecord.id, ondelete="SET NULL", name="fk_grades_regrade")
    )
    """The run of judging again that it came from; a run reads no turn twice."""
    comparison: Mapped[dict[str, Any] | None]
    """With the built-in reading of the same turn."""
    units: Mapped[list["UnitRecord"]] = relationship(
        order_by="UnitRecord.ordinal", cascade="all, delete-orphan", passive_deletes=True, lazy="selectin"
    )


class UnitRecord(Base):
    __tablename__ = "units"
    grade_id: Mapped[int] = mapped_column(ForeignKey("grades.id", ondelete="CASCADE"), primary_key=True)
    ordinal: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(8))
    start: Mapped[int]
    stop: Mapped[int]
    form: Mapped[str] = mapped_column(String(8))
    confidence: Mapped[float]
    uncertain: Mapped[bool]
    cq: Mapped[int | None]
    attrs: Mapped[dict[str, Any]]
    reason: Mapped[str] = mapped_column(Text)


class CustomPersonaRecord(Base):
    """A counterpart written in the browser: the draft, and what was published of it."""

    __tablename__ = "custom_personas"
    key: Mapped[str] = mapped_column(String(16), primary_key=True)
    document: Mapped[dict[str, Any]]
    unread: Mapped[str] = mapped_column(Text)
    description: Mapped[str] = mapped_column(Text)
    filled: Mapped[list[Any]]
    version: Mapped[int]
    updated: Mapped[datetime]
    published_id: Mapped[str | None] = mapped_column(String(64), unique=True)
    """The persona's id as trainees meet it; none on a mere draft."""
    published: Mapped[dict[str, Any] | None]
