"""A prompt file: Markdown with `{{slots}}`, rendered in one strict pass and known by its hash."""

import hashlib
import re
from dataclasses import dataclass

from trainer.errors import ContentError

_SLOT = re.compile(r"\{\{\s*([a-z_]+)\s*\}\}")


@dataclass(frozen=True, slots=True)
class Prompt:
    name: str
    """The file, as its author knows it; every error names it."""
    text: str

    @property
    def hash(self) -> str:
        """SHA-256 of the text, 16 hex digits."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:16]

    @property
    def slots(self) -> frozenset[str]:
        return frozenset(_SLOT.findall(self.text))

    def check(self, names: frozenset[str]) -> None:
        """Raises ContentError unless the slots are exactly `names`."""
        if stray := _SLOT.sub("", self.text).find("{{") + 1:
            line = self.text.count("\n", 0, stray) + 1
            raise ContentError(self.name, 'a "{{" opens no slot; write {{slot_name}}.', line=line)
        if missing := sorted(self.slots - names):
            raise ContentError(self.name, f"nothing fills {_braced(missing)}; remove it from the file.")
        if unused := sorted(names - self.slots):
            raise ContentError(self.name, f"{_braced(unused)} is not used; put it where it belongs.")

    def render(self, **values: str) -> str:
        """The text with every slot filled. Values are never looked at again, so a person's
        `{{slot}}` stays as typed. Raises ContentError for a missing or an unused name."""
        self.check(frozenset(values))
        return _SLOT.sub(lambda slot: values[slot[1]], self.text)


def _braced(names: list[str]) -> str:
    return ", ".join("{{" + name + "}}" for name in names)
