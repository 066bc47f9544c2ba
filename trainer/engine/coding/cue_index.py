"""Every cue of every table tried at once."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from trainer.engine.coding.cues import Cue, Cues
from trainer.engine.coding.screen import Sieve, alternatives


class CueIndex:
    """An index over named tables, built when first asked. Thread-safe."""

    def __init__(self, tables: Mapping[str, Cues]) -> None:
        self._tables = tables

    @cached_property
    def _rows(self) -> list[tuple[str, Cue, str]]:
        """Table name, cue and one alternative of its pattern, in order of precedence."""
        return [
            (name, cue, shape)
            for name, table in self._tables.items()
            for cue in table.cues
            for shape in alternatives(cue.pattern)
        ]

    @cached_property
    def _sieve(self) -> Sieve:
        return Sieve(shape for _, _, shape in self._rows)

    def hits(self, text: str, core: str) -> dict[str, Cue]:
        """The first matching cue of each table that has one, by table name: in the text, else in its core."""
        possible = self._sieve.possible(text)
        found = self._first(text, possible)
        if core == text:
            return found
        return self._first(core, possible if core in text else self._sieve.possible(core)) | found

    def _first(self, text: str, possible: Sequence[int]) -> dict[str, Cue]:
        found: dict[str, Cue] = {}
        for at in self._sieve.matching(text, possible):
            name, cue, _ = self._rows[at]
            found.setdefault(name, cue)
        return found
