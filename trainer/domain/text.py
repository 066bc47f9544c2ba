"""Text as people type it, made safe to keep: what every input passes through first."""

import re

_UNSTORABLE = re.compile(r"[\x00\ud800-\udfff]")
_PAUSE = re.compile(r"(?<=[.!?…])\s+")
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def clean(text: str) -> str:
    """`text` with NUL and lone surrogates as U+FFFD (no database or UTF-8 stream takes them),
    line ends as "\\n", and no white space around it."""
    return storable(text).replace("\r\n", "\n").replace("\r", "\n").strip()


def storable(text: str) -> str:
    """`text` with NUL and lone surrogates as U+FFFD, and nothing else changed."""
    return _UNSTORABLE.sub(REPLACEMENT, text)


def sentences(text: str) -> list[str]:
    """`text` cut after every end mark that white space follows."""
    return _PAUSE.split(text)


def words(text: str) -> int:
    """How many words a person would count."""
    return len(text.split())
