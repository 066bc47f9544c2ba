"""Whether a clause can be read by a grader of English: not another language, not noise."""

import re
from collections.abc import Set

from trainer.engine.coding.ground import Ground
from trainer.engine.coding.reading import Reading
from trainer.engine.coding.words import stem

_FEWEST = 3
"""Words below which an unknown word proves nothing: it may be a name."""
_KNOWN_SHARE = 0.35
_FOREIGN_LETTER = re.compile(r"[^\W\d_a-zà-öø-ÿ]")
_LETTER = re.compile(r"[^\W\d_]")
_CODE_MARKS = re.compile(r"[\]\[{}<>=|~^\\*+_#@;/]{1,3}|\)\)|\(\(")
_MOST_MARKS = 3
"""Marks of code and noise in one clause; people who talk use fewer."""


def legible(reading: Reading, ground: Ground, lexicon: Set[str]) -> bool:
    """`lexicon`: English words in plain form. Words of the other side's count as known."""
    if len(_CODE_MARKS.findall(reading.flat)) > _MOST_MARKS:
        return False
    letters = len(_LETTER.findall(reading.flat))
    if letters and 2 * len(_FOREIGN_LETTER.findall(reading.flat)) > letters:
        return False
    words = [word for word in reading.plain.split() if not word[0].isdigit()]
    if len(words) < _FEWEST:
        return True
    known = sum(word in lexicon or stem(word) in ground.words for word in words)
    return known >= _KNOWN_SHARE * len(words)
