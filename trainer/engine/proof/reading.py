"""Whether every text is of a sane length, and the brief no harder to read than it need be."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trainer.domain.fault import Fault
from trainer.engine.acting.builtin import LONGEST
from trainer.engine.proof.texts import Text

HARDEST = 12.0
"""School years: what most adults read without effort."""
_JUDGED = frozenset({"public.scene", "public.goal"})
_ENOUGH_WORDS = 25
"""A formula says nothing of fewer."""
_SENTENCE = re.compile(r"[^.!?…]+[.!?…]*")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class _Length:
    fewest: int
    most: int
    why: str


_LENGTHS: dict[str, _Length] = {
    "public.scene": _Length(12, 150, "60 to 120 words set a scene"),
    "public.you": _Length(0, 60, "a sentence says who the trainee is"),
    "public.goal": _Length(4, 50, "one sentence says what the trainee wants"),
    "voice.manner": _Length(0, 110, "two or three sentences describe a voice"),
    "private.lesson": _Length(0, 60, "the lesson is one sentence"),
}
_OF_KIND: dict[str, _Length] = {
    "opening": _Length(1, 40, "a first no is short"),
    "line": _Length(1, LONGEST, "nobody says more at once"),
    "told": _Length(1, LONGEST, "nobody says more at once"),
    "hint": _Length(1, 30, "a hint is a short sentence"),
    "return": _Length(1, 40, "first words are few"),
    "fact": _Length(3, 80, "a fact is one or two sentences"),
    "debrief": _Length(0, 90, "it is read in one breath"),
}
_ANY = _Length(0, 1_000, "")


def readable(written: Sequence[Text], *, english: bool) -> Iterator[Fault]:
    """A fault for every text that is too short, too long or, in English, too hard."""
    for text in written:
        length = _LENGTHS.get(text.field) or _OF_KIND.get(text.kind, _ANY)
        count = len(text.text.split())
        if not length.fewest <= count <= length.most:
            verb, bound = ("shorten", length.most) if count > length.most else ("lengthen", length.fewest)
            yield Fault(text.field, f"has {count} words; {length.why}: {verb} it to {bound} or so")
        elif english and text.field in _JUDGED and count >= _ENOUGH_WORDS and grade(text.text) > HARDEST:
            years = round(grade(text.text))
            yield Fault(
                text.field, f"reads like school year {years}; use shorter sentences and plainer words"
            )


def grade(text: str) -> float:
    """The automated readability index, in (American) school years, of a text with at least one word:
    4.71 letters a word + 0.5 words a sentence - 21.43 (Smith & Senter 1967)."""
    found = _WORD.findall(text)
    sentences = sum(_WORD.search(part) is not None for part in _SENTENCE.findall(text))
    return 4.71 * sum(map(len, found)) / len(found) + 0.5 * len(found) / sentences - 21.43
