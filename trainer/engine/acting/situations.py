"""Things people try that no act provides for: a greeting, gibberish, "are you a machine?"."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from trainer.domain.stock import Situation, Stock
from trainer.engine.acting.echo import Ear
from trainer.engine.acting.heard import Heard, hear, trigger

_SAME = 96
"""Similarity (0-100) from which a turn is the same turn again."""
_LATIN_SHARE = 0.5
_VOWEL = re.compile(r"[aeiouyà-ÿ]")
_CLUSTER = re.compile(r"[bcdfghjklmnpqrstvwxz]{5,}|(.)\1{3,}")
_ROW = re.compile(r"asdf|sdfg|dfgh|fghj|ghjk|hjkl|lkjh|fdsa|qwer|poiu|zxcv|xcvb|cvbn")
"""Neighbouring keys that no English word holds in this order."""


@dataclass(frozen=True, slots=True)
class _Signs:
    """What a turn shows of a situation by its own words, in the order they are looked at."""

    first: Situation | None
    lone: str
    """The key of the one word it is, which may be a word of theirs."""
    then: Situation | None
    strange: frozenset[str]
    """The keys of what it asks about, which may be their subject."""


class Situations:
    """Tells which situation a turn is, if any. What it remembers of words changes nothing it says."""

    def __init__(self, stock: Stock, listener: Ear) -> None:
        self._listener = listener
        self._triggers = {name: trigger(case.when) for name, case in stock.situations.items() if case.when}
        self._abuse = frozenset(stock.words.abuse)
        self._foreign = frozenset(stock.words.foreign)
        self._stop = frozenset(stock.words.stop)
        self._about_us = frozenset(stock.words.pronouns)
        self._openers = frozenset(stock.words.asking)
        self._signs = lru_cache(maxsize=2048)(self._look)

    def of(self, heard: Heard, earlier: Iterable[str], known: Callable[[], Heard]) -> Situation | None:
        """`earlier`: the trainee's turns before this one; `known`: everything said so far and the
        public brief, to tell an odd subject from theirs."""
        if again := self._repeat(heard, earlier):
            return again
        signs = self._signs(heard.text)
        if signs.first:
            return signs.first
        if signs.lone and signs.lone not in known().keys:
            return "one_word"
        if signs.then:
            return signs.then
        return "off_topic" if signs.strange and known().keys.isdisjoint(signs.strange) else None

    def _look(self, text: str) -> _Signs:
        heard = hear(text)
        return _Signs(
            first=(
                self._named(heard, ("machine", "coach_me"))
                or ("insult" if self._insults(heard) else None)
                or self._unreadable(heard)
                or self._small(heard)
            ),
            lone=self._lone(heard),
            then=(
                ("stuck" if "?" not in heard.text and self._said("stuck", heard) else None)
                or ("off_topic" if self._said("off_topic", heard) else None)
            ),
            strange=self._strange(heard),
        )

    def _repeat(self, heard: Heard, earlier: Iterable[str]) -> Situation | None:
        if len(heard.words) < 3:
            return None
        now = _plain(heard.text)
        if not any(fuzz.ratio(now, _plain(text), score_cutoff=_SAME) for text in earlier):
            return None
        return "repeat_question" if "?" in heard.text else "repeat_statement"

    def _named(self, heard: Heard, names: tuple[Situation, ...]) -> Situation | None:
        return next((name for name in names if self._said(name, heard)), None)

    def _said(self, name: Situation, heard: Heard) -> bool:
        return name in self._triggers and self._triggers[name].found_in(heard)

    def _insults(self, heard: Heard) -> bool:
        return not self._abuse.isdisjoint(heard.words) or self._said("insult", heard)

    def _unreadable(self, heard: Heard) -> Situation | None:
        letters = [char for char in heard.text if char.isalpha()]
        if not letters:
            if any(char.isdecimal() for char in heard.text):
                return None
            return "quiet" if set(heard.text) <= set(".… -–—\n") else "gibberish"
        latin = sum(char < "ɐ" for char in letters)
        if latin < _LATIN_SHARE * len(letters) or self._is_foreign(heard):
            return "language"
        if self._said("ok", heard):
            return None
        mashed = sum(_mashed(word) for word in heard.words[:40])
        return "gibberish" if 3 * mashed >= 2 * len(heard.words[:40]) else None

    def _is_foreign(self, heard: Heard) -> bool:
        words = heard.words[:60]
        foreign = sum(word in self._foreign for word in words)
        english = sum(word in self._stop for word in words if word not in self._foreign)
        return foreign >= 2 and foreign > english

    def _small(self, heard: Heard) -> Situation | None:
        if len(heard.words) > 8:
            return None
        if self._said("who", heard):
            return "who"
        if len(heard.words) <= 6 and (name := self._named(heard, ("sorry", "greeting", "thanks"))):
            return name
        return "ok" if len(heard.words) <= 3 and "?" not in heard.text and self._said("ok", heard) else None

    def _lone(self, heard: Heard) -> str:
        """One word that asks nothing and names no figure."""
        if len(heard.words) != 1 or self._listener.number(heard.text) or heard.words[0] in self._openers:
            return ""
        return f"={heard.words[0]}"

    def _strange(self, heard: Heard) -> frozenset[str]:
        """What a question about the world is about, where nothing in it is of the trade."""
        opener = heard.words[0] if heard.words else ""
        if "?" not in heard.text or opener not in self._openers or not self._about_us.isdisjoint(heard.words):
            return frozenset()
        content = [word for word in heard.words if len(word) > 2 and word not in self._stop]
        if (
            len(content) < 2
            or self._listener.date(heard.text)
            or any(self._listener.knows(word) for word in content)
        ):
            return frozenset()
        return frozenset(f"={word}" for word in content)


def _mashed(word: str) -> bool:
    """No word of any language written in these letters: no vowel, a long cluster, a row of keys."""
    if len(word) < 3:
        return len(word) == 2 and not _VOWEL.search(word)
    return len(word) > 24 or not _VOWEL.search(word) or bool(_CLUSTER.search(word) or _ROW.search(word))


@lru_cache(maxsize=2048)
def _plain(text: str) -> str:
    return " ".join(text[:400].lower().split()).strip(" .!?")
