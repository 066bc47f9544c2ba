"""How a counterpart's words hold: replies through our own services, and a second look at what was shown."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from trainer.domain.guarding import GuardCount, Guarded
from trainer.domain.persona import Persona
from trainer.domain.play import Key
from trainer.domain.session import KeptSession, KeptTurn
from trainer.engine.policies import ScriptedTrainee, complete
from trainer.engine.words import content
from trainer.llm.guard import Phrases, in_role
from trainer.services.models import Connection
from trainer.services.rehearsal import Rehearsal
from trainer.services.setups import new_setup
from trainer.services.wiring import Desk
from trainer.settings import BUILTIN

TURNS = 8
"""Of a session, at most; then the next persona."""
_TIERS: tuple[Key, ...] = ("F1", "F2", "F3", "F4")
_ALIKE, _SHARED = 75, 3
"""A shown sentence tells a fact when it reads like a telling of it (0-100) and shares content words with it
that nobody had said: another measure than the guard's own, which sees no order of words."""


@dataclass(frozen=True, slots=True)
class PlayedReply:
    """One reply as it was shown."""

    persona: str
    said: str
    reply: str
    leaked: tuple[Key, ...]
    in_role: bool
    seconds_asked: int
    """How often the model was asked for it."""
    guarded: Guarded | None


@dataclass(frozen=True, slots=True)
class PlayingReport:
    """Shares are 0-1."""

    counterpart: str
    replies: int
    leaks: int
    in_role: float
    in_length: float
    """Replies that are as long as their act asks for, a fifth up or down."""
    by_builtin: float
    """Replies that hold a built-in line although a model was asked."""
    guard: GuardCount
