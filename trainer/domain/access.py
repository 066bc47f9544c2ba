"""Who may do what to which session: the words in which the store asks, and the service layer answers."""

from dataclasses import dataclass
from typing import Literal, Protocol

from trainer.domain.people import Person

Deed = Literal["read", "play", "correct", "delete", "export"]
"""`play`: add to it as the one who practises. `correct`: comment and rule on its grades."""


@dataclass(frozen=True, slots=True)
class Owned:
    """A session, whose it is, and their team; no person in solo mode."""

    session: str
    person: int | None
    team: int | None


@dataclass(frozen=True, slots=True)
class Reach:
    """Whose sessions a list holds: those of `person` and those of `team`; all where `everything` is set."""

    everything: bool = False
    person: int | None = None
    team: int | None = None

    def holds(self, person: Person) -> bool:
        return (
            self.everything
            or person.id == self.person
            or (self.team is not None and person.team == self.team)
        )


class Gate(Protocol):
    """What the store asks before it hands out or changes a session."""

    @property
    def owner(self) -> int | None:
        """To whom a new session belongs."""

    @property
    def reach(self) -> Reach:
        """What lists hold."""

    def admits(self, deed: Deed, owned: Owned) -> bool:
        """Whether `deed` may be done to `owned`; a refusal is logged."""


class OpenGate:
    """No accounts: everything belongs to whoever sits at the machine. Also for work behind the gate."""

    owner: int | None = None
    reach = Reach(everything=True)

    def admits(self, deed: Deed, owned: Owned) -> bool:  # noqa: ARG002
        return True


OPEN = OpenGate()
