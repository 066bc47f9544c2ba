"""The rule table: how moves change the counterpart, what they can open, and every number used for it.

Signs and rank order come from the literature (counterpart.md B.3-B.7); magnitudes are design values,
checked by simulation. Nothing outside this file holds a magnitude."""

import re
from dataclasses import dataclass

from trainer.domain.codes import Code
from trainer.domain.followup import Event
from trainer.domain.no_types import NoType
from trainer.domain.persona import Fit
from trainer.domain.play import Act, Difficulty, Key, Mood, Slot, Tier


@dataclass(frozen=True, slots=True)
class Effect:
    """What one move does to the four numbers, before scaling."""

    trust: float
    defensiveness: float
    control: float
    patience: float


START: dict[Difficulty, Mood] = {
    "easy": Mood(0.42, 0.38, 0.55, 0.90),
    "medium": Mood(0.34, 0.48, 0.50, 0.85),
    "hard": Mood(0.22, 0.60, 0.42, 0.75),
}

EFFECTS: dict[Code, Effect] = {
    Code.CALQ: Effect(+0.14, -0.16, +0.14, -0.03),
    Code.OPENQ: Effect(+0.07, -0.08, +0.08, -0.04),
    Code.CLOSEDQ: Effect(0, +0.02, -0.03, -0.06),
    Code.NOQ: Effect(+0.06, -0.10, +0.16, -0.03),
    Code.LABEL: Effect(+0.18, -0.20, +0.06, -0.02),
    Code.MIRROR: Effect(+0.08, -0.08, +0.05, -0.03),
    Code.SUMM: Effect(+0.20, -0.18, +0.10, -0.03),
    Code.AUTON: Effect(+0.12, -0.22, +0.28, +0.05),
    Code.PROP: Effect(-0.04, +0.06, -0.05, -0.06),
    Code.INFO: Effect(+0.02, +0.02, -0.02, -0.06),
    Code.COMMIT: Effect(+0.06, -0.02, +0.08, -0.04),
    Code.REBUT: Effect(-0.11, +0.18, -0.12, -0.09),
    Code.LEAD: Effect(-0.09, +0.12, -0.14, -0.07),
    Code.PRESS: Effect(-0.20, +0.28, -0.28, -0.13),
    Code.ACCUSE: Effect(-0.22, +0.27, -0.14, -0.11),
    Code.QUIT: Effect(0, -0.05, 0, 0),
    Code.NC: Effect(+0.01, -0.02, 0, -0.05),
}
FIT_PROPOSAL = Effect(+0.10, -0.06, +0.04, -0.02)
"""A proposal that answers what has come out."""
ANSWER = Effect(+0.03, 0, 0, -0.02)
"""Information they asked for: no cost for answering."""
CHEERFUL_LABEL = Effect(-0.03, 0, 0, -0.02)
"""Calling a guarded person glad builds no trust; other mislabels cost nothing (B.3)."""
WRONG_GUESS = Effect(0, +0.02, 0, 0)
"""A closed question that misses, on top of its own effect."""
STACKED = Effect(0, +0.08, 0, -0.05)
"""Three or more questions in one turn."""
INTERROGATION = Effect(0, +0.025, 0, -0.03)
"""The fourth turn running of nothing but questions, and every one after it."""
ACCEPTED_NO = Effect(0, 0, +0.10, 0)
"""The no is accepted right after it was said; once."""
RIGHT = Effect(+0.08, -0.04, 0, 0)
"""R+: "that's right"."""
YOURE_RIGHT = Effect(0, 0, 0, -0.05)
"""R-: "you're right"."""
DISCLOSED = Effect(0, 0, 0, +0.04)
"""A no with reasons is engagement (seed 4.3)."""

REPEAT = 0.6
"""Each immediate repeat of the same code multiplies its effect and its eliciting weight by this."""
BESIDE_COUNTER = 0.35
"""Scale of favourable effects in a turn that holds a counter move."""
STREAK_STEP, STREAK_MOST = 0.20, 3
REPAIR_SHARE = 0.5
STACK, STACK_PENALTY = 3, 0.4
INTERROGATION_RUN = 4
NEAR_DUPLICATE = 90.0
"""rapidfuzz token-sort ratio, 0-100, from which a unit counts as said before."""

LISTENING_QUALITY = 0.58
CONTINGENT_QUALITY = 0.15
DEEP_QUALITY = 0.20
OTHER_QUALITY = 0.7
"""Quality of a favourable move that is neither an open question nor listening."""
COUNTER_QUALITY = 0.6
SHARP_COUNTER = 0.2
"""Added to a counter move's force for blame, an irritator or taking it personally."""

OPENNESS_SLOPE = 14.0
THRESHOLD: dict[Key, float] = {"F0": 0.0, "F1": 0.40, "F2": 0.50, "F3": 0.57, "F4": 0.60}
SHIFT: dict[Difficulty, float] = {"easy": -0.05, "medium": 0.0, "hard": +0.07}
GUARDED = 0.72
"""At or above this defensiveness nothing is revealed."""
HINT_WINDOW = 0.15
SPECIFIC: tuple[float, float, float] = (0.4, 0.7, 1.0)
"""Share of a calibrated question's weight by how specific it is, 0-2: naming the exact thing draws most."""
OFF_TARGET = 0.5
COUNTER_PENALTY = 0.2
"""P1: eliciting credit of a turn that also counters."""
ROOM_BONUS = 0.10
"""Openness that room to choose adds to the next turn."""
RIGHT_OPENS_F3 = 0.10
"""How far "that's right" lowers the threshold of F3."""


@dataclass(frozen=True, slots=True)
class Reach:
    """What a move can bring out, and how strongly it draws."""

    weight: float
    tiers: tuple[Tier, ...] = ()
    slots: tuple[Slot, ...] = ()
    must_touch: bool = False
    """Only what its own words name can come out."""
    last_item_only: bool = False
    """Only a detail of what came out last."""


_SLOTS: tuple[Slot, ...] = ("constraint", "fear", "priority", "timeline", "decider")
REACH: dict[Code, Reach] = {
    Code.CALQ: Reach(1.0, ("F1", "F2", "F3"), _SLOTS),
    Code.SUMM: Reach(0.40, ("F1", "F2", "F3"), _SLOTS),
    Code.LABEL: Reach(0.35, ("F2",), ("fear", "priority")),
    Code.MIRROR: Reach(0.30, (), _SLOTS, last_item_only=True),
    Code.NOQ: Reach(0.35, ("F1",), ("constraint",)),
    Code.OPENQ: Reach(0.35, ("F1",), ("constraint",)),
    Code.CLOSEDQ: Reach(0.30, ("F1",), _SLOTS, must_touch=True),
    Code.AUTON: Reach(1.0, ("F4",)),
}

FITS: dict[NoType, tuple[Fit, ...]] = {
    NoType.N1: (
        Fit(code=Code.CALQ, topics=("compare", "expensive", "cash", "pay", "terms", "budget", "number")),
    ),
    NoType.N2: (
        Fit(code=Code.CALQ, topics=("behind", "first", "before", "timing", "until", "quarter", "calendar")),
    ),
    NoType.N3: (
        Fit(code=Code.CALQ, topics=("exactly", "part", "unrealistic", "date", "form", "package", "specific")),
    ),
    NoType.N4: (
        Fit(code=Code.CALQ, topics=("miss", "disappear", "problem", "useful", "day", "yours", "struggle")),
    ),
    NoType.N5: (
        Fit(code=Code.CALQ, topics=("who", "else", "feel good", "ask", "justify", "convince", "upstairs")),
        Fit(code=Code.CLOSEDQ, topics=("who", "else", "sign", "decide", "board", "approve")),
    ),
    NoType.N6: (
        Fit(
            code=Code.LABEL, topics=("last", "before", "burned", "careful", "risk", "blame", "wrong", "wary")
        ),
        Fit(code=Code.AUTON),
    ),
    NoType.N7: (
        Fit(code=Code.NOQ),
        Fit(code=Code.AUTON),
        Fit(code=Code.CALQ, topics=("run", "want", "set up", "design", "process", "terms", "your way")),
    ),
    NoType.N8: (Fit(code=Code.CALQ, topics=("impossible", "rule", "limit", "law", "allow", "makes")),),
    NoType.N9: (
        Fit(code=Code.LABEL, topics=("promise", "trust", "let down", "reason", "here to", "us", "last")),
        Fit(code=Code.AUTON),
    ),
}
"""The move that fits each kind of no, where a persona lists none (B.2)."""

_CRITERIA = """
criteria condition need require change different matter important mean meaning worry concern comfortable
confident possible impossible realistic unrealistic makes take workable work live with look like happen
true hard difficult easier safe fit better right behind lead prevent stop way cost
kriterium bedingung brauchen bräuchten ändern anders wichtig bedeuten heißen sorge bedenken sicher möglich
unmöglich machbar realistisch unrealistisch müsste funktionieren leben passieren schwer schwierig leichter
hinter hindern verhindern scheitern wofür woran
"""
CRITERIA = tuple(_CRITERIA.split())
"""Words of a question about criteria, conditions or meaning (codebook section 4, q4), in the languages that
the built-in grader reads; so in the tables below."""
CHEERFUL = (
    *("excited", "happy", "glad", "delighted", "keen", "thrilled", "pleased", "enthusiastic", "love"),
    *("begeistert", "erfreut", "glücklich", "froh", "freuen"),
)
NEGATION = re.compile(
    r"\b(?:not|n't|never|hardly|less|un\w+|nicht|nie|kaum|kein\w*|weniger)\b|n['’]t\b", re.IGNORECASE
)
DATED = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|tonight|"
    r"next (?:week|month|quarter|year)|january|february|march|april|june|july|august|september|"
    r"october|november|december|"
    r"spring|summer|autumn|fall|winter|weeks?|months?|days?|o'clock|\d{1,2}(?:st|nd|rd|th|am|pm)?|"
    r"(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|morgen|übermorgen|heute|"
    r"(?:januar|februar|märz|mai|juni|juli|oktober|dezember)|"
    r"(?:früh|spät)(?:jahr|ling|sommer|herbst)|sommer|herbst|wochen?|monate?n?|tagen?|jahr|uhr)\b",
    re.IGNORECASE,
)
"""A step with a time to it."""
MEETING = re.compile(
    r"\b(?:again|meet|call|ring|talk|speak|come (?:back|by)|sit down|visit|walk (?:it|the)|go through|"
    r"noch (?:ein)?mal|wieder|treffen|reden|sprechen|telefonieren|anrufe|anzurufen|melden?|vorbeikomm\w*|"
    r"zusammensetzen|anschauen|durchgehen)\b",
    re.IGNORECASE,
)
"""What makes a no-oriented question one about a next step."""
TAGGED = ("fear", "priority", "F2")
"""Facts that carry a feeling or a value, for "that's right"."""
RESTATED_WORDS = 2
"""Shared content words from which a summary covers a fact."""

COUNTERFEIT_CODES = (Code.PRESS, Code.PROP, Code.LEAD)
COUNTERFEIT_GUARD, COUNTERFEIT_PATIENCE, COUNTERFEIT_CHANCE = 0.55, 0.40, 0.35
YES_OPENNESS = 0.54
STEP_TRUST = 0.42
LATER_TRUST, LATER_GUARD = 0.40, 0.50
LATER_TYPES = frozenset({NoType.N2, NoType.N6, NoType.N8})
DOOR_GUARD = 0.62
SHUT_GUARD, SHUT_TRUST = 0.85, 0.15
NO_PATIENCE = 0.05
SURE_OF_QUITTING = 0.8
"""Confidence from which a turn that gives up ends the talk."""
TURN_LIMIT = 30
SIMULATED_LIMIT = 12
CONFIRMATIONS_MOST = 3

YOURE_RIGHT_CHANCE = 0.25
VOLUNTEER_GUARD, VOLUNTEER_TRUST, VOLUNTEER_CHANCE = 0.30, 0.60, 0.25
ASK_BACK_CHANCE = 0.45

GAP: dict[Event, int] = {
    Event.HELD: 14,
    Event.MEETING: 3,
    Event.TRIGGER: 21,
    Event.LATER_CALL: 14,
    Event.NO_ANSWER: 14,
    Event.REVERSAL: 5,
    Event.COLLAPSED: 5,
    Event.AFTER_QUITTING: 7,
}
"""Simulated days until it shows what became of a session (B.7)."""
AT_REST, HALF_LIFE, TRUST_KEPT = 0.30, 1.0, 0.90
"""Between sessions defensiveness nears rest with this half-life in days; trust keeps a share (B.5)."""
UNTESTED_COLLAPSE, TESTED_COLLAPSE = 0.60, 0.10
"""How often a tentative yes does not last (B.4, Y3)."""

WORDS_AFTER: dict[Code, tuple[int, int]] = {
    Code.CALQ: (10, 35),
    Code.SUMM: (8, 25),
    Code.LABEL: (8, 25),
    Code.OPENQ: (6, 20),
    Code.CLOSEDQ: (8, 15),
    Code.NOQ: (6, 18),
    Code.MIRROR: (4, 16),
    Code.AUTON: (4, 20),
}
"""Length of the reply, in words, after the move it answers."""
WORDS_AFTER_COUNTER = (3, 12)
WORDS_OTHERWISE = (4, 18)
WORDS_OF_ACT: dict[Act, tuple[int, int]] = {
    Act.COUNTERFEIT_YES: (3, 12),
    Act.COMMITMENT_YES: (12, 35),
    Act.TENTATIVE_YES: (8, 25),
    Act.NEXT_STEP: (8, 25),
    Act.YOURE_RIGHT: (2, 8),
    Act.LEAVE_OPEN: (6, 25),
    Act.LEAVE_SHUT: (3, 12),
}
