"""The detection view: what a turn shows a reader once its disguise is off. For finding, never for coding."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

from trainer.domain.span import Span
from trainer.engine.coding.screen import Glimpse

INVISIBLE = (
    "\\x00\u00ad\u034f\u0300-\u036f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff"
)
"""Inside of a character class: code points that show nothing of their own."""
_LOOKS_LIKE = str.maketrans(
    "асеорухіјѕԁһԛԝӏкмтнпгвьԍѵʙᴀᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢɑɡıøłđαβγεηικνορτυχωςµμߋօսցհոⅼ"
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧВНС‹›⟨⟩〈〉《》【】〔〕’‘“”„«»–—‐‑−…\u0085\u2028\u2029\r\t",
    "aceopyxijsdhqwlkmthnrbbgvbacdefghijklmnoprstuvwyzagioldabyeniknoptuxwcuuoougjnl"
    'abezhikmnoptyxbhc<><><><>[][]\'\'"""""-----.\n\n\n  ',
)
_NEGATIVE = {base + at: chr(97 + at) for base in (0x1F150, 0x1F170, 0x1F1E6) for at in range(26)}
"""White letters on black, and the halves of flags, which Unicode does not call letters."""
_ESCAPE = re.compile(
    r"&(?:lt|gt|quot|apos|amp|nbsp|#\d{2,5}|#x[0-9a-f]{2,4});|\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|"
    r"(?:%[0-9a-f]{2}){3,}",
    re.IGNORECASE,
)
_HEX = re.compile(r"[0-9a-fA-F]{2,4}")
_APART = re.compile(
    r"(?<![^\W_])[^\W_](?:([.\-_*|/~+,])[^\W_](?![^\W_]))(?:\1[^\W_](?![^\W_]))*"
    r"|(?<!\S)[^\W_](?: [^\W_]){2,}(?![^\s.,!?;:])|(?P<wide> {2,})"
)
"""Letters set apart (g.r.a.d.e, g r a d e), and more than one space."""
_DIGITS_IN_WORD = re.compile(
    r"(?<![\w@$])(?![pqfxclns]\d{1,2}\b)(?!@[a-z]+\b)(?=[@$\w]{0,20}[a-z])(?=[@$\w]{0,20}[@$\d])[@$\w]{2,30}"
)
_LEET = str.maketrans("013457@$", "oieastas")
_PLAIN = re.compile(r"[\s\w.,;:!?'\"()\-]*", re.ASCII)
_MASKS = Glimpse(
    r"&(?:lt|gt|quot|apos|amp|nbsp|#)|\\[xuXU]|%[0-9a-fA-F]{2}%|[A-Za-z][@$0-9]|[@$0-9][A-Za-z]|  |"
    r"\b[0-9A-Za-z][.\-_*|/~+, ][0-9A-Za-z][.\-_*|/~+, ][0-9A-Za-z]\b|\x00"
)
"""No ASCII text is disguised without one of these."""


@dataclass(frozen=True, slots=True)
class View:
    text: str
    """Lower case, undisguised."""
    places: Sequence[int]
    """Where each character stands in the original; last, the original's length."""

    def span(self, start: int, end: int) -> Span:
        """A span of the view in code points of the original."""
        return self.places[start], self.places[end]


@lru_cache(maxsize=64)
def unmasked(text: str) -> View:
    """Look-alike letters, accents, invisible characters, escapes, letters set apart and digits for letters
    are read as the letters they stand for."""
    if text.isascii() and not _MASKS.finds(text):
        return View(text.lower(), range(len(text) + 1))
    letters: list[str] = []
    places: list[int] = []
    for at, char in _unescaped(text):
        shown = _shown(char)
        letters.append(shown)
        places += [at] * len(shown)
    together, kept = _together("".join(letters))
    found = [places[at] for at in kept] if kept is not None else places
    return View(_DIGITS_IN_WORD.sub(_spelled, together), [*found, len(text)])


def _unescaped(text: str) -> list[tuple[int, str]]:
    """Each character with its place; an escape gives the character it stands for."""
    found: list[tuple[int, str]] = []
    at = 0
    for escape in _ESCAPE.finditer(text):
        found += enumerate(text[at : escape.start()], at)
        found += [(escape.start(), char) for char in _meant(escape.group())]
        at = escape.end()
    return [*found, *enumerate(text[at:], at)]


def _meant(escape: str) -> str:
    if escape.startswith("&"):
        return unescape(escape)
    codes = _HEX.findall(escape[1:] if escape.startswith("%") else escape[2:])
    if escape.startswith("%"):
        return bytes.fromhex(escape.replace("%", "")).decode(errors="replace")
    return chr(int(codes[0], 16))


@lru_cache(maxsize=4096)
def _shown(char: str) -> str:
    """What a character looks like in plain lower-case letters; nothing for one that shows nothing."""
    code = ord(char)
    if 0xE0020 <= code <= 0xE007E:  # a hidden copy of ASCII
        return chr(code - 0xE0000).lower()
    if char == "\n" or (code < 128 and char.isprintable()):
        return char.lower()
    if code in _NEGATIVE:
        return _NEGATIVE[code]
    likes = char.translate(_LOOKS_LIKE)
    if likes != char:
        return likes
    bare = "".join(one for one in unicodedata.normalize("NFKD", char) if not _shows_nothing(one))
    return bare.lower().translate(_LOOKS_LIKE)


def _shows_nothing(char: str) -> bool:
    return unicodedata.category(char) in ("Cf", "Mn", "Me", "Cc", "Cs", "Cn") or char in "\u115f\u1160\u3164"


def _together(text: str) -> tuple[str, list[int] | None]:
    """`text` with letters set apart joined, and the places that were kept (None: all)."""
    kept: list[int] = []
    at = 0
    for apart in _APART.finditer(text):
        kept += range(at, apart.start())
        kept += range(apart.start(), apart.end() if apart["wide"] is None else apart.start() + 1, 2)
        at = apart.end()
    if at == 0:
        return text, None
    kept += range(at, len(text))
    return "".join(text[place] for place in kept), kept


def _spelled(word: re.Match[str]) -> str:
    return re.sub(r"(?<=[a-z])11", "ll", word.group()).translate(_LEET)


_LETTERS = re.compile(r"[^\W\d_]+")


def same_length(flat: str) -> str:
    """`flat` with letters of other alphabets that stand inside a Latin word, and letters dressed as signs,
    as the letters they look like. Every code point stays in its place."""
    return _LETTERS.sub(_latin, "".join(_undressed(char) for char in flat))


@lru_cache(maxsize=4096)
def _undressed(char: str) -> str:
    """Full-width, mathematical, circled and raised letters and digits as plain ones."""
    if char.isascii():
        return char
    plain = unicodedata.normalize("NFKC", char).lower()
    dressed = len(plain) == 1 and plain.isascii() and plain.isalnum()
    return plain if dressed else _NEGATIVE.get(ord(char), char)


def _latin(word: re.Match[str]) -> str:
    letters = word.group()
    if letters.isascii() or not any("a" <= char <= "z" for char in letters):
        return letters
    likes = letters.translate(_LOOKS_LIKE)
    return likes if len(likes) == len(letters) else letters
