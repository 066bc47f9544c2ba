"""When each act comes: what the trainee's turn and the table are like. The director's rules, read backwards.

The tests play the director at random and hold this table to what happens."""

from typing import get_args

from trainer.domain.codes import COUNTERS, QUESTIONS, Code
from trainer.domain.play import Act, Band, Key
from trainer.engine.director import rules

_GUARDED: frozenset[Band] = frozenset({"clipped", "justifies"})
_OPENING_UP: frozenset[Band] = frozenset({"justifies", "conditional", "volunteers"})
_BANDS: dict[Act, frozenset[Band]] = {
    Act.REVEAL: _OPENING_UP,
    Act.HINT: _OPENING_UP,
    Act.COUNTERFEIT_YES: _GUARDED,
    Act.LEAVE_SHUT: _GUARDED,
}
_AFTER_COUNTERS = frozenset(
    {Act.REFUSE, Act.HARDEN, Act.YOURE_RIGHT, Act.REVEAL, Act.COUNTERFEIT_YES, Act.LEAVE_OPEN, Act.LEAVE_SHUT}
)
"""Acts that may answer a counter move which is not taken back."""
_ONLY_AFTER_COUNTERS = frozenset({Act.HARDEN, Act.YOURE_RIGHT})
_NEEDS: dict[Act, Key] = {Act.NEXT_STEP: "F1", Act.TENTATIVE_YES: "F2", Act.COMMITMENT_YES: "F2"}
_ROOM = (1.5, 3)
"""How far over the length asked for a line may be before it is passed over: times, and words."""


def bands(act: Act) -> frozenset[Band]:
    """The moods in which the act comes."""
    return _BANDS.get(act, frozenset(get_args(Band)))


def unmet(act: Act, told: Key | None) -> frozenset[Code]:
    """Codes that the act never answers; `told`: the fact it gives away or hints at."""
    never = frozenset[Code]() if act in _AFTER_COUNTERS else COUNTERS
    return never | QUESTIONS if told == "F4" else never


def longest(act: Act) -> int:
    """Words from which a line is passed over while there is any other."""
    if act in rules.WORDS_OF_ACT:
        most = rules.WORDS_OF_ACT[act][1]
    elif act in _ONLY_AFTER_COUNTERS:
        most = rules.WORDS_AFTER_COUNTER[1]
    else:
        most = max(high for _, high in (*rules.WORDS_AFTER.values(), rules.WORDS_OTHERWISE))
    return int(most * _ROOM[0] + _ROOM[1])


def tables(act: Act) -> tuple[tuple[Key, ...], ...]:
    """What may be out when the act comes: nothing, the obstacle, or what is behind it."""
    ladder: tuple[tuple[Key, ...], ...] = (("F0",), ("F0", "F1"), ("F0", "F1", "F2"))
    if act is Act.COUNTERFEIT_YES:
        return ladder[:2]
    return tuple(out for out in ladder if _NEEDS.get(act, "F0") in out)
