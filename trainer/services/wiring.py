"""Everything put together: settings in, services out."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial

from trainer.domain.people import Person, Role
from trainer.domain.session import KeptSession
from trainer.errors import UsageError
from trainer.llm.models import connect
from trainer.services.access import Access
from trainer.services.agreeing import Agreeing
from trainer.services.assignments import Assignments
from trainer.services.data_care import DataCare, Retention
from trainer.services.debriefing import Debriefing
from trainer.services.export import Export
from trainer.services.grading import Grading
from trainer.services.judging import Judging
from trainer.services.last_word import LastWord
from trainer.services.models import Connect, ModelRoom
from trainer.services.persona_publishing import PersonaPublishing
from trainer.services.persona_shelf import PersonaShelf
from trainer.services.personas import Personas, Shelf
from trainer.services.practice import Practice
from trainer.services.proving import Proving
from trainer.services.regrading import Regrading
from trainer.services.review import Review
from trainer.services.roster import Roster
from trainer.services.saved_views import SavedViews
from trainer.services.team import TeamView
from trainer.settings import Settings, load
from trainer.store.content import Library
from trainer.store.custom_personas import glimpse
from trainer.store.stores import Stores


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
    access: Access
    personas: Personas
    proving: Proving
    shelf: PersonaShelf
    publishing: PersonaPublishing
    models: ModelRoom
    grading: Grading
    practice: Practice
    debriefing: Debriefing
    review: Review
    last_word: LastWord
    agreeing: Agreeing
    saved_views: SavedViews
    export: Export
    regrading: Regrading
    roster: Roster
    data_care: DataCare
    team: TeamView
    assignments: Assignments
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


@dataclass(frozen=True, slots=True)
class House:
    """One database and what everybody on it shares; each viewer has services of their own."""

    desk: Desk
    stores: Stores
    judging: Judging

    def arrive(self, email: str, name: str) -> Person:
        """The person who has signed in with that address; who is new becomes a trainee, or an admin where
        the settings say so."""
        role = Role.ADMIN if email.strip().lower() in self.desk.settings.admins else Role.TRAINEE
        return self.stores.people.arrive(email, name, role)

    def services(self, email: str = "") -> Services:
        """Everything as the person of that address may use it; as whoever sits at the machine without one."""
        base, people, redact = self.desk, self.stores.people, self.desk.settings.redact
        access = Access(people, self.stores.audit, email)
        sessions, rulings = self.stores.sessions(access), self.stores.rulings(access)
        custom = self.stores.custom_personas(lambda: access.demand("author", "write counterparts"))
        debriefing = Debriefing(sessions, rulings, base.models, self.judging, base.library)
        holdings = self.stores.holdings(access)
        export = Export(sessions, holdings, debriefing, access)
        return Services(
            settings=base.settings,
            access=access,
            personas=base.personas,
            proving=base.proving,
            shelf=PersonaShelf(custom, base.personas, base.library, base.models),
            publishing=PersonaPublishing(custom, base.personas, base.library, base.models, base.proving),
            models=base.models,
            grading=base.grading,
            practice=Practice(
                sessions,
                base.personas,
                base.models,
                self.judging,
                base.library,
                redact=redact,
            ),
            debriefing=debriefing,
            last_word=LastWord(rulings, sessions, access, redact=redact),
            agreeing=Agreeing(rulings, access),
            review=Review(sessions, self.stores.listing(access), debriefing, base.settings.samples, access),
            saved_views=SavedViews(self.stores.saved_views, access, redact=redact),
            export=export,
            regrading=Regrading(self.stores.regrades(access), base.models, access),
            roster=Roster(people, access),
            data_care=DataCare(
                people,
                holdings,
                self.stores.belongings(),
                self.stores.erasing(),
                export,
                access,
            ),
            team=TeamView(self.stores.team_figures(access), people, access, debriefing),
            assignments=Assignments(
                self.stores.assignments(access), people, access, base.personas, redact=redact
            ),
            keep=sessions.keep,
        )

    def let_go(self) -> int:
        """Delete the sessions that the settings say are too old; returns how many. In a team it is logged."""
        days = self.desk.settings.retention_days
        count = Retention(self.stores.sessions(), self.stores.holdings(), days).let_go()
        if count and self.desk.settings.team:
            self.stores.audit.add("", "delete", f"sessions older than {days} days", f"{count} sessions")
        return count

    def acting(self, email: str | None) -> Services:
        """For a command: in team mode as a lead or an admin of that address, without accounts as anybody.

        Raises UsageError when the address is missing, unknown, or a trainee's."""
        if not self.desk.settings.team:
            return self.services()
        if not email:
            raise UsageError("COMMA_TEAM is on: say for whom with --as EMAIL, a lead's or an admin's.")
        services = self.services(self.stores.people.get(email).email)
        services.access.demand("lead", "use the command line")
        return services


def open_house(settings: Settings | None = None, connect: Connect = connect) -> House:
    """The database of the settings, created or brought up to date, and what works on it.

    Raises UsageError or StoreError with one sentence that says what to do."""
    settings = settings or load()
    stores = Stores.open(settings.database_url)
    custom = stores.custom_personas()
    base = desk(settings, connect, lambda: custom)
    return House(base, stores, Judging(stores.sessions(), base.models))


def build(settings: Settings | None = None, connect: Connect = connect) -> Services:
    """All services for whoever sits at the machine. Raises as `open_house` does."""
    return open_house(settings, connect).services()
