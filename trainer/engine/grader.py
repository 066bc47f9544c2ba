"""The grader port: the built-in grader and the judge chain stand behind it."""

from dataclasses import dataclass
from typing import Protocol

from trainer.domain.grade import CodedTurn, Provenance
from trainer.domain.transcript import Utterance


@dataclass(frozen=True, slots=True)
class Seen:
    """All a grader may look at beside the turn itself. Never the private brief, never the outcome."""

    context: tuple[Utterance, ...] = ()
    """The turns before this one, oldest first; graders use the last three or so."""
    known: tuple[str, ...] | None = None
    """What has been revealed above F0 so far, as the counterpart said it; None without a fact bank."""
    barrier_known: bool | None = None
    """F1 is out; None without a fact bank (then the context decides)."""
    after_yes: bool | None = None
    """A yes is on the table; None: the context decides."""
    language: str = "en"
    """What is spoken at this table."""


class Grader(Protocol):
    """Codes one trainee turn. Never raises for what a model or a person wrote: see `not_graded`."""

    @property
    def provenance(self) -> Provenance: ...

    def code(self, text: str, seen: Seen) -> CodedTurn: ...
