"""Which counterparts there are, and what is wrong with files that hold none."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trainer.domain.persona import ID, ID_RULE, Persona, PublicBrief
from trainer.engine.persona_draft import draft
from trainer.errors import StoreError, UsageError
from trainer.store.content import Library
from trainer.store.custom_personas import CustomPersonas


@dataclass(frozen=True, slots=True)
class Listed:
    """A counterpart as a trainee may see it."""

    id: str
    brief: PublicBrief


@dataclass(frozen=True, slots=True)
class Broken:
    """A persona that could not be loaded; `message` names file, line and field."""

    path: Path | None
    """None for a published one of the database."""
    message: str


Shelf = Callable[[], CustomPersonas | None]


class Personas:
    """The counterparts of the personas folder, and those that people wrote and published."""

    def __init__(self, library: Library, shelf: Shelf = lambda: None) -> None:
        """`shelf` gives the database's, or None where there is none."""
        self._library, self._shelf = library, shelf
        self._read: dict[str, tuple[Mapping[str, Any], Persona | None]] = {}

    def listed(self) -> tuple[Listed, ...]:
        """All that load, easiest first, then by name."""
        order = ("easy", "medium", "hard")
        found = [Listed(persona.id, persona.public) for persona in self.all()]
        return tuple(sorted(found, key=lambda one: (order.index(one.brief.difficulty), one.brief.name)))

    def broken(self) -> tuple[Broken, ...]:
        files = self._library.persona_files()
        faulty = [Broken(file.path, str(file.error)) for file in files if file.error is not None]
        return (*faulty, *self._broken_published())

    def all(self) -> tuple[Persona, ...]:
        """Every persona that loads, private parts included; of two with one id the file's."""
        files = self._files()
        published = (persona for persona in self._published().values() if persona is not None)
        return (*files.values(), *(persona for persona in published if persona.id not in files))

    def get(self, persona_id: str) -> Persona:
        """Raises UsageError naming the ids there are when there is no such persona."""
        found = {persona.id: persona for persona in self.all()}
        if persona_id in found:
            return found[persona_id]
        for broken in self.broken():
            if broken.path is not None and broken.path.stem == persona_id:
                raise UsageError(f"The persona '{persona_id}' cannot be loaded: {broken.message}")
        raise UsageError(f"There is no persona '{persona_id}'; choose one of {', '.join(sorted(found))}.")

    def begin_file(self, persona_id: str, path: Path | None = None) -> Path:
        """Write the explained file a new persona starts from; returns where. Nothing is written over.

        Raises UsageError for an id that cannot be used or is taken, and a file that is there already."""
        if not re.fullmatch(ID, persona_id):
            raise UsageError(f"The id '{persona_id}' {ID_RULE}.")
        if owner := self.owner(persona_id):
            raise UsageError(f"The id '{persona_id}' is taken by {owner}; choose another.")
        return self._library.begin_persona(persona_id, path)

    def owner(self, persona_id: str, *, besides: str = "") -> str:
        """Who has this id, in words: a file or a published counterpart other than the one at `besides`
        on the shelf; empty when nobody has."""
        for file in self._library.persona_files():
            if file.persona is not None and file.persona.id == persona_id:
                return f"{file.persona.public.name} ({file.path.name})"
        for key, persona in self._published().items():
            if persona is not None and persona.id == persona_id and key != besides:
                return f"{persona.public.name}, whom somebody published"
        return ""

    def _files(self) -> dict[str, Persona]:
        files = self._library.persona_files()
        return {file.persona.id: file.persona for file in files if file.persona is not None}

    def _published(self) -> dict[str, Persona | None]:
        """The published ones by their key on the shelf; None where one cannot be read any more."""
        try:
            shelf = self._shelf()
            documents = shelf.published() if shelf is not None else {}
        except StoreError:  # said by `broken`; the files can be met all the same
            return {}
        for key, document in documents.items():
            if key not in self._read or self._read[key][0] != document:
                self._read[key] = (document, draft(document).persona)
        return {key: self._read[key][1] for key in documents}

    def _broken_published(self) -> Iterator[Broken]:
        try:
            self._shelf()
        except StoreError as error:
            yield Broken(None, str(error))
            return
        files = self._files()
        for key, persona in self._published().items():
            if persona is None:
                name = self._read[key][0].get("id", key)
                yield Broken(None, f"The published counterpart '{name}' does not fit this version of Comma: "
                                   "open it under “Counterparts”, mend it and publish it again.")  # fmt: skip
            elif persona.id in files:
                yield Broken(None, f"{persona.public.name}, published here, has the id '{persona.id}' that a "
                                   "file has as well: give one of the two another id.")  # fmt: skip
