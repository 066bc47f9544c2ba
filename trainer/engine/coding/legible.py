"""Whether a clause can be read by a grader of English: not another language, not noise."""

import re
from functools import lru_cache

from trainer.engine.coding.ground import Ground
from trainer.engine.coding.reading import Reading
from trainer.engine.coding.words import stem

_KNOWN_SHARE = 0.35
FEWEST = 3
"""Words of a turn below which unknown ones may be a name or a slip."""
_SURE_OF = 4
"""Words from which a clause of unknown ones is no name and no "c'est la vie"."""
_FOREIGN_LETTER = re.compile(r"[^\W\d_\u0000-\u024f]")
_LETTERS = 2
_HARPS, _DIFFERENT_SHARE = 8, 0.3
_RECITED = frozenset(
    (
        *("what", "how", "why", "which", "exactly", "meaning", "tell", "understand", "curious", "wonder"),
        *("sound", "sounds", "seem", "seems", "look", "looks", "feel", "feels", "mirror", "label", "summary"),
    )
)
_BETWEEN = frozenset(("like", "me", "not", "help"))
_RECITES, _RECITED_AT_LEAST = 5, 4
_ADDRESS = re.compile(r"(?<!\S)\S+://\S+|www\.\S+|(?<!\S)\S+@\S+")
"""Looked for where a run of signs begins, lest a long run be searched from each of its signs."""
_CODE_MARKS = re.compile(r"[\]\[{}<>=|~^\\*+_#@;/]{1,3}|\)\)|\(\(|\"\"")
_MOST_MARKS = 3
"""Marks of code and noise in one clause; people who talk use fewer."""


def illegible(reading: Reading, ground: Ground, lexicon: frozenset[str]) -> bool:
    """Whether the words mean nothing to a grader of English. `lexicon`: English words in plain form."""
    return _says_nothing(reading.flat, reading.plain) or _unknown(reading, ground, lexicon)


def _unknown(reading: Reading, ground: Ground, lexicon: frozenset[str]) -> bool:
    """Whether too few of a clause's words are English or the other side's."""
    words = [word for word in reading.plain.split() if not word[0].isdigit()]
    needed = _KNOWN_SHARE * len(words)
    known = sum(map(lexicon.__contains__, words))
    return known < needed and known + _theirs(words, ground, lexicon) < needed


def _theirs(words: list[str], ground: Ground, lexicon: frozenset[str]) -> int:
    """How many of the words that are not English the other side used."""
    return sum(word not in lexicon and stem(word) in ground.words for word in words)


@lru_cache(maxsize=8192)
def _says_nothing(flat: str, plain: str) -> bool:
    """Noise, or words that do not come to anything, whoever hears them."""
    words = plain.split()
    return _noisy(flat, len(words)) or _harps(words) or _recites(words)


def _harps(words: list[str]) -> bool:
    """A few words over and over."""
    return len(words) >= _HARPS and len(set(words)) < _DIFFERENT_SHARE * len(words)


def _recites(words: list[str]) -> bool:
    """How questions and labels begin, one after the other, and nothing in them."""
    if len(words) < _RECITES or not _RECITED.issuperset(set(words) - _BETWEEN):
        return False
    return len(_RECITED.intersection(words)) >= _RECITED_AT_LEAST


def length(reading: Reading) -> int:
    """Words, or what would be words in a script that sets no spaces."""
    return max(reading.words, len(_FOREIGN_LETTER.findall(reading.flat)) // _LETTERS)


def at_length(reading: Reading) -> bool:
    """Whether an illegible clause is long enough to say so, and not just an odd word."""
    return noisy(reading) or length(reading) >= _SURE_OF


def noisy(reading: Reading) -> bool:
    return _noisy(reading.flat, reading.words)


def _noisy(flat: str, words: int) -> bool:
    if len(_CODE_MARKS.findall(flat)) <= _MOST_MARKS:
        return False
    marks = len(_CODE_MARKS.findall(_ADDRESS.sub(" ", flat)))
    return marks > _MOST_MARKS and 2 * marks >= words
