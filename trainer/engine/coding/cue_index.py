"""Every cue of every table tried at once."""

from collections.abc import Mapping

from trainer.engine.coding.cues import Cue, Cues
from trainer.engine.coding.screen import Sieve, alternatives


class CueIndex:
    """An index over named tables. Thread-safe."""

    def __init__(self, tables: Mapping[str, Cues]) -> None:
        rows = [
            (name, cue, shape)
            for name, table in tables.items()
            for cue in table.cues
            for shape in alternatives(cue.pattern.pattern)
        ]
        self._owners = [(name, cue) for name, cue, _ in rows]
        self._sieve = Sieve(shape for _, _, shape in rows)

    def hits(self, text: str) -> dict[str, Cue]:
        """The first matching cue of each table that has one, by table name."""
        found: dict[str, Cue] = {}
        for at in self._sieve.matching(text):
            name, cue = self._owners[at]
            found.setdefault(name, cue)
        return found
