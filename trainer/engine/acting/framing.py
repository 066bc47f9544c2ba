"""What stands around a line: a lead-in that takes up the trainee's words, a nod, a cue's tail."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from trainer.domain.codes import Code
from trainer.domain.persona import Fact, SlotFact
from trainer.domain.play import Act
from trainer.domain.stock import Stock, Uptake
from trainer.engine.acting.heard import hear
from trainer.engine.acting.line_choice import Occasion, Ready, prepared, ranked
from trainer.engine.words import mentions

_TAKES_UP, _ADDS = 0.85, 0.12
"""How often a lead-in or a tail is used where one fits."""
_LED = frozenset(
    {Act.REFUSE, Act.DEFLECT, Act.HARDEN, Act.ASK_BACK, Act.HINT, Act.REVEAL, Act.CORRECT}
    | {Act.CONFIRM, Act.ASK_TIME, Act.TENTATIVE_YES, Act.NEXT_STEP}
)
"""Acts that bear a lead-in."""
_NODDED = frozenset({Act.LEAVE_OPEN, Act.LEAVE_SHUT, Act.YOURE_RIGHT})
"""Acts that bear a nod only."""
_KINDS: tuple[Uptake, ...] = ("number", "date", "thing", "echo")
"""What is taken up first where a turn holds several."""
_SHORTEST_ROOM = 8


class Framing:
    """What it remembers of words changes nothing it says."""

    def __init__(self, stock: Stock) -> None:
        opening = "|".join(map(re.escape, stock.words.interjections))
        self._opens_itself = re.compile(rf"(?:…|\W*(?:{opening or '(?!)'})\b)", re.IGNORECASE)
        self._denials = frozenset(stock.words.denials)
        self._uptakes = {kind: prepared(lines, stock.topics) for kind, lines in stock.uptakes.items()}
        self._nods = prepared(stock.nods, stock.topics)
        self._nods_by_key = _by_key(self._nods)
        self._fitting_nods = lru_cache(maxsize=2048)(self._find_nods)
        self._asides = prepared(stock.asides, stock.topics)
        self._language = stock.language
        self._afterthoughts = {
            act: prepared(lines, stock.topics) for act, lines in stock.afterthoughts.items()
        }
        self._tails = {
            (tail.cue, act): prepared(tail.lines, stock.topics) for tail in stock.tails for act in tail.acts
        }

    def lead(self, text: str, occasion: Occasion, telling: Sequence[Fact]) -> Ready | None:
        """What to say before `text`, if anything; a fact is only led by words that belong to it."""
        act = occasion.directive.act
        if act not in _LED | _NODDED or Code.QUIT in occasion.codes:
            return None
        if act is Act.CONFIRM and (bare := self._confirmed(text, occasion)):
            return bare
        if self._opens_itself.match(text):
            return None
        if act is Act.REVEAL and self._unasked(occasion, telling):
            return next(ranked(self._asides, occasion, any_length=True), None)
        room = max(occasion.directive.words[1], _SHORTEST_ROOM) - len(text.split()) + 2
        return (self._taken(act, occasion, telling, room) if act in _LED else None) or self._nod(
            occasion, room
        )

    def _unasked(self, occasion: Occasion, telling: Sequence[Fact]) -> bool:
        """A detail is coming out that the turn did not ask about."""
        return any(
            isinstance(fact, SlotFact) and not mentions(occasion.heard.text, fact.topics, self._language)
            for fact in telling
        )

    def _nod(self, occasion: Occasion, room: int) -> Ready | None:
        """A word or two of theirs that the stock knows how to take up."""
        return _first(self._fitting_nods(occasion.heard.text), occasion, room)

    def _find_nods(self, text: str) -> tuple[Ready, ...]:
        """Those whose words a turn holds, in order: few of very many."""
        heard = hear(text)
        found = {at for key in heard.keys & self._nods_by_key.keys() for at in self._nods_by_key[key]}
        return tuple(
            nod
            for at, nod in enumerate(self._nods)
            if at in found or nod.trigger is None or nod.trigger.says_phrase(heard)
        )

    def _taken(self, act: Act, occasion: Occasion, telling: Sequence[Fact], room: int) -> Ready | None:
        """Their number, date or thing; never before a confirmation, which takes them bare or not at all."""
        if act is Act.CONFIRM:
            return None
        kinds = [kind for kind in _KINDS if kind in occasion.slots and occasion.rng.random() < _TAKES_UP]
        if act is Act.REVEAL:
            kinds = [kind for kind in kinds if _belongs(_bare(kind, occasion), telling)]
        return next(filter(None, (_first(self._uptakes[kind], occasion, room) for kind in kinds)), None)

    def _confirmed(self, text: str, occasion: Occasion) -> Ready | None:
        """The bare words before a yes; none where the turn says what it is not."""
        if not self._denials.isdisjoint(occasion.heard.words):
            return None
        room = max(occasion.directive.words[1], _SHORTEST_ROOM) - len(text.split()) + 2
        bare = (
            line
            for kind in _KINDS
            if kind in occasion.slots
            for line in self._uptakes[kind]
            if _is_bare(line)
        )
        return _first(bare, occasion, room)

    def afterthought(self, text: str, occasion: Occasion) -> str:
        """What makes `text` as long as the directive asks for; nothing where it is, or where it asks back."""
        fewest, most = occasion.directive.words
        size = len(text.split())
        if size >= fewest or text.endswith("?"):
            return ""
        found = _first(self._afterthoughts.get(occasion.directive.act, ()), occasion, most - size)
        return found.fill(occasion.slots) if found else ""

    def tail(self, text: str, occasion: Occasion) -> str:
        """What the director's cue adds after `text`; often nothing."""
        cue = occasion.directive.cue
        lines = self._tails.get((cue, occasion.directive.act), ()) if cue else ()
        room = occasion.directive.words[1] - len(text.split())
        found = _first(lines, occasion, room) if lines and occasion.rng.random() < _ADDS else None
        return found.fill(occasion.slots) if found else ""


def _by_key(lines: Sequence[Ready]) -> dict[str, list[int]]:
    """The places of the lines that wait for each key."""
    places = defaultdict[str, list[int]](list)
    for at, line in enumerate(lines):
        for key in line.trigger.keys if line.trigger else ():
            places[key].append(at)
    return dict(places)


def _first(lines: Iterable[Ready], occasion: Occasion, room: int) -> Ready | None:
    return next((line for line in ranked(lines, occasion, any_length=True) if line.length <= room), None)


def _is_bare(line: Ready) -> bool:
    return line.length == 1 and line.say.endswith(".")


def _bare(kind: Uptake, occasion: Occasion) -> str:
    return occasion.slots["echo" if kind == "thing" else kind]


def _belongs(words: str, telling: Sequence[Fact]) -> bool:
    keys = {f"={word}" for word in hear(words).words if len(word) > 3}
    return any(keys & hear(" ".join((fact.text, *fact.topics))).keys for fact in telling)
