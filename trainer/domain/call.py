"""What a trainee reads after a call of their own: a debrief without a persona, so without a reveal."""

from dataclasses import dataclass

from trainer.domain.debrief import Remark
from trainer.domain.grade import CodedTurn
from trainer.domain.scorecard import Scorecard
from trainer.domain.transcript import Speaker


@dataclass(frozen=True, slots=True)
class CallTurn:
    """One turn of either side."""

    name: str
    speaker: Speaker
    text: str
    number: int
    """The trainee turn it is or belongs to, from 1; 0 before the first."""
    coded: CodedTurn | None = None
    """None on the other side's turns."""


@dataclass(frozen=True, slots=True)
class HeardNo:
    """A turn of the other side's that was read as a no."""

    position: int
    """Which turn of the transcript, from 0."""
    name: str
    quote: str
    """The sentences that were read so, verbatim."""
    answered: int | None
    """The trainee turn that answers it; None where none follows."""


@dataclass(frozen=True, slots=True)
class CallDebrief:
    headline: str
    scorecard: Scorecard
    """Process only: nobody knows what the other side hid."""
    process_words: str
    outcome_words: str
    noes: tuple[HeardNo, ...]
    best: Remark | None
    costly: Remark | None
    next_practice: str
    reflection: str
    no_best: str = ""
    """Said in place of the best line where there is none to praise."""
    no_costly: str = ""
    """Said in place of the costly line where every turn was good."""
