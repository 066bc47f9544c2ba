"""The shelf of counterparts that people write, in the database, so that every process has them.

Every method is one transaction; what it returns is on disk."""

import secrets
from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Engine, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from trainer.domain.shelf import Sheet, Shelved
from trainer.errors import UsageError
from trainer.store.clock import now
from trainer.store.database import peek, writing
from trainer.store.tables import CustomPersonaRecord


class CustomPersonas:
    """The drafts and published counterparts of one database. Safe to share between threads."""

    def __init__(self, engine: Engine, admit: Callable[[], None] = lambda: None) -> None:
        """`admit` is asked before anything that trainees do not meet is read or changed; it raises."""
        self._reading, self._writing, self._admit = engine, writing(engine), admit

    def add(self, sheet: Sheet) -> Shelved:
        """Put a new draft on the shelf."""
        self._admit()
        record = CustomPersonaRecord(
            key=secrets.token_hex(6), version=1, published_id=None, published=None, **_columns(sheet)
        )
        with Session(self._writing, expire_on_commit=False) as session, session.begin():
            session.add(record)
        return _shelved(record)

    def all(self) -> tuple[Shelved, ...]:
        """Everything on the shelf, what was written last first."""
        self._admit()
        query = select(CustomPersonaRecord).order_by(CustomPersonaRecord.updated.desc())
        with Session(self._reading) as session:
            return tuple(_shelved(record) for record in session.scalars(query))

    def published(self) -> dict[str, Mapping[str, Any]]:
        """What trainees can meet: documents by key, in the order of their ids."""
        query = (
            select(CustomPersonaRecord.key, CustomPersonaRecord.published)
            .where(CustomPersonaRecord.published_id.is_not(None))
            .order_by(CustomPersonaRecord.published_id)
        )
        with Session(self._reading) as session:
            return {key: document or {} for key, document in session.execute(query)}

    def load(self, key: str) -> Shelved:
        """Raises UsageError when there is nothing at `key`."""
        self._admit()
        with Session(self._reading) as session:
            record = session.get(CustomPersonaRecord, key)
            if record is None:
                raise UsageError(
                    f"There is no counterpart at '{key}' any more: it was deleted, or the address is wrong."
                )
            return _shelved(record)

    def save(self, key: str, version: int, sheet: Sheet) -> int | None:
        """Store `sheet` over `version`; returns the new version, or None, and nothing is changed, when
        somebody else has stored or deleted it in between."""
        return self._change(key, version, **_columns(sheet))

    def publish(self, key: str, version: int, document: Mapping[str, Any]) -> int | None:
        """Let trainees meet `document`, and go on writing from it; returns as `save` does.

        Raises UsageError when another published counterpart has its id."""
        try:
            content = dict(document)
            return self._change(
                key, version, document=content, published=content, published_id=document["id"], updated=now()
            )
        except IntegrityError as error:
            raise UsageError(
                f"The id '{document['id']}' is taken by another published counterpart; choose another id."
            ) from error

    def unpublish(self, key: str, version: int) -> int | None:
        """Take it back to a mere draft; returns as `save` does."""
        return self._change(key, version, published=None, published_id=None, updated=now())

    def delete(self, key: str) -> None:
        """Take it off the shelf; nothing happens when it is gone already."""
        self._admit()
        with Session(self._writing) as session, session.begin():
            record = session.get(CustomPersonaRecord, key)
            if record is not None:
                session.delete(record)

    def _change(self, key: str, version: int, **values: object) -> int | None:
        self._admit()
        query = (
            update(CustomPersonaRecord)
            .where(CustomPersonaRecord.key == key, CustomPersonaRecord.version == version)
            .values(version=version + 1, **values)
            .returning(CustomPersonaRecord.version)
        )
        with Session(self._writing) as session, session.begin():
            return session.scalar(query)


def glimpse(url: str) -> CustomPersonas | None:
    """The shelf of a database that may not be there, for reading only; None while it has no shelf.

    Raises StoreError when the database does not answer."""
    engine = peek(url, CustomPersonaRecord.__tablename__)
    return CustomPersonas(engine) if engine is not None else None


def _columns(sheet: Sheet) -> dict[str, Any]:
    return {
        "document": dict(sheet.document),
        "unread": sheet.unread,
        "description": sheet.description,
        "filled": list(sheet.filled),
        "updated": now(),
    }


def _shelved(record: CustomPersonaRecord) -> Shelved:
    sheet = Sheet(record.document, record.unread, record.description, tuple(record.filled))
    return Shelved(record.key, sheet, record.version, record.updated, record.published)
