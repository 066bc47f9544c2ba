"""Counterparts that people write themselves, from the first word typed to the day others meet them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from trainer.domain.form import Form
from trainer.domain.shelf import Sheet, Shelved
from trainer.domain.text import clean
from trainer.engine.persona_document import persona_document
from trainer.engine.persona_form import (
    fields_of,
    filled_only,
    ordered,
    text_at,
    value_at,
    with_value,
)
from trainer.errors import ContentError, UsageError
from trainer.services.models import Connection, ModelRoom
from trainer.services.personas import Personas
from trainer.store.clock import now
from trainer.store.content import Library
from trainer.store.custom_personas import CustomPersonas
from trainer.store.document_yaml import read_document
from trainer.store.yaml_text import yaml_text

_JOINED = "This counterpart was changed in another window as well; both changes are here now."
_BESIDE = (
    "was changed or deleted in another window, so what you typed here is now a draft of its own beside it: "
    "compare the two on the Counterparts page and delete the one you do not want."
)


@dataclass(frozen=True, slots=True)
class OnShelf:
    """One line of the list: whose counterpart this is to be, and how far it is."""

    key: str
    name: str
    role: str
    published_id: str
    """What others meet it as; empty for a mere draft."""
    changed: bool
    """What others meet is not what is written here now."""
    updated: datetime


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of a save."""

    shelved: Shelved
    notice: str = ""
    """A sentence for the person where it went elsewhere than they thought."""


class PersonaShelf:
    """The use cases of writing a counterpart."""

    def __init__(
        self, store: CustomPersonas, personas: Personas, library: Library, models: ModelRoom
    ) -> None:
        self._store, self._personas, self._library, self._models = store, personas, library, models

    @property
    def form(self) -> Form:
        return self._library.form()

    def listed(self) -> tuple[OnShelf, ...]:
        """Everything on the shelf, what was written last first."""
        return tuple(_on_shelf(shelved) for shelved in self._store.all())

    def open(self, key: str) -> Shelved:
        """Raises UsageError when there is nothing at `key`."""
        return self._store.load(key)

    def new(self) -> str:
        """Put an empty draft on the shelf; returns its key."""
        template = read_document(self._library.new_persona(), "the new persona")
        return self._store.add(Sheet(filled_only(template))).key

    def duplicate(self, persona_id: str) -> str:
        """A draft like the counterpart that has this id; returns its key. Raises UsageError."""
        return self._store.add(Sheet(_without_id(persona_document(self._personas.get(persona_id))))).key

    def duplicate_draft(self, key: str) -> str:
        """A draft like the one at `key`; returns its key. Raises UsageError."""
        sheet = self._store.load(key).sheet
        return self._store.add(replace(sheet, document=_without_id(sheet.document))).key

    def bring(self, content: bytes, name: str) -> str:
        """A draft from a persona file, whatever is wrong with it; returns its key.

        What is no YAML is kept as it is, for the YAML view to show where it fails. Raises UsageError for
        what is no text."""
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise UsageError(f"{name} is not a text file; bring a persona file, saved as UTF-8.") from error
        try:
            return self._store.add(Sheet(filled_only(self.read(text, name)))).key
        except UsageError:
            return self._store.add(Sheet(unread=clean(text))).key

    def save(self, was: Shelved, sheet: Sheet, path: str = "") -> Stored:
        """Keep what was typed over `was`; `path` names the field where only one was changed.

        Where somebody changed it elsewhere in between, a change to another field joins theirs; anything
        else becomes a draft of its own, so that both texts stay."""
        sheet = replace(sheet, unread=clean(sheet.unread), description=clean(sheet.description))
        version = self._store.save(was.key, was.version, sheet)
        if version is not None:
            return Stored(replace(was, sheet=sheet, version=version, updated=now()))
        return self._joined(was, sheet, path) or self._beside(sheet)

    def _joined(self, was: Shelved, sheet: Sheet, path: str) -> Stored | None:
        """The one changed field put into what somebody else stored; None where they changed it too."""
        try:
            theirs = self._store.load(was.key)
        except UsageError:
            return None
        before, found = value_at(was.sheet.document, path), value_at(theirs.sheet.document, path)
        if not path or before != found or theirs.sheet.unread != was.sheet.unread:
            return None
        document = with_value(theirs.sheet.document, path, value_at(sheet.document, path))
        both = replace(theirs.sheet, document=document)
        version = self._store.save(was.key, theirs.version, both)
        if version is None:
            return None
        return Stored(replace(theirs, sheet=both, version=version), _JOINED)

    def _beside(self, sheet: Sheet) -> Stored:
        name = text_at(sheet.document, "public.name") or "This counterpart"
        return Stored(self._store.add(sheet), f"{name} {_BESIDE}")

    def read(self, text: str, name: str = "the YAML view") -> dict[str, Any]:
        """YAML as a document. Raises UsageError with a sentence that names the line."""
        try:
            return read_document(text, name)
        except ContentError as error:
            line = f"line {error.line} " if error.line else ""
            where = f"{line}of {name}" if line else name
            field = f" “{error.field}”" if error.field else ""
            raise UsageError(f"{where[:1].upper()}{where[1:]}{field} {error.problem}.") from error

    def written(self, document: Mapping[str, Any]) -> str:
        """The document as YAML: what the YAML view shows and what is downloaded."""
        return yaml_text(ordered(document)) if document else ""

    def delete(self, key: str) -> None:
        self._store.delete(key)

    def describes(self, connection: Connection = Connection()) -> bool:
        """Whether a model is connected that could draft from a description."""
        return self._models.drafter(connection) is not None

    def draft_from(self, was: Shelved, description: str, connection: Connection = Connection()) -> Stored:
        """Have a model fill the form: what is empty, and what a model filled before.

        Raises UsageError without words or a model, ProviderError when the model fails."""
        drafter = self._models.drafter(connection)
        if drafter is None:
            raise UsageError(
                "No model is connected: choose one in the settings, or fill in the form yourself."
            )
        if not clean(description):
            raise UsageError("The description is empty; write a few sentences about who says no to what.")
        filled = drafter.draft(description)
        document: dict[str, Any] = dict(was.sheet.document)
        paths = [path for path in fields_of(filled) if self._open_to_model(was.sheet, path)]
        for path in paths:
            document = with_value(document, path, value_at(filled, path))
        known = tuple(dict.fromkeys((*was.sheet.filled, *paths)))
        return self.save(was, Sheet(document, was.sheet.unread, clean(description), known))

    def _open_to_model(self, sheet: Sheet, path: str) -> bool:
        return path in sheet.filled or not text_at(sheet.document, path)


def _without_id(document: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in document.items() if name != "id"}


def _on_shelf(shelved: Shelved) -> OnShelf:
    document, published = shelved.sheet.document, shelved.published
    return OnShelf(
        key=shelved.key,
        name=text_at(document, "public.name"),
        role=text_at(document, "public.role"),
        published_id=text_at(published, "id") if published else "",
        changed=published is not None and dict(published) != dict(document),
        updated=shelved.updated,
    )
