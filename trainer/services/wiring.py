"""Everything put together: settings in, services out."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial

from trainer.domain.session import KeptSession
from trainer.llm.models import connect
from trainer.services.debriefing import Debriefing
from trainer.services.export import Export
from trainer.services.grading import Grading
from trainer.services.judging import Judging
from trainer.services.models import Connect, ModelRoom
from trainer.services.persona_publishing import PersonaPublishing
from trainer.services.persona_shelf import PersonaShelf
from trainer.services.personas import Personas, Shelf
from trainer.services.practice import Practice
from trainer.services.proving import Proving
from trainer.services.review import Review
from trainer.settings import Settings, load
from trainer.store.content import Library
from trainer.store.custom_personas import CustomPersonas, glimpse
from trainer.store.database import open_database
from trainer.store.sessions import Sessions


@dataclass(frozen=True, slots=True)
class Desk:
    """What works without a database: content, models, grading."""

    settings: Settings
    library: Library
    personas: Personas
    proving: Proving
    models: ModelRoom
    grading: Grading


@dataclass(frozen=True, slots=True)
class Services:
    """Every use case of the screens and the commands."""

    settings: Settings
    personas: Personas
    proving: Proving
    shelf: PersonaShelf
    publishing: PersonaPublishing
    models: ModelRoom
    grading: Grading
    practice: Practice
    debriefing: Debriefing
    review: Review
    export: Export
    keep: Callable[[KeptSession], bool]
    """Stores a session that was played in memory, under its own id."""


def desk(settings: Settings | None = None, connect: Connect = connect, shelf: Shelf | None = None) -> Desk:
    """The parts that need no database; one that is there is looked into for published counterparts.

    Raises UsageError for a setting that cannot be used."""
    settings = settings or load()
    shelf = shelf or cache(partial(glimpse, settings.database_url))
    library = Library(settings.personas, settings.prompts)
    models = ModelRoom(settings, library, connect)
    proving = Proving(library, models)
    return Desk(settings, library, Personas(library, shelf), proving, models, Grading(models, library))


def build(settings: Settings | None = None, connect: Connect = connect) -> Services:
    """All services on the database of the settings, which is created or brought up to date.

    Raises UsageError or StoreError with one sentence that says what to do."""
    settings = settings or load()
    engine = open_database(settings.database_url)
    sessions, custom = Sessions(engine), CustomPersonas(engine)
    base = desk(settings, connect, lambda: custom)
    judging = Judging(sessions, base.models)
    debriefing = Debriefing(sessions, base.models, judging, base.library)
    return Services(
        settings=base.settings,
        personas=base.personas,
        proving=base.proving,
        shelf=PersonaShelf(custom, base.personas, base.library, base.models),
        publishing=PersonaPublishing(custom, base.personas, base.library, base.models, base.proving),
        models=base.models,
        grading=base.grading,
        practice=Practice(sessions, base.personas, base.models, judging, base.library),
        debriefing=debriefing,
        review=Review(sessions, debriefing, base.settings.samples),
        export=Export(sessions, debriefing),
        keep=sessions.keep,
    )
