"""What a new session is set up with, from what a person chose."""

import secrets
from typing import TypedDict, Unpack, cast

from trainer.domain.persona import Persona
from trainer.domain.play import Difficulty
from trainer.domain.session import Setup
from trainer.domain.text import clean
from trainer.errors import UsageError
from trainer.services.models import Connection, ModelRoom
from trainer.services.personas import Personas

DIFFICULTIES = ("easy", "medium", "hard")


class Options(TypedDict, total=False):
    """What a person may choose beside the counterpart."""

    difficulty: str | None
    """By default the persona's own."""
    goal: str
    questions: tuple[str, ...]
    realism: bool
    seed: int | None
    """By default a new one."""
    connection: Connection


def new_setup(personas: Personas, models: ModelRoom, persona_id: str, **options: Unpack[Options]) -> Setup:
    """Raises UsageError for a persona, difficulty or model name that cannot be used."""
    return setup_for(personas.get(persona_id), models, **options)


def setup_for(persona: Persona, models: ModelRoom, **options: Unpack[Options]) -> Setup:
    """As `new_setup`, for a persona at hand."""
    chosen = options.get("difficulty") or persona.public.difficulty
    if chosen not in DIFFICULTIES:
        raise UsageError(f"The difficulty is '{chosen}'; choose easy, medium or hard.")
    seed = options.get("seed")
    return Setup(
        persona=persona,
        difficulty=cast(Difficulty, chosen),
        seed=secrets.randbelow(2**31) if seed is None else seed,
        goal=clean(options.get("goal", "")),
        questions=tuple(question for text in options.get("questions", ()) if (question := clean(text))),
        realism=options.get("realism", False),
        roles=models.roles(options.get("connection", Connection())),
    )
