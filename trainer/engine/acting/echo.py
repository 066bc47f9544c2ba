"""Taking up the trainee's own words: their number, their date, their phrase.

Nothing rather than something silly: a phrase is taken only where a known noun, or the words
around it, make it sure."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import Protocol

from trainer.domain.stock import EchoWords
from trainer.engine.acting.heard import Heard

LONGEST = 40
"""Characters of an echo, at most."""
_PHRASE_WORDS = 3
MIRROR_WORDS = 5

_DIGITS = r"\d{1,3}(?:[ ,.]\d{3})+|\d+(?:[.,]\d+)?"
_SPOKEN = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|forty|fifty"
    "|sixty|seventy|eighty|ninety"
)
_COUNT = rf"(?:{_DIGITS}|{_SPOKEN})"
_SCALE = r"(?:\s?(?:k|m|bn|thousand|million|billion)\b)?"
_CALENDAR = r"(?:(?:19|20)\d\d|[12]\d|3[01])\b"
"""Bare figures that may be a year, a day or an hour."""
_NUMBER = re.compile(
    rf"(?P<money>[€$£]\s?(?:{_DIGITS}){_SCALE}"
    rf"|\b{_COUNT}{_SCALE}\s?(?:€|\$|£|(?:euros?|dollars?|pounds?|eur|usd|gbp)\b))"
    rf"|\b(?P<percent>{_COUNT})\s?(?:%|per\s?cent\b)"
    rf"|\b(?P<span>{_COUNT})[\s-](?P<unit>week|month|year|day|hour|minute|quarter)s?\b"
    rf"|(?<![\w.,:/-])(?P<bare>(?!{_CALENDAR})(?:\d{{2,3}}(?:[ ,.]\d{{3}})*|\d{{4,7}}))"
    r"(?:\s?k\b)?(?![\w:/%]|[.,-]\d)",
    re.IGNORECASE,
)
_SMALL = {
    1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine",
    10: "ten", 11: "eleven", 12: "twelve", 15: "fifteen", 20: "twenty", 25: "twenty-five", 30: "thirty",
    40: "forty", 50: "fifty",
}  # fmt: skip

_DAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
_NTH = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|fifteenth|twentieth|thirtieth"
    "|thirty-first"
)
_SEASON = "spring|summer|autumn|winter"
_PERIOD = f"week|month|quarter|year|{_SEASON}"
_DATE = re.compile(
    rf"\b(?P<day>(?:next |this )?(?:{_DAY}))s?\b"
    rf"|\b(?P<full>(?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)?|{_NTH})(?: of)? (?:{_MONTH})"
    rf"|(?:{_MONTH}) \d{{1,2}}(?:st|nd|rd|th)?)\b"
    rf"|\b(?P<edge>(?:the )?(?:end|start|middle) of (?:the |this |next )?(?:{_PERIOD}|{_MONTH}))\b"
    rf"|\b(?P<relative>(?:next|this) (?:{_PERIOD})|tomorrow|tonight|today|year-end|q[1-4])\b"
    r"|\b(?:in|by|until|till|before|after|from|this|next|last|early|late|mid) ?-?"
    rf"(?P<month>{_MONTH}|{_SEASON}|christmas|easter)\b",
    re.IGNORECASE,
)

_PROPER = re.compile(rf"{_DAY}|{_MONTH}|q[1-4]|christmas|easter")
_CLAUSE = re.compile(r"[.,;:!?()\[\]{}<>\"“”\n–—…*_/\\|-]+(?:\s|$)|[.,;:!?()\[\]{}<>\"“”\n–—…*_/\\|]+")
_PLAIN = re.compile(r"(?<![\w-])[A-Za-zÀ-ÿ]+(?:['-][A-Za-zÀ-ÿ]+)*")
_OWNERS = {
    "your": "my", "our": "your", "my": "your", "the": "the", "this": "that", "that": "that",
    "these": "those", "those": "those",
}  # fmt: skip
_DO = frozenset({"do", "does", "did", "don't", "doesn't", "didn't", "will", "would", "can", "could", "won't"})
"""Words that put the subject behind them: what follows it is a verb."""
_LOOSE = frozenset({"a", "an", "any", "no", "more", "some", "about", "of", "with", "for", "another", "which"})
_KEPT = frozenset({"a", "an", "another"})
_CLOSING = """
is are was were will would can could has have had should must might may doesn't isn't won't don't
can't be not so than when if as at of for in on to and or but which who we you i it by with from
"""
_CLOSERS = frozenset(_CLOSING.split())
"""Words that close a phrase off."""
_NOT_NOUNS = ("ly", "ing", "ed", "ous", "ful", "ive", "able", "ible", "est", "less", "ish")


@dataclass(frozen=True, slots=True)
class Echo:
    """What of a turn may be said back; empty strings where there is nothing worth it."""

    number: str = ""
    """An amount, percentage or duration: "five percent", "€4,000", "twelve weeks"."""
    date: str = ""
    """A day, month or season: "Friday", "the end of the month"."""
    echo: str = ""
    """A phrase of one to three words, bare: "delivery dates"."""
    thing: str = ""
    """The same from the other chair: "your price" comes back as "my price"."""
    noun: str = ""
    """The same as it stands in a sentence: "my price", "a pilot", "the castings"."""

    def slots(self) -> dict[str, str]:
        """The slots a line may use, filled ones only."""
        values = {
            "number": self.number,
            "date": self.date,
            "echo": self.echo,
            "thing": self.thing,
            "noun": self.noun,
        }
        return {name: value for name, value in values.items() if value}


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: tuple[str, ...]
    owner: str
    """The word before it: "your", "the", "of", or ""."""
    text: str
    low: str
    """The same in lower case."""


class Ear(Protocol):
    """Finds in a turn what may be taken up, in one language."""

    def listen(self, heard: Heard, *, avoid: frozenset[str] = frozenset(), said: str = "") -> Echo: ...

    def mirrored(self, heard: Heard, last_reply: Heard) -> str: ...

    def number(self, text: str) -> str: ...

    def date(self, text: str) -> str: ...

    def knows(self, word: str) -> bool: ...


class Listener:
    """Finds in an English turn what may be taken up. Stateless after construction."""

    def __init__(self, words: EchoWords) -> None:
        self._words = words
        self._nouns = _with_plurals(words.nouns)
        self._mixed = _with_plurals((*words.mixed, *words.verbal))
        self._verbs = _with_plurals(words.verbal)
        self._compounding = frozenset(words.mixed)
        self._modifiers = frozenset(words.modifiers)
        self._stop = frozenset(words.stop) | _CLOSERS | _OWNERS.keys() | _LOOSE
        self._shared = _with_plurals(words.shared)
        self._abuse = frozenset(words.abuse)
        self._phrases = lru_cache(maxsize=4096)(self._find)

    def __reduce__(self) -> tuple[type["Listener"], tuple[EchoWords]]:
        """Made anew in another process: the cache does not travel."""
        return Listener, (self._words,)

    def listen(self, heard: Heard, *, avoid: frozenset[str] = frozenset(), said: str = "") -> Echo:
        """`avoid`: words of the counterpart's own name; `said`: its earlier words, lower case,
        so that a phrase it has already taken up comes last."""
        if not self._abuse.isdisjoint(heard.words):
            return Echo()
        phrases = [
            (_worth(phrase, place, said), phrase)
            for place, clause in enumerate(_CLAUSE.split(heard.text))
            for phrase in self._phrases(clause)
            if avoid.isdisjoint(phrase.low.split())
        ]
        _, best = max(reversed(phrases), key=itemgetter(0), default=(0, None))
        number, date = number_in(heard.text), date_in(heard.text)
        if best is None or best.low == heard.flat.strip():
            return Echo(number, date)
        turned = self._turned(best)
        own = f"{best.owner if best.owner in _KEPT else 'the'} {best.text}"
        return Echo(number, date, best.text, turned, turned or own)

    def mirrored(self, heard: Heard, last_reply: Heard) -> str:
        """The turn itself where it is a few words of the counterpart's last reply, else ''."""
        known = set(last_reply.words)
        short = 0 < len(heard.words) <= MIRROR_WORDS and all(word in known for word in heard.words)
        text = " ".join(heard.text.split()).strip(" .,!?…\"'-")
        first, _, rest = text.partition(" ")
        text = f"{_decapitalised(first, first=True)} {rest}".strip()
        return text if short and len(text) <= LONGEST and _only_words(text) else ""

    def number(self, text: str) -> str:
        return number_in(text)

    def date(self, text: str) -> str:
        return date_in(text)

    def knows(self, word: str) -> bool:
        """A word of the trade or of everyday grammar; anything else may be off the subject."""
        return word in self._nouns or word in self._mixed or word in self._stop or word in self._modifiers

    def _turned(self, phrase: _Phrase) -> str:
        shared = phrase.words[-1].lower() in self._shared
        owner = "the" if shared and phrase.owner == "our" else phrase.owner
        side = _OWNERS.get(owner, "")
        return f"{side} {phrase.text}" if side and len(phrase.text) + len(side) < LONGEST else ""

    def _find(self, clause: str) -> tuple[_Phrase, ...]:
        words = _PLAIN.findall(clause)
        low = [word.lower() for word in words]
        found = []
        for start, end in self._runs(low):
            run = tuple(_decapitalised(words[i], first=i == 0) for i in range(start, end))
            text = " ".join(run)
            if len(text) <= LONGEST:
                found.append(_Phrase(run, low[start - 1] if start else "", text, text.lower()))
        return tuple(found)

    def _runs(self, low: list[str]) -> Iterator[tuple[int, int]]:
        """Where phrases stand in a clause of lower-case words: (start, end)."""
        for i, word in enumerate(low):
            following = low[i + 1] if i + 1 < len(low) else ""
            if following in self._nouns or following in self._compounding:
                continue
            start = self._start(low, i)
            before = low[start - 1] if start else ""
            if word in self._nouns or (word in self._mixed and self._introduced(low, start, i)):
                yield start, i + 1
            elif before in _OWNERS and start == i and self._sure(word, following) and not _asked(low, i):
                yield i, i + 1

    def _start(self, low: list[str], end: int) -> int:
        start = end
        while start and end - start + 1 < _PHRASE_WORDS and self._may_precede(low[start - 1]):
            start -= 1
        framed = start > 1 and start == end and (low[start - 2] in _KEPT or low[start - 2] in _OWNERS)
        asked = start > 2 and low[start - 3] in _DO
        return start - 1 if framed and not asked and self._is_adjective(low[start - 1]) else start

    def _is_adjective(self, word: str) -> bool:
        """Whatever stands between a determiner and a noun, but no adverb."""
        return (
            word not in self._stop and word not in self._verbs and 4 <= len(word) <= 14 and word[-2:] != "ly"
        )

    def _may_precede(self, word: str) -> bool:
        return word in self._modifiers or word in self._nouns

    def _introduced(self, low: list[str], start: int, i: int) -> bool:
        """A noun that could be a verb stands where only a noun can: "our offer", not "we offer"."""
        if start == i:
            return bool(i) and not _asked(low, i) and (low[i - 1] in _OWNERS or low[i - 1] in _LOOSE)
        return low[i - 1] in self._modifiers or low[i] in self._compounding

    def _sure(self, word: str, following: str) -> bool:
        """An unknown word after a determiner, closed off by what follows, and shaped like a noun."""
        return (
            (not following or following in _CLOSERS)
            and 4 <= len(word) <= 16
            and word not in self._stop
            and word not in self._modifiers
            and not word.endswith(_NOT_NOUNS)
            and any(letter in "aeiouy" for letter in word)
        )


def _asked(low: list[str], i: int) -> bool:
    """ "Doesn't that count": the word is the verb of a question, not a noun."""
    return i > 1 and low[i - 1] in {"this", "that"} and low[i - 2] in _DO


_TIMES = (
    *(*_DAY.split("|"), *_MONTH.split("|"), *_PERIOD.split("|"), "tomorrow", "tonight", "today", "year-end"),
    *("q1", "q2", "q3", "q4", "christmas", "easter"),
)
"""One of these stands in every `_DATE` …"""
_COUNTED = ("euro", "dollar", "pound", "eur", "usd", "gbp", "$", "%", "cent", "week", "month", "year", "day",
            "hour", "minute", "quarter")  # fmt: skip
"""… and one of these in every `_NUMBER` without a digit."""
_DIGIT = re.compile(r"\d")


def _without(text: str, parts: tuple[str, ...]) -> bool:
    """Whether an ASCII text holds none of the parts: letters beyond may count as equal to others."""
    low = text.lower()
    return text.isascii() and not any(part in low for part in parts)


@lru_cache(maxsize=4096)
def number_in(text: str) -> str:
    """The first amount worth taking up, as one would say it; money and percentages first."""
    if _without(text, _COUNTED) and not _DIGIT.search(text):
        return ""
    taken = [match.span() for match in _DATE.finditer(text)]
    found = [m for m in _NUMBER.finditer(text) if not any(a < m.end() and m.start() < b for a, b in taken)]
    for kind in ("money", "percent", "span", "bare"):
        for match in found:
            if match[kind]:
                return _spoken(match, kind)[:LONGEST]
    return ""


@lru_cache(maxsize=4096)
def date_in(text: str) -> str:
    """The first day, month or season named, as one would say it."""
    if _without(text, _TIMES):
        return ""
    match = _DATE.search(text)
    if match is None:
        return ""
    said = next(group for group in match.groups() if group)
    return " ".join(_capital(word) for word in said.lower().replace("-", " - ").split()).replace(" - ", "-")


def _worth(phrase: _Phrase, clause: int, said: str) -> int:
    """The longer, the better introduced and the later in the turn, the better; the same again is worst.
    `clause`: which of the turn it stands in, from 0."""
    again = phrase.low in said
    return 3 * min(len(phrase.words), 2) + 2 * (phrase.owner in _OWNERS) + min(clause, 3) - 8 * again


def on_date(date: str) -> str:
    """ "on Friday", but "in March", "at the end of the month" and plain "next week"."""
    low = date.lower()
    if re.match(r"(?:the )?(?:end|start|middle) of", low):
        return f"at {date}"
    if re.fullmatch(rf"{_MONTH}|{_SEASON}|q[1-4]", low):
        return f"in {date}"
    single = re.fullmatch(_DAY, low) or " of " in low or any(char.isdecimal() for char in low)
    return f"on {date}" if single else date


def _spoken(match: re.Match[str], kind: str) -> str:
    said = " ".join(match[kind].split()).rstrip(".,")
    if kind == "percent":
        return f"{_in_words(said)} percent"
    if kind == "span":
        return f"{_in_words(said)} {match['unit'].lower()}{'' if said in {'1', 'one'} else 's'}"
    return match[0].strip().rstrip(".,") if kind == "bare" else said


def _in_words(number: str) -> str:
    return _SMALL.get(int(number), number) if number.isdecimal() else number.lower()


def _capital(word: str) -> str:
    return word.capitalize() if _PROPER.fullmatch(word) else word


def _decapitalised(word: str, *, first: bool) -> str:
    """The first word of a clause loses its capital, unless it is an acronym."""
    return word.lower() if first and word[1:].islower() else word


def _with_plurals(nouns: Iterable[str]) -> frozenset[str]:
    forms = set()
    for noun in nouns:
        forms |= {noun, f"{noun}s", f"{noun}es"}
        if noun.endswith("y"):
            forms.add(f"{noun[:-1]}ies")
    return frozenset(forms)


def _only_words(text: str) -> bool:
    return all(char.isalnum() or char in " '-%€$£,." for char in text)
