"""Publishing without playing: what the proof finds by reading, in no time."""

from collections.abc import Generator
from dataclasses import dataclass, replace

from trainer.domain.persona import Persona
from trainer.services.persona_publishing import PersonaPublishing
from trainer.services.proving import Proof, Proving
from trainer.services.wiring import Services
from trainer.store.content import Library
from trainer.store.custom_personas import CustomPersonas
from trainer.store.database import open_database


@dataclass
class Reading:
    proving: Proving

    def prove(self, persona: Persona) -> Generator[tuple[int, int], None, Proof]:
        return (yield from self.proving.prove(persona, runs=0))


def quick(services: Services) -> Services:
    """The same services, but a proof plays no sessions."""
    settings = services.settings
    store = CustomPersonas(open_database(settings.database_url))
    library = Library(settings.personas, settings.prompts)
    reading = Reading(services.proving)
    publishing = PersonaPublishing(store, services.personas, library, services.models, reading)
    return replace(services, publishing=publishing)
