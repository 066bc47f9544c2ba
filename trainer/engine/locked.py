"""What gives a locked fact away: figures, names and word stems, for the guard of a model's words alone.

An actor's scene and a model's prompt never hold any of this; see `trainer.engine.actor.Actor`."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from trainer.domain.persona import Fact, Line, Persona
from trainer.domain.play import Act, Directive, Key, Tier
from trainer.domain.transcript import Utterance
from trainer.engine.figures import Figure, figures
from trainer.engine.words import FUNCTION_WORDS, content, stem, words

_TIERS: tuple[Tier, ...] = ("F1", "F2", "F3", "F4")
_TELLING = 3
"""Stems of one telling of a fact that a sentence must hold to have told it."""
_BRIEF_TELLING, _BRIEF_SHARE = 2, 0.6
"""In a short sentence fewer do, if they are most of what it says."""
_ACROSS = 4
"""Stems of all its tellings together."""
_LONE = 13
"""From this figure on, a figure of a fact needs no other word to give it away."""
_FEW = 2
"""One and two are no figures to know somebody by."""
_CAPITAL = re.compile(r"(?<=[^\s.!?…:\"“”]\s)[A-ZÀ-Þ][\w’'-]+")
_EVERYDAY = """
monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
saturdays sundays mr mrs ms dr may
"""
_NAMELESS = frozenset(_EVERYDAY.split())


@dataclass(frozen=True, slots=True)
class FactMarks:
    """One fact without its text."""

    figures: frozenset[Figure]
    names: frozenset[str]
    """Lower case; months among them, days of the week not."""
    tellings: tuple[frozenset[str], ...]
    """The stems of each way to tell it."""
    stems: frozenset[str]
    """All of them together."""


@dataclass(frozen=True, slots=True)
class LockedMarks:
    """Everything that must not be said in one reply, and what may be because it is out already."""

    facts: tuple[FactMarks, ...] = ()
    stems: frozenset[str] = frozenset()
    """Said, told or public."""
    figures: frozenset[Figure] = frozenset()

    def told_by(self, text: str, before: str = "") -> bool:
        """Whether `text`, heard after the rest of the reply `before`, tells one of the facts."""
        fresh = content(text) - self.stems
        found = figures(text) - self.figures
        whole = fresh | (content(before) - self.stems)
        return any(_told(fact, fresh, whole, found) for fact in self.facts)


NOTHING_LOCKED = LockedMarks()


def locked_marks(
    persona: Persona, revealed: Sequence[Key], directive: Directive, history: Sequence[Utterance]
) -> LockedMarks:
    """The marks of what is neither out (`revealed`) nor told by this reply, at this point of the talk."""
    out = {*revealed, *directive.reveals}
    keys: tuple[Key, ...] = (*_TIERS, *persona.private.slots)
    hidden = [fact for key in keys if key not in out and (fact := persona.fact(key))]
    told = [fact for key in ("F0", *out) if (fact := persona.fact(key))]
    public = [text for fact in told for text in _tellings(fact)]
    if directive.act is Act.HINT and directive.hints_at and (hinted := persona.fact(directive.hints_at)):
        public += [line.say for line in hinted.hints]
    public += [line.say for line in persona.private.yes_lines.get(directive.act, ()) if "F1" in revealed]
    public += [line.text for line in history]
    stems, said = _heard(_public(persona))
    return LockedMarks(
        tuple(_marks(fact) for fact in hidden),
        stems.union(*map(content, public)),
        said.union(*map(figures, public)),
    )


def _told(fact: FactMarks, fresh: frozenset[str], whole: frozenset[str], found: frozenset[Figure]) -> bool:
    shared = fresh & fact.stems
    if fresh & fact.names or any(_same(one, fact.figures, bool(shared)) for one in found):
        return True
    if not shared:
        return False
    most = max(len(fresh & telling) for telling in fact.tellings)
    if most >= _TELLING or (most >= _BRIEF_TELLING and most >= _BRIEF_SHARE * len(fresh)):
        return True
    together = max(len(whole & telling) for telling in fact.tellings)
    return together > _TELLING or len(shared) >= _ACROSS


def _same(said: Figure, kept: frozenset[Figure], beside: bool) -> bool:
    """The same figure of the same thing; a large one, or one beside another word of the fact, of anything."""
    alike = [one for one in kept if one.value == said.value]
    if not alike or said.value <= _FEW:
        return False
    return said.value >= _LONE or beside or any(said.of and said.of == one.of for one in alike)


@lru_cache(maxsize=1_024)
def _marks(fact: Fact) -> FactMarks:
    tellings = _tellings(fact)
    stems = tuple(map(content, tellings))
    return FactMarks(
        frozenset().union(*map(figures, tellings)),
        frozenset(map(stem, _names(tellings))),
        stems,
        frozenset().union(*stems),
    )


def _tellings(fact: Fact) -> tuple[str, ...]:
    return (fact.text, *(line.say for line in fact.lines))


def _names(tellings: Iterable[str]) -> set[str]:
    """Capitalised words inside a sentence that are nowhere written small."""
    text = "\n".join(tellings)
    small = {word for word in words(text) if re.search(rf"\b{re.escape(word)}\b", text)}
    found = {word for name in _CAPITAL.findall(text) for word in words(name)}
    return {name for name in found if name not in small | FUNCTION_WORDS | _NAMELESS and len(name) > 2}


@lru_cache(maxsize=64)
def _heard(texts: tuple[str, ...]) -> tuple[frozenset[str], frozenset[Figure]]:
    """The stems and the figures of texts that stay the same all session."""
    return frozenset().union(*map(content, texts)), frozenset().union(*map(figures, texts))


def _public(persona: Persona) -> tuple[str, ...]:
    """All that the counterpart may say or be told from the start."""
    brief, voice = persona.public, persona.voice
    lines: Iterable[Line] = (line for said in voice.lines.values() for line in said)
    return (
        brief.name, brief.role, brief.scene, brief.goal, brief.you, *brief.opening,
        voice.manner, *voice.vocabulary, *(line.say for line in lines),
    )  # fmt: skip
