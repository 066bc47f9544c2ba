"""The 16 codes of the codebook, and what one unit of a trainee's turn carries."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from trainer.domain.span import Span


class Family(StrEnum):
    CURIOSITY = "curiosity"
    LISTENING = "listening"
    SUBSTANCE = "substance"
    COUNTER = "counter"
    NONE = "none"


class Code(StrEnum):
    CALQ = "CALQ"
    OPENQ = "OPENQ"
    CLOSEDQ = "CLOSEDQ"
    NOQ = "NOQ"
    LABEL = "LABEL"
    MIRROR = "MIRROR"
    SUMM = "SUMM"
    AUTON = "AUTON"
    PROP = "PROP"
    INFO = "INFO"
    COMMIT = "COMMIT"
    REBUT = "REBUT"
    PRESS = "PRESS"
    ACCUSE = "ACCUSE"
    LEAD = "LEAD"
    QUIT = "QUIT"
    NC = "NC"

    __hash__ = str.__hash__
    """Enum's own runs in Python, and codes are looked up all the time."""

    @property
    def family(self) -> Family:
        return _FAMILIES[self]

    @property
    def plain(self) -> str:
        """The name a person reads on screen."""
        return _PLAIN[self]


_MEMBERS: dict[Family, str] = {
    Family.CURIOSITY: "CALQ OPENQ CLOSEDQ NOQ",
    Family.LISTENING: "LABEL MIRROR SUMM AUTON",
    Family.SUBSTANCE: "PROP INFO COMMIT",
    Family.COUNTER: "REBUT PRESS ACCUSE LEAD QUIT",
    Family.NONE: "NC",
}
_FAMILIES = {Code(name): family for family, names in _MEMBERS.items() for name in names.split()}

_PLAIN = {
    Code.CALQ: "calibrated question",
    Code.OPENQ: "open question",
    Code.CLOSEDQ: "closed question",
    Code.NOQ: "no-oriented question",
    Code.LABEL: "label",
    Code.MIRROR: "mirror",
    Code.SUMM: "summary",
    Code.AUTON: "room to choose",
    Code.PROP: "proposal",
    Code.INFO: "information",
    Code.COMMIT: "testing the yes",
    Code.REBUT: "counterargument",
    Code.PRESS: "pressure",
    Code.ACCUSE: "accusation",
    Code.LEAD: "leading question",
    Code.QUIT: "giving up",
    Code.NC: "not coded",
}

MOVES = tuple(code for code in Code if code is not Code.NC)
"""The codes that say something about a unit, in the codebook's order."""
QUESTIONS = frozenset({Code.CALQ, Code.OPENQ, Code.CLOSEDQ, Code.NOQ})
ASKING = QUESTIONS | {Code.LEAD}
"""Codes that count as a question (P4) …"""
MAY_ASK = frozenset({Code.PROP, Code.COMMIT, Code.ACCUSE, Code.PRESS})
"""… and those that do where they are put as one."""
REFLECTIONS = frozenset({Code.LABEL, Code.MIRROR, Code.SUMM})
"""The listening codes that "listening minus telling" counts."""
OPENING = frozenset({Family.CURIOSITY, Family.LISTENING})
"""Families of moves that open the other side up."""
COUNTERS = frozenset({Code.REBUT, Code.PRESS, Code.ACCUSE, Code.LEAD})
"""The counter moves that the counter rate counts; QUIT is graded apart."""

Form = Literal["wh", "polar", "tag", "alt", "imp", "decl", "frag"]
Flag = Literal[
    "trailing_counter",
    "stacked",
    "repair",
    "meta",
    "tone_uncertain",
    "why_flag",
    "irritator",
    "personalising",
]
Grade = Literal[0, 1, 2, 3, 4]


@dataclass(frozen=True, slots=True)
class Attributes:
    """What is true of one unit beside its code (codebook section 1)."""

    contingent: bool = False
    specific: int = 0
    """0 generic, 1 topic named, 2 names the exact thing they said."""
    why_flag: bool = False
    embedded_solution: bool = False
    blame: bool = False
    reasons: int = 0
    irritator: bool = False
    personalising: bool = False
    adds_meaning: bool = False
    """A SUMM or LABEL that goes beyond their words ("deep listening")."""
    requested: bool = False
    """INFO that answers something they asked."""
    fits: bool = False
    """PROP that answers a known reason: a fit proposal, not a premature one."""
    meta: bool = False
    """Addressed to the grader or the system; its content is ignored."""
    tone_uncertain: bool = False
    repairs: bool = False
    """Takes a counter move back ("That came out as pushing - sorry")."""
    courteous: bool = False
    """A QUIT that stays polite and gives nothing away."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One thought of the trainee's, coded. `quote == text[span[0]:span[1]]`, in code points."""

    code: Code
    span: Span
    quote: str
    form: Form
    confidence: float
    """0-1: how often a unit coded with this confidence is coded rightly."""
    attrs: Attributes = Attributes()
    uncertain: bool = False
    cq: Grade | None = None
    """Question quality 0-4 (codebook section 4), of CALQ and OPENQ units only."""
    reason: str = ""
    """Why this code, in a few words; a judge's own words or the rule's name."""
