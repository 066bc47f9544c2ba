"""A judge's reading of a turn beside the built-in one: how far they agree, and when a person should look."""

from collections.abc import Iterator, Sequence

from trainer.domain.codes import COUNTERS, OPENING, Code, Unit
from trainer.domain.grade import CodedTurn, Comparison, Doubt
from trainer.domain.labels import CROSSWALK
from trainer.domain.span import overlap

FAR_APART = 2
"""Grades, of the ladder's 0 to 4, from which two readings disagree strongly."""
LEAST_ALIKE = 1 / 3
"""Share of the words under the same of the five labels below which they disagree strongly."""
SAME_WORDS = 0.5
"""Two units are of the same words when they share this much of the shorter one."""


def compare(text: str, builtin: CodedTurn, judged: CodedTurn) -> Comparison:
    """How `judged` compares with `builtin`, two readings of the turn `text`."""
    if not judged.units:
        return Comparison(None, None, None)
    pairs = list(_pairs(text, builtin.units, judged.units))
    same = _share([ours is theirs for ours, theirs in pairs])
    alike = _share([CROSSWALK[ours] is CROSSWALK[theirs] for ours, theirs in pairs])
    apart = None
    if judged.grade is not None and builtin.grade is not None:
        apart = judged.grade - builtin.grade
    found: dict[Doubt, bool] = {
        "grades": abs(apart or 0) >= FAR_APART,
        "codes": _opposed(builtin.units, judged.units),
        "words": alike is not None and alike < LEAST_ALIKE,
        "tricked": bool(judged.overruled),
    }
    return Comparison(same, alike, apart, tuple(doubt for doubt, there in found.items() if there))


def _pairs(text: str, ours: Sequence[Unit], theirs: Sequence[Unit]) -> Iterator[tuple[Code, Code]]:
    """Both codes of every letter or digit of `text` that the judge was sure of."""
    built, judged = _by_place(ours), _by_place([unit for unit in theirs if not unit.uncertain])
    for place, character in enumerate(text):
        if character.isalnum() and place in judged:
            yield built.get(place, Code.NC), judged[place]


def _by_place(units: Sequence[Unit]) -> dict[int, Code]:
    return {place: unit.code for unit in units for place in range(*unit.span)}


def _share(hits: Sequence[bool]) -> float | None:
    return sum(hits) / len(hits) if hits else None


def _opposed(ours: Sequence[Unit], theirs: Sequence[Unit]) -> bool:
    """A counter move to one is a curious or listening move to the other, on the same words."""
    return any(
        _of_same_words(one, other) and (_contrary(one, other) or _contrary(other, one))
        for one in ours
        for other in theirs
    )


def _contrary(one: Unit, other: Unit) -> bool:
    return one.code in COUNTERS and other.code.family in OPENING


def _of_same_words(one: Unit, other: Unit) -> bool:
    shared = overlap(one.span, other.span)
    shorter = min(one.span[1] - one.span[0], other.span[1] - other.span[0])
    return shared > 0 and shared >= SAME_WORDS * shorter
