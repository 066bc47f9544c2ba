"""Labelled turns as they come in: one JSON object a line."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from trainer.domain.transcript import Utterance
from trainer.engine.agreement import Construct
from trainer.engine.grader import Seen
from trainer.errors import UsageError
from trainer.store.text_file import read_text

_MARKS = re.compile(r"[^\w\s'’]|_|(?<!\w)['’]|['’](?!\w)")


class Extra(BaseModel):
    """What the file's makers noted of a turn; other keys are theirs alone."""

    model_config = ConfigDict(frozen=True, extra="ignore")
    kind: Construct | None = Field(default=None, alias="construct")
    """None: the turn counts for its session only."""
    mi_quality: Literal["high", "low"] | None = None
    """Of the whole session."""


class Row(BaseModel):
    """One turn that people labelled. `label`, the original, is not read: `construct` says it in ours."""

    model_config = ConfigDict(frozen=True, extra="ignore", coerce_numbers_to_str=True)
    dialogue: str
    turn: float
    """Its place in the dialogue."""
    context: str | None = None
    """The other side's previous turn."""
    text: str
    extra: Extra = Extra()

    @property
    def seen(self) -> Seen:
        said = (self.context or "").strip()
        return Seen(context=(Utterance("counterpart", said),) if said else ())

    @property
    def stripped(self) -> "Row":
        """As speech recognition would give it: no capitals, no punctuation but apostrophes in words."""
        return self.model_copy(update={"text": bare(self.text), "context": bare(self.context or "")})


@dataclass(frozen=True, slots=True)
class Dataset:
    """A file's rows, each dialogue's in the order of its turns. `name` is without its folder."""

    name: str
    rows: tuple[Row, ...]


def bare(text: str) -> str:
    """`text` in lower case, with a space for every mark that is not an apostrophe in a word."""
    return " ".join(_MARKS.sub(" ", text.lower()).split())


def read_rows(path: Path, limit: int | None = None) -> Dataset:
    """The first `limit` rows of a JSONL file, ordered. Raises UsageError naming file and line."""
    lines = ((number, line) for number, line in enumerate(read_text(path).split("\n"), 1) if line.strip())
    rows = [_row(line, f"{path} line {number}") for number, line in lines]
    if not rows:
        raise UsageError(f"'{path}' holds no row; give a JSONL file of labelled turns.")
    return Dataset(path.name, _ordered(rows)[:limit])


def dataset(name: str, rows: Iterable[Mapping[str, Any]], limit: int | None = None) -> Dataset:
    """The first `limit` of rows of that shape that are in memory, ordered."""
    return Dataset(name, _ordered([Row.model_validate(row) for row in rows])[:limit])


def _ordered(rows: Sequence[Row]) -> tuple[Row, ...]:
    order = {name: place for place, name in enumerate(dict.fromkeys(row.dialogue for row in rows))}
    return tuple(sorted(rows, key=lambda row: (order[row.dialogue], row.turn)))


def _row(line: str, place: str) -> Row:
    try:
        return Row.model_validate_json(line)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(str(part) for part in first["loc"])
        shown = f"“{field}” is {first['input']!r:.60}: " if field and first["type"] != "missing" else ""
        named = f"“{field}” is missing: " if first["type"] == "missing" else shown
        raise UsageError(f"{place}: {named}{first['msg']}; correct the line.") from error
