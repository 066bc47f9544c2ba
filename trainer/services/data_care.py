"""Looking after people's data: handing all of it to its owner, deleting a person, letting go what is old."""

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

from trainer.domain.people import Person
from trainer.errors import UsageError
from trainer.services.access import Access
from trainer.services.export import Export, Order
from trainer.store.belongings import Belongings
from trainer.store.clock import now
from trainer.store.erasing import Erasing
from trainer.store.holdings import Holdings
from trainer.store.people import People
from trainer.store.sessions import Sessions

_EXPORT, _DELETE = "export all of a person's data", "delete a person"
BATCH = 500
"""Sessions listed for deletion at once."""


class DataCare:
    """The use cases of a person's data. Single sessions are deleted by `Practice.delete`."""

    def __init__(
        self,
        people: People,
        holdings: Holdings,
        belongings: Belongings,
        erasing: Erasing,
        export: Export,
        access: Access,
    ) -> None:
        self._people, self._holdings, self._belongings = people, holdings, belongings
        self._erasing, self._export, self._access = erasing, export, access

    def delete_person(self, email: str) -> int:
        """Deletes somebody with all that is theirs, which cannot be undone; returns how many sessions went.

        Raises UsageError unless the viewer is an admin, and for the only one there is."""
        self._access.demand("admin", _DELETE, email)
        person = self._people.get(email)
        self._access.demand_another_admin(person.email)
        self._access.log(_DELETE, person.email)
        return self._erasing.person(person)

    def export_person(self, out: BinaryIO, email: str = "") -> None:
        """Writes a zip of all that is kept of somebody, by default of the viewer; without accounts of
        everything there is. Raises UsageError for whoever is neither that person nor an admin."""
        viewer = self._access.viewer.person
        if viewer is None:
            person = None
        elif email.strip().lower() in {"", viewer.email}:
            person = viewer
        else:
            self._access.demand("admin", _EXPORT, email)
            person = self._people.get(email)
        with ZipFile(out, "w", ZIP_DEFLATED) as archive:
            self._sessions_into(archive, person)
            if person is not None:
                self._access.log(_EXPORT, person.email)
                self._rest_into(archive, person)

    def demand_own(self, person: int) -> None:
        """Raises UsageError, and logs the try, unless the viewer is the person of that number."""
        if self._access.owner != person:
            self._access.log(_EXPORT, f"person {person}", allowed=False)
            raise UsageError("That file holds somebody else's data; use “Download all my data” for yours.")

    def _sessions_into(self, archive: ZipFile, person: Person | None) -> None:
        ids = None if person is None else self._holdings.of_person(person.id)
        with archive.open("sessions.jsonl", "w", force_zip64=True) as file:
            if ids is None:
                self._export.write(Order("jsonl"), file)  # type: ignore[arg-type]
            elif ids:
                self._export.write(Order("jsonl", ids), file)  # type: ignore[arg-type]

    def _rest_into(self, archive: ZipFile, person: Person) -> None:
        profile = {"email": person.email, "name": person.name, "role": person.role, "team": person.team_name}
        archive.writestr("profile.json", json.dumps(profile, ensure_ascii=False, indent=2))
        parts: dict[str, Callable[[Person], Iterator[dict[str, Any]]]] = {
            "comments": self._belongings.comments,
            "rulings": self._belongings.rulings,
            "assignments": self._belongings.assignments,
            "saved_views": self._belongings.saved_views,
            "audit": self._belongings.deeds,
        }
        for name, rows in parts.items():
            with archive.open(f"{name}.jsonl", "w", force_zip64=True) as file:
                file.writelines(_lines(rows(person)))


class Retention:
    """Lets go of sessions so many days after their last turn; 0 keeps all. Works behind the gate."""

    def __init__(self, sessions: Sessions, holdings: Holdings, days: int) -> None:
        self._sessions, self._holdings, self._days = sessions, holdings, days

    def outlived(self) -> int:
        """How many sessions would go now."""
        return len(self._holdings.before(self._moment())) if self._days else 0

    def let_go(self) -> int:
        """Deletes what is older; samples stay. Returns how many sessions went."""
        count = 0
        while self._days and (old := self._holdings.before(self._moment(), BATCH)):
            for session_id in old:
                count += self._delete(session_id)
        return count

    def _moment(self) -> datetime:
        return now() - timedelta(days=self._days)

    def _delete(self, session_id: str) -> int:
        try:
            self._sessions.delete(session_id)
        except UsageError:  # another process was quicker
            return 0
        return 1


def _lines(rows: Iterable[dict[str, Any]]) -> Iterator[bytes]:
    for row in rows:
        yield json.dumps(row, ensure_ascii=False, default=str).encode() + b"\n"
