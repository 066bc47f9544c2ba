"""Practising: a session from its first word to its last. What these methods return is on disk."""

from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import replace
from typing import Unpack

from trainer.domain.debrief import Guess
from trainer.domain.session import KeptSession, KeptTurn, SessionRow, Setup
from trainer.engine.actor import Pieces
from trainer.engine.coaching import hints
from trainer.engine.redaction import redacted
from trainer.errors import UsageError
from trainer.services.judging import Judging
from trainer.services.models import Connection, ModelRoom
from trainer.services.personas import Personas
from trainer.services.returning import return_to
from trainer.services.setups import Options, new_setup
from trainer.services.turns import (
    answer_turn,
    cleaned,
    credited,
    leaving,
    locked_now,
    marked_turn,
    next_step,
    opening_turn,
    with_turn,
)
from trainer.services.view import Bubble, SessionView, bubble, session_view
from trainer.settings import BUILTIN
from trainer.store.content import Library
from trainer.store.sessions import Sessions


class Practice:
    """The use cases of the Practice page."""

    def __init__(
        self,
        sessions: Sessions,
        personas: Personas,
        models: ModelRoom,
        judging: Judging,
        library: Library,
        *,
        redact: bool = False,
    ) -> None:
        """`redact`: what people type is kept without addresses, numbers and keys."""
        self._sessions, self._personas, self._models = sessions, personas, models
        self._judging, self._library, self._redact = judging, library, redact

    def start(self, persona_id: str, **options: Unpack[Options]) -> str:
        """Begin a session; the counterpart's opening no is stored with it. Returns the session's id."""
        setup = new_setup(self._personas, self._models, persona_id, **options)
        if self._redact:
            told = tuple(redacted(question) for question in setup.questions)
            setup = replace(setup, goal=redacted(setup.goal), questions=told)
        return self._sessions.create(setup, opening_turn(setup))

    def again(self, session_id: str, connection: Connection = Connection()) -> str:
        """A new session with the same counterpart, as it is now, and another seed."""
        old = self._sessions.load(session_id).setup
        return self.start(
            old.persona.id,
            difficulty=old.difficulty,
            goal=old.goal,
            questions=old.questions,
            realism=old.realism,
            connection=connection,
        )

    def come_back(self, session_id: str, connection: Connection = Connection()) -> str:
        """Take up a finished session after a simulated while, with what was learned in it; returns the new
        session's id. Raises UsageError where there is nothing to come back to."""
        return self._sessions.create(*self.returned(session_id, connection))

    def returned(
        self, session_id: str, connection: Connection = Connection(), seed: int | None = None
    ) -> tuple[Setup, KeptTurn]:
        """What `come_back` begins with, not stored. `seed` is drawn from the earlier one's by default."""
        kept = self._sessions.load(session_id)
        stock = self._library.stock(kept.setup.persona.public.language)
        return return_to(kept, stock.returns, self._models.roles(connection), seed)

    def view(self, session_id: str) -> SessionView:
        """The session so far. Raises UsageError when there is none of that id."""
        return session_view(self._sessions.load(session_id))

    def unfinished(self, limit: int = 10) -> tuple[SessionRow, ...]:
        return self._sessions.unfinished(limit)

    def say(self, session_id: str, text: str, connection: Connection = Connection()) -> Bubble:
        """Take the trainee's turn: mark it, and store both before anybody answers.

        Raises UsageError for an empty or overlong turn, and for a session that is over."""
        said = cleaned(text, redact=self._redact)
        kept = _open(self._sessions.load(session_id))
        if kept.pending is not None:
            kept = _open(self._skip_reply(kept))
        turn = marked_turn(kept, said, self._models.builtin_grader)
        self._sessions.add_turn(session_id, turn)
        self._judging.begin(with_turn(kept, turn), turn.number, connection)
        return bubble(turn, kept.setup.persona.public.name)

    def reply(self, session_id: str, connection: Connection = Connection()) -> Generator[str, None, None]:
        """The counterpart's answer to the last turn, in pieces; nothing when it has been given.

        Closing it half-way keeps what was said as a partial reply."""
        kept = self._sessions.load(session_id)
        if kept.pending is None or kept.ended is not None:
            return
        step, scene = next_step(kept)
        actor = self._models.actor(
            kept.setup.roles.counterpart, connection, kept.setup.persona.public.language
        )
        answer = answer_turn(kept, step)
        if actor.name == BUILTIN:
            # Its words cost nothing, so they are on disk before the first is shown.
            pieces = list(actor.reply(scene))
            self._store_reply(kept, replace(answer, text="".join(pieces), spoken_by=actor.name))
            yield from pieces
        else:
            stream = actor.reply(scene, locked_now(kept, step))
            yield from self._streamed(kept, replace(answer, spoken_by=actor.name), stream)

    def hint(self, session_id: str) -> str:
        """A direction for the next turn, from what has been said so far."""
        kept = self._sessions.load(session_id)
        played = kept.played()
        last = next(turn.text for turn in reversed(kept.turns) if turn.speaker == "counterpart")
        return hints.hint(kept.setup.persona.public, played.exchanges, last, self._library.coaching())

    def end(self, session_id: str) -> None:
        """The trainee leaves. A session that is over stays as it ended."""
        kept = self._sessions.load(session_id)
        if kept.ended is not None:
            return
        if kept.pending is not None:
            kept = self._skip_reply(kept)
        if kept.ended is None:
            self._sessions.finish(session_id, leaving(kept))

    def set_guess(self, session_id: str, guess: Guess) -> None:
        self._sessions.set_guess(session_id, guess)

    def delete(self, session_id: str) -> None:
        self._sessions.delete(session_id)

    def _streamed(self, kept: KeptSession, answer: KeptTurn, stream: Pieces) -> Iterator[str]:
        pieces, partial = list[str](), False
        try:
            with closing(stream):
                for piece in stream:
                    pieces.append(piece)
                    yield piece
        except GeneratorExit:
            partial = True
            raise
        finally:
            if pieces or partial:
                said = replace(answer, text="".join(pieces), partial=partial)
                self._store_reply(kept, credited(said, stream))

    def _skip_reply(self, kept: KeptSession) -> KeptSession:
        """Close a turn whose reply never came: the table moves on, nothing was said."""
        step, _scene = next_step(kept)
        answer = replace(answer_turn(kept, step), partial=True)
        self._store_reply(kept, answer)
        return with_turn(kept, answer)

    def _store_reply(self, kept: KeptSession, answer: KeptTurn) -> None:
        self._sessions.add_turn(kept.id, answer, answer.directive.end if answer.directive else None)


def _open(kept: KeptSession) -> KeptSession:
    if kept.ended is not None:
        raise UsageError(
            f"Session {kept.id} is over ({kept.ended.plain}); start another to go on practising."
        )
    return kept
