"""What the coach says: every sentence of feedback, debrief and hint is content, with slots for real words.

Slots are checked when the file is read: a sentence with an unknown slot never reaches a person, and every
list keeps at least one sentence that needs nothing but what is always there."""

from collections.abc import Mapping, Sequence
from itertools import chain
from random import Random
from string import Formatter
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from trainer.domain.followup import Event
from trainer.domain.no_types import NoType
from trainer.domain.play import End, Key, Slot, Tier

Costly = Literal[
    "REBUT", "early", "trailing", "dilution", "PRESS", "ACCUSE", "why", "LEAD", "PROP", "QUIT", "folded",
    "OPENQ", "CLOSEDQ", "stacked", "INFO", "COMMIT", "NC",
]  # fmt: skip
"""What a costly line did: its code, or a sharper name where the turn shows one."""
Good = Literal["pair", "repair", "CALQ", "LABEL", "MIRROR", "SUMM", "AUTON", "NOQ", "COMMIT"]
"""What a good line did. `pair`: it listened first and then asked one question."""
After = Literal[
    "learned", "told", "hint", "right", "youre_right", "confirm", "correct", "yes", "false_yes", "no",
    "harden", "deflect", "ask_back", "ask_time", "left_open", "left_shut",
]  # fmt: skip
"""What the other side did next. `learned`: the line drew out something hidden."""
Subject = Literal[
    "price", "date", "authority", "trust", "effort", "fairness", "hesitation", "info", "feature", "content",
    "other", "flat",
]  # fmt: skip
"""What a no is about, as far as its words show. `content`: they are well off as they are; `flat`: it says
nothing but no."""
Move = Literal["listen", "ask", "room"]
"""What a rewrite does first: take up what was said, ask, or leave the choice with them."""
Near = Literal["taken_back", "asked", "closed", "offered", "told", "polite"]
"""What came nearest to a good line where there was none."""
Shift = Literal["guard_up", "guard_up_much", "trust_down"]
"""What a costly line changed in how they take the trainee, where it changed much."""
Found = Literal["nothing", "F1", "F2", "F3"]
"""The deepest tier that came out."""
Weakness = Literal[
    "quit",
    "pressure",
    "argue",
    "propose",
    "yes",
    "stack",
    "ask",
    "listen",
    "specific",
    "verify",
    "short",
    "ungraded",
    "stretch",
]
Situation = Literal[
    "opening", "yes", "quit", "pushed", "argued", "offered", "leading", "stacked", "interrogating",
    "listening", "generic", "closed", "told", "repeated", "long", "silent", "late", "good", "ended",
]  # fmt: skip
"""Where a trainee who asks for a hint stands, as far as the words said so far show it."""
Summary = Literal[
    "curious",
    "argued_all",
    "argued",
    "turned",
    "slid",
    "offered",
    "offered_all",
    "thin",
    "thin_all",
    "left",
    "no_noes",
    "ungraded",
]
Checked = Literal["all", "some", "none"]
Reflection = Literal["pushed", "argued", "unfound", "found", "committed"]
CallHeadline = Literal[
    "none", "unanswered", "ungraded", "one_met", "one_missed", "all", "some", "missed",
]  # fmt: skip
"""What a real call comes to in one sentence, by its no's and how they were met."""
Verdict = Literal["right_sure", "right_unsure", "wrong_sure", "wrong_unsure", "wrong_decoy"]


class _Content(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


def slots_of(text: str) -> frozenset[str]:
    """The names of the slots in a sentence."""
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def _slotted(always: str = "", sometimes: str = "") -> AfterValidator:
    """Checks a list of sentences: only these slots, and one sentence at least that needs no uncertain one."""
    sure, known = frozenset(always.split()), frozenset(f"{always} {sometimes}".split())

    def check(lines: tuple[str, ...]) -> tuple[str, ...]:
        for line in lines:
            if unknown := sorted(slots_of(line) - known):
                raise ValueError(f"“{line}” has the slot {{{unknown[0]}}}; use one of {sorted(known)}")
        if not any(slots_of(line) <= sure for line in lines):
            raise ValueError(f"one sentence must need no slot but {sorted(sure)}")
        return lines

    return AfterValidator(check)


class Band(_Content):
    """What a score is called from `least` points up."""

    least: int = Field(ge=0, le=100)
    word: str
    unless_argued: str = ""
    """The word where nothing went against the other side; empty: the same."""


class Rewrite(_Content):
    """One way to say it instead."""

    say: str
    move: Move
    after: tuple[Subject, ...] = ()
    """What the no before it is about; empty: anything."""
    instead_of: tuple[Costly, ...] = ()
    """What it replaces, keeping its intent; empty: anything."""


class Ending(_Content):
    """How a headline ends; `good` decides between "and" and "but"."""

    good: bool
    say: str


_RewriteSlots = frozenset(("thing", "people", "point", "span", "day", "sum", "verdict", "who", "said", "aim"))


class Coaching(_Content):
    """The content of prompts/coaching.yaml."""

    bands: tuple[Band, ...] = Field(min_length=1)
    """The process score; highest first, the last starts at 0."""
    outcome_bands: tuple[Band, ...] = Field(min_length=1)
    costly: dict[Costly, Annotated[tuple[str, ...], _slotted("name", "heard aim")]]
    missed: dict[Subject, Annotated[tuple[str, ...], _slotted("name")]]
    """What there was to ask after a no about this."""
    good: dict[Good, Annotated[tuple[str, ...], _slotted("name", "echo heard")]]
    again: dict[Good, Annotated[tuple[str, ...], _slotted("name")]]
    """How to use a good line again."""
    after_costly: dict[After, Annotated[tuple[str, ...], _slotted("name reply")]]
    after_good: dict[After, Annotated[tuple[str, ...], _slotted("name reply", "fact")]]
    shifts: dict[Shift, Annotated[tuple[str, ...], _slotted("name")]]
    rewrites: tuple[Rewrite, ...]
    rewrites_in: dict[str, tuple[Rewrite, ...]] = Field(default_factory=dict)
    """The same for talks in other languages; their slots are {point} and {verdict}, bare words of theirs."""
    no_best: Annotated[tuple[str, ...], _slotted("name")]
    nearest: dict[Near, Annotated[tuple[str, ...], _slotted("name quote turn")]]
    """In place of the best line: the one that came nearest."""
    no_costly: Annotated[tuple[str, ...], _slotted("name")]
    found: dict[Found, Annotated[tuple[str, ...], _slotted("", "turn")]]
    endings: dict[End | Literal["none"], Ending]
    nothing_new: Annotated[tuple[str, ...], _slotted()]
    """What a later conversation found out where it got no deeper than the ones before it."""
    left_well: Annotated[tuple[str, ...], _slotted("", "turn")]
    """Headlines of a truly impossible no that was left well."""
    summaries: dict[Summary, Annotated[tuple[str, ...], _slotted("name count total", "turn")]]
    stopped: Annotated[tuple[str, ...], _slotted("name nth")]
    """The other side stopped giving reasons at the nth counter move."""
    not_scored: Annotated[tuple[str, ...], _slotted()]
    learned: Annotated[tuple[str, ...], _slotted("facts")]
    learned_nothing: Annotated[tuple[str, ...], _slotted("name")]
    checked: dict[Checked, Annotated[tuple[str, ...], _slotted("name count total")]]
    facts: dict[Key, str]
    """What each fact is called."""
    lessons: dict[NoType, str]
    afterwards: dict[End, Annotated[tuple[str, ...], _slotted("name")]]
    returns: dict[Event, Annotated[tuple[str, ...], _slotted("name span")]]
    """Whether and how it can be taken up again, after what became of it."""
    verdicts: dict[Verdict, Annotated[tuple[str, ...], _slotted("guess truth sure")]]
    sureness: tuple[Band, ...] = Field(min_length=1)
    """Words for a confidence, in per cent."""
    practice: dict[Weakness, Annotated[tuple[str, ...], _slotted("name", "count total")]]
    reflections: dict[Reflection, Annotated[tuple[str, ...], _slotted("name")]]
    hints: dict[Situation, Annotated[tuple[str, ...], _slotted("name", "word")]]

    @model_validator(mode="after")
    def _whole(self) -> "Coaching":
        for field, keys in _REQUIRED.items():
            if missing := [key for key in keys if key not in getattr(self, field)]:
                raise ValueError(f"{field} lacks {missing[0]}")
        for bands in (self.bands, self.outcome_bands, self.sureness):
            if bands[-1].least != 0:
                raise ValueError("the last band must start at 0")
        for rewrite in chain(self.rewrites, *self.rewrites_in.values()):
            if unknown := sorted(slots_of(rewrite.say) - _RewriteSlots):
                raise ValueError(f"rewrites: “{rewrite.say}” has the unknown slot {{{unknown[0]}}}")
        return self

    def band(self, score: float, *, argued: bool) -> str:
        """What a process score is called."""
        band = _band(self.bands, score)
        return band.word if argued else band.unless_argued or band.word

    def outcome_band(self, score: float) -> str:
        return _band(self.outcome_bands, score).word

    def sure(self, confidence: float) -> str:
        """Words for a confidence of 0-1."""
        return _band(self.sureness, 100 * confidence).word


class CallCoaching(_Content):
    """The content of prompts/call.yaml: what is said of a real call in place of what Coaching says."""

    headlines: dict[CallHeadline, Annotated[tuple[str, ...], _slotted("name count total")]]
    others: str
    """What several people on the other side are called."""
    outcome: str
    """Why there is no outcome score."""
    after_costly: dict[After, Annotated[tuple[str, ...], _slotted("name reply")]]
    after_good: dict[After, Annotated[tuple[str, ...], _slotted("name reply")]]
    practice: dict[Weakness, Annotated[tuple[str, ...], _slotted("name")]]

    @model_validator(mode="after")
    def _whole(self) -> "CallCoaching":
        if missing := [key for key in get_args(CallHeadline) if key not in self.headlines]:
            raise ValueError(f"headlines lacks {missing[0]}")
        return self

    def over(self, coaching: Coaching) -> Coaching:
        """The coach's sentences with those replaced that claim to know the other side's mind."""
        return coaching.model_copy(
            update={
                "after_good": {**coaching.after_good, **self.after_good},
                "after_costly": {**coaching.after_costly, **self.after_costly},
                "practice": {**coaching.practice, **self.practice},
            }
        )


_REQUIRED: Mapping[str, Sequence[str]] = {
    "costly": get_args(Costly),
    "missed": get_args(Subject),
    "good": get_args(Good),
    "again": get_args(Good),
    "nearest": get_args(Near),
    "after_costly": [name for name in get_args(After) if name != "learned"],
    "after_good": get_args(After),
    "shifts": get_args(Shift),
    "found": get_args(Found),
    "endings": [*End, "none"],
    "summaries": get_args(Summary),
    "checked": get_args(Checked),
    "facts": [*get_args(Tier), *get_args(Slot)],
    "lessons": list(NoType),
    "afterwards": list(End),
    "returns": list(Event),
    "verdicts": get_args(Verdict),
    "practice": get_args(Weakness),
    "reflections": get_args(Reflection),
    "hints": get_args(Situation),
}


def _band(bands: Sequence[Band], value: float) -> Band:
    return next(band for band in bands if round(value) >= band.least)


def fill(lines: Sequence[str], chance: Random, **slots: str) -> str:
    """One of the sentences whose slots all have words, filled; the words themselves are never expanded."""
    return next(iter(filled(lines, chance, **slots)), "")


def filled(lines: Sequence[str], chance: Random, **slots: str) -> list[str]:
    """All sentences whose slots have words, filled, in an order drawn by `chance`."""
    known = {name: words for name, words in slots.items() if words}
    ready = [line for line in lines if slots_of(line) <= known.keys()]
    chance.shuffle(ready)
    return [_begun(line.format_map(known)) for line in ready]


def _begun(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
