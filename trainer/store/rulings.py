"""What people say of a session's turns. Only ever added to; every method is one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from sqlalchemy import Engine, Select, and_, select
from sqlalchemy.orm import Session, aliased, selectinload

from trainer.domain.access import OPEN, Deed, Gate, Owned
from trainer.domain.codes import Code, Grade
from trainer.domain.ruling import Comment, Decision, Dispute, RuledUnit, Word
from trainer.domain.session import KeptTurn
from trainer.errors import UsageError
from trainer.store.admission import admit, missing
from trainer.store.clock import now
from trainer.store.database import writing
from trainer.store.people_tables import PersonRecord
from trainer.store.reach import within
from trainer.store.review_tables import CommentRecord, RulingRecord
from trainer.store.rows import kept_turn
from trainer.store.session_rows import UNDECIDED
from trainer.store.tables import PersonaContent, SessionRecord, TurnRecord

_DISPUTE, _DECISION = "dispute", "decision"


@dataclass(frozen=True, slots=True)
class OpenDispute:
    """A dispute that nobody has decided, with what a list shows of it."""

    dispute: Dispute
    owned: Owned
    counterpart: str
    """The name of who was talked to."""
    said: str
    """The trainee's turn."""


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision with the turn it is about."""

    decision: Decision
    turn: KeptTurn
    before: str
    """The counterpart's previous turn."""


class Rulings:
    """The comments, disputes and decisions on the sessions that `gate` lets be reached."""

    def __init__(self, engine: Engine, gate: Gate = OPEN) -> None:
        self._reading, self._writing, self._gate = engine, writing(engine), gate

    def comment(self, session_id: str, turn: int, text: str) -> None:
        """Whoever reads a session may comment on it."""
        self._admit("read", session_id)
        self._add(session_id, CommentRecord(turn=turn, text=text))

    def dispute(self, session_id: str, turn: int, reason: str) -> None:
        """Only whose session it is may dispute its marks."""
        self._admit("play", session_id)
        self._add(session_id, RulingRecord(turn=turn, kind=_DISPUTE, reason=reason))

    def decide(
        self,
        session_id: str,
        turn: int,
        grade: Grade,
        units: Sequence[RuledUnit],
        reason: str,
        answers: int | None = None,
    ) -> None:
        """Add a decision to those there are. Raises UsageError when `answers` is no dispute of the turn."""
        self._admit("correct", session_id)
        stored = [{"span": list(unit.span), "code": unit.code.value} for unit in units]
        record = RulingRecord(
            turn=turn, kind=_DECISION, grade=grade, units=stored, reason=reason, answers=answers
        )
        self._add(session_id, record)

    def of(self, session_id: str) -> tuple[Word, ...]:
        """All that was said of the session's turns, oldest first."""
        self._admit("read", session_id)
        with Session(self._reading) as session:
            comments = session.execute(_comments().where(SessionRecord.id == session_id))
            rulings = session.execute(_rulings().where(SessionRecord.id == session_id))
            words = [*(_comment(*row) for row in comments), *(_ruling(*row) for row in rulings)]
        return tuple(sorted(words, key=lambda word: (word.at, word.id)))

    def open_disputes(self, limit: int) -> tuple[OpenDispute, ...]:
        """Disputes without a decision, oldest first."""
        owner = aliased(PersonRecord)
        query = (
            _rulings()
            .add_columns(PersonaContent.name, SessionRecord.person_id, owner.team_id, TurnRecord.text)
            .join(PersonaContent, PersonaContent.hash == SessionRecord.persona_hash)
            .join(TurnRecord, _OF_TURN)
            .outerjoin(owner, owner.id == SessionRecord.person_id)
            .where(within(self._gate.reach), UNDECIDED)
            .order_by(RulingRecord.at, RulingRecord.id)
            .limit(limit)
        )
        with Session(self._reading) as session:
            return tuple(_open(*row) for row in session.execute(query))

    def decided(self) -> tuple[Decided, ...]:
        """Every decision, oldest first, with the turn and its readings."""
        before = aliased(TurnRecord)
        query = (
            _rulings()
            .add_columns(TurnRecord, before.text)
            .join(TurnRecord, _OF_TURN)
            .join(before, and_(before.session_seq == TurnRecord.session_seq,
                               before.position == TurnRecord.position - 1))
            .where(within(self._gate.reach), RulingRecord.kind == _DECISION)
            .order_by(RulingRecord.at, RulingRecord.id)
            .options(selectinload(TurnRecord.grades))
        )  # fmt: skip
        with Session(self._reading) as session:
            return tuple(
                Decided(_decision(ruling, session_id, author), kept_turn(turn), said)
                for ruling, session_id, author, turn, said in session.execute(query)
            )

    def _admit(self, deed: Deed, session_id: str) -> None:
        admit(self._reading, self._gate, deed, session_id)

    def _add(self, session_id: str, record: CommentRecord | RulingRecord) -> None:
        record.person_id, record.at = self._gate.owner, now()
        with Session(self._writing) as session, session.begin():
            seq = session.scalar(select(SessionRecord.seq).where(SessionRecord.id == session_id))
            if seq is None:  # deleted meanwhile
                raise missing(session_id)
            record.session_seq = seq
            if isinstance(record, RulingRecord) and record.answers is not None:
                _check_answered(session, record)
            session.add(record)


_OF_TURN = and_(
    TurnRecord.session_seq == RulingRecord.session_seq, TurnRecord.position == 2 * RulingRecord.turn - 1
)


def _comments() -> "Select[CommentRecord, str, PersonRecord]":
    """Comments with their session's id and who wrote them."""
    return (
        select(CommentRecord, SessionRecord.id, PersonRecord)
        .join(SessionRecord, SessionRecord.seq == CommentRecord.session_seq)
        .outerjoin(PersonRecord, PersonRecord.id == CommentRecord.person_id)
    )


def _rulings() -> "Select[RulingRecord, str, PersonRecord]":
    """Disputes and decisions with their session's id and who wrote them."""
    return (
        select(RulingRecord, SessionRecord.id, PersonRecord)
        .join(SessionRecord, SessionRecord.seq == RulingRecord.session_seq)
        .outerjoin(PersonRecord, PersonRecord.id == RulingRecord.person_id)
    )


def _check_answered(session: Session, record: RulingRecord) -> None:
    found = session.get(RulingRecord, record.answers)
    asked = (record.session_seq, record.turn, _DISPUTE)
    if found is None or (found.session_seq, found.turn, found.kind) != asked:
        raise UsageError(f"There is no dispute {record.answers} on turn {record.turn}; reload the page.")


def _by(author: PersonRecord | None) -> str:
    return (author.name or author.email) if author else ""


def _comment(record: CommentRecord, session_id: str, author: PersonRecord | None) -> Comment:
    return Comment(record.id, session_id, record.turn, record.person_id, _by(author), record.at, record.text)


def _ruling(record: RulingRecord, session_id: str, author: PersonRecord | None) -> Word:
    read = _dispute if record.kind == _DISPUTE else _decision
    return read(record, session_id, author)


def _dispute(record: RulingRecord, session_id: str, author: PersonRecord | None) -> Dispute:
    return Dispute(
        record.id, session_id, record.turn, record.person_id, _by(author), record.at, record.reason
    )


def _decision(record: RulingRecord, session_id: str, author: PersonRecord | None) -> Decision:
    return Decision(
        record.id,
        session_id,
        record.turn,
        record.person_id,
        _by(author),
        record.at,
        record.reason,
        grade=cast(Grade, record.grade),
        units=tuple(
            RuledUnit((unit["span"][0], unit["span"][1]), Code(unit["code"])) for unit in record.units or ()
        ),
        answers=record.answers,
    )


def _open(
    record: RulingRecord,
    session_id: str,
    author: PersonRecord | None,
    counterpart: str,
    owner: int | None,
    team: int | None,
    said: str,
) -> OpenDispute:
    dispute = _dispute(record, session_id, author)
    return OpenDispute(dispute, Owned(session_id, owner, team), counterpart, said)
