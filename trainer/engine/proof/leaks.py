"""Whether a persona keeps its secrets: no locked fact in the brief, the opening or an earlier line."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from trainer.domain.fault import Fault
from trainer.domain.persona import Fact, Persona, SlotFact
from trainer.domain.play import Key
from trainer.engine.proof.texts import DEBRIEF, ORDER, Text
from trainer.engine.words import content

RUN = 4
"""Words in a row that give a locked fact away."""
GIST_WORDS, GIST_SHARE, LINE_SHARE, BRIEF_SHARE = 3, 1 / 3, 0.6, 0.4
"""How many, and what share, of the words that only a fact has make a paraphrase of its text; what share
makes one of a line, which holds less; and what share in the brief, which shares words with every fact."""
CAPITAL_NOUNS = frozenset({"de", "lb"})
"""Languages where a capital does not tell a name."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;…—–]\s*|[\"“‘'(]\s*)$")


@dataclass(frozen=True, slots=True)
class _Known:
    """What the trainee may have heard so far."""

    names: frozenset[str]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Secret:
    key: Key
    depth: int
    """It is locked for every text of a lesser depth; a detail only for what belongs to no fact."""
    names: frozenset[str]
    runs: frozenset[str]
    gists: tuple[tuple[frozenset[str], int], ...]
    """The words that only its text, or one of its lines, has; and how many of them tell it."""

    def told_by(self, text: str, language: str) -> str:
        """What of it a text gives away; an empty string where nothing."""
        named = self.names & names_and_numbers(text, language) or self.runs & _runs(text)
        if named:
            return min(named)
        if language != "en":
            return ""
        said = content(text)
        told = [said & gist for gist, enough in self.gists if len(said & gist) >= enough]
        most = max(told, key=len, default=frozenset())
        return ", ".join(sorted(most))


def leaks(persona: Persona, written: Sequence[Text]) -> Iterator[Fault]:
    """A fault for every text that gives away what is still locked when it is heard; one a text."""
    heard = [text for text in written if text.depth < DEBRIEF]
    named = set[str]()
    for fault in (*_told_early(persona, heard), *_paraphrased(persona, heard)):
        if fault.field not in named:
            named.add(fault.field)
            yield fault


def _told_early(persona: Persona, heard: Sequence[Text]) -> Iterator[Fault]:
    language = persona.public.language
    for secret in _secrets(persona, heard):
        for text in heard:
            locked = text.depth < secret.depth and (secret.key in ORDER or text.owner is None)
            told = secret.told_by(text.text, language) if locked else ""
            if told:
                yield _told(text, secret.key, told)


def _told(text: Text, key: Key, told: str) -> Fault:
    return Fault(text.field, f"gives away {key} (“{told}”) too early; reword it")


def _paraphrased(persona: Persona, heard: Sequence[Text]) -> Iterator[Fault]:
    """Facts told in the brief in other words: words that only this one of its texts shares with the fact."""
    brief = [text for text in heard if text.kind in ("brief", "opening")]
    if persona.public.language != "en":
        return
    known = content(" ".join(persona.voice.vocabulary))
    for depth, tier in enumerate(ORDER):
        fact = persona.fact(tier)
        if fact is None:
            continue
        for text in brief if depth else ():
            elsewhere = content(" ".join(other.text for other in brief if other is not text))
            gist = content(fact.text) - known - elsewhere
            said = content(text.text) & gist
            if len(gist) >= GIST_WORDS and len(said) >= _enough(len(gist), BRIEF_SHARE):
                yield _told(text, tier, ", ".join(sorted(said)))
        known |= content(fact.text)


def _secrets(persona: Persona, heard: Sequence[Text]) -> Iterator[_Secret]:
    language = persona.public.language
    open_from_start = " ".join(
        [text.text for text in heard if text.kind in ("brief", "opening")] + [*persona.voice.vocabulary]
    )
    public = " ".join(text.text for text in heard if text.field.startswith("public."))
    known = _Known(names_and_numbers(public, language), content(open_from_start))
    for depth, tier in enumerate(ORDER):
        fact = persona.fact(tier)
        if fact is None:
            continue
        if depth:
            yield _secret(tier, depth, fact, known, language)
        known = _Known(known.names | names_and_numbers(fact.text, language), known.words | content(fact.text))
        for slot, detail in persona.private.slots.items():
            if detail.after == tier:
                yield _secret(slot, max(depth, 1), detail, known, language)


def _secret(key: Key, depth: int, fact: Fact | SlotFact, known: _Known, language: str) -> _Secret:
    said = [line.say for line in fact.lines]
    of_text, of_lines = content(fact.text) - known.words, [content(line) - known.words for line in said]
    gists = [(of_text, _enough(len(of_text), GIST_SHARE))]
    gists += [(own, _enough(len(own), LINE_SHARE)) for own in of_lines if len(own) >= GIST_WORDS]
    runs = frozenset[str]().union(*map(_runs, fact.tellings))
    return _Secret(key, depth, names_and_numbers(fact.text, language) - known.names, runs, tuple(gists))


def _enough(words: int, share: float) -> int:
    """How many of a fact's own words tell it; a fact of one such word is told by no word."""
    return max(2, min(words, max(GIST_WORDS, math.ceil(words * share))))


@lru_cache(maxsize=4_096)
def names_and_numbers(text: str, language: str = "en") -> frozenset[str]:
    """Words with a figure, and words with a capital that no sentence begins with; lower case."""
    capitals = language not in CAPITAL_NOUNS
    found = set()
    for match in _WORD.finditer(text):
        word = match.group()
        starts = _SENTENCE_START.search(text[: match.start()]) is not None
        figure = any(character.isdigit() for character in word)
        if figure or (capitals and word[0].isupper() and not starts and len(word) > 2):
            found.add(word.lower().removesuffix("'s").removesuffix("’s"))
    return frozenset(found)


@lru_cache(maxsize=4_096)
def _runs(text: str) -> frozenset[str]:
    """Runs of RUN words of which two at least carry meaning."""
    words = [word.lower() for word in _WORD.findall(text)]
    spans = (words[i : i + RUN] for i in range(len(words) - RUN + 1))
    return frozenset(" ".join(span) for span in spans if sum(len(word) > 4 for word in span) >= 2)
