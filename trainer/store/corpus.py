"""The coded examples under `training/`, which the built-in grader's statistical part is fitted on.

A file holds lines of five kinds: `# weight: 0.5`, how much its examples count; `# setting: …`; `< …`,
what the other side said (neighbouring such lines are one turn); and below it alternative answers,
`CODE: words`, their thoughts joined by ` || `."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from trainer.domain.codes import Code
from trainer.domain.example import Example, Thought
from trainer.errors import ContentError

_WEIGHT, _SETTING, _OTHER, _JOINT = "# weight:", "# setting:", "<", " || "
_THOUGHT = re.compile(r"(?P<code>[A-Z]+): (?P<words>\S.*)")


@dataclass(frozen=True, slots=True)
class Corpus:
    examples: tuple[Example, ...]
    hash: str
    """SHA-256 of the files' names and contents, hexadecimal."""


def read_corpus(folder: Path) -> Corpus:
    """Every example of the `.txt` files in `folder`. Raises ContentError naming file and line."""
    paths = sorted(folder.glob("*.txt"))
    digest = sha256()
    examples: list[Example] = []
    for path in paths:
        text = path.read_text(encoding="utf-8")
        digest.update(f"{path.name}\0{text}\0".encode())
        examples.extend(_examples(path, text))
    return Corpus(tuple(examples), digest.hexdigest())


def _examples(path: Path, text: str) -> Iterator[Example]:
    setting, weight, said, answered = "", 1.0, [""], True
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith(_WEIGHT):
            weight = float(line.removeprefix(_WEIGHT))
        elif line.startswith(_SETTING):
            setting = line.removeprefix(_SETTING).strip()
        elif line.startswith(_OTHER):
            said = [*([] if answered else said), line.removeprefix(_OTHER).strip()]
            answered = False
        elif line.strip():
            answered = True
            found = _example(path, number, line.strip(), setting, " ".join(said))
            yield replace(found, weight=weight)


def _example(path: Path, number: int, line: str, setting: str, context: str) -> Example:
    words: list[str] = []
    thoughts: list[Thought] = []
    at = 0
    for part in line.split(_JOINT):
        found = _THOUGHT.fullmatch(part.strip())
        if found is None or found["code"] not in Code.__members__:
            problem = f"“{part}” is not “CODE: words” with one of the codebook's codes"
            raise ContentError(str(path), f"{problem}; correct the line.", line=number)
        words.append(found["words"])
        thoughts.append(Thought(at, at + len(found["words"]), Code(found["code"])))
        at += len(found["words"]) + 1
    return Example(setting, context, " ".join(words), tuple(thoughts))
