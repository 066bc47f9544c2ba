"""The proof of a persona before anyone meets it: the use case of `comma personas check` and of publishing."""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from trainer.domain.fault import Fault
from trainer.domain.persona import Persona
from trainer.engine.languages import reads
from trainer.engine.policies import complete
from trainer.engine.proof import check, unchecked
from trainer.engine.proof.playable import playable, table
from trainer.engine.simulation import Bench, Cell, Result, simulate
from trainer.errors import ContentError
from trainer.services.models import ModelRoom
from trainer.store.content import Library, PersonaFile
from trainer.store.yaml_file import field_lines

RUNS = 40
"""Sessions for each figure, unless told: enough to see a persona that cannot be played."""
_FIRST_SEED = 1


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found out about a persona."""

    faults: tuple[Fault, ...]
    skipped: tuple[str, ...] = ()
    """What could not be judged, each with the reason."""
    figures: tuple[Result, ...] = ()
    """What scripted trainees learned; empty where nothing was played."""

    @property
    def sound(self) -> bool:
        return not self.faults


@dataclass(frozen=True, slots=True)
class ProvedFile:
    """One persona file and its proof."""

    path: Path
    id: str
    """The persona's; where it could not be read, the file's name."""
    faults: tuple[str, ...]
    """Each a sentence with file, line, field and fix."""
    proof: Proof


class Proving:
    """Needs no database and no model. Safe to share between threads."""

    def __init__(self, library: Library, models: ModelRoom) -> None:
        self._library, self._models = library, models

    def prove(
        self, persona: Persona, *, runs: int = RUNS, workers: int = 1
    ) -> Generator[tuple[int, int], None, Proof]:
        """Yields (steps done, of how many) and returns the proof.

        `runs`: sessions for each figure; 0 plays none. `workers`: processes; more than one only where the
        program may be started again, which a page of the app may not."""
        stocks = self._library.languages()
        faults, skipped = check(persona, stocks), unchecked(persona)
        cells, missing = self._cells(persona, runs, stocks)
        total, rows = len(cells) + 1, list[Result]()
        yield 1, total
        if cells:
            for row in simulate(cells, self._bench(persona, runs), workers=workers):
                rows.append(row)
                yield 1 + len(rows), total
            faults += tuple(playable(rows))
        return Proof(faults, skipped + missing, tuple(rows))

    def files(self, paths: Sequence[Path] | None = None) -> tuple[PersonaFile, ...]:
        """The persona files of `paths` (files or folders), by default all of ours. Raises UsageError."""
        library = self._library
        return library.persona_files_at(paths) if paths else library.persona_files()

    def prove_file(
        self, file: PersonaFile, *, runs: int = RUNS, workers: int = 1
    ) -> Generator[tuple[int, int], None, ProvedFile]:
        """As `prove`; a file that cannot be read has that as its one fault."""
        if file.persona is None:
            error = file.error or ContentError(str(file.path), "holds no persona; write one")
            return ProvedFile(
                file.path, file.path.stem, (str(error),), Proof((Fault(error.field, error.problem),))
            )
        proof = yield from self.prove(file.persona, runs=runs, workers=workers)
        return ProvedFile(file.path, file.persona.id, tuple(_placed(file.path, proof.faults)), proof)

    def _cells(
        self, persona: Persona, runs: int, stocks: frozenset[str]
    ) -> tuple[list[Cell], tuple[str, ...]]:
        """The sessions to play, or why there are none."""
        language = persona.public.language
        if not runs:
            return [], ("simulation: left out, as asked",)
        if language not in stocks:
            return [], (f"simulation: there are no shared lines for '{language}'",)
        if not reads(language):
            return [], (f"simulation: the built-in grader does not read '{language}'",)
        written = self._library.policies(language)
        policies = {name: complete(policy, written) for name, policy in written.items()}
        return table(persona, policies), ()

    def _bench(self, persona: Persona, runs: int) -> Bench:
        actor = self._models.builtin_actor(persona.public.language)
        return Bench(self._models.builtin_grader, actor, runs, _FIRST_SEED)


def _placed(path: Path, faults: Sequence[Fault]) -> Iterator[str]:
    if not faults:
        return
    lines = field_lines(path)
    for fault in faults:
        yield str(ContentError(str(path), fault.problem, line=lines(fault.field), field=fault.field))
