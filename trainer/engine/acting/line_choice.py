"""Choosing a line: those that fit what was just said come first, those already used never come."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from random import Random

from rapidfuzz import fuzz

from trainer.domain.codes import Code, Family
from trainer.domain.persona import Line
from trainer.domain.play import Band, Cue, Directive
from trainer.domain.stock import StockLine
from trainer.engine.acting.echo import on_date
from trainer.engine.acting.heard import Heard, Trigger, trigger

_SLOT = re.compile(r"\{(\w+)\}")
_REFERRED = re.compile(r"(?<=.)(?<!said )(?<!say )(?<!mean )(?<!by )(?<!By )(?<!of )(?<!\")\{echo\}")
"""An echo that is not a quotation but part of the sentence."""
_ON_DATE = re.compile(r"\bon \{date\}")
_STARTS = re.compile(r"^\W*\w|[.?!] \w")
_ALIKE = 88
"""Similarity (0-100) from which two replies count as the same."""
WHEN, TO, FAMILY, CUE, BAND = 16, 8, 4, 2, 1
"""What a fitting line gains: the words it waits for weigh most, then the code it answers."""
_IN_RANGE, _CHANCE = 3.0, 2.0
"""Gain of a line of the length asked for, and the largest gain by chance: less than a code weighs."""


@dataclass(frozen=True, slots=True)
class Ready:
    """A line prepared for choosing."""

    say: str
    mark: str
    """Its longest stretch without a slot, lower case: where this stands in a reply, the line is used."""
    slots: frozenset[str]
    length: int
    trigger: Trigger | None
    to: frozenset[Code]
    family: frozenset[Family]
    band: frozenset[Band]
    cue: frozenset[Cue]

    @property
    def answers(self) -> bool:
        """It takes up what was said, by its `when` words or by a slot."""
        return self.trigger is not None or not self.slots.isdisjoint(_TAKEN_UP)

    def fill(self, slots: Mapping[str, str]) -> str:
        if not self.slots:
            return self.say
        say = _ON_DATE.sub(lambda _: on_date(slots["date"]), self.say)
        say = _REFERRED.sub(lambda _: slots["noun"], say)
        say = _SLOT.sub(lambda match: slots[match[1]], say)
        return _STARTS.sub(lambda match: capitalised(match[0]), say)


_TAKEN_UP = frozenset({"number", "date", "echo", "thing"})


@dataclass(frozen=True, slots=True)
class Occasion:
    """All that bears on one choice."""

    directive: Directive
    codes: frozenset[Code]
    families: frozenset[Family]
    heard: Heard
    slots: Mapping[str, str]
    replies: tuple[str, ...]
    """What the counterpart has said so far."""
    said: str
    """The same, joined and lower case."""
    rng: Random


@lru_cache(maxsize=8192)
def ready(line: Line, words: tuple[str, ...] = ()) -> Ready:
    """`words`: those of the line's topic, which count as its `when`."""
    when = (*line.when, *words)
    stretches = [part.strip().lower() for part in _SLOT.sub("\0", line.say).split("\0")]
    stock = line if isinstance(line, StockLine) else None
    return Ready(
        say=line.say,
        mark=max(stretches, key=len),
        slots=frozenset(_SLOT.findall(line.say)),
        length=len(line.say.split()),
        trigger=trigger(when) if when else None,
        to=frozenset(line.to),
        family=frozenset(stock.family if stock else ()),
        band=frozenset(line.band),
        cue=frozenset(stock.cue if stock else ()),
    )


def prepared(lines: Iterable[StockLine], topics: Mapping[str, tuple[str, ...]]) -> tuple[Ready, ...]:
    """The stock's lines, each with the words of its topic."""
    return tuple(ready(line, topics.get(line.topic, ())) for line in lines)


def ranked(
    lines: Iterable[Ready],
    occasion: Occasion,
    *,
    least: int = 0,
    any_band: bool = False,
    any_length: bool = False,
) -> Iterator[Ready]:
    """The unused lines that fit, best first, equals in a drawn order; `least`: the lowest rank taken."""
    low, high = occasion.directive.words
    found = []
    for line in lines:
        rank = _rank(line, occasion, any_band=any_band)
        if rank < least or (not any_length and line.length > high * 1.5 + 3) or used(line, occasion):
            continue
        in_range = low <= line.length <= high
        found.append((rank + in_range * _IN_RANGE + occasion.rng.random() * _CHANCE, line))
    found.sort(key=itemgetter(0), reverse=True)
    return (line for _, line in found)


def used(line: Ready, occasion: Occasion) -> bool:
    """Said before in this session; a line that is all slot is told by what fills it."""
    return (line.mark if len(line.mark) > 3 else line.fill(occasion.slots).lower()) in occasion.said


def said_before(text: str, occasion: Occasion) -> bool:
    """The same as an earlier reply, or nearly."""
    return any(fuzz.ratio(text, reply, score_cutoff=_ALIKE) for reply in occasion.replies)


def capitalised(text: str) -> str:
    """The first letter in upper case, also behind an opening quotation mark."""
    start = next((i for i, char in enumerate(text) if char.isalnum()), 0)
    return text[:start] + text[start : start + 1].upper() + text[start + 1 :]


def _rank(line: Ready, occasion: Occasion, *, any_band: bool) -> int:
    """-1 where the line does not fit; else the higher the better."""
    rank = 0
    if line.band and not any_band:
        if occasion.directive.band not in line.band:
            return -1
        rank += BAND
    if line.cue:
        if occasion.directive.cue not in line.cue:
            return -1
        rank += CUE
    if line.to or line.family:
        to, family = not line.to.isdisjoint(occasion.codes), not line.family.isdisjoint(occasion.families)
        if not (to or family):
            return -1
        rank += TO if to else FAMILY
    if not line.slots <= occasion.slots.keys():
        return -1
    if line.trigger is not None:
        if not line.trigger.found_in(occasion.heard):
            return -1
        rank += WHEN
    elif line.slots:
        rank += CUE
    return rank
