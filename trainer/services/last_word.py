"""The last word on a grade is a person's: remarks, disputes, decisions. The machine's mark stays."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast, get_args

from trainer.domain.codes import Code, Grade, Unit
from trainer.domain.ruling import Dispute, RuledUnit, Talk, talks
from trainer.domain.session import KeptSession, KeptTurn
from trainer.domain.span import Span
from trainer.domain.text import clean
from trainer.engine.redaction import redacted
from trainer.errors import UsageError
from trainer.services.access import Access
from trainer.settings import BUILTIN
from trainer.store.rulings import OpenDispute, Rulings
from trainer.store.sessions import Sessions

LONGEST = 4000
"""Characters of a comment or a reason."""
MOST = 200
"""Disputes in a queue."""
_GRADES = get_args(Grade)


@dataclass(frozen=True, slots=True)
class Standing:
    """What was said of a session, and what whoever looks may add to it."""

    talks: Mapping[int, Talk]
    """By trainee turn; turns of which nobody spoke are left out."""
    may_dispute: bool
    may_decide: bool
    solo: bool

    def on(self, turn: int) -> Talk:
        return self.talks.get(turn, Talk())


@dataclass(frozen=True, slots=True)
class Queued:
    """An open dispute in the queue, and whether the viewer may decide it."""

    found: OpenDispute
    may_decide: bool


class LastWord:
    """Nothing is ever overwritten. Methods raise UsageError, in a sentence, for what cannot be taken."""

    def __init__(self, rulings: Rulings, sessions: Sessions, access: Access, *, redact: bool = False) -> None:
        """`redact`: comments and reasons are kept without addresses, numbers and keys."""
        self._rulings, self._sessions, self._access = rulings, sessions, access
        self._redact = redact

    def on(self, session_id: str) -> Standing:
        """What was said of a session so far."""
        owned = self._sessions.owned(session_id)
        return Standing(
            talks=talks(self._rulings.of(session_id)),
            may_dispute=self._access.may("play", owned),
            may_decide=self._access.may("correct", owned),
            solo=self._access.viewer.solo,
        )

    def queue(self) -> tuple[Queued, ...]:
        """Open disputes, oldest first: those a lead may decide, and one's own that wait."""
        found = self._rulings.open_disputes(MOST)
        return tuple(Queued(one, self._access.may("correct", one.owned)) for one in found)

    def comment(self, session_id: str, turn: int, text: str) -> None:
        """Add a remark to a trainee turn."""
        self._turn(session_id, turn)
        self._rulings.comment(session_id, turn, self._worded("comment", text))
        self._log("comment", session_id, turn)

    def dispute(self, session_id: str, turn: int, reason: str) -> None:
        """Object to the mark of a turn of one's own; it waits for a lead, and is not made twice."""
        self._turn(session_id, turn)
        worded = self._worded("reason", reason)
        if self._open(session_id, turn):
            raise UsageError(f"The mark of turn {turn} is disputed already; a lead will decide it.")
        self._rulings.dispute(session_id, turn, worded)
        self._log("dispute", session_id, turn)

    def decide(
        self,
        session_id: str,
        turn: int,
        grade: int | None,
        codes: Mapping[Span, str],
        reason: str,
        dispute: int | None = None,
    ) -> None:
        """Say which grade and codes a turn should have.

        `codes`: by the unit's place in the turn; a unit that is not named keeps the machine's code.
        `dispute`: the one that this answers."""
        kept, said = self._turn(session_id, turn)
        decided = _ruled(said, coded_units(said, kept.setup.roles.judge), codes)
        worded, graded = self._worded("reason", reason), _graded(grade)
        self._rulings.decide(session_id, turn, graded, decided, worded, dispute)
        self._log("decide", session_id, turn)

    def _turn(self, session_id: str, turn: int) -> tuple[KeptSession, KeptTurn]:
        kept = self._sessions.load(session_id)
        found = next((said for said in kept.trainee_turns if said.number == turn), None)
        if found is None:
            raise UsageError(
                f"Session {session_id} has no turn {turn}; choose one from 1 to {len(kept.trainee_turns)}."
            )
        return kept, found

    def _open(self, session_id: str, turn: int) -> tuple[Dispute, ...]:
        return talks(self._rulings.of(session_id)).get(turn, Talk()).open

    def _worded(self, what: str, text: str) -> str:
        kept = clean(text)
        if not kept:
            raise UsageError(f"The {what} is empty; say in a few words what you mean.")
        if len(kept) > LONGEST:
            raise UsageError(f"The {what} has {len(kept):,} characters; keep it within {LONGEST:,}.")
        return redacted(kept) if self._redact else kept

    def _log(self, deed: str, session_id: str, turn: int) -> None:
        self._access.log(deed, session_id, f"turn {turn}")


def coded_units(said: KeptTurn, judge: str) -> tuple[Unit, ...]:
    """The units that a person rules on: the grader of record's, or the built-in ones where it has none."""
    for grader in (judge, BUILTIN):
        coded = said.grade_by(grader)
        if coded is not None and coded.units:
            return coded.units
    return ()


def _graded(grade: int | None) -> Grade:
    if grade is None:
        raise UsageError("No grade is chosen; choose one from 0 to 4.")
    if isinstance(grade, bool) or grade not in _GRADES:
        raise UsageError(f"The grade is {grade!r}; choose a whole number from 0 to 4.")
    return cast(Grade, int(grade))


def _ruled(said: KeptTurn, units: tuple[Unit, ...], codes: Mapping[Span, str]) -> tuple[RuledUnit, ...]:
    places = {unit.span for unit in units}
    for start, stop in codes:
        if (start, stop) not in places:
            raise UsageError(
                f"Turn {said.number} has no unit from {start} to {stop}; reload the page to see its units."
            )
    return tuple(RuledUnit(unit.span, _code(codes.get(unit.span, unit.code))) for unit in units)


def _code(name: str) -> Code:
    try:
        return Code(name)
    except ValueError as error:
        raise UsageError(f"There is no code '{name}'; choose one of {', '.join(Code)}.") from error
