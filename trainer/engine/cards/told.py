"""What a card's own fields say in our terms: who, what role, how they speak, where, and the first words."""

import re
from dataclasses import dataclass

from trainer.domain.persona import Persona
from trainer.domain.text import clean
from trainer.engine.cards.shape import CardData

LONGEST_ROLE = 160
LONGEST_MANNER = 1000
"""Characters of a description that may stand in for a manner: it goes into every request to a model."""
_WHO = re.compile(r"\{\{\s*(char|user)\s*\}\}|<(char|bot|user)>", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)")


@dataclass(frozen=True, slots=True)
class Told:
    """Empty: the card says nothing of it."""

    name: str
    role: str
    scene: str
    manner: str
    opening: tuple[str, ...]


def told(data: CardData) -> Told:
    """As a persona would hold it: macros for the two names replaced, every other macro left as letters."""
    name = clean(data.name)
    spoken = _Names(clean(data.nickname) or name)
    described = spoken(data.description)
    is_role = len(described) <= LONGEST_ROLE and "\n" not in described
    greetings = (spoken(text) for text in (data.first_mes, *data.alternate_greetings))
    return Told(
        name=name,
        role=described if is_role else "",
        scene=spoken(data.scenario),
        manner=spoken(data.personality) or ("" if is_role else _begun(described)),
        opening=tuple(text for text in greetings if text),
    )


def as_written(data: CardData) -> Told:
    """The letters themselves, macros and all."""
    opening = (data.first_mes, *data.alternate_greetings)
    return tidy(Told(data.name, data.description, data.scenario, data.personality, opening))


def told_by(persona: Persona) -> Told:
    """The same parts of a persona."""
    public = persona.public
    return Told(public.name, public.role, public.scene, persona.voice.manner, public.opening)


def tidy(parts: Told) -> Told:
    """Without what makes no difference: white space around a text, empty greetings."""
    opening = tuple(text for text in map(clean, parts.opening) if text)
    return Told(clean(parts.name), clean(parts.role), clean(parts.scene), clean(parts.manner), opening)


class _Names:
    """Puts the character's name for {{char}} and "you", as a brief says it, for {{user}}; neither while
    there is no name. One pass: a name that looks like a macro stays what it is."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __call__(self, text: str) -> str:
        return clean(_WHO.sub(self._put, text) if self._name else text)

    def _put(self, macro: re.Match[str]) -> str:
        return "you" if (macro[1] or macro[2]).lower() == "user" else self._name


def _begun(text: str) -> str:
    """Whole sentences from the start, as far as they fit."""
    if len(text) <= LONGEST_MANNER:
        return text
    ends = [match.end() for match in _SENTENCE_END.finditer(text[:LONGEST_MANNER])]
    return text[: ends[-1]] if ends else text[: LONGEST_MANNER - 1] + "…"
