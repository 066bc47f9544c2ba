"""The form in which a person writes a counterpart: sections, groups, fields, each in plain words."""

from collections.abc import Iterator
from functools import cached_property
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Kind = Literal["line", "text", "lines", "words", "number", "choice"]


class _Content(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class FormField(_Content):
    path: str
    """Dotted, as in a persona file: `private.facts.F2.text`."""
    label: str
    help: str = ""
    """What it is for, in a sentence or two."""
    example: str = ""
    kind: Kind = "text"
    """lines: things they say, one a line; words: single words, one a line; choice: one of a closed set."""
    rows: int = Field(default=3, ge=1, le=20)


class Group(_Content):
    title: str = ""
    about: str = ""
    folded: bool = False
    """Closed until somebody opens it: nobody has to fill it."""
    fields: tuple[FormField, ...]


class Section(_Content):
    key: str
    title: str
    about: str = ""
    groups: tuple[Group, ...]

    def fields(self) -> Iterator[FormField]:
        for group in self.groups:
            yield from group.fields


class Form(_Content):
    sections: tuple[Section, ...]

    @cached_property
    def places(self) -> dict[str, tuple[Section, Group, FormField]]:
        """Where each field stands, by its path."""
        return {
            one.path: (section, group, one)
            for section in self.sections
            for group in section.groups
            for one in group.fields
        }

    def owner(self, path: str) -> FormField | None:
        """The field in which whoever reads `path` in a message finds it: itself, the list it is in, or the
        first field of the part it names. None where the form has none."""
        parts = path.split(".")
        for length in range(len(parts), 0, -1):
            found = self.places.get(".".join(parts[:length]))
            if found is not None:
                return found[2]
        return next((found[2] for at, found in self.places.items() if at.startswith(f"{path}.")), None)
