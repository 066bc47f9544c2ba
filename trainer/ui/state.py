"""The one typed object a browser session keeps. Everything that matters is in the store instead."""

from dataclasses import dataclass, field
from threading import RLock

import streamlit as st

from trainer.domain.call import CallDebrief
from trainer.domain.shelf import Shelved
from trainer.llm.probe import Check
from trainer.services.grading import Conversation, GradedConversation
from trainer.services.models import Connection
from trainer.services.persona_publishing import Published
from trainer.services.trial import Trial


@dataclass(frozen=True, slots=True)
class Hint:
    """A hint as given; it is shown until the next turn."""

    session: str
    turn: int
    text: str


@dataclass(frozen=True, slots=True)
class GradedCall:
    graded: GradedConversation
    debrief: CallDebrief


@dataclass(frozen=True, slots=True)
class OpenCall:
    """A call of the person's own. It lives here only: nothing of it is stored."""

    conversation: Conversation
    result: GradedCall | None = None


@dataclass(slots=True)
class Editing:
    """The counterpart that is being written. What was typed is in the store as well."""

    shelved: Shelved
    place: str = ""
    """The part of the form, or the step, that is open."""
    shown: str = ""
    """The one whose boxes were drawn last."""
    sought: str = ""
    """The field that a fault at the top of the page led to, until it is drawn."""
    asked: int = 0
    """Counts how often a field was sought."""
    drawn: int = 0
    """Counts the times the fields were filled anew from the document."""
    published: Published | None = None
    """What the last proof found, of the version `proved`."""
    proved: int = 0
    trial: Trial | None = None
    tried: int = 0
    """The version that `trial` plays."""
    lock: RLock = field(default_factory=RLock, compare=False, repr=False)
    """Held while `shelved` is read, changed and stored: two runs may do so at once."""


@dataclass(slots=True)
class UiState:
    connection: Connection = field(default_factory=Connection)
    """Models chosen in the settings dialog; the key lives here only, in this browser session's memory."""
    check: Check | None = None
    """The last connection test."""
    trouble: str = ""
    """One sentence to show on the next draw."""
    notice: str = ""
    hint: Hint | None = None
    unanswered: str = ""
    """The turn whose reply failed, until it is asked for again."""
    unguessed: set[str] = field(default_factory=set)
    """Sessions whose "what was the no?" was skipped."""
    judged: set[str] = field(default_factory=set)
    """Sessions whose judging ran, or was stopped, in this browser session."""
    wanted: dict[str, str] = field(default_factory=dict)
    """What the counterparts on Practice are narrowed down to, by the box it was chosen in."""
    editing: Editing | None = None
    call: OpenCall | None = None
    pasted: str = ""
    """The transcript as it was pasted, so that going back does not lose it."""
    writing: dict[str, str] = field(default_factory=dict)
    """The comments, disputes and decisions that are being written on Review, each with why it was refused."""
    unsent: dict[str, str] = field(default_factory=dict)
    """What was typed into those that were put aside."""


def state() -> UiState:
    kept: UiState = st.session_state.setdefault("comma", UiState())
    return kept
