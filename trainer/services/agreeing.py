"""What the decisions of people add up to: how far people and graders agree, and a gold set."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Any

from trainer.domain.codes import Code
from trainer.engine.agreement import HowFar, ReadTwice, Resampling, SpanCode, how_far, label_of
from trainer.services.access import Access
from trainer.store.rulings import Decided, Rulings

_REMEMBERED = 32
"""Comparisons that are not reckoned anew while nobody decides anything."""


@dataclass(frozen=True, slots=True)
class PeopleAndGraders:
    """Agreement on the turns that people decided."""

    graders: Mapping[str, HowFar]
    """People beside each grader that read the turns, by its name."""
    people: HowFar
    """Two people beside each other, where both decided a turn."""


class Agreeing:
    """For leads; every figure rests on sessions the viewer may read."""

    def __init__(self, rulings: Rulings, access: Access) -> None:
        self._rulings, self._access = rulings, access

    def agreement(self) -> PeopleAndGraders:
        """Raises UsageError unless the viewer is a lead."""
        self._access.demand("lead", "see how far people and the grader agree")
        decided = _each_persons_last(self._rulings.decided())
        names = sorted({kept.provenance.grader for one in decided for kept in one.turn.grades})
        return PeopleAndGraders(
            {name: _how_far(tuple(_beside(decided, name))) for name in names},
            _how_far(tuple(_between(decided))),
        )

    def gold(self) -> tuple[dict[str, Any], ...]:
        """The turns that people decided, as rows that `comma bench grader` reads; the newest decision on a
        turn counts. Raises UsageError unless the viewer is a lead."""
        self._access.demand("lead", "take out the decisions")
        newest = {(one.decision.session, one.decision.turn): one for one in self._rulings.decided()}
        for session in dict.fromkeys(session for session, _turn in newest):
            self._access.log("export", session, "decisions")
        return tuple(_row(one) for one in newest.values())


@lru_cache(maxsize=_REMEMBERED)
def _how_far(turns: tuple[ReadTwice, ...]) -> HowFar:
    """Takes a second for some thousand units, and a page asks at every draw."""
    return how_far(turns, Resampling())


def _each_persons_last(decided: Iterable[Decided]) -> Sequence[Decided]:
    """Of several decisions of one person's on a turn, the last."""
    last = {(one.decision.session, one.decision.turn, one.decision.person): one for one in decided}
    return tuple(last.values())


def _beside(decided: Iterable[Decided], grader: str) -> Iterator[ReadTwice]:
    for one in decided:
        coded = one.turn.grade_by(grader)
        if coded is not None and coded.units:
            yield _twice(one, tuple((unit.span, unit.code) for unit in coded.units))


def _between(decided: Iterable[Decided]) -> list[ReadTwice]:
    turns: dict[tuple[str, int], list[Decided]] = defaultdict(list)
    for one in decided:
        if one.decision.person is not None:  # of people who are gone nobody can tell one from another
            turns[one.decision.session, one.decision.turn].append(one)
    return [
        _twice(one, _codes(other)) for several in turns.values() for one, other in combinations(several, 2)
    ]


def _twice(one: Decided, other: tuple[SpanCode, ...]) -> ReadTwice:
    return ReadTwice(one.decision.session, f"{one.decision.at:%Y-%m}", _codes(one), other)


def _codes(one: Decided) -> tuple[SpanCode, ...]:
    return tuple((unit.span, unit.code) for unit in one.decision.units)


def _row(one: Decided) -> dict[str, Any]:
    decision = one.decision
    codes = [unit.code for unit in decision.units]
    return {
        "dialogue": decision.session,
        "turn": decision.turn,
        "context": one.before,
        "text": one.turn.text,
        "label": " ".join(codes) or Code.NC.value,
        "extra": {
            "construct": label_of(codes).value,
            "grade": decision.grade,
            "units": [{"span": list(unit.span), "code": unit.code.value} for unit in decision.units],
        },
    }
