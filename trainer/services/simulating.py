"""Scripted trainees against counterparts: the use case of `comma simulate`."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import cast

from trainer.domain.persona import Persona
from trainer.domain.play import Difficulty
from trainer.domain.policy import Policy
from trainer.engine.policies import complete
from trainer.engine.simulation import Bench, Result, cells, simulate_each
from trainer.errors import UsageError
from trainer.services.setups import DIFFICULTIES
from trainer.services.wiring import Desk

ALL = "all"


class Simulating:
    """Resolves the names a person gives and plays the table."""

    def __init__(self, room: Desk) -> None:
        self._room = room

    def count(self, personas: str, policies: str) -> int:
        """How many rows the table will have."""
        return len(self._personas(personas)) * len(self._policies(policies, "en"))

    def rows(
        self,
        personas: str,
        policies: str,
        *,
        runs: int,
        seed: int,
        difficulty: str | None,
        workers: int,
        against: str | None = None,
    ) -> Iterator[Result]:
        """A row for each persona and policy. `personas`: ids or "all"; `policies`: names, files or "all";
        `against`: one policy to compare how the door is left.

        Raises UsageError for a name that is not there."""
        if difficulty is not None and difficulty not in DIFFICULTIES:
            raise UsageError(f"The difficulty is '{difficulty}'; choose easy, medium or hard.")
        level, models = cast("Difficulty | None", difficulty), self._room.models
        tables = []
        for language, chosen in groupby(self._personas(personas), key=lambda one: one.public.language):
            other = self._policies(against, language)[0] if against else None
            actor = models.builtin_actor(language)
            bench = Bench(models.builtin_grader, actor, runs, seed, against=other)
            tables.append((cells(list(chosen), self._policies(policies, language), level), bench))
        return simulate_each(tables, workers=workers)

    def _personas(self, names: str) -> list[Persona]:
        if names == ALL:
            return sorted(self._room.personas.all(), key=lambda persona: persona.id)
        return [self._room.personas.get(name) for name in _split(names)]

    def _policies(self, names: str, language: str) -> list[Policy]:
        """The policies in the persona's own language, where it has any."""
        builtin = self._room.library.policies(language)
        wanted = sorted(builtin) if names == ALL else _split(names)
        return [complete(self._policy(name, builtin), builtin) for name in wanted]

    def _policy(self, name: str, builtin: dict[str, Policy]) -> Policy:
        if name in builtin:
            return builtin[name]
        if Path(name).suffix in {".yaml", ".yml"}:
            return self._room.library.policy(Path(name))
        raise UsageError(
            f"There is no policy '{name}'; choose of {', '.join(sorted(builtin))}, or name a YAML file."
        )


def _split(names: str) -> list[str]:
    found = [name.strip() for name in names.split(",") if name.strip()]
    if not found:
        raise UsageError(f"'{names}' names nothing; write names with commas between them, or all.")
    return found
