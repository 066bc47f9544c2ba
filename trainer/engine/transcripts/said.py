"""What a reader hands on: turns in order, neighbouring words of one person together."""

from collections.abc import Iterable
from dataclasses import dataclass

from trainer.domain.text import clean

_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Said:
    """One turn: who, and what."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Transcript:
    turns: tuple[Said, ...]
    trainee: str | None = None
    """Who the trainee is, where the file itself says so."""


def merged(pieces: Iterable[Said]) -> tuple[Said, ...]:
    """The pieces as turns: those of one person that follow each other are one turn, a name is spelled as it
    was first, and pieces without words are left out."""
    spelled: dict[str, str] = {}
    turns: list[tuple[str, list[str]]] = []
    for piece in pieces:
        name, text = _name(piece.name), clean(piece.text)
        if not text or not name:
            continue
        name = spelled.setdefault(name.casefold(), name)
        if turns and turns[-1][0] == name:
            turns[-1][1].append(text)
        else:
            turns.append((name, [text]))
    return tuple(Said(name, _joined(texts)) for name, texts in turns)


def _name(name: str) -> str:
    return " ".join(clean(name).split())[:_LONGEST_NAME].strip()


def _joined(texts: list[str]) -> str:
    """One text: a piece that goes on in the middle of a sentence stays on its line."""
    parts = [texts[0]]
    for text in texts[1:]:
        parts += [" " if text[0].islower() else "\n", text]
    return "".join(parts)
