"""All that is kept in one database."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Engine

from trainer.domain.access import OPEN, Gate
from trainer.store.assignments import Assignments
from trainer.store.audit import Audit
from trainer.store.belongings import Belongings
from trainer.store.custom_personas import CustomPersonas
from trainer.store.database import open_database
from trainer.store.erasing import Erasing
from trainer.store.holdings import Holdings
from trainer.store.listing import Listing
from trainer.store.people import People
from trainer.store.regrades import Regrades
from trainer.store.rulings import Rulings
from trainer.store.saved_views import SavedViews
from trainer.store.sessions import Sessions
from trainer.store.team_figures import TeamFigures


@dataclass(frozen=True, slots=True)
class Stores:
    """Safe to share between threads."""

    engine: Engine
    people: People
    audit: Audit
    saved_views: SavedViews

    @classmethod
    def open(cls, url: str) -> "Stores":
        """Raises StoreError or UsageError as `open_database` does."""
        engine = open_database(url)
        return cls(engine, People(engine), Audit(engine), SavedViews(engine))

    def sessions(self, gate: Gate = OPEN) -> Sessions:
        """The sessions as far as `gate` lets them be reached."""
        return Sessions(self.engine, gate)

    def rulings(self, gate: Gate = OPEN) -> Rulings:
        """What people said of the sessions, as far as `gate` lets them be reached."""
        return Rulings(self.engine, gate)

    def listing(self, gate: Gate = OPEN) -> Listing:
        """The list of them, within the reach of `gate`."""
        return Listing(self.engine, gate)

    def holdings(self, gate: Gate = OPEN) -> Holdings:
        """Whose sessions there are, as far as `gate` lets them be reached."""
        return Holdings(self.engine, gate)

    def belongings(self) -> Belongings:
        """What one person has said and been given, for handing it to them."""
        return Belongings(self.engine)

    def erasing(self) -> Erasing:
        """Deleting a person; who may is decided before."""
        return Erasing(self.engine)

    def regrades(self, gate: Gate = OPEN) -> Regrades:
        """The runs of judging again, over the sessions that `gate` lets be reached."""
        return Regrades(self.engine, gate)

    def team_figures(self, gate: Gate = OPEN) -> TeamFigures:
        """The figures of the sessions that `gate` lets be reached."""
        return TeamFigures(self.engine, gate)

    def assignments(self, gate: Gate = OPEN) -> Assignments:
        """What the people whom `gate` lets be reached were given to do."""
        return Assignments(self.engine, gate)

    def custom_personas(self, admit: Callable[[], None] = lambda: None) -> CustomPersonas:
        """The shelf; `admit` raises to refuse whoever may not write counterparts."""
        return CustomPersonas(self.engine, admit)
