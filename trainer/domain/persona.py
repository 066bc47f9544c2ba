"""A counterpart: what the trainee may see, what it hides, and how it speaks.

The three parts are different types on purpose: a function that takes a `PublicBrief` or a
`Voice` cannot be handed the private one, so a leak is a type error."""

import hashlib
from functools import cached_property
from typing import Annotated, Literal, cast

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, JsonValue

from trainer.domain.codes import Code
from trainer.domain.no_types import NoType
from trainer.domain.play import Act, Band, Difficulty, End, Key, Slot, Tier

Setting = Literal[
    "hiring",
    "services",
    "procurement",
    "leadership",
    "sales",
    "pay",
    "internal",
    "partnership",
    "health",
    "education",
    "housing",
    "civic",
    "other",
]


ID = r"^[a-z0-9][a-z0-9-]{0,60}$"
ID_RULE = (
    "may hold small letters, digits and hyphens only, and at most 61 of them; write it like ruth-calloway"
)


class _Content(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Line(_Content):
    """One thing the counterpart may say. In YAML a plain string will do."""

    say: str = Field(min_length=1, max_length=500)
    """May hold {echo}, {number} or {date}: the trainee's own words; used only when they said one."""
    when: tuple[str, ...] = ()
    """Words (or stems, or short phrases) of which the trainee's turn must hold one; empty: any turn."""
    band: tuple[Band, ...] = ()
    """State bands it fits; empty: all."""
    to: tuple[Code, ...] = ()
    """Codes it answers; empty: all."""

    def __hash__(self) -> int:
        """Of what it says alone: pydantic's hashes every field, and lines are looked up all the time."""
        return hash(self.say)


def _as_line(value: object) -> object:
    return {"say": value} if isinstance(value, str) else value


Says = Annotated[Line, BeforeValidator(_as_line)]


class Fact(_Content):
    """Something the counterpart knows: told in the third person, and in its own words."""

    text: str = Field(min_length=1, max_length=600)
    """For the debrief and the model: one or two plain sentences, third person."""
    lines: tuple[Says, ...] = ()
    """How the counterpart gives it away, in the first person."""
    hints: tuple[Says, ...] = ()
    """How it lets slip that there is something, without stating it."""
    topics: tuple[str, ...] = ()
    """Words and synonyms that show the trainee is asking in its direction."""

    @property
    def tellings(self) -> tuple[str, ...]:
        """Its text, then each line that gives it away."""
        return (self.text, *(line.say for line in self.lines))


class SlotFact(Fact):
    """A further detail, open to a listening move once its tier is known."""

    after: Tier = "F0"
    """The tier that must be known before this can be told."""


_LOCKED: tuple[Tier, ...] = ("F1", "F2", "F3", "F4")


class Fit(_Content):
    """A move that suits this no (counterpart.md B.2, column "question that fits")."""

    code: Code
    topics: tuple[str, ...] = ()
    """Words of which the unit must hold one; empty: any."""


class Facts(_Content):
    F0: Fact
    """The cover reason, given with the no."""
    F1: Fact
    """What kind of obstacle it is."""
    F2: Fact
    """The interest behind it."""
    F3: Fact
    """What would make it acceptable, or who must be won."""
    F4: Fact | None = None
    """The thing nobody asks about; only a summary of F2, then room, opens it."""


class PublicBrief(_Content):
    """Everything the trainee may know before the first word."""

    name: str = Field(min_length=1, max_length=80)
    role: str = Field(min_length=1, max_length=160)
    setting: Setting = "other"
    you: str = ""
    """Who the trainee is in this scene."""
    scene: str = Field(min_length=1, max_length=1500)
    goal: str = Field(min_length=1, max_length=600)
    """What the trainee wants."""
    opening: tuple[str, ...] = Field(min_length=1)
    """Openings to draw from: each a no, compatible with at least three kinds of no."""
    difficulty: Difficulty = "medium"
    language: str = Field(default="en", min_length=2, max_length=12)
    minutes: int = Field(default=10, ge=3, le=60)
    """Usual length of a session."""


class Voice(_Content):
    """How the counterpart speaks. Holds no fact above F0."""

    manner: str = ""
    """Rhythm, habits and trade, two or three sentences; a model reads this too."""
    vocabulary: tuple[str, ...] = ()
    """Nouns of the trade it uses."""
    lines: dict[Act, tuple[Says, ...]] = Field(default_factory=dict)
    """Own lines by act; where an act has none the shared stock serves."""


class PrivateBrief(_Content):
    """What the counterpart hides until it is earned. Never reaches a prompt or a page before the debrief."""

    no_type: NoType
    decoy: NoType | None = None
    """The kind of no that the opening suggests."""
    facts: Facts
    slots: dict[Slot, SlotFact] = Field(default_factory=dict)
    fits: tuple[Fit, ...] = ()
    """Empty: the row of the no-type in counterpart.md B.2."""
    yes_lines: dict[Act, tuple[Says, ...]] = Field(default_factory=dict)
    """Lines of acts that presuppose F1 or F2 (next_step, tentative_yes, commitment_yes, thats_right)."""
    lesson: str = ""
    """The debrief's one sentence on what this no was."""
    afterwards: dict[End, str] = Field(default_factory=dict)
    """What became of it, by end."""
    returns: dict[End, tuple[Says, ...]] = Field(default_factory=dict)
    """First words when the trainee comes back later, by how it ended; where an end has none, the shared
    stock serves. They may use what that end presupposes: F1 after E2, F2 after E1
    and E7, else nothing but F0."""


class Persona(_Content):
    id: str = Field(pattern=ID)
    public: PublicBrief
    voice: Voice = Voice()
    private: PrivateBrief
    extensions: dict[str, JsonValue] = Field(default_factory=dict)
    """What a character card held that we do not read; carried untouched, shown and sent nowhere."""

    @cached_property
    def content_hash(self) -> str:
        """SHA-256 of the whole content, 16 hex digits."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()[:16]

    @property
    def locked(self) -> tuple[Key, ...]:
        """What is not known from the start: the tiers above F0, then the slots it has."""
        return (*_LOCKED, *self.private.slots)

    def fact(self, key: Key) -> Fact | None:
        """The fact behind a tier or slot; None where this persona has none."""
        found = getattr(self.private.facts, key, None) or self.private.slots.get(cast("Slot", key))
        return cast("Fact | None", found)
