"""What a trainee reads after a session. Every praise and every cost carries their own words."""

from dataclasses import dataclass
from typing import Literal

from trainer.domain.codes import Code, Grade
from trainer.domain.no_types import NoType
from trainer.domain.play import Key
from trainer.domain.progress import Progress
from trainer.domain.scorecard import Scorecard


@dataclass(frozen=True, slots=True)
class Guess:
    """What the trainee thinks the no was, asked before the reveal."""

    no_type: NoType
    confidence: float
    """0-1."""


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """Trust and guard (defensiveness) after one trainee turn; turn 0 is the start. 0-1."""

    turn: int
    trust: float
    guard: float
    code: Code | None = None
    """The turn's leading code; None at the start."""
    grade: Grade | None = None
    quote: str = ""
    revealed: tuple[Key, ...] = ()


How = Literal["given", "earlier", "elicited", "volunteered", "hidden"]
"""How a fact came out. `given`: with the no. `earlier`: in a session before this one. `hidden`: never."""


@dataclass(frozen=True, slots=True)
class HiddenFact:
    key: Key
    label: str
    """Plain words: "the obstacle", "what was behind it", "their fear" ..."""
    text: str
    how: How
    turn: int | None = None


@dataclass(frozen=True, slots=True)
class Reveal:
    """What the no was."""

    no_type: NoType
    decoy: NoType | None
    lesson: str
    facts: tuple[HiddenFact, ...]
    guess_verdict: str = ""
    """One sentence on the trainee's guess; empty when they made none."""


@dataclass(frozen=True, slots=True)
class Became:
    """What became of it."""

    story: str
    """As it goes on when the trainee does not come back; empty where a tentative yes held."""
    chance: str
    """One sentence: whether and how it can be taken up."""
    days: int
    """Simulated days until then."""
    reopens: bool


@dataclass(frozen=True, slots=True)
class Remark:
    """The coach on one line of the trainee's."""

    turn: int
    quote: str
    """Verbatim from the turn."""
    code: Code
    why: str
    """20 to 40 words: names the move, what it did to the other side."""
    rewrites: tuple[str, ...] = ()
    """Better ways to say it; none for a best line."""


@dataclass(frozen=True, slots=True)
class Debrief:
    headline: str
    """One sentence: what you found out, when, and how the door was left."""
    scorecard: Scorecard
    """The score of record."""
    builtin: Scorecard | None
    """The built-in grader's, where the score of record is a judge's."""
    process_words: str
    outcome_words: str
    curve: tuple[CurvePoint, ...]
    reveal: Reveal
    best: Remark | None
    costly: Remark | None
    next_practice: str
    reflection: str
    """One question to take away."""
    no_best: str = ""
    """Said in place of the best line where there is none to praise."""
    no_costly: str = ""
    """Said in place of the costly line where every turn was good."""
    agreement: float | None = None
    """Mean share of the words that judge and built-in grader gave the same code, over the turns both read;
    None without a judge."""
    disputed: tuple[int, ...] = ()
    """Trainee turns the two read so differently that a person should look."""
    progress: Progress | None = None
    """Beside the last session with the same counterpart, difficulty and grader; None where there is none."""
    became: Became | None = None
    """None where nothing was said that anything could become of."""
