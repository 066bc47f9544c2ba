"""The actor port, and the scene an actor gets: never a locked fact, by construction."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from trainer.domain.codes import Code
from trainer.domain.followup import Past
from trainer.domain.persona import Fact, Line, PublicBrief, Voice
from trainer.domain.play import Directive
from trainer.domain.transcript import Utterance
from trainer.engine.locked import NOTHING_LOCKED, LockedMarks


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything an actor may know to word one reply."""

    brief: PublicBrief
    voice: Voice
    directive: Directive
    unlocked: tuple[Fact, ...]
    """Facts already out, oldest first, this turn's excluded."""
    telling: tuple[Fact, ...]
    """Facts this reply gives away (directive.reveals), hints stripped of the fact's text."""
    lines: tuple[Line, ...]
    """The persona's own lines for this act (for a reveal: the fact's lines; for a hint: its hints)."""
    history: tuple[Utterance, ...]
    """The whole conversation so far, the trainee's turn last."""
    codes: tuple[Code, ...]
    """Codes of the trainee's turn, for choosing lines; never put in a prompt."""
    seed: int
    turn: int
    past: Past | None = None
    """The conversation this one takes up, as far as it was said aloud."""


class Pieces(Iterator[str], Protocol):
    """A reply in pieces, which joined make the text. Closing it ends whatever makes them."""

    def close(self) -> None: ...


class Actor(Protocol):
    """Words a directive. Yields the reply in pieces; may be closed half-way."""

    @property
    def name(self) -> str:
        """`builtin`, or `provider:model`."""
        ...

    def reply(self, scene: Scene, locked: LockedMarks = NOTHING_LOCKED) -> Pieces:
        """`locked` is for a check of the words alone: nothing that makes them may look at it."""
        ...
