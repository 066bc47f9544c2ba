"""One German clause, read: its words, whether it asks, what it is about."""

from functools import lru_cache

from trainer.engine.coding.clause import Clause
from trainer.engine.coding.german.form import core, form_of, is_question
from trainer.engine.coding.german.text import plain
from trainer.engine.words import content

CLOSERS = "\"')] "
"""What may stand behind a question mark."""


@lru_cache(maxsize=4096)
def read(flat: str) -> Clause:
    words = plain(flat)
    bare = core(words)
    asks = is_question(bare, flat.rstrip(CLOSERS).endswith("?"))
    return Clause(flat, words, bare, asks, form_of(words, bare, asks), content(flat, "de"))
