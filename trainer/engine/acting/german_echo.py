"""Taking up a German trainee's own words: their number, their date, their noun.

Nouns show by their capital; typed without one they are taken only where the stock lists them."""

import re
from functools import lru_cache

from trainer.domain.stock import EchoWords
from trainer.engine.acting.echo import LONGEST, MIRROR_WORDS, Echo
from trainer.engine.acting.heard import Heard
from trainer.engine.german_phrases import AMOUNT, DATE, NOUN, idle

_MONEY = re.compile(r"[€$£]\s?\d[\d.,]*\d|\d[\d.,]*\s?(?:€|\$|Euro\b|Tsd\.|Mio\.)", re.IGNORECASE)
_PERCENT = re.compile(r"(\w+)\s?(?:%|Prozent\b)", re.IGNORECASE)
_BARE = re.compile(
    r"(?<![\w.,:/-])(?!(?:19|20)\d\d\b|[12]\d\b|3[01]\b)\d{2,3}(?:\.\d{3})*(?![\w:/%]|[.,-]\d)"
)
_TURNED = {
    "ihr": "mein", "ihre": "meine", "ihren": "meinen", "dein": "mein", "deine": "meine", "deinen": "meinen",
    "unser": "Ihr", "unsere": "Ihre", "unseren": "Ihren", "mein": "Ihr", "meine": "Ihre", "meinen": "Ihren",
    "der": "der", "die": "die", "das": "das", "den": "den", "dieser": "dieser", "diese": "diese",
}  # fmt: skip
"""Whose it is, from the other chair, in the cases that can stand alone."""
_PREPOSITIONS = frozenset(
    {"vor", "mit", "bei", "von", "zu", "nach", "aus", "seit", "in", "an", "auf", "über", "unter", "neben"}
    | {"hinter", "zwischen", "trotz", "wegen", "während", "gegenüber"}
)
"""After these "der Kammer" is no longer somebody's subject, and "Leuten" no longer a plain plural."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class GermanListener:
    """Finds in a German turn what may be taken up, as `echo.Listener` does in English."""

    def __init__(self, words: EchoWords) -> None:
        self._nouns = {noun.lower(): noun for noun in words.nouns}
        self._stop = frozenset(words.stop)
        self._shared = frozenset(words.shared)
        self._abuse = frozenset(words.abuse)

    def listen(self, heard: Heard, *, avoid: frozenset[str] = frozenset(), said: str = "") -> Echo:
        """`avoid`: words of the counterpart's own name; `said`: its earlier words, lower case."""
        if not self._abuse.isdisjoint(heard.words):
            return Echo()
        number, date = self.number(heard.text), self.date(heard.text)
        taken = {*avoid, *date.lower().split()}
        nouns = [pair for pair in self._found(heard.text) if pair[1].lower() not in taken]
        fresh = [pair for pair in nouns if pair[1].lower() not in said] or nouns
        if not fresh or len(heard.words) == 1:
            return Echo(number, date)
        owner, noun = fresh[-1]
        if noun.endswith("n") and (owner in _PREPOSITIONS or _bent(owner)):
            return Echo(number, date)
        return Echo(number, date, noun, self._turned(owner, noun), noun)

    def mirrored(self, heard: Heard, last_reply: Heard) -> str:
        """The turn itself where it is a few words of the counterpart's last reply, else ''."""
        known = set(last_reply.words)
        short = 0 < len(heard.words) <= MIRROR_WORDS and all(word in known for word in heard.words)
        text = " ".join(heard.text.split()).strip(" .,!?…\"'-„“")
        return text if short and len(text) <= LONGEST else ""

    def knows(self, word: str) -> bool:
        """A word of the trade or of everyday grammar; anything else may be off the subject."""
        return word in self._nouns or word in self._stop or any(word.endswith(noun) for noun in self._nouns)

    def number(self, text: str) -> str:
        return _number(text)

    def date(self, text: str) -> str:
        return _date(text)

    def _found(self, text: str) -> list[tuple[str, str]]:
        """(word before, noun) for each noun worth taking up, in order."""
        capital = {found.start() for found in NOUN.finditer(text)}
        written = any(text[start].isupper() for start in capital)
        found, before, earlier = list[tuple[str, str]](), "", ""
        for match in _WORD.finditer(text):
            word = match.group()
            listed = "" if written and word.islower() else self._nouns.get(word.lower(), "")
            noun = word if match.start() in capital and not idle(word) else listed
            if noun and len(noun) <= LONGEST and word.lower() not in self._abuse:
                found.append(("" if _oblique(earlier, before) else before.lower(), noun))
            earlier, before = before, word
        return found

    def _turned(self, owner: str, noun: str) -> str:
        if noun in self._shared and owner in ("unser", "unsere", "unseren"):
            return ""
        turned = _TURNED.get(owner, "")
        return f"{turned} {noun}" if turned else ""


def _bent(word: str) -> bool:
    """ "von vielen kurzen Nächten": an adjective that gives a dative plural away."""
    return len(word) > 4 and word.endswith("en") and word not in _TURNED


def _oblique(earlier: str, article: str) -> bool:
    """ "vor der Kammer", "die Kosten der Pflege": an article in a case that cannot stand alone."""
    after = earlier.lower() in _PREPOSITIONS or earlier[:1].isupper()
    return after and article.lower() in {"der", "dieser"}


@lru_cache(maxsize=4096)
def _number(text: str) -> str:
    """The first amount worth taking up; money and percentages first."""
    money, percent = _MONEY.search(text), _PERCENT.search(text)
    if money:
        return money.group().strip()[:LONGEST]
    if percent:
        return f"{percent[1]} Prozent"
    found = AMOUNT.search(text) or _BARE.search(DATE.sub(" ", text))
    return found.group().strip()[:LONGEST] if found else ""


@lru_cache(maxsize=4096)
def _date(text: str) -> str:
    """The first day, month or season named, as it was said."""
    found = DATE.search(text)
    return found.group() if found else ""
