"""Sessions in the database. Every method is one transaction; what it returns is on disk."""

import secrets
from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Engine, Select, func, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, selectinload

from trainer.domain.access import OPEN, Deed, Gate, Owned
from trainer.domain.debrief import Guess
from trainer.domain.guarding import Guarded
from trainer.domain.play import End
from trainer.domain.progress import Week
from trainer.domain.scorecard import Scorecard
from trainer.domain.session import KeptGrade, KeptSession, KeptTurn, SessionRow, Setup
from trainer.domain.team import SessionFigures
from trainer.errors import UsageError
from trainer.store.admission import admit, missing
from trainer.store.clock import now
from trainer.store.database import writing
from trainer.store.reach import whose, within
from trainer.store.rows import grade_record, guarded, kept_session, seconds, session_record, turn_record
from trainer.store.session_rows import session_row, session_rows
from trainer.store.tables import PersonaContent, SessionRecord, TurnRecord
from trainer.store.team_figures import figures_record


class Sessions:
    """The sessions of one database, as far as `gate` lets them be reached. Safe to share between threads.

    A session that is refused looks like one that is not there."""

    def __init__(self, engine: Engine, gate: Gate = OPEN) -> None:
        self._reading, self._writing, self._gate = engine, writing(engine), gate

    def create(self, setup: Setup, opening: KeptTurn) -> str:
        """Store a new session with its opening; returns its id."""
        kept = KeptSession(secrets.token_hex(8), now(), setup, (opening,))
        with Session(self._writing) as session, session.begin():
            _add(session, kept, self._gate.owner)
        return kept.id

    def keep(self, kept: KeptSession) -> bool:
        """Store a whole session under its own id; False when one of that id is there already."""
        with Session(self._writing) as session, session.begin():
            if session.scalar(select(SessionRecord.seq).where(SessionRecord.id == kept.id)) is not None:
                return False
            _add(session, kept, self._gate.owner)
            return True

    def load(self, session_id: str) -> KeptSession:
        """The whole session. Raises UsageError when there is none of that id."""
        self._admit("read", session_id)
        everything = selectinload(SessionRecord.turns).selectinload(TurnRecord.grades)
        with Session(self._reading) as session:
            return kept_session(_found(session, session_id, everything))

    def add_turn(self, session_id: str, turn: KeptTurn, ended: End | None = None) -> None:
        """Append one turn with its grades, and close the session where `ended` says so.

        Raises UsageError when another window has already taken this place in the conversation."""
        self._admit("play", session_id)
        try:
            with Session(self._writing) as session, session.begin():
                record = _found(session, session_id)
                added = turn_record(turn)
                added.session_seq = record.seq
                session.add(added)
                record.last, record.said_turns = turn.said, turn.number
                record.seconds = seconds(record.started, turn.said)
                if ended:
                    record.ended = ended.value
        except IntegrityError as error:
            raise UsageError(
                f"Session {session_id} has gone on in another window: reload this page to see it."
            ) from error

    def add_grade(self, session_id: str, number: int, kept: KeptGrade) -> None:
        """Store one more reading of trainee turn `number`; earlier ones stay."""
        with Session(self._writing) as session, session.begin():
            turn_id = session.scalars(
                select(TurnRecord.id)
                .join(SessionRecord, SessionRecord.seq == TurnRecord.session_seq)
                .where(SessionRecord.id == session_id, TurnRecord.position == 2 * number - 1)
            ).first()
            if turn_id is None:  # deleted while it was being judged
                return
            record = grade_record(kept)
            record.turn_id = turn_id
            session.add(record)

    def finish(self, session_id: str, end: End) -> None:
        self._change("play", session_id, ended=end.value)

    def set_guess(self, session_id: str, guess: Guess) -> None:
        self._change("play", session_id, guess_type=guess.no_type.value, guess_confidence=guess.confidence)

    def set_scores(
        self,
        session_id: str,
        scorecard: Scorecard,
        disputed: int = 0,
        attacks: int = 0,
        figures: SessionFigures | None = None,
    ) -> None:
        """Keep the figures the list shows, and what the session adds to the team's (not where it is a
        sample, nothing was said, or `figures` is None); `disputed`: turns for a person to look
        at, `attacks`: turns that spoke to the grader."""
        self._admit("read", session_id)
        values: dict[str, object] = {
            "process": scorecard.process,
            "process_error": scorecard.process_error,
            "outcome": scorecard.outcome,
            "ungraded": len(scorecard.not_graded),
            "disputed": disputed,
            "attacks": attacks,
            "noes": scorecard.noes,
            "follow_ups": scorecard.follow_ups,
        }
        with Session(self._writing) as session, session.begin():
            # First, as it locks the session's row: two who score at once must not both add figures.
            session.execute(update(SessionRecord).where(SessionRecord.id == session_id).values(**values))
            if figures is not None:
                _add_figures(session, session_id, scorecard, figures)

    def set_rewrites(self, session_id: str, turn: int, lines: tuple[str, ...]) -> None:
        """Keep a coach model's better lines for one turn, so that they are asked for once."""
        self._admit("read", session_id)
        with Session(self._writing) as session, session.begin():
            record = _found(session, session_id)
            record.rewrites = {**record.rewrites, str(turn): list(lines)}

    def _change(self, deed: Deed, session_id: str, **values: object) -> None:
        self._admit(deed, session_id)
        with Session(self._writing) as session, session.begin():
            session.execute(update(SessionRecord).where(SessionRecord.id == session_id).values(**values))

    def delete(self, session_id: str) -> None:
        """Remove a session and all that hangs on it; a persona's content goes with its last session."""
        self._admit("delete", session_id)
        with Session(self._writing) as session, session.begin():
            record = _found(session, session_id)
            persona_hash = record.persona_hash
            session.delete(record)
            session.flush()
            others = select(SessionRecord.seq).where(SessionRecord.persona_hash == persona_hash).limit(1)
            if session.scalars(others).first() is None:
                session.delete(session.get_one(PersonaContent, persona_hash))

    def unfinished(self, limit: int) -> tuple[SessionRow, ...]:
        """One's own that still go on, newest first."""
        query = self._listed().where(SessionRecord.ended.is_(None), self._own())
        with Session(self._reading) as session:
            found = session.execute(query.order_by(SessionRecord.seq.desc()).limit(limit))
            return tuple(map(session_row, found))

    def row(self, session_id: str) -> SessionRow:
        """One session as the list shows it. Raises UsageError when there is none of that id."""
        self._admit("read", session_id)
        with Session(self._reading) as session:
            found = session.execute(session_rows().where(SessionRecord.id == session_id)).first()
        if found is None:
            raise missing(session_id)
        return session_row(found)

    def owned(self, session_id: str) -> Owned:
        """Whose it is. Raises UsageError when there is none of that id that may be read."""
        return self._admit("read", session_id)

    def follow_ups(self, session_id: str) -> tuple[SessionRow, ...]:
        """The sessions that take this one up, oldest first."""
        query = self._listed().where(SessionRecord.follows == session_id).order_by(SessionRecord.seq)
        with Session(self._reading) as session:
            return tuple(map(session_row, session.execute(query)))

    def earlier(self, session_id: str) -> SessionRow | None:
        """The last finished session before this one with the same counterpart, difficulty and grader;
        samples are nobody's progress, and a follow-up begins with what was learned before.
        Raises UsageError when there is no such session."""
        self._admit("read", session_id)
        with Session(self._reading) as session:
            this = _found(session, session_id)
            if this.sample or this.gap_days is not None:
                return None
            query = (
                self._listed()
                .where(
                    whose(this.person_id),
                    SessionRecord.seq < this.seq,
                    SessionRecord.persona_id == this.persona_id,
                    SessionRecord.difficulty == this.difficulty,
                    SessionRecord.judge == this.judge,
                    SessionRecord.ended.is_not(None),
                    SessionRecord.sample.is_(False),
                    SessionRecord.gap_days.is_(None),
                )
                .order_by(SessionRecord.seq.desc())
            )
            found = session.execute(query.limit(1)).first()
            return session_row(found) if found else None

    def week(self, since: datetime) -> Week:
        """What one's own scored sessions since `since` come to together, without samples."""
        noes, follow_ups = func.sum(SessionRecord.noes), func.sum(SessionRecord.follow_ups)
        scored = SessionRecord.noes.is_not(None), SessionRecord.sample.is_(False), self._own()
        query = select(func.count(), noes, follow_ups).where(SessionRecord.started >= since, *scored)
        with Session(self._reading) as session:
            found, met, followed = session.execute(query).one()
            return Week(found, met or 0, followed or 0)

    def guarded(self, limit: int) -> tuple[Guarded, ...]:
        """What the guard found in the last `limit` replies that a model was asked for, newest first."""
        query = (
            select(TurnRecord.guarded)
            .where(TurnRecord.prompt_hash != "", TurnRecord.guarded.is_not(None))
            .order_by(TurnRecord.id.desc())
            .limit(limit)
        )
        with Session(self._reading) as session:
            return tuple(guarded(stored) for stored in session.scalars(query) if stored)

    def count(self) -> int:
        with Session(self._reading) as session:
            return session.scalar(select(func.count(SessionRecord.seq)).where(within(self._gate.reach))) or 0

    def _listed(self) -> Select[Any]:
        return session_rows().where(within(self._gate.reach))

    def _own(self) -> "ColumnElement[bool]":
        return whose(self._gate.owner)

    def _admit(self, deed: Deed, session_id: str) -> Owned:
        return admit(self._reading, self._gate, deed, session_id)


def _insert(session: Session) -> "Callable[[type[PersonaContent]], sqlite.Insert | postgresql.Insert]":
    """Inserts that may be left out are said differently to each kind of server."""
    return postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert


def _add(session: Session, kept: KeptSession, owner: int | None) -> None:
    persona = kept.setup.persona
    content = persona.model_dump(mode="json")
    named = {"name": persona.public.name, "role": persona.public.role}
    row = {"hash": persona.content_hash, "persona_id": persona.id, **named, "content": content}
    # Two may begin with the same new counterpart at once.
    session.execute(_insert(session)(PersonaContent).values(row).on_conflict_do_nothing())
    record = session_record(kept)
    record.person_id = owner
    followed = select(SessionRecord.seq).where(SessionRecord.id == record.follows)
    if record.follows is not None and session.scalar(followed) is None:  # it was deleted meanwhile
        record.follows = None
    session.add(record)


def _add_figures(session: Session, session_id: str, card: Scorecard, figures: SessionFigures) -> None:
    whose = select(SessionRecord.seq, SessionRecord.person_id, SessionRecord.sample)
    row = session.execute(whose.where(SessionRecord.id == session_id)).first()
    if row is not None and figures.turns and not row.sample:
        session.merge(figures_record(row.seq, row.person_id, card, figures))


def _found(session: Session, session_id: str, *options: object) -> SessionRecord:
    query = select(SessionRecord).where(SessionRecord.id == session_id).options(*options)  # type: ignore[arg-type]
    record = session.scalars(query).first()
    if record is None:
        raise missing(session_id)
    return record
