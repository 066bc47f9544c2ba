"""The built-in actor: words each act from the persona's own lines and the shared stock.

It answers what was just said, keeps the manner of the state band, and does not repeat itself
within a session. It knows nothing but the scene it is handed."""

import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, islice, permutations
from random import Random

from trainer.domain.codes import Code
from trainer.domain.persona import Fact
from trainer.domain.play import Act
from trainer.domain.stock import Situation, Stock
from trainer.engine.acting.echo import Ear, Echo, Listener
from trainer.engine.acting.first_person import first_person
from trainer.engine.acting.framing import Framing
from trainer.engine.acting.german_echo import GermanListener
from trainer.engine.acting.heard import Heard, hear, hear_once
from trainer.engine.acting.line_choice import (
    TO,
    WHEN,
    Occasion,
    Ready,
    capitalised,
    prepared,
    ranked,
    ready,
    said_before,
)
from trainer.engine.acting.situations import Situations
from trainer.engine.actor import Scene
from trainer.engine.locked import NOTHING_LOCKED, LockedMarks

_PIECE = re.compile(r"\S+\s*")
LONGEST = 60
"""Words of a reply, at most, whatever the lines hold."""
_STOCK_FIRST = 0.6
"""How often a stock line on the very topic goes before a general line of the persona's own."""
_WITHOUT_CONTENT = frozenset({Act.REFUSE, Act.DEFLECT, Act.HARDEN, Act.ASK_BACK})
"""Acts that give nothing away, so that an odd turn may be answered as such."""
_UNECHOED = frozenset({"machine", "coach_me", "insult", "language", "gibberish", "quiet"})
"""Situations in which nothing the trainee wrote is said back."""
_AFTER_OWN = frozenset({"greeting", "sorry", "thanks", "ok", "one_word", "off_topic"})
"""A persona's own line for the words goes before these."""
_UNCODED = frozenset({"thanks", "ok", "one_word", "stuck"})
"""Situations only where the coder found nothing to answer either."""
_NOTHING = frozenset({Code.NC, Code.INFO})
_SIBLINGS = {
    Act.REFUSE: (Act.DEFLECT, Act.HARDEN),
    Act.DEFLECT: (Act.REFUSE,),
    Act.HARDEN: (Act.REFUSE, Act.DEFLECT),
    Act.ASK_BACK: (Act.DEFLECT,),
    Act.REVEAL: (Act.HINT,),
}
"""Where to look when an act's own supply is used up."""


@dataclass(frozen=True, slots=True)
class Worded:
    """A reply, and whether it takes up something the trainee said."""

    text: str
    uptake: bool


@dataclass(frozen=True, slots=True)
class _Body:
    """The middle of a reply."""

    text: str
    answers: bool = False
    """It takes up what was said by itself."""
    alone: bool = False
    """Nothing is put around it."""


class BuiltinActor:
    """Implements `trainer.engine.actor.Actor`. The history tells what was used; what it remembers of words
    changes nothing it says."""

    def __init__(self, stock: Stock) -> None:
        self._stock = stock
        german = stock.language == "de"
        self._listener: Ear = GermanListener(stock.words) if german else Listener(stock.words)
        self._turns_facts = stock.language == "en"
        self._situations = Situations(stock, self._listener)
        self._framing = Framing(stock)
        self._acts = {act: prepared(lines, stock.topics) for act, lines in stock.acts.items()}
        self._cases = {name: prepared(case.lines, stock.topics) for name, case in stock.situations.items()}
        self._lead_ins = prepared(stock.lead_ins, stock.topics)

    def __reduce__(self) -> tuple[type["BuiltinActor"], tuple[Stock]]:
        """Made anew in another process: what it remembers does not travel."""
        return BuiltinActor, (self._stock,)

    @property
    def name(self) -> str:
        return "builtin"

    def reply(self, scene: Scene, locked: LockedMarks = NOTHING_LOCKED) -> Generator[str]:
        """The reply in word-sized pieces; joined they are the text. Its lines were checked long ago."""
        del locked
        yield from _PIECE.findall(self.word(scene).text)

    def word(self, scene: Scene) -> Worded:
        """The whole reply at once. Same scene, same words."""
        occasion, situation = self._occasion(scene)
        worded = Worded("No.", False)
        for body in self._bodies(scene, occasion, situation):
            worded = self._framed(body, scene, occasion)
            if not said_before(worded.text, occasion):
                break
        return worded

    def _occasion(self, scene: Scene) -> tuple[Occasion, Situation | None]:
        remembered = scene.past.lines if scene.past else ()
        talk = (*remembered, *scene.history)
        replies = tuple(line.text for line in talk if line.speaker == "counterpart")
        trainee = [line.text for line in scene.history if line.speaker == "trainee"]
        heard, said = hear(trainee[-1] if trainee else ""), "\n".join(replies).lower()
        situation = self._situations.of(heard, trainee[:-1], lambda: _known(scene, said)) if trainee else None
        slots = {} if situation in _UNECHOED else self._echo(scene, heard, said, replies).slots()
        return Occasion(
            directive=scene.directive,
            codes=frozenset(scene.codes),
            families=frozenset(code.family for code in scene.codes),
            heard=heard,
            slots={**slots, "name": _clean(scene.brief.name)},
            replies=replies,
            said=said,
            rng=Random(f"{scene.seed}:{scene.turn}:{scene.brief.name}"),
        ), situation

    def _echo(self, scene: Scene, heard: Heard, said: str, replies: tuple[str, ...]) -> Echo:
        found = self._listener.listen(heard, avoid=_name_words(scene.brief.name), said=said)
        if Code.MIRROR not in scene.codes or not replies:
            return found
        mirrored = self._listener.mirrored(heard, hear(replies[-1]))
        return Echo(found.number, found.date, mirrored, noun=mirrored) if mirrored else found

    def _bodies(self, scene: Scene, occasion: Occasion, situation: Situation | None) -> Iterator[_Body]:
        """What could be said, best first; every later one is for when the earlier were said before."""
        act = scene.directive.act
        if scene.telling and act is not Act.HINT:
            yield from self._told(scene, occasion)
        if act not in _WITHOUT_CONTENT or (situation in _UNCODED and not occasion.codes <= _NOTHING):
            situation = None
        own = [ready(line) for line in scene.lines]
        case = self._cases[situation] if situation else ()
        for line in self._lines(act, own, occasion, case, own_first=situation in _AFTER_OWN):
            odd = line in case
            yield _Body(line.fill(occasion.slots), line.answers or odd, odd)
        yield from _pairs([*own, *self._acts.get(act, self._acts[Act.HINT])])

    def _lines(
        self,
        act: Act,
        own: list[Ready],
        occasion: Occasion,
        case: tuple[Ready, ...] = (),
        *,
        own_first: bool = False,
    ) -> Iterator[Ready]:
        """`case`: the lines of a situation; a persona's line on the very words may go before them."""
        stock = self._acts.get(act, ())
        if own_first:
            yield from ranked(own, occasion, least=WHEN)
        yield from ranked(case, occasion, any_length=True)
        yield from ranked(own, occasion, least=TO)
        if occasion.rng.random() < _STOCK_FIRST:
            yield from ranked(stock, occasion, least=WHEN)
        yield from ranked(own, occasion)
        yield from ranked(stock, occasion)
        for sibling in _SIBLINGS.get(act, ()):
            yield from ranked(self._acts[sibling], occasion, any_band=True)
        yield from ranked(chain(own, stock), occasion, any_band=True, any_length=True)

    def _told(self, scene: Scene, occasion: Occasion) -> Iterator[_Body]:
        """What gives the facts away: their own lines, or their text behind a lead-in."""
        act = scene.directive.act
        parts = [self._fact(fact, scene, occasion) for fact in scene.telling]
        if act is not Act.REVEAL:
            parts.insert(0, self._lines(act, [ready(line) for line in scene.lines], occasion))
        for lines in zip(*parts, strict=False):
            said = [line if isinstance(line, str) else line.fill(occasion.slots) for line in lines]
            yield _Body(" ".join(said), any(isinstance(line, Ready) and line.answers for line in lines))

    def _fact(self, fact: Fact, scene: Scene, occasion: Occasion) -> Iterator[Ready | str]:
        lines = [ready(line) for line in fact.lines]
        yield from ranked(lines, occasion, any_length=True)
        yield from ranked(lines, occasion, any_band=True, any_length=True)
        plain = _clean(fact.text)
        if self._turns_facts:
            plain = _first_person(plain, scene.brief.name)
        told = replace(occasion, slots={**occasion.slots, "fact": plain})
        yield from (line.fill(told.slots) for line in ranked(self._lead_ins, told, any_length=True))

    def _framed(self, body: _Body, scene: Scene, occasion: Occasion) -> Worded:
        if body.alone:
            return Worded(_cut(body.text), body.answers)
        lead = None if body.answers else self._framing.lead(body.text, occasion, scene.telling)
        tail = "" if scene.directive.end else self._framing.tail(body.text, occasion)
        begun = f"{lead.fill(occasion.slots)} {body.text}" if lead else body.text
        more = "" if body.answers else self._framing.afterthought(begun, occasion)
        pieces = (begun, tail or more)
        return Worded(
            _cut(" ".join(filter(None, pieces))), body.answers or (lead is not None and lead.answers)
        )


def _pairs(lines: list[Ready]) -> Iterator[_Body]:
    """Two lines together, for when every single one has been said; short ones first."""
    plain = sorted((line for line in lines if not line.slots), key=_length)
    for first, second in islice(permutations(plain, 2), 1000):
        yield _Body(f"{first.say} {second.say}", alone=True)


def _length(line: Ready) -> int:
    return line.length


def _known(scene: Scene, said: str) -> Heard:
    brief = scene.brief
    vocabulary = " ".join(scene.voice.vocabulary)
    return hear_once(f"{said} {brief.role} {brief.scene} {brief.goal} {vocabulary}")


@lru_cache(maxsize=256)
def _name_words(name: str) -> frozenset[str]:
    return frozenset(hear(name).words)


@lru_cache(maxsize=256)
def _first_person(text: str, name: str) -> str:
    return capitalised(first_person(text, name))


def _clean(text: str) -> str:
    return text.replace("{", "").replace("}", "")


def _cut(text: str) -> str:
    """At most `LONGEST` words, ending with a sentence where one ends in time."""
    words = text.split()
    if len(words) <= LONGEST:
        return " ".join(words)
    kept = " ".join(words[:LONGEST])
    end = max(kept.rfind(mark) for mark in ".?!")
    return kept[: end + 1] if end > len(kept) // 3 else kept.rstrip(",;:–—- ") + "."
