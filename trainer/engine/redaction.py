"""Blacking out what has no place in a record: addresses, numbers of phones, cards and accounts, keys.

Conservative: a price, a date, a time or a week stays; what has a checksum goes only where it holds."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from trainer.domain.span import Span

E_MAIL, PHONE, CARD, ACCOUNT, KEY = "[e-mail]", "[phone number]", "[card number]", "[bank account]", "[key]"

_E_MAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]+@(?:[\w-]+\.)+[^\W\d_]{2,}")
_PHONES = (
    re.compile(
        r"(?<![\w+])(?<!\d[ \u00a0])(?:\+|00)[1-9](?:[ \u00a0/.-]?(?:\(\d{1,4}\)[ \u00a0]?)?\d){5,14}(?!\w)"
    ),
    re.compile(
        r"(?<![\w(+.,/-])(?<!\d[ \u00a0])\(?0[1-9]\d{1,4}\)?[ \u00a0/-]{0,3}\d"
        r"(?:[ \u00a0-]?\d){5,10}(?![\w]|[.,]\d)"
    ),
    re.compile(r"(?<![\w.,-])(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}(?![\w-]|[.,]\d)"),
)
_LEAST_DIGITS = 9
"""Of a phone number."""
_CARDS = (
    re.compile(r"(?<!\d)[2-6]\d{3}([ \u00a0-])\d{4}\1\d{4}\1\d{4}\1\d{3}(?!\d)"),
    re.compile(r"(?<!\d)[2-6]\d{3}([ \u00a0-])\d{4}\1\d{4}\1\d{4}(?!\d)"),
    re.compile(r"(?<!\d)3\d{3}([ \u00a0-])\d{6}\1\d{5}(?!\d)"),
    re.compile(r"(?<![\d.,])[2-6]\d{12,18}(?!\d)"),
)
_ACCOUNT = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?:[ \u00a0]?[A-Za-z0-9]){11,30}(?![A-Za-z0-9])")
_SHORTEST_ACCOUNT = 15
_KEYS = (
    re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*(?:-----END [A-Z ]*PRIVATE KEY-----)?"),
    re.compile(r"(?<=://)[^\s/:@\[]+:[^\s/@]+(?=@)"),
    re.compile(r"(?<![A-Za-z0-9])eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?"),
    re.compile(
        r"(?<![A-Za-z0-9])(?:sk-[\w-]{16,}|[sr]k_(?:live|test)_\w{10,}|gh[opsur]_\w{20,}|github_pat_\w{20,}"
        r"|glpat-[\w-]{16,}|(?:AKIA|ASIA)[A-Z0-9]{16}|xox[abeoprs]-[\w-]{10,}|AIza[\w-]{30,}|hf_\w{20,})"
    ),
)
_NAMED = re.compile(
    r"(?i)\b(?P<what>pass(?:word|wort|phrase|wd)|kennwort|pwd|pin code|(?:api|access|secret)?[ _-]?key"
    r"|secret|token|bearer|schl[üu]ssel)\b[\"']?\s{0,3}(?:is|ist|lautet|[:=]|\s)\s{0,3}[\"']?"
    r"(?P<value>[^\s\"'\[\]]{6,200})"
)
_SHORTEST_KEY, _SHORTEST_PASSWORD = 16, 6
_CLOSING = ".,;:"


@dataclass(frozen=True, slots=True)
class Hit:
    span: Span
    label: str
    """What stands in its place."""


@dataclass(frozen=True, slots=True)
class Redacted:
    """A text with what was found in it blacked out."""

    text: str
    hits: tuple[Hit, ...]
    """In order, none over another; spans are of the text as it was."""

    def moved(self, span: Span) -> Span:
        """Where a span of the text as it was lies now; one that cut through a hit takes it in whole."""
        return self._place(span[0], end=False), self._place(span[1], end=True)

    def _place(self, place: int, *, end: bool) -> int:
        shift = 0
        for hit in self.hits:
            start, stop = hit.span
            if place >= stop:
                shift += len(hit.label) - (stop - start)
            elif place > start:
                return start + shift + (len(hit.label) if end else 0)
        return place + shift


def redact(text: str) -> Redacted:
    """`text` with everything found blacked out, and what that was. What is blacked out stays so: doing it
    again changes nothing."""
    hits: list[Hit] = []
    for found in _found(text):
        if all(found.span[1] <= hit.span[0] or hit.span[1] <= found.span[0] for hit in hits):
            hits.append(found)
    hits.sort(key=lambda hit: hit.span)
    pieces, place = list[str](), 0
    for hit in hits:
        pieces += (text[place : hit.span[0]], hit.label)
        place = hit.span[1]
    return Redacted("".join((*pieces, text[place:])), tuple(hits))


def redacted(text: str) -> str:
    """`text` with everything found blacked out."""
    return redact(text).text


def _found(text: str) -> Iterator[Hit]:
    """What comes first has the first right to the words."""
    for pattern in _KEYS:
        yield from (Hit(match.span(), KEY) for match in pattern.finditer(text))
    yield from _named_keys(text)
    yield from (Hit(match.span(), E_MAIL) for match in _E_MAIL.finditer(text))
    yield from _accounts(text)
    for pattern in _CARDS:
        yield from _checked(pattern, text, CARD, _luhn)
    for pattern in _PHONES:
        yield from _checked(pattern, text, PHONE, lambda digits: len(digits) >= _LEAST_DIGITS)


def _checked(pattern: re.Pattern[str], text: str, label: str, holds: Callable[[str], bool]) -> Iterator[Hit]:
    for match in pattern.finditer(text):
        if holds(re.sub(r"\D", "", match.group())):
            yield Hit(match.span(), label)


def _luhn(digits: str) -> bool:
    """The checksum of payment cards (ISO/IEC 7812-1)."""
    odd, even = digits[-1::-2], digits[-2::-2]
    return (sum(map(int, odd)) + sum(sum(divmod(2 * int(digit), 10)) for digit in even)) % 10 == 0


def _accounts(text: str) -> Iterator[Hit]:
    """Words may follow as if they were part of it: the longest beginning that checks is the number."""
    for match in _ACCOUNT.finditer(text):
        ends = [
            end
            for end in range(match.end(), match.start(), -1)
            if (end == len(text) or not text[end].isalnum()) and not text[end - 1].isspace()
        ]
        for end in ends:
            if _iban("".join(text[match.start() : end].split())):
                yield Hit((match.start(), end), ACCOUNT)
                break


def _iban(number: str) -> bool:
    """The checksum of bank accounts (ISO 13616)."""
    digits = sum(character.isdigit() for character in number)
    if not _SHORTEST_ACCOUNT <= len(number) <= 34 or 2 * digits < len(number):
        return False
    return int("".join(str(int(character, 36)) for character in number[4:] + number[:4])) % 97 == 1


def _named_keys(text: str) -> Iterator[Hit]:
    """What a key, token or password is said to be, where it looks like one and not like a word."""
    for match in _NAMED.finditer(text):
        value = match["value"].rstrip(_CLOSING)
        password = match["what"].lower().startswith(("pass", "kenn", "pwd", "pin"))
        least = _SHORTEST_PASSWORD if password else _SHORTEST_KEY
        digit, letter = any(c.isdigit() for c in value), any(c.isalpha() for c in value)
        if len(value) >= least and digit and letter:
            start = match.start("value")
            yield Hit((start, start + len(value)), KEY)
