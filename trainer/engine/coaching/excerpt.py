"""A quotation short enough for a remark: the most telling sentence of a turn, cut only where it shows."""

import re

from trainer.engine.coaching.lexicon import HANGING
from trainer.engine.words import content

_SENTENCE = re.compile(r".+?(?:[.!?…]+(?=\s|$)|$)")
_PAUSE = re.compile(r"[,;:–—](?=\s)")
_LEAST = 4
"""Words before a pause that make a piece worth quoting alone."""


def excerpt(text: str, most: int) -> str:
    """At most `most` words of `text` in their own order: all of it, or its most telling sentence, which is
    cut at a pause or a word and then ends in "…"."""
    line = " ".join(text.split())
    if len(line.split()) <= most:
        return line
    sentences = [found.strip() for found in _SENTENCE.findall(line) if found.strip()]
    best = max(sentences, key=lambda one: (_telling(one, most), -sentences.index(one)))
    return best if len(best.split()) <= most else _cut(best, most)


def _telling(sentence: str, most: int) -> int:
    """Words that carry meaning, among those that would be quoted; a question or a courtesy tells less."""
    kept = " ".join(sentence.split()[:most])
    return len(content(kept)) - 2 * (sentence.endswith("?") or kept.lower().startswith(("thank", "sorry")))


def _cut(sentence: str, most: int) -> str:
    pieces = [sentence[: pause.start()] for pause in _PAUSE.finditer(sentence)]
    short = [piece for piece in pieces if _LEAST < len(piece.split()) <= most]
    return f"{(short[-1] if short else _words(sentence, most)).rstrip(' ,;:.–—-')}…"


def _words(sentence: str, most: int) -> str:
    """The first words, without one at the end that only leads on."""
    kept = sentence.split()[:most]
    while len(kept) > _LEAST and kept[-1].lower() in HANGING:
        kept.pop()
    return " ".join(kept)
