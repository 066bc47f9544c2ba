"""What gives a locked fact away: figures, names and word stems, for the guard of a model's words alone.

An actor's scene and a model's prompt never hold any of this; see `trainer.engine.actor.Actor`."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from trainer.domain.persona import Fact, Line, Persona
from trainer.domain.play import Act, Directive, Key
from trainer.domain.transcript import Utterance
from trainer.engine.figures import Figure, figures
from trainer.engine.words import FUNCTION_WORDS, content, stem, words

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
_RUN = 5
"""So many words in a row are a quotation."""
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
    runs: frozenset[str]
    """Words in a row, some of weight, that it is told in."""


@dataclass(frozen=True, slots=True)
class _Marks:
    """Everything that must not be said in one reply, and what may be because it is out already."""

    facts: tuple[FactMarks, ...] = ()
    stems: frozenset[str] = frozenset()
    """Said, told or public."""
    figures: frozenset[Figure] = frozenset()
    runs: frozenset[str] = frozenset()

    def told_by(self, text: str, before: str = "") -> bool:
        fresh = content(text) - self.stems
        found = figures(text) - self.figures
        whole = fresh | (content(before) - self.stems)
        runs = _runs(text) - self.runs
        return any(not runs.isdisjoint(fact.runs) for fact in self.facts) or any(
            _told(fact, fresh, whole, found) for fact in self.facts
        )


class LockedMarks:
    """What must not be said in one reply. Put together when first asked: an actor that only speaks lines of
    its own never asks."""

    def __init__(self, look: Callable[[], _Marks]) -> None:
        self._look = look

    def told_by(self, text: str, before: str = "") -> bool:
        """Whether `text`, heard after the rest of the reply `before`, tells a locked fact."""
        return self._marks.told_by(text, before)

    @cached_property
    def _marks(self) -> _Marks:
        return self._look()


NOTHING_LOCKED = LockedMarks(_Marks)


def locked_marks(
    persona: Persona, revealed: Sequence[Key], directive: Directive, history: Sequence[Utterance]
) -> LockedMarks:
    """The marks of what is neither out (`revealed`) nor told by this reply, at this point of the talk."""
    return LockedMarks(lambda: _marks_of(persona, revealed, directive, history))


def _marks_of(
    persona: Persona, revealed: Sequence[Key], directive: Directive, history: Sequence[Utterance]
) -> _Marks:
    out = {*revealed, *directive.reveals}
    hidden = [fact for key in persona.locked if key not in out and (fact := persona.fact(key))]
    told = [fact for key in ("F0", *out) if (fact := persona.fact(key))]
    public = [text for fact in told for text in fact.tellings]
    if directive.act is Act.HINT and directive.hints_at and (hinted := persona.fact(directive.hints_at)):
        public += [line.say for line in hinted.hints]
    public += [line.say for line in persona.private.yes_lines.get(directive.act, ()) if "F1" in revealed]
    public += [line.text for line in history]
    stems, said, runs = _heard(_public(persona))
    return _Marks(
        tuple(_marks(fact) for fact in hidden),
        stems.union(*map(content, public)),
        said.union(*map(figures, public)),
        runs.union(*map(_runs, public)),
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
    tellings = fact.tellings
    stems = tuple(map(content, tellings))
    return FactMarks(
        frozenset().union(*map(figures, tellings)),
        frozenset(map(stem, _names(tellings))),
        stems,
        frozenset().union(*stems),
        frozenset().union(*map(_runs, tellings)),
    )


def _names(tellings: Iterable[str]) -> set[str]:
    """Capitalised words inside a sentence that are nowhere written small."""
    text = "\n".join(tellings)
    small = {word for word in words(text) if re.search(rf"\b{re.escape(word)}\b", text)}
    found = {word for name in _CAPITAL.findall(text) for word in words(name)}
    return {name for name in found if name not in small | FUNCTION_WORDS | _NAMELESS and len(name) > 2}


@lru_cache(maxsize=64)
def _heard(texts: tuple[str, ...]) -> tuple[frozenset[str], frozenset[Figure], frozenset[str]]:
    """The stems, the figures and the runs of texts that stay the same all session."""
    return (
        frozenset().union(*map(content, texts)),
        frozenset().union(*map(figures, texts)),
        frozenset().union(*map(_runs, texts)),
    )


@lru_cache(maxsize=4_096)
def _runs(text: str) -> frozenset[str]:
    """Every `_RUN` words in a row, unless all but one of them are in everybody's mouth."""
    said = words(text)
    rows = (said[at : at + _RUN] for at in range(len(said) - _RUN + 1))
    return frozenset(" ".join(row) for row in rows if sum(word not in FUNCTION_WORDS for word in row) >= 2)


def _public(persona: Persona) -> tuple[str, ...]:
    """All that the counterpart may say or be told from the start."""
    brief, voice = persona.public, persona.voice
    lines: Iterable[Line] = (line for said in voice.lines.values() for line in said)
    return (
        brief.name, brief.role, brief.scene, brief.goal, brief.you, *brief.opening,
        voice.manner, *voice.vocabulary, *(line.say for line in lines),
    )  # fmt: skip
