"""Giving people a counterpart to meet, and seeing it done."""

from collections.abc import Sequence
from dataclasses import replace

from trainer.domain.assignment import Assignment, Task
from trainer.engine.redaction import redacted
from trainer.errors import UsageError
from trainer.services.access import Access
from trainer.services.personas import Personas
from trainer.store.assignments import Assignments as Kept
from trainer.store.people import People

MOST_TIMES = 50
_GIVE, _TAKE, _SEE = "give somebody a counterpart", "take an assignment back", "see what people were given"


class Assignments:
    """The use cases of assignments: a lead's for their team, an admin's for everybody; one's own to look at.

    Without accounts one gives oneself something to do."""

    def __init__(
        self, kept: Kept, people: People, access: Access, personas: Personas, *, redact: bool = False
    ) -> None:
        """`redact`: notes are kept without addresses, numbers and keys."""
        self._redact = redact
        self._kept, self._people, self._access, self._personas = kept, people, access, personas

    def own(self) -> tuple[Assignment, ...]:
        """The viewer's that are not done yet, what is due first before the rest."""
        return tuple(one for one in self._kept.own() if not one.finished)

    def all(self) -> tuple[Assignment, ...]:
        """Of everybody within reach, the newest first. Raises UsageError, and logs it, unless a lead asks."""
        self._access.demand("lead", _SEE)
        return self._kept.all()

    def give(self, emails: Sequence[str], task: Task) -> None:
        """To each person of these addresses; to oneself without accounts, where there are none.

        Raises UsageError for somebody who is not in the viewer's team, and for a task that cannot be done."""
        self._access.demand("lead", _GIVE, ", ".join(emails))
        self._check(task)
        task = replace(task, note=redacted(task.note)) if self._redact else task
        if self._access.viewer.solo:
            self._kept.give([None], task)
            return
        people = [self._people.get(email) for email in emails]
        if not people:
            raise UsageError("Nobody is chosen: choose to whom you give it.")
        for person in people:
            self._access.demand_over(person, _GIVE)
        self._kept.give([person.id for person in people], task)
        for person in people:
            self._access.log(_GIVE, person.email, f"{task.persona_id}, {task.times} times")

    def take_back(self, assignment: int) -> None:
        """The sessions stay. Raises UsageError, and logs the try, for one that is not the viewer's."""
        self._access.demand("lead", _TAKE, str(assignment))
        found = self._kept.find(assignment)
        if found is None:
            self._access.log(_TAKE, str(assignment), allowed=False)
            raise UsageError(f"There is no assignment {assignment} here: it was taken back already.")
        if found.person is not None:
            person = next(one for one in self._people.all() if one.id == found.person)
            self._access.demand_over(person, _TAKE)
        self._kept.take_back(assignment)
        self._access.log(_TAKE, found.name or str(assignment), found.task.persona_id)

    def _check(self, task: Task) -> None:
        self._personas.get(task.persona_id)
        if not 1 <= task.times <= MOST_TIMES:
            raise UsageError(f"{task.times} times is not from 1 to {MOST_TIMES}; choose how often.")
