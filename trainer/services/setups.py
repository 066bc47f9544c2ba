"""What a new session is set up with, from what a person chose."""

import secrets
from typing import cast

from trainer.domain.persona import Persona
from trainer.domain.play import Difficulty
from trainer.domain.session import Setup
from trainer.domain.text import clean
from trainer.errors import UsageError
from trainer.services.models import Connection, ModelRoom
from trainer.services.personas import Personas

DIFFICULTIES = ("easy", "medium", "hard")


def new_setup(
    personas: Personas,
    models: ModelRoom,
    persona_id: str,
    *,
    difficulty: str | None = None,
    goal: str = "",
    questions: tuple[str, ...] = (),
    realism: bool = False,
    seed: int | None = None,
    connection: Connection = Connection(),
) -> Setup:
    """`difficulty` defaults to the persona's own, `seed` to a new one.

    Raises UsageError for a persona, difficulty or model name that cannot be used."""
    return setup_for(
        personas.get(persona_id),
        models,
        difficulty=difficulty,
        goal=goal,
        questions=questions,
        realism=realism,
        seed=seed,
        connection=connection,
    )


def setup_for(
    persona: Persona,
    models: ModelRoom,
    *,
    difficulty: str | None = None,
    goal: str = "",
    questions: tuple[str, ...] = (),
    realism: bool = False,
    seed: int | None = None,
    connection: Connection = Connection(),
) -> Setup:
    """As `new_setup`, for a persona at hand."""
    chosen = difficulty or persona.public.difficulty
    if chosen not in DIFFICULTIES:
        raise UsageError(f"The difficulty is '{chosen}'; choose easy, medium or hard.")
    return Setup(
        persona=persona,
        difficulty=cast(Difficulty, chosen),
        seed=secrets.randbelow(2**31) if seed is None else seed,
        goal=clean(goal),
        questions=tuple(question for text in questions if (question := clean(text))),
        realism=realism,
        roles=models.roles(connection),
    )
