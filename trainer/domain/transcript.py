"""A conversation as it is passed around: lines said, and a session's turns in order."""

from dataclasses import dataclass
from typing import Literal

from trainer.domain.codes import Code
from trainer.domain.grade import CodedTurn
from trainer.domain.play import Act, Directive, End, Key, Mood

Speaker = Literal["trainee", "counterpart"]


@dataclass(frozen=True, slots=True)
class Utterance:
    speaker: Speaker
    text: str


@dataclass(frozen=True, slots=True)
class TableState:
    """Everything the director remembers between turns. Plain values: it is stored as JSON."""

    mood: Mood
    turn: int = 0
    """Trainee turns so far."""
    revealed: tuple[Key, ...] = ("F0",)
    """In the order they came out, F0 first."""
    elicited: tuple[Key, ...] = ()
    """Those a curious or listening unit drew out."""
    restated: tuple[Key, ...] = ()
    """Revealed facts the trainee put in their own words and the counterpart confirmed."""
    accepted: bool = False
    """The trainee has accepted the no (AUTON or SUMM right after it)."""
    room: bool = False
    """The trainee has given room or time (AUTON)."""
    heard_right: bool = False
    """The counterpart has said "that's right" to a summary (R+)."""
    bonus: float = 0.0
    """Openness carried to the next turn by AUTON."""
    streak: int = 0
    """Trainee turns in a row that held a counter move."""
    question_run: int = 0
    """Trainee turns in a row of nothing but questions."""
    last_codes: tuple[Code, ...] = ()
    repeats: int = 0
    """How often the last eliciting code came immediately again."""
    damage: Mood | None = None
    """What the last counter turn cost (trust lost, defensiveness gained, control and patience lost),
    so that one repair can give half of it back."""
    repaired: bool = False
    last_act: Act = Act.REFUSE
    yes: Act | None = None
    """A yes on the table: counterfeit, tentative or commitment."""
    yes_events: int = 0
    yes_tested: int = 0
    confirmations: int = 0
    """Rule of three, 0-3."""
    next_step: bool = False
    said: tuple[str, ...] = ()
    """The trainee's earlier eliciting units, normalised, to notice near-duplicates."""
    turn_of: tuple[tuple[Key, int], ...] = ()
    """When each key came out: (key, trainee turn)."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One trainee turn and what came of it."""

    number: int
    """Trainee turn, from 1."""
    text: str
    coded: CodedTurn
    after_no: bool
    """It came right after a counterpart no."""
    directive: Directive
    reply: str
    mood: Mood
    """After the turn."""


@dataclass(frozen=True, slots=True)
class Played:
    """A session as scoring and debrief see it."""

    opening: str
    exchanges: tuple[Exchange, ...]
    state: TableState
    end: End | None
    known: tuple[Key, ...] = ("F0",)
    """What was out before the first turn; more than F0 where the session takes up an earlier one."""
