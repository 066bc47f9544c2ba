"""One trainee turn at the table: what every rule of the director looks at, and what a rule answers."""

import random
from dataclasses import dataclass, replace

from trainer.domain.codes import Code
from trainer.domain.grade import CodedTurn
from trainer.domain.persona import Persona
from trainer.domain.play import Act, Difficulty, End, Key
from trainer.domain.transcript import TableState
from trainer.engine.director.dynamics import Move, counters


@dataclass(frozen=True, slots=True)
class Moment:
    persona: Persona
    difficulty: Difficulty
    seed: int
    before: TableState
    """As the turn found it."""
    now: TableState
    """After its words have landed; `now.turn` is this turn's number."""
    coded: CodedTurn
    moves: tuple[Move, ...]
    heard: tuple[str, ...]
    """The counterpart's last two turns, as said."""

    def after(self, now: TableState) -> "Moment":
        """The same turn, taken further."""
        return self if now is self.now else replace(self, now=now)

    def draw(self, purpose: str) -> float:
        """A number in [0, 1) that depends on nothing but the seed, the turn and the purpose."""
        return random.Random(f"{self.seed}:{self.now.turn}:{purpose}").random()

    @property
    def language(self) -> str:
        return self.persona.public.language

    @property
    def countered(self) -> bool:
        return counters(self.coded)

    @property
    def premature(self) -> bool:
        """The turn holds a proposal that answers nothing yet known."""
        return any(move.code is Code.PROP and not move.fit for move in self.moves)

    def said(self, *codes: Code) -> str:
        """The turn's words under these codes, joined."""
        return " ".join(move.unit.quote for move in self.moves if move.code in codes)


@dataclass(frozen=True, slots=True)
class Answer:
    """What one rule decides: the act, what it gives away, and the state it leaves."""

    act: Act
    state: TableState
    reveals: Key | None = None
    hints_at: Key | None = None
    by: Code | None = None
    """The move that brought the reveal out; None when it was volunteered."""
    end: End | None = None
