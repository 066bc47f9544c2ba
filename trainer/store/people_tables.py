"""The tables of a team: who belongs to it, what they were given to do, what was done or tried."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from trainer.store.base import Base


class TeamRecord(Base):
    __tablename__ = "teams"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    name: Mapped[str] = mapped_column(String(120), unique=True)
    league: Mapped[bool]
    """Its leads have turned the table by person on."""


class PersonRecord(Base):
    """Somebody who has signed in, or was named before they did."""

    __tablename__ = "people"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    email: Mapped[str] = mapped_column(String(254), unique=True)
    """In small letters."""
    name: Mapped[str] = mapped_column(String(200))
    role: Mapped[str] = mapped_column(String(8))
    team_id: Mapped[int | None] = mapped_column(ForeignKey("teams.id", ondelete="SET NULL"), index=True)
    made: Mapped[datetime]


class AuditRecord(Base):
    """One deed, or one try that was refused. No reference to a person, so that the log outlives them."""

    __tablename__ = "audit"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    at: Mapped[datetime]
    who: Mapped[str] = mapped_column(String(254))
    """E-mail address; empty where nobody was signed in."""
    deed: Mapped[str] = mapped_column(String(40))
    subject: Mapped[str] = mapped_column(String(200))
    """What it was done to: a session's id, a person's address."""
    allowed: Mapped[bool]
    detail: Mapped[str] = mapped_column(Text)


class AssignmentRecord(Base):
    """A counterpart that somebody is to meet."""

    __tablename__ = "assignments"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    """None in solo mode, where one gives oneself something to do."""
    given_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    persona_id: Mapped[str] = mapped_column(String(64))
    difficulty: Mapped[str | None] = mapped_column(String(8))
    """None: any."""
    times: Mapped[int]
    due: Mapped[datetime | None]
    note: Mapped[str] = mapped_column(Text)
    made: Mapped[datetime]


class SavedViewRecord(Base):
    """Filters of the Review list under a name."""

    __tablename__ = "saved_views"
    __table_args__ = (Index("ix_saved_views_person_name", "person_id", "name", unique=True),)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    """None in solo mode."""
    name: Mapped[str] = mapped_column(String(80))
    query: Mapped[str] = mapped_column(Text)
    """As it stands in the page's address."""
