"""People's words on a page: always shown as text, never run as markup."""

import html
import re

_SENTENCE = re.compile(r"[.!?…]['\"’”]?(?=\s|$)")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:^=])")


def esc(text: str) -> str:
    """`text` for HTML, in an element or in a quoted attribute."""
    return html.escape(text, quote=True)


def plain(text: str) -> str:
    """`text` on one line for a label or a sentence that Streamlit reads as Markdown."""
    return _MARKDOWN.sub(r"\\\1", " ".join(text.split()))


def sentence(text: str) -> str:
    """`text` with a capital first letter, the rest as it was."""
    return text[:1].upper() + text[1:]


def first_name(name: str) -> str:
    """What to call a person in running text."""
    return name.split(maxsplit=1)[0] if name.split() else name


def joined(parts: list[str]) -> str:
    """`a, b and c`."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""


def opening(text: str, length: int) -> str:
    """The first whole sentences of `text` that fit in `length` characters; cut at a word when none does."""
    fitting = [end.end() for end in _SENTENCE.finditer(text) if end.end() <= length]
    return text[: fitting[-1]].strip() if fitting else clip(text, length)


def clip(text: str, length: int) -> str:
    """`text` on one line, cut at a word near `length` characters."""
    flat = " ".join(text.split())
    return flat if len(flat) <= length else f"{flat[:length].rsplit(' ', 1)[0]}…"
