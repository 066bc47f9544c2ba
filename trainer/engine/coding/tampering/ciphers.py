"""Stretches of a turn written in code: base64, base32, hex, binary, decimal, escapes, Morse."""

import base64
import binascii
import re
import string

from trainer.domain.span import Span
from trainer.engine.coding.screen import Glimpse

_SUSPECT = Glimpse(
    r"[A-Za-z0-9+/_-]{16}|[0-9a-fA-F]{2}[ :,-][0-9a-fA-F]{2}[ :,-][0-9a-fA-F]{2}|"
    r"\d, ?\d|[01]{8}|[\\%&]|base|[.-] [.-]"
)
"""No coded stretch is without one of these."""
_CODED = re.compile(
    r"(?:data:[\w/+.-]{1,40};)?base ?(?:64|32)\s?[:,]\s?(?P<named>\S+)"
    r"|(?:\b[01]{8}[ ,]?){3,}"
    r"|(?P<hexed>(?<![0-9A-Za-z])(?:0x)?(?:[0-9a-fA-F]{2}){12,}(?![0-9A-Za-z]))"
    r"|(?P<base>(?<![A-Za-z0-9+/=_-])[A-Za-z0-9+/_-]{8,}={0,6}(?:\s+[A-Za-z0-9+/_-]{8,}={0,6})*(?!\w))"
    r"|(?P<pairs>\b(?:[0-9a-fA-F]{2}[ :,-]){6,}[0-9a-fA-F]{2}\b)"
    r"|(?P<numbers>\b(?:\d{2,3},? ){6,}\d{2,3}\b)"
    r"|(?:%[0-9a-fA-F]{2}){6,}|(?:\\x[0-9a-fA-F]{2}){4,}|(?:\\u[0-9a-fA-F]{4}){4,}|(?:&#x?[0-9a-fA-F]{2,5};){4,}"
    r"|(?<!\S)(?=[./ ]{0,30}-)(?=[-/ ]{0,30}\.)(?:[.-]{1,5}[ /]{1,3}){7,}[.-]{1,5}(?!\S)"
)
_READABLE = frozenset(string.printable.encode())
_WORDLIKE = frozenset((string.ascii_letters + " ").encode())
_LONG = 40
"""From this length on, a token of mixed kinds is no word and no number."""


def ciphers(text: str) -> list[Span]:
    """Spans of coded stretches, in order; whether they decode to words for the grader or not."""
    if not _SUSPECT.finds(text):
        return []
    return [span for found in _CODED.finditer(text) for span in _spans(found, text)]


def _spans(found: re.Match[str], text: str) -> list[Span]:
    kind = found.lastgroup
    if kind in (None, "named"):
        return [found.span()]
    if kind == "base":
        return _base(found, text)
    hidden = found.group().removeprefix("0x")
    if kind == "numbers":
        codes = [int(code) for code in re.findall(r"\d+", hidden)]
        if all(code < 128 for code in codes) and _reads(bytes(codes)):
            return [found.span()]
    digits = re.sub(r"[^0-9a-fA-F]", "", hidden)
    long = kind == "hexed" and len(digits) >= _LONG and _kinds(digits) > 1
    readable = len(digits) % 2 == 0 and _reads(bytes.fromhex(digits))
    return [found.span()] if long or readable else []


def _base(found: re.Match[str], text: str) -> list[Span]:
    """The whole run of lines if it decodes together, else each token that does."""
    if "://" in text[max(0, text.rfind(" ", 0, found.start())) : found.start()]:
        return []
    if _decodes("".join(found.group().split())):
        return [found.span()]
    tokens = [(found.start() + one.start(), one.group()) for one in re.finditer(r"\S+", found.group())]
    return [(at, at + len(token)) for at, token in tokens if _decodes(token) or _mixed(token)]


def _mixed(token: str) -> bool:
    """Long, and neither a word, a path nor a number."""
    return len(token) >= _LONG and "-" not in token and "_" not in token and _kinds(token) > 1


def _kinds(token: str) -> int:
    return sum(bool(re.search(kind, token)) for kind in ("[a-z]", "[A-Z]", "[0-9+/=]"))


def _decodes(token: str) -> bool:
    """Whether a token is base64 or base32 of readable text."""
    bare = token.rstrip("=")
    if len(bare) < 16 or _kinds(token) < 2:
        return False
    padded = bare + "=" * (-len(bare) % 4)
    try:
        if _reads(base64.b64decode(padded.replace("-", "+").replace("_", "/"), validate=True)):
            return True
        return _reads(base64.b32decode(bare + "=" * (-len(bare) % 8)))
    except binascii.Error:
        return False


def _reads(decoded: bytes) -> bool:
    """Readable English: printable, and mostly letters and spaces."""
    printable = sum(byte in _READABLE for byte in decoded)
    letters = sum(byte in _WORDLIKE for byte in decoded)
    return bool(decoded) and printable >= 0.95 * len(decoded) and letters >= 0.7 * len(decoded)
