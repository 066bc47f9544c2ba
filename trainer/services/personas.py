"""Which counterparts there are, and what is wrong with files that hold none."""

from dataclasses import dataclass
from pathlib import Path

from trainer.domain.persona import Persona, PublicBrief
from trainer.errors import UsageError
from trainer.store.content import Library


@dataclass(frozen=True, slots=True)
class Listed:
    """A counterpart as a trainee may see it."""

    id: str
    brief: PublicBrief


@dataclass(frozen=True, slots=True)
class Broken:
    """A persona file that could not be loaded; `message` names file, line and field."""

    path: Path
    message: str


class Personas:
    """The counterparts of the personas folder."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def listed(self) -> tuple[Listed, ...]:
        """All that load, easiest first, then by name."""
        order = ("easy", "medium", "hard")
        found = [Listed(persona.id, persona.public) for persona in self.all()]
        return tuple(sorted(found, key=lambda one: (order.index(one.brief.difficulty), one.brief.name)))

    def broken(self) -> tuple[Broken, ...]:
        files = self._library.persona_files()
        return tuple(Broken(file.path, str(file.error)) for file in files if file.error is not None)

    def all(self) -> tuple[Persona, ...]:
        """Every persona that loads, private parts included."""
        return tuple(file.persona for file in self._library.persona_files() if file.persona is not None)

    def get(self, persona_id: str) -> Persona:
        """Raises UsageError naming the ids there are when there is no such persona."""
        found = {persona.id: persona for persona in self.all()}
        if persona_id in found:
            return found[persona_id]
        for broken in self.broken():
            if broken.path.stem == persona_id:
                raise UsageError(f"The persona '{persona_id}' cannot be loaded: {broken.message}")
        raise UsageError(f"There is no persona '{persona_id}'; choose one of {', '.join(sorted(found))}.")
