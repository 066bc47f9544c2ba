"""The files people write: personas, prompts, the rubric, stock lines, coaching, policies.

A file is read once in a process and again only when it changed, so an edit shows at once and a page costs
nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar, cast

from trainer.domain.coaching import CallCoaching, Coaching
from trainer.domain.direction import Direction
from trainer.domain.form import Form
from trainer.domain.persona import Persona
from trainer.domain.policy import Policy
from trainer.domain.prompt import Prompt
from trainer.domain.rubric import Rubric
from trainer.domain.stock import Stock
from trainer.errors import ContentError, UsageError
from trainer.store.yaml_file import Model, read_yaml

Content = TypeVar("Content")
_kept: dict[tuple[Path, Any], tuple[tuple[int, int], Any]] = {}
"""By file and what it was read as: its time and size when it was read, and what it held."""
_lock = Lock()


@dataclass(frozen=True, slots=True)
class PersonaFile:
    """One persona file: the persona it holds, or what is wrong with it."""

    path: Path
    persona: Persona | None
    error: ContentError | None = None


class Library:
    """All content under the two folders `personas` and `prompts`. Safe to share between threads."""

    def __init__(self, personas: Path, prompts: Path) -> None:
        self._personas, self._prompts = personas, prompts

    def persona_files(self) -> tuple[PersonaFile, ...]:
        """Every persona file in name order; of two files with one id the later is the broken one."""
        if not self._personas.is_dir():
            raise UsageError(
                f"The personas folder {self._personas} is not there: set COMMA_PERSONAS to the right folder."
            )
        files = [self.persona_file(path) for path in sorted(self._personas.glob("*.yaml"))]
        owners: dict[str, Path] = {}
        return tuple(_without_twin(file, owners) for file in files)

    def persona_files_at(self, paths: Sequence[Path]) -> tuple[PersonaFile, ...]:
        """The persona files that `paths` name: files, or folders of files. Raises UsageError."""
        found: list[Path] = []
        for path in paths:
            if path.is_dir():
                found += sorted(path.glob("*.yaml"))
            elif path.exists():
                found.append(path)
            else:
                raise UsageError(f"There is no file or folder '{path}'; check the path.")
        return tuple(self.persona_file(path) for path in found)

    def persona_file(self, path: Path) -> PersonaFile:
        try:
            return PersonaFile(path, _cached(path, Persona, read_persona))
        except ContentError as error:
            return PersonaFile(path, None, error)

    def prompt(self, name: str) -> Prompt:
        return _cached(self._prompts / f"{name}.md", Prompt, _read_prompt)

    def rubric(self) -> Rubric:
        return _content(self._prompts / "rubric.yaml", Rubric)

    def stock(self, language: str = "en") -> Stock:
        return _content(self._prompts / f"lines.{language}.yaml", Stock)

    def languages(self) -> frozenset[str]:
        """Languages that have shared lines."""
        return frozenset(path.name.split(".")[1] for path in self._prompts.glob("lines.*.yaml"))

    def coaching(self) -> Coaching:
        return _content(self._prompts / "coaching.yaml", Coaching)

    def call_coaching(self) -> CallCoaching:
        return _content(self._prompts / "call.yaml", CallCoaching)

    def direction(self) -> Direction:
        return _content(self._prompts / "direction.yaml", Direction)

    def form(self) -> Form:
        """The form in which a person writes a counterpart."""
        return _content(self._prompts / "form.yaml", Form)

    def new_persona(self) -> str:
        """The file a new persona starts from, with its explanations."""
        return _cached(self._prompts / "new_persona.yaml", str, _read)

    def begin_persona(self, persona_id: str, path: Path | None = None) -> Path:
        """Write `new_persona` to `path`, by default into the personas folder; returns where.

        Raises UsageError when there is a file already, or none can be made."""
        target = path or self._personas / f"{persona_id}.yaml"
        try:
            with target.open("x", encoding="utf-8") as file:
                file.write(self.new_persona())
        except FileExistsError as error:
            raise UsageError(
                f"There is a file {target} already; choose another id, or another place with -o."
            ) from error
        except OSError as error:
            raise UsageError(
                f"The file {target} cannot be written ({error.strerror}); choose another with -o."
            ) from error
        return target

    def policy(self, path: Path) -> Policy:
        return _content(path, Policy)

    def policies(self, language: str = "en") -> dict[str, Policy]:
        """The built-in policies by name: those of `language` where it has a folder, else the English ones."""
        folder = self._prompts / "policies"
        own = folder / language
        found = [self.policy(path) for path in sorted((own if own.is_dir() else folder).glob("*.yaml"))]
        return {policy.name: policy for policy in found}


def _content(path: Path, model: type[Model]) -> Model:
    return _cached(path, model, partial(read_yaml, model=model))


def _cached(path: Path, what: Any, read: Callable[[Path], Content]) -> Content:
    try:
        stat = path.stat()
    except OSError as error:
        raise ContentError(str(path), "is not there; restore it or set the folder's setting") from error
    stamp = (stat.st_mtime_ns, stat.st_size)
    with _lock:
        kept = _kept.get((path, what))
        if kept is None or kept[0] != stamp:
            kept = _kept[path, what] = (stamp, read(path))
    return cast(Content, kept[1])


def read_persona(path: Path) -> Persona:
    """The persona in one file; its id is the file's name unless the file says otherwise."""
    return read_yaml(path, Persona, {"id": path.stem})


def _read_prompt(path: Path) -> Prompt:
    return Prompt(str(path), _read(path))


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError(str(path), f"cannot be read ({error})") from error


def _without_twin(file: PersonaFile, owners: dict[str, Path]) -> PersonaFile:
    if file.persona is None:
        return file
    owner = owners.setdefault(file.persona.id, file.path)
    if owner == file.path:
        return file
    problem = f"is '{file.persona.id}', which {owner.name} already has; give this persona another id"
    return PersonaFile(file.path, None, ContentError(str(file.path), problem, field="id"))
