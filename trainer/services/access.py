"""The one place where it is decided who may see and do what."""

from dataclasses import dataclass

from trainer.domain.access import Deed, Owned, Reach
from trainer.domain.people import SOLO, Person, Role, Viewer
from trainer.errors import UsageError
from trainer.store.audit import Audit
from trainer.store.people import People

_OWNERS: frozenset[Deed] = frozenset({"read", "play", "delete", "export"})
_LEADS: frozenset[Deed] = frozenset({"read", "correct", "delete", "export"})
_MAY = {
    "lead": "a lead or an admin",
    "author": "an author, a lead or an admin",
    "admin": "an admin",
}


@dataclass(frozen=True, slots=True)
class Access:
    """The gate for one viewer. Their role is read anew each time, so that one taken away is gone at once."""

    people: People
    audit: Audit
    email: str = ""
    """Empty in solo mode."""

    @property
    def viewer(self) -> Viewer:
        """Raises UsageError when the person has been removed."""
        return Viewer(self.people.get(self.email)) if self.email else SOLO

    @property
    def owner(self) -> int | None:
        """To whom a new session belongs; None in solo mode."""
        return self.viewer.id

    @property
    def reach(self) -> Reach:
        """Their own sessions; a lead's team's as well; an admin's everybody's."""
        person = self.viewer.person
        if person is None or person.role is Role.ADMIN:
            return Reach(everything=True)
        return Reach(person=person.id, team=person.team if person.role is Role.LEAD else None)

    def admits(self, deed: Deed, owned: Owned) -> bool:
        """Owners play and read, leads read and correct their team's, admins everybody's.

        A refusal is logged; so is what is done to somebody else's session, but for reading, which the page
        that opens it logs once."""
        viewer = self.viewer
        allowed = _allowed(viewer.person, deed, owned)
        others = owned.person != viewer.id
        if not allowed or (others and deed != "read"):
            self.log(deed, owned.session, allowed=allowed)
        return allowed

    def may(self, deed: Deed, owned: Owned) -> bool:
        """Whether `deed` would be admitted, for a page that offers it or does not; nothing is logged."""
        return _allowed(self.viewer.person, deed, owned)

    def demand(self, role: str, deed: str, subject: str = "") -> None:
        """Raises UsageError, and logs the try, unless the viewer has `role` (lead, author or admin)."""
        viewer = self.viewer
        has = {
            "lead": viewer.leads,
            "author": viewer.writes_counterparts,
            "admin": viewer.administers,
        }
        if not has[role]:
            self.log(deed, subject, allowed=False)
            raise UsageError(f"To {deed} takes {_MAY[role]}; ask an admin of your team.")

    def demand_over(self, person: Person, deed: str) -> None:
        """Raises UsageError, and logs the try, unless the viewer leads `person` or is an admin."""
        self.demand("lead", deed, person.email)
        if not self.reach.holds(person):
            self.log(deed, person.email, allowed=False)
            raise UsageError(f"{person.email} is not in your team; to {deed} takes their lead or an admin.")

    def demand_another_admin(self, email: str) -> None:
        """Raises UsageError when the person of that address is the only admin there is."""
        admins = [one.email for one in self.people.all() if one.role is Role.ADMIN]
        if admins == [email.strip().lower()]:
            raise UsageError(f"{admins[0]} is the only admin; make somebody else one first.")

    def log(self, deed: str, subject: str, detail: str = "", *, allowed: bool = True) -> None:
        """Write to the audit log; nothing in solo mode, where there is nobody to tell apart."""
        if self.email:
            self.audit.add(self.email, deed, subject, detail, allowed=allowed)


def _allowed(person: Person | None, deed: Deed, owned: Owned) -> bool:
    if person is None:
        return True
    if owned.person == person.id:
        return deed in _OWNERS  # nobody corrects their own marks
    leads = person.role is Role.ADMIN or (
        person.role is Role.LEAD and person.team is not None and person.team == owned.team
    )
    return leads and deed in _LEADS
