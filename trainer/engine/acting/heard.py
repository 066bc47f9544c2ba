"""What a turn holds, prepared so that a line's `when` words can be looked up quickly."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ENDINGS = ("s", "es", "d", "ed", "ing")
_SHORT = 4
"""Words up to this length are matched whole (but for an ending); longer ones as stems."""
_LIMIT = 3000
"""Characters of a turn that are looked at: more than anybody says in one breath."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A turn in three forms: as written, as lower-case words, and as keys for looking up."""

    text: str
    words: tuple[str, ...]
    flat: str
    """The words joined by single spaces, with one at each end, for phrases."""
    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class Trigger:
    """The `when` of a line, prepared; matches if any of its words or phrases was heard."""

    keys: frozenset[str]
    phrases: tuple[str, ...]

    def found_in(self, heard: Heard) -> bool:
        return not self.keys.isdisjoint(heard.keys) or self.says_phrase(heard)

    def says_phrase(self, heard: Heard) -> bool:
        return bool(self.phrases) and any(phrase in heard.flat for phrase in self.phrases)


@lru_cache(maxsize=1024)
def hear(text: str) -> Heard:
    """Pure, and remembered: a turn is looked at from many sides."""
    return hear_once(text)


def hear_once(text: str) -> Heard:
    """As `hear`, of what will not be asked for again."""
    short = text[:_LIMIT].replace("’", "'")
    words = tuple(word.lower() for word in WORD.findall(short))
    keys = frozenset[str]().union(*map(_keys, set(words)))
    return Heard(short, words, f" {' '.join(words)} ", keys)


def trigger(when: Iterable[str]) -> Trigger:
    """Short words match whole or with an ending, longer ones as a stem, phrases as they stand."""
    entries = [" ".join(WORD.findall(entry.lower().replace("’", "'"))) for entry in when]
    return Trigger(
        frozenset(key for entry in entries if entry and " " not in entry for key in _waits_for(entry)),
        tuple(f" {entry} " for entry in entries if " " in entry),
    )


def _waits_for(word: str) -> Iterable[str]:
    yield f"={word}" if len(word) <= _SHORT else word
    if len(word) > _SHORT and word.endswith("e"):
        yield f"={word[:-1]}ing"


@lru_cache(maxsize=8192)
def _keys(word: str) -> frozenset[str]:
    whole = [word, *(word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending))]
    stems = (word[:length] for length in range(_SHORT, len(word) + 1))
    return frozenset((*(f"={form}" for form in whole), *stems))
