"""Two ways to ask about the same no, in the same state: one closes, the other opens."""

from dataclasses import replace

from trainer.domain.grade import CodedTurn
from trainer.domain.persona import Persona
from trainer.domain.play import Mood
from trainer.domain.transcript import TableState, Utterance
from trainer.engine.director import Step, begin, step
from trainer.engine.session import heard, opening, seen
from trainer.services.wiring import desk
from trainer.settings import load

WHY_NOT, HELP_ME = "Why not?", "Help me understand what would need to be different."
SEEDS = 200
ROOM = desk(load({}))
PERSONAS = sorted(ROOM.personas.all(), key=lambda persona: persona.id)
LISTENED_TO = Mood(0.5, 0.42, 0.6, 0.7)
"""Somewhere in the middle of a talk that has not gone badly."""


def _asked(persona: Persona, text: str, state: TableState, seed: int) -> Step:
    history = (Utterance("counterpart", opening(persona, seed)),)
    coded: CodedTurn = ROOM.models.builtin_grader.code(text, seen(persona, state, history))
    return step(persona, "medium", state, coded, heard(history), seed)


def test_why_not_hardens_and_help_me_understand_softens_from_the_same_state() -> None:
    state, as_expected = begin("medium"), 0
    for seed in range(SEEDS):
        persona = PERSONAS[seed % len(PERSONAS)]
        closed, opened = (_asked(persona, text, state, seed).state.mood for text in (WHY_NOT, HELP_ME))
        as_expected += opened.defensiveness < state.mood.defensiveness < closed.defensiveness
    print("rises against falls:", as_expected, "of", SEEDS)
    assert as_expected >= 0.98 * SEEDS


def test_the_odds_of_being_told_something_are_at_least_five_times_as_good() -> None:
    told = {WHY_NOT: 0, HELP_ME: 0}
    state = replace(begin("medium"), mood=LISTENED_TO)
    for seed in range(SEEDS):
        for text in told:
            told[text] += bool(_asked(PERSONAS[seed % len(PERSONAS)], text, state, seed).directive.reveals)
    odds = {text: (count + 0.5) / (SEEDS - count + 0.5) for text, count in told.items()}
    print("told:", told, "odds ratio:", round(odds[HELP_ME] / odds[WHY_NOT], 1))
    assert odds[HELP_ME] / odds[WHY_NOT] >= 5
