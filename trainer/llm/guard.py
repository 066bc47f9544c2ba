"""A light check of what a model says for a counterpart, sentence by sentence, before anyone sees it."""

import re
from collections.abc import Sequence
from typing import Literal

from trainer.domain.direction import Direction
from trainer.domain.transcript import Utterance
from trainer.engine.words import words

Verdict = Literal["say", "skip", "stop", "reject"]
"""`skip`: nothing worth saying. `stop`: it begins to speak for the other side. `reject`: out of its part."""

_TAG = re.compile(r"<[^<>]*>")
_STAGE = re.compile(r"^\s*(?:\*[^*]+\*|\([^()]*\)|\[[^\[\]]*\])\s*")
_MARKUP = re.compile(r"[*_`#]+|^\s*[-•>]\s+")
_ECHO_WORDS = 6
"""So many words in a row from the instructions are no coincidence."""
_REPEAT_WORDS = 4
"""Shorter sentences may come again: "No." is no repetition."""


class Guard:
    """For one reply. `instructions` are the texts whose words must not be read out."""

    def __init__(
        self, name: str, direction: Direction, instructions: Sequence[str], history: Sequence[Utterance]
    ) -> None:
        own = "|".join(map(re.escape, sorted({name, *name.split()}, key=len, reverse=True)))
        others = "|".join(map(re.escape, direction.other_speakers)) or "(?!)"
        self._own = re.compile(rf"^\W*(?:{own})\s*:\W*?(?=[\w\"'“…]|$)", re.IGNORECASE)
        self._other = re.compile(rf"^\W*(?:{others})\s*:", re.IGNORECASE)
        self._out_of_role = [_flat(phrase) for phrase in direction.out_of_role]
        self._instructions = [_flat(text) for text in instructions]
        self._said = {
            _flat(sentence) for line in history for sentence in re.split(r"(?<=[.!?…])\s+", line.text)
        }

    def read(self, sentence: str) -> tuple[Verdict, str]:
        """The verdict on one sentence, and the sentence as it may be shown."""
        line = self._cleaned(sentence)
        flat = _flat(line)
        if self._other.match(line):
            return "stop", ""
        if not flat.strip():
            return "skip", ""
        if any(phrase in flat for phrase in self._out_of_role) or self._read_out(flat):
            return "reject", ""
        if flat in self._said and len(flat.split()) >= _REPEAT_WORDS:
            return "skip", ""
        return "say", line

    def _cleaned(self, sentence: str) -> str:
        line = _TAG.sub(" ", sentence)
        line = _STAGE.sub("", self._own.sub("", line))
        line = " ".join(_MARKUP.sub("", self._own.sub("", line)).split())
        return _unquoted(line)

    def _read_out(self, flat: str) -> bool:
        return len(flat.split()) >= _ECHO_WORDS and any(flat in text for text in self._instructions)


def _flat(text: str) -> str:
    """Lower-case words between single spaces, one at either end, so that phrases match whole words."""
    return f" {' '.join(words(text))} "


def _unquoted(line: str) -> str:
    """Without the one quotation mark of a reply that stands in quotation marks."""
    marks = [at for at, letter in enumerate(line) if letter in '"“”']
    if len(marks) == 2 and marks == [0, len(line) - 1]:
        return line[1:-1]
    if len(marks) % 2 and marks[0] == 0:
        return line[1:]
    if len(marks) % 2 and marks[-1] == len(line) - 1:
        return line[:-1]
    return line
