"""Whose sessions a list may hold, as conditions on the tables."""

from sqlalchemy import ColumnElement, or_, select, true
from sqlalchemy.orm import InstrumentedAttribute

from trainer.domain.access import Reach
from trainer.store.people_tables import PersonRecord
from trainer.store.tables import SessionRecord


def within(reach: Reach) -> "ColumnElement[bool]":
    """The sessions that a list may hold."""
    return reached(reach, SessionRecord.person_id)


def reached(reach: Reach, person: "InstrumentedAttribute[int | None]") -> "ColumnElement[bool]":
    """The rows whose `person` column holds somebody in reach."""
    if reach.everything:
        return true()
    if reach.team is None:
        return person == reach.person
    return person.in_(select(PersonRecord.id).where(people_within(reach)))


def people_within(reach: Reach) -> "ColumnElement[bool]":
    """The people whose sessions they are."""
    if reach.everything:
        return true()
    own = PersonRecord.id == reach.person
    return own if reach.team is None else or_(own, PersonRecord.team_id == reach.team)


def whose(person: int | None) -> "ColumnElement[bool]":
    """One person's own; nobody's where there are no accounts."""
    return SessionRecord.person_id.is_(None) if person is None else SessionRecord.person_id == person
