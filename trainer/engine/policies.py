"""Scripted trainees at the table. They see what a trainee sees: the words, never the state."""

import random
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from trainer.domain.policy import SLOTS, Phase, Policy, parts
from trainer.domain.transcript import Utterance
from trainer.engine.phrases import theirs
from trainer.errors import UsageError

_SLOT = re.compile(r"\{(" + "|".join(SLOTS) + r")\}")


def complete(policy: Policy, others: Mapping[str, Policy]) -> Policy:
    """The policy with the moves it borrows from others, by name. UsageError when one is not there."""
    lent: dict[str, tuple[str, ...]] = {}
    for name in policy.borrows:
        if name not in others:
            raise UsageError(f"Policy {policy.name} borrows from {name!r}, which is not there: add its file.")
        lent |= others[name].lends()
    whole = policy.model_copy(update={"moves": lent | policy.moves})
    if whole.missing():
        moves = ", ".join(sorted(whole.missing()))
        raise UsageError(f"Policy {policy.name} uses moves nobody lists ({moves}): add them under `moves`.")
    return whole


class ScriptedTrainee:
    """Says what a completed policy says. One for each session: it remembers what it has used."""

    def __init__(self, policy: Policy, seed: int, language: str = "en") -> None:
        """`language`: what the counterpart speaks, whose words the sentences take up."""
        self._policy, self._seed, self._language = policy, seed, language
        self._used: set[str] = set()

    def __call__(self, history: Sequence[Utterance]) -> str:
        """The next thing said, given the conversation so far, the counterpart's words last."""
        turn = sum(line.speaker == "trainee" for line in history) + 1
        chance = random.Random(f"{self._seed}:{self._policy.name}:{turn}")
        last = history[-1].text
        if self._policy.turns:
            return self._say(self._policy.turns[min(turn, len(self._policy.turns)) - 1], last, chance)
        recipe = self._recipe(self._phase(turn, last), last, chance)
        return " ".join(self._say(self._policy.moves[move], last, chance) for move in parts(recipe))

    def _phase(self, turn: int, last: str) -> Phase:
        """The first phase that applies; the last of the plan where none does."""
        plan = self._policy.plan
        return next((phase for phase in plan if _applies(phase, turn, last)), plan[-1])

    def _recipe(self, phase: Phase, last: str, chance: random.Random) -> str:
        """One of the phase's recipes, by weight; one without words for this turn is passed over."""
        left = dict(phase.say)
        while True:
            recipe = chance.choices(list(left), list(left.values()))[0]
            if len(left) == 1 or self._sayable(recipe, last):
                return recipe
            del left[recipe]

    def _sayable(self, recipe: str, last: str) -> bool:
        filled = frozenset(_slots(last, self._language))
        return all(_sayable(self._policy.moves[move], filled) for move in parts(recipe))

    def _say(self, sentences: tuple[str, ...], last: str, chance: random.Random) -> str:
        """A sentence not used yet whose slots the last turn fills; used ones again when all are."""
        slots = _slots(last, self._language)
        possible = _sayable(sentences, frozenset(slots)) or sentences
        fresh = [one for one in possible if one not in self._used] or possible
        chosen = chance.choice(fresh)
        self._used.add(chosen)
        said = _SLOT.sub(lambda slot: slots.get(slot[1], "that"), chosen)
        return said[:1].upper() + said[1:]


def _applies(phase: Phase, turn: int, last: str) -> bool:
    heard = not phase.hears or _any_of(phase.hears).search(last) is not None
    return heard and phase.first <= turn <= phase.last


@lru_cache(maxsize=256)
def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})", re.IGNORECASE)


@lru_cache(maxsize=4_096)
def _slots(last: str, language: str) -> dict[str, str]:
    found = theirs(last, language=language)
    filled = {"point": found.point, "quality": found.quality, "mirror": found.mirror}
    return {slot: words for slot, words in filled.items() if words}


@lru_cache(maxsize=1_024)
def _sayable(sentences: tuple[str, ...], filled: frozenset[str]) -> tuple[str, ...]:
    """Those whose slots are filled."""
    return tuple(one for one in sentences if filled.issuperset(_SLOT.findall(one)))
