"""Cutting a stream into sentences, each handed on the moment it is complete."""

import re

_END = re.compile(r"""[.!?…]+["'”’»)\]*]*""")
_ABBREVIATION = re.compile(
    r"""(?:^|[\s("“])(?:mr|mrs|ms|dr|st|vs|e\.g|i\.e|etc|approx|incl|[a-z]\.[a-z]|(?!i\b)[a-z])\.$""", re.I
)


class Sentences:
    """Fed pieces, gives back whole sentences; what it gives, joined, is what it was fed.

    A full stop at the very end of what has arrived ends the sentence at once, without waiting for
    the next piece, unless it may stand inside a number or an abbreviation."""

    def __init__(self) -> None:
        self._held = ""

    def feed(self, piece: str) -> list[str]:
        self._held += piece
        done: list[str] = []
        while cut := _cut(self._held):
            done.append(self._held[:cut])
            self._held = self._held[cut:]
        return done

    @property
    def held(self) -> str:
        """What has arrived of the sentence under way."""
        return self._held


def _cut(text: str) -> int:
    """Where the first sentence of `text` ends; 0 while it has not."""
    lead = len(text) - len(text.lstrip())
    line = text.find("\n", lead)
    for end in _END.finditer(text, lead):
        if -1 < line < end.start():
            break
        if _ends(text, end):
            return end.end()
    return line + 1 if line > -1 and text.strip() else 0


def _ends(text: str, end: re.Match[str]) -> bool:
    before, after = text[: end.end()], text[end.end() : end.end() + 1]
    if not any(letter.isalnum() for letter in before) or before.count("*") % 2:
        return False
    if end[0] == "." and _ABBREVIATION.search(before):
        return False
    if after:
        return after.isspace()
    return not (end[0] == "." and text[end.start() - 1].isdigit())
