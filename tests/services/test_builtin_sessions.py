"""The built-in counterpart over many whole sessions: fresh lines, the trainee's words, fitting lengths."""

from collections.abc import Generator
from dataclasses import dataclass
from statistics import median

import pytest
from rapidfuzz import fuzz

from trainer.domain.text import words
from trainer.domain.transcript import Played
from trainer.engine.actor import Actor, Scene
from trainer.engine.director.rules import SIMULATED_LIMIT
from trainer.engine.locked import NOTHING_LOCKED, LockedMarks
from trainer.engine.policies import ScriptedTrainee, complete
from trainer.engine.session import play
from trainer.engine.words import content
from trainer.services.wiring import desk
from trainer.settings import load

ROOM = desk(load({}))
PERSONAS = sorted(ROOM.personas.all(), key=lambda persona: persona.id)
POLICIES = ROOM.library.policies()
ALIKE = 88
"""Similarity (0-100) from which two replies are the same line."""
LONGEST = 60


class Listening:
    """The built-in actor, and whether each of its replies took something up: a word of the trainee's said
    back, or a line that waited for one."""

    name = "builtin"

    def __init__(self) -> None:
        self.taken_up: list[bool] = []

    def reply(self, scene: Scene, locked: LockedMarks = NOTHING_LOCKED) -> Generator[str]:
        worded = ROOM.models.builtin_actor().word(scene)
        self.taken_up.append(worded.uptake)
        yield worded.text


@dataclass
class Measured:
    turns: int = 0
    repeated: int = 0
    taken_up: int = 0
    shared: int = 0
    """Replies with a word of weight that the trainee had just used."""
    longest: int = 0
    fitting: int = 0
    """A quarter up or down of what the director asked for."""


def _session(number: int, actor: Actor) -> Played:
    persona = PERSONAS[number % len(PERSONAS)]
    names = sorted(POLICIES)
    policy = POLICIES[names[(number // len(PERSONAS) + number) % len(names)]]
    trainee = ScriptedTrainee(complete(policy, POLICIES), number)
    grader = ROOM.models.builtin_grader
    return play(persona, "medium", number, trainee, grader, actor, SIMULATED_LIMIT)


def _measure(played: Played, found: Measured) -> None:
    replies, turns = [played.opening], list[str]()
    for exchange in played.exchanges:
        low, high = exchange.directive.words
        size = words(exchange.reply)
        found.turns += 1
        found.longest = max(found.longest, size)
        found.fitting += low / 1.25 <= size <= high * 1.25
        same = any(fuzz.ratio(reply, exchange.reply) >= ALIKE for reply in replies)
        found.repeated += same and exchange.text not in turns
        found.shared += bool(content(exchange.text) & content(exchange.reply))
        replies.append(exchange.reply)
        turns.append(exchange.text)


@pytest.mark.parametrize("sessions", [24, pytest.param(200, marks=pytest.mark.proof)])
def test_no_line_comes_twice_most_take_something_up_and_none_is_long(sessions: int) -> None:
    found, actor = Measured(), Listening()
    for number in range(sessions):
        _measure(_session(number, actor), found)
    found.taken_up = sum(actor.taken_up)
    print(sessions, "sessions:", found)
    assert found.repeated == 0
    assert found.taken_up >= 0.6 * found.turns
    assert found.longest <= LONGEST
    assert found.fitting >= 0.8 * found.turns


def test_a_calibrated_question_gets_more_words_than_an_argument() -> None:
    after: dict[str, list[int]] = {"CALQ": [], "REBUT": []}
    for number in range(16, 48):
        asked = set[str]()
        for exchange in _session(number, Listening()).exchanges:
            codes = [unit.code.value for unit in exchange.coded.units]
            again = exchange.text in asked
            asked.add(exchange.text)
            if len(codes) == 1 and codes[0] in after and not again:
                after[codes[0]].append(words(exchange.reply))
    assert 10 <= median(after["CALQ"]) <= 35
    assert 3 <= median(after["REBUT"]) <= 12
