"""A session as the trainee may see it while it runs: nothing hidden is in these types."""

from dataclasses import dataclass
from datetime import datetime

from trainer.domain.debrief import Guess
from trainer.domain.followup import Past
from trainer.domain.grade import CodedTurn, Comparison
from trainer.domain.persona import PublicBrief
from trainer.domain.play import Difficulty, End
from trainer.domain.session import KeptSession, KeptTurn, Roles
from trainer.domain.transcript import Speaker
from trainer.engine.coaching.mood import describe
from trainer.services.returning import became
from trainer.settings import BUILTIN


@dataclass(frozen=True, slots=True)
class Bubble:
    """One turn as a page draws it."""

    position: int
    """0 is the opening."""
    speaker: Speaker
    name: str
    text: str
    turn: int
    """The trainee turn it belongs to; 0 for the opening."""
    coded: CodedTurn | None = None
    """The built-in mark, on the trainee's turns."""
    partial: bool = False
    """A reply that was stopped."""
    fault: str = ""
    """Why the built-in line stands in for the model's."""
    judged: CodedTurn | None = None
    """The judge's mark, where one is set and has read the turn."""
    comparison: Comparison | None = None
    """Of the two marks."""


@dataclass(frozen=True, slots=True)
class SessionView:
    id: str
    persona_id: str
    brief: PublicBrief
    difficulty: Difficulty
    seed: int
    goal: str
    questions: tuple[str, ...]
    realism: bool
    bubbles: tuple[Bubble, ...]
    turns: int
    """The trainee's."""
    mood: str
    """How the other side seems to feel, in words."""
    pending: bool
    """The trainee's last turn has no reply yet."""
    ended: End | None
    roles: Roles
    guess: Guess | None
    started: datetime
    past: Past | None = None
    """The conversation this one takes up."""
    returns_in: int | None = None
    """Simulated days after which it can be taken up; None while it goes on, and where it is over for good."""

    @property
    def counterpart_fault(self) -> str:
        """Why the last reply is the built-in one although a model was asked; empty when all is well."""
        return self.bubbles[-1].fault


def session_view(kept: KeptSession) -> SessionView:
    setup = kept.setup
    return SessionView(
        id=kept.id,
        persona_id=setup.persona.id,
        brief=setup.persona.public,
        difficulty=setup.difficulty,
        seed=setup.seed,
        goal=setup.goal,
        questions=setup.questions,
        realism=setup.realism,
        bubbles=tuple(bubble(turn, setup.persona.public.name, setup.roles.judge) for turn in kept.turns),
        turns=len(kept.trainee_turns),
        mood=_mood(kept),
        pending=kept.pending is not None and kept.ended is None,
        ended=kept.ended,
        roles=setup.roles,
        guess=kept.guess,
        started=kept.started,
        past=setup.past,
        returns_in=later.days if (later := became(kept)) and later.state else None,
    )


def _mood(kept: KeptSession) -> str:
    moods = [turn.state.mood for turn in kept.turns if turn.state is not None]
    return describe(moods[-1], moods[-2] if len(moods) > 1 else None)


def bubble(turn: KeptTurn, counterpart: str, judge: str = BUILTIN) -> Bubble:
    judged = turn.kept_by(judge) if judge != BUILTIN else None
    return Bubble(
        position=turn.position,
        speaker=turn.speaker,
        name="You" if turn.speaker == "trainee" else counterpart,
        text=turn.text,
        turn=turn.number,
        coded=turn.grade_by(BUILTIN),
        partial=turn.partial,
        fault=turn.fault,
        judged=judged.coded if judged else None,
        comparison=judged.comparison if judged else None,
    )
