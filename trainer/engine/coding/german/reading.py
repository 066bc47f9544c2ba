"""One German clause, read: its words, whether it asks, what it is about."""

from dataclasses import dataclass
from functools import lru_cache

from trainer.domain.codes import Form
from trainer.engine.coding.german.form import core, form_of, is_question
from trainer.engine.coding.german.text import plain
from trainer.engine.words import content

CLOSERS = "\"')] "
"""What may stand behind a question mark."""


@dataclass(frozen=True, slots=True)
class Reading:
    flat: str
    """Lower case with plain quotes, as long as the clause."""
    plain: str
    core: str
    """`plain` without its lead-in."""
    question: bool
    form: Form
    stems: frozenset[str]

    @property
    def words(self) -> int:
        return len(self.plain.split())


@lru_cache(maxsize=4096)
def read(flat: str) -> Reading:
    words = plain(flat)
    bare = core(words)
    asks = is_question(bare, flat.rstrip(CLOSERS).endswith("?"))
    return Reading(flat, words, bare, asks, form_of(words, bare, asks), content(flat, "de"))
