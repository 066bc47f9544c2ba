"""A role-play without a page: one turn in, one turn out, kept in memory until somebody saves it."""

import secrets
from dataclasses import replace
from typing import Any

from trainer.domain.grade import CodedTurn
from trainer.domain.scorecard import Scorecard
from trainer.domain.session import KeptGrade, KeptSession, KeptTurn, Setup
from trainer.engine import scoring
from trainer.engine.session import seen
from trainer.services.judging import beside_builtin
from trainer.services.models import Connection, ModelRoom
from trainer.services.shapes import coded_shape, mood_shape, scorecard_shape
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
from trainer.settings import BUILTIN
from trainer.store.clock import now


class Rehearsal:
    """One session in memory. `kept` is all there is of it so far."""

    def __init__(
        self,
        setup: Setup,
        models: ModelRoom,
        connection: Connection = Connection(),
        opening: KeptTurn | None = None,
        *,
        redact: bool = False,
    ) -> None:
        """`opening`: the counterpart's first words where they are not their usual no. `redact`: the trainee's
        words are kept without addresses, numbers and keys."""
        self._models, self._redact = models, redact
        self._actor = models.actor(setup.roles.counterpart, connection, setup.persona.public.language)
        self._judge = models.grader(setup.roles.judge, connection)
        self.kept = KeptSession(secrets.token_hex(8), now(), setup, (opening or opening_turn(setup),))

    @property
    def opening(self) -> str:
        return self.kept.turns[0].text

    def say(self, text: str) -> KeptTurn:
        """The trainee's turn, marked, judged where there is a judge, and answered; returns the answer.

        Raises UsageError for an empty turn."""
        marked = marked_turn(self.kept, cleaned(text, redact=self._redact), self._models.builtin_grader)
        if self.kept.setup.roles.judge != BUILTIN:
            marked = replace(marked, grades=(*marked.grades, self._judged(marked)))
        self.kept = with_turn(self.kept, marked)
        step, scene = next_step(self.kept)
        stream = self._actor.reply(scene, locked_now(self.kept, step))
        answer = replace(answer_turn(self.kept, step), text="".join(stream), spoken_by=self._actor.name)
        answer = credited(answer, stream)
        self.kept = with_turn(self.kept, answer)
        return answer

    def leave(self) -> None:
        """The trainee leaves; nothing happens to a session that is over."""
        if self.kept.ended is None:
            self.kept = replace(self.kept, ended=leaving(self.kept))

    def _judged(self, turn: KeptTurn) -> KeptGrade:
        setup = self.kept.setup
        now = seen(setup.persona, self.kept.state, self.kept.history(), setup.past)
        return beside_builtin(turn, self._judge.code(turn.text, now), self._judge.provenance)

    def scorecard(self) -> Scorecard:
        """The score of record."""
        judge = self.kept.setup.roles.judge
        return scoring.scorecard(
            self.kept.played(),
            grader=judge,
            marks=None if judge == BUILTIN else self.kept.marks(judge),
            persona=self.kept.setup.persona,
        )

    def readings(self) -> tuple[CodedTurn, ...]:
        """Every turn as the grader of record read it."""
        judge = self.kept.setup.roles.judge
        found = (turn.grade_by(judge) for turn in self.kept.trainee_turns)
        return tuple(coded for coded in found if coded is not None)

    def turn_shape(self) -> dict[str, Any]:
        """The last exchange as `comma play --json` prints it."""
        said, answer = self.kept.turns[-2:]
        coded = self.readings()[-1]
        private = self.kept.setup.persona.private
        shape: dict[str, Any] = {"turn": said.number, "trainee": said.text}
        if said.number == 1:
            shape["opening"] = self.opening
        shape |= coded_shape(coded)
        if answer.directive is None or answer.state is None:
            raise ValueError(f"Turn {said.number} was answered without an act.")
        unlocked = answer.directive.reveals
        return shape | {
            "act": answer.directive.act.value,
            "no_type_shown": (private.decoy or private.no_type).value,
            "unlocked": list(unlocked),
            "elicited": [key for key in unlocked if key in answer.state.elicited],
            "state": mood_shape(answer.state.mood),
            "reply": answer.text,
            "counterpart": answer.spoken_by,
        }

    def end_shape(self) -> dict[str, Any]:
        """The last object of `comma play --json`."""
        ended, past = self.kept.ended, self.kept.setup.past
        follows = {"follows": past.session} if past else {}
        return follows | {
            "ended": ended.value if ended else None,
            "turns": len(self.kept.trainee_turns),
            "scorecard": scorecard_shape(self.scorecard()),
        }
