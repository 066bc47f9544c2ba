"""Who belongs to the team, and what they may do; an admin's work."""

from collections.abc import Sequence

from trainer.domain.people import Person, Role, Team
from trainer.errors import UsageError
from trainer.services.access import Access
from trainer.store.audit import Entry
from trainer.store.people import People

_DEED = "change who may do what"


class Roster:
    """The use cases of the People page."""

    def __init__(self, people: People, access: Access) -> None:
        self._people, self._access = people, access

    def everybody(self) -> tuple[Person, ...]:
        """All people for an admin; a lead sees their team. Raises UsageError for others."""
        self._access.demand("lead", "see who belongs to the team")
        reach = self._access.reach
        return tuple(one for one in self._people.all() if reach.holds(one))

    def teams(self) -> tuple[Team, ...]:
        return self._people.teams()

    def add(self, email: str, name: str = "", role: Role = Role.TRAINEE, team: str = "") -> Person:
        """Name somebody before they first sign in. Raises UsageError for what is no address."""
        self._access.demand("admin", _DEED, email)
        address = email.strip().lower()
        if "@" not in address.strip("@") or len(address.split()) != 1:
            raise UsageError(f"'{email}' is no e-mail address; write one such as ada@example.org.")
        self._people.arrive(address, name.strip(), role)
        self.change(address, role, team)
        return self._people.get(address)

    def change(self, email: str, role: Role, team: str) -> None:
        """Give a person a role and a team; an empty team takes them out of any.

        Raises UsageError where no admin would be left."""
        self._access.demand("admin", _DEED, email)
        if role is not Role.ADMIN:
            self._access.demand_another_admin(email)
        self._people.set_role(email, role)
        self._people.set_team(email, team)
        self._access.log(_DEED, email, f"{role.value}, {team or 'no team'}")

    def log(self, before: int | None = None, limit: int = 100) -> Sequence[Entry]:
        """The audit log, newest first. Raises UsageError unless the viewer is an admin."""
        self._access.demand("admin", "read the audit log")
        return self._access.audit.entries(before=before, limit=limit)
