"""From a draft to a counterpart that others meet: what is wrong with it, a trial, the proof, publishing."""

import re
import unicodedata
from collections.abc import Generator, Mapping
from dataclasses import dataclass
from itertools import count
from typing import Any, Protocol

from trainer.domain.fault import Fault
from trainer.domain.persona import Persona
from trainer.domain.shelf import Shelved
from trainer.engine.persona_draft import Draft, draft
from trainer.engine.persona_form import text_at, whole
from trainer.engine.plain_faults import Told, told
from trainer.engine.proof import check
from trainer.errors import UsageError
from trainer.services.models import Connection, ModelRoom
from trainer.services.personas import Personas
from trainer.services.proving import Proof
from trainer.services.setups import setup_for
from trainer.services.trial import Trial
from trainer.store.content import Library
from trainer.store.custom_personas import CustomPersonas

_SLUG_LENGTH = 40
_NAMELESS = "counterpart"
_CHANGED = "It was changed or deleted in another window: reload the page, look at it, and publish again."


class Prover(Protocol):
    """What a counterpart has to pass before anybody meets it: `trainer.services.proving`."""

    def prove(self, persona: Persona) -> Generator[tuple[int, int], None, Proof]:
        """Yields (done, of how many); returns what was found."""
        ...


@dataclass(frozen=True, slots=True)
class Published:
    """What came of publishing."""

    proof: Proof
    faults: tuple[Told, ...]
    """The proof's, in the words of the form."""
    shelved: Shelved | None
    """As it is on the shelf now; None when it did not pass."""


class PersonaPublishing:
    """The use cases between writing a counterpart and meeting it."""

    def __init__(
        self, store: CustomPersonas, personas: Personas, library: Library, models: ModelRoom, prover: Prover
    ) -> None:
        self._store, self._personas, self._library = store, personas, library
        self._models, self._prover = models, prover

    def drafted(self, key: str, document: Mapping[str, Any]) -> Draft:
        """The document read as a persona, with the id it has or would get."""
        complete = whole(document)
        if "id" not in complete:
            complete = {"id": self._free_id(key, text_at(document, "public.name")), **complete}
        return draft(complete)

    def faults(self, key: str, document: Mapping[str, Any]) -> tuple[Told, ...]:
        """What is missing or wrong, in the words and the order of the form; what only the YAML view
        shows comes first."""
        form, read, stocks = self._library.form(), self.drafted(key, document), self._library.languages()
        found = [*read.faults, *(check(read.persona, stocks) if read.persona else ())]
        if owner := self._owner(text_at(document, "id"), key):
            found.append(Fault("id", f"is taken by {owner}; choose another, or leave it empty to get one"))
        order = {path: at for at, path in enumerate(form.places, 1)}
        known = dict.fromkeys(told(fault, form) for fault in found)
        return tuple(sorted(known, key=lambda one: order.get(one.path, 0)))

    def trial(self, key: str, document: Mapping[str, Any], connection: Connection = Connection()) -> Trial:
        """A session with the draft, in memory only. Raises UsageError while it cannot be played."""
        setup = setup_for(self._playable(key, document), self._models, connection=connection)
        return Trial(setup, self._models, connection)

    def prove(self, key: str, document: Mapping[str, Any]) -> Generator[tuple[int, int], None, Proof]:
        """Try the counterpart; yields (done, of how many), returns what was found.

        Raises UsageError while something is missing."""
        return (yield from self._prover.prove(self._playable(key, document)))

    def publish(self, was: Shelved) -> Generator[tuple[int, int], None, Published]:
        """Prove it and, when it passes, let everybody meet it; yields (done, of how many).

        Raises UsageError while something is missing, and when it was changed elsewhere meanwhile."""
        persona = self._playable(was.key, was.sheet.document)
        proof = yield from self._prover.prove(persona)
        faults = tuple(dict.fromkeys(told(fault, self._library.form()) for fault in proof.faults))
        if not proof.sound:
            return Published(proof, faults, None)
        self._refuse_taken(persona.id, was.key)
        document = {**was.sheet.document, "id": persona.id}
        if self._store.publish(was.key, was.version, document) is None:
            raise UsageError(_CHANGED)
        return Published(proof, faults, self._store.load(was.key))

    def unpublish(self, was: Shelved) -> Shelved:
        """Nobody new meets it; sessions that were played keep their own copy. Raises UsageError."""
        if self._store.unpublish(was.key, was.version) is None:
            raise UsageError(_CHANGED)
        return self._store.load(was.key)

    def _playable(self, key: str, document: Mapping[str, Any]) -> Persona:
        read = self.drafted(key, document)
        if read.persona is None:
            faults = self.faults(key, document)
            more = f" ({len(faults) - 1} more)" if len(faults) > 1 else ""
            raise UsageError(f"It cannot be played yet. {faults[0].sentence}{more}")
        return read.persona

    def _refuse_taken(self, persona_id: str, key: str) -> None:
        if owner := self._owner(persona_id, key):
            raise UsageError(f"The id '{persona_id}' is taken by {owner}; choose another under “Id”.")

    def _owner(self, persona_id: str, key: str) -> str:
        """Who else has this id already; empty when nobody has."""
        return self._personas.owner(persona_id, besides=key) if persona_id else ""

    def _free_id(self, key: str, name: str) -> str:
        """An id made from a name that nobody else has."""
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
        slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_SLUG_LENGTH].strip("-") or _NAMELESS
        names = (slug if number == 1 else f"{slug}-{number}" for number in count(1))
        return next(one for one in names if not self._owner(one, key))
