"""Whether a persona keeps its secrets and has enough to say: what `comma personas check` looks at."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import cdist

from trainer.domain.fault import Fault
from trainer.domain.persona import Fact, Line, Persona
from trainer.domain.play import Key

LONGEST_LINE = 60
"""Words."""
ALIKE = 92
"""Of 100: two lines more alike than this are one line."""
RUN = 4
"""Words in a row that give a locked fact away."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;…—–]\s*|[\"“‘'(]\s*)$")
ORDER: tuple[Key, ...] = ("F0", "F1", "F2", "F3", "F4")


@dataclass(frozen=True, slots=True)
class _Text:
    field: str
    text: str
    depth: int
    """How much must be out before it may be heard: an index into ORDER."""


def check(persona: Persona) -> tuple[Fault, ...]:
    """All faults of one persona, in file order of their fields."""
    texts = tuple(_texts(persona))
    return (*_leaks(persona, texts), *_lengths(texts), *_alike(texts))


def _texts(persona: Persona) -> Iterator[_Text]:
    public, private = persona.public, persona.private
    for name in ("name", "role", "you", "scene", "goal"):
        yield _Text(f"public.{name}", getattr(public, name), 0)
    yield from (_Text(f"public.opening.{i}", text, 0) for i, text in enumerate(public.opening))
    yield _Text("voice.manner", persona.voice.manner, 0)
    for act, lines in persona.voice.lines.items():
        yield from _said(f"voice.lines.{act.value}", lines, 0)
    for depth, tier in enumerate(ORDER):
        fact = persona.fact(tier)
        if fact is not None:
            yield from _said(f"private.facts.{tier}.lines", fact.lines, depth)
            yield from _said(f"private.facts.{tier}.hints", fact.hints, max(depth - 1, 0))
    for slot, detail in private.slots.items():
        yield from _said(f"private.slots.{slot}.lines", detail.lines, ORDER.index(detail.after))
    for act, lines in private.yes_lines.items():
        yield from _said(f"private.yes_lines.{act.value}", lines, 3)


def _said(field: str, lines: tuple[Line, ...], depth: int) -> Iterator[_Text]:
    yield from (_Text(f"{field}.{i}", line.say, depth) for i, line in enumerate(lines))


def _leaks(persona: Persona, texts: tuple[_Text, ...]) -> Iterator[Fault]:
    known = _names_and_numbers(" ".join(text.text for text in texts if text.field.startswith("public.")))
    for depth, tier in enumerate(ORDER):
        fact = persona.fact(tier)
        if fact is None:
            continue
        named = _names_and_numbers(fact.text)
        if depth:
            yield from _told_early(tier, named - known, _runs_of(fact), [t for t in texts if t.depth < depth])
        known |= named


def _told_early(tier: Key, names: set[str], runs: set[str], texts: list[_Text]) -> Iterator[Fault]:
    for text in texts:
        told = sorted(names & _names_and_numbers(text.text)) or sorted(runs & _runs(text.text))
        if told:
            yield Fault(text.field, f"gives away {tier} (“{told[0]}”) too early; reword the line")


def _names_and_numbers(text: str) -> set[str]:
    found = set()
    for match in _WORD.finditer(text):
        word = match.group()
        starts = _SENTENCE_START.search(text[: match.start()]) is not None
        if any(character.isdigit() for character in word) or (
            word[0].isupper() and not starts and len(word) > 2
        ):
            found.add(word.lower().removesuffix("'s").removesuffix("’s"))
    return found


def _runs_of(fact: Fact) -> set[str]:
    return set().union(_runs(fact.text), *(_runs(line.say) for line in fact.lines))


def _runs(text: str) -> set[str]:
    """Runs of RUN words of which two at least carry meaning."""
    words = [word.lower() for word in _WORD.findall(text)]
    spans = (words[i : i + RUN] for i in range(len(words) - RUN + 1))
    return {" ".join(span) for span in spans if sum(len(word) > 4 for word in span) >= 2}


def _lengths(texts: tuple[_Text, ...]) -> Iterator[Fault]:
    for text in texts:
        count = len(text.text.split())
        if count > LONGEST_LINE and not text.field.startswith(("public.", "voice.manner")):
            yield Fault(
                text.field, f"has {count} words; nobody says more than {LONGEST_LINE} at once: shorten it"
            )


def _alike(texts: tuple[_Text, ...]) -> Iterator[Fault]:
    lines = [text for text in texts if ".lines." in text.field or "yes_lines" in text.field]
    if len(lines) < 2:
        return
    scores = cdist(
        [line.text for line in lines], [line.text for line in lines], scorer=ratio, score_cutoff=ALIKE
    )
    for first, second in combinations(range(len(lines)), 2):
        if scores[first][second] >= ALIKE:
            yield Fault(
                lines[second].field, f"is nearly the same as {lines[first].field}; write another line"
            )
