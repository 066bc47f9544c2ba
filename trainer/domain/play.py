"""What happens at the table: the counterpart's acts, its hidden state, what the director asks for."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Difficulty = Literal["easy", "medium", "hard"]
Tier = Literal["F0", "F1", "F2", "F3", "F4"]
Slot = Literal["constraint", "fear", "priority", "timeline", "decider"]
Key = Tier | Slot
"""What can be revealed: a fact's tier, or a slot."""


class Act(StrEnum):
    REFUSE = "refuse"
    DEFLECT = "deflect"
    HARDEN = "harden"
    HINT = "hint"
    REVEAL = "reveal"
    CORRECT = "correct"
    CONFIRM = "confirm"
    COUNTERFEIT_YES = "counterfeit_yes"
    TENTATIVE_YES = "tentative_yes"
    COMMITMENT_YES = "commitment_yes"
    THATS_RIGHT = "thats_right"
    YOURE_RIGHT = "youre_right"
    NEXT_STEP = "next_step"
    ASK_TIME = "ask_time"
    ASK_BACK = "ask_back"
    LEAVE_OPEN = "leave_open"
    LEAVE_SHUT = "leave_shut"


NO_ACTS = frozenset({Act.REFUSE, Act.DEFLECT, Act.HARDEN, Act.CORRECT})
"""A trainee turn right after one of these (or the opening) is a "post-no turn"."""
YES_ACTS = frozenset({Act.COUNTERFEIT_YES, Act.TENTATIVE_YES, Act.COMMITMENT_YES, Act.NEXT_STEP})

Band = Literal["clipped", "justifies", "conditional", "volunteers"]
"""How guarded the counterpart speaks, from defensiveness: >=.75, .5-.75, .3-.5, <.3."""
Cue = Literal["delegates", "sets_terms", "short_of_time", "we"]
"""At most one more cue: low control, high control, little patience, high trust."""


class End(StrEnum):
    """How a session ended (counterpart.md B.7)."""

    E1 = "E1"
    E2 = "E2"
    E3 = "E3"
    E4 = "E4"
    E5 = "E5"
    E6 = "E6"
    E7 = "E7"
    E8 = "E8"

    @property
    def plain(self) -> str:
        return _ENDS[self]


_ENDS = {
    End.E1: "a committed yes",
    End.E2: "an agreed next step",
    End.E3: "come back later",
    End.E4: "no deal, the door still open",
    End.E5: "no deal, the door shut",
    End.E6: "a counterfeit yes",
    End.E7: "a tentative yes, never tested",
    End.E8: "you gave up",
}


@dataclass(frozen=True, slots=True)
class Mood:
    """The four hidden numbers, each 0-1."""

    trust: float
    defensiveness: float
    control: float
    patience: float

    @property
    def openness(self) -> float:
        return 0.40 * self.trust + 0.25 * self.control + 0.35 * (1 - self.defensiveness)


@dataclass(frozen=True, slots=True)
class Directive:
    """What the counterpart must do next. The actor only words it."""

    act: Act
    reveals: tuple[Key, ...] = ()
    """What this reply gives away (empty unless the act discloses)."""
    hints_at: Key | None = None
    """A partial hint points toward this without stating it."""
    band: Band = "justifies"
    cue: Cue | None = None
    words: tuple[int, int] = (3, 25)
    """Length of the reply in words, from and to."""
    end: End | None = None
    """Set when this reply ends the session."""
