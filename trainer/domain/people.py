"""Who is at the screen, and what a role may do."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    TRAINEE = "trainee"
    LEAD = "lead"
    AUTHOR = "author"
    ADMIN = "admin"

    @property
    def plain(self) -> str:
        """What this role does, in a sentence."""
        return _PLAIN[self]


_PLAIN = {
    Role.TRAINEE: "practises, and sees their own sessions",
    Role.LEAD: "also reads and corrects the sessions of their team",
    Role.AUTHOR: "practises, and writes counterparts for everybody",
    Role.ADMIN: "reads and corrects everything, and says who belongs where",
}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may sign in. `email` in small letters."""

    id: int
    email: str
    name: str
    role: Role
    team: int | None = None
    team_name: str = ""

    @property
    def called(self) -> str:
        """How they are named on screens: by what stands before the @ until they have a name."""
        return self.name or self.email.partition("@")[0]


@dataclass(frozen=True, slots=True)
class Team:
    id: int
    name: str
    league: bool = False
    """Its leads have turned the table by person on."""


@dataclass(frozen=True, slots=True)
class Viewer:
    """For whom everything is done: a person, or whoever sits at a machine without accounts."""

    person: Person | None = None
    """None in solo mode."""

    @property
    def solo(self) -> bool:
        return self.person is None

    @property
    def id(self) -> int | None:
        return self.person.id if self.person else None

    @property
    def leads(self) -> bool:
        """Reads and corrects others' sessions; in solo mode one is one's own lead."""
        return self.person is None or self.person.role in {Role.LEAD, Role.ADMIN}

    @property
    def writes_counterparts(self) -> bool:
        return self.person is None or self.person.role in {Role.AUTHOR, Role.LEAD, Role.ADMIN}

    @property
    def administers(self) -> bool:
        return self.person is None or self.person.role is Role.ADMIN


SOLO = Viewer()
