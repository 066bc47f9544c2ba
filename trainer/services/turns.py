"""One turn after the other, on a session in memory: what practice and rehearsal have in common."""

from dataclasses import replace

from trainer.domain.codes import Code
from trainer.domain.play import Directive, End
from trainer.domain.session import KeptGrade, KeptSession, KeptTurn, Setup
from trainer.domain.text import clean
from trainer.domain.transcript import TableState
from trainer.engine import director
from trainer.engine import session as table
from trainer.engine.actor import Pieces, Scene
from trainer.engine.grader import Grader
from trainer.engine.locked import LockedMarks, locked_marks
from trainer.engine.redaction import redacted
from trainer.errors import UsageError
from trainer.llm.chat import Reply
from trainer.settings import BUILTIN
from trainer.store.clock import now

LONGEST_TURN = 20_000
"""Characters in one turn: far more than anyone says."""


def cleaned(text: str, *, redact: bool = False) -> str:
    """What a trainee typed, ready to keep; `redact`: without addresses, numbers and keys.

    Raises UsageError for an empty or an overlong turn."""
    said = clean(text)
    if not any(character.isprintable() and not character.isspace() for character in said):
        raise UsageError("Your turn is empty; write what you would say to them.")
    if len(said) > LONGEST_TURN:
        raise UsageError(
            f"Your turn has {len(said):,} characters and {LONGEST_TURN:,} is the most; "
            "shorten it and send it again."
        )
    return redacted(said) if redact else said


def opening_turn(setup: Setup) -> KeptTurn:
    """The counterpart's first words: their no."""
    return first_turn(table.opening(setup.persona, setup.seed), director.begin(setup.difficulty))


def first_turn(text: str, state: TableState) -> KeptTurn:
    """The counterpart's first words, and the table they are said at."""
    return KeptTurn(0, "counterpart", text, now(), state=state, directive=Directive(act=state.last_act))


def marked_turn(kept: KeptSession, said: str, grader: Grader) -> KeptTurn:
    """The trainee's next turn with its built-in mark."""
    coded = grader.code(said, table.seen(kept.setup.persona, kept.state, kept.history(), kept.setup.past))
    return KeptTurn(len(kept.turns), "trainee", said, now(), (KeptGrade(coded, grader.provenance),))


def next_step(kept: KeptSession) -> tuple[director.Step, Scene]:
    """What the counterpart does about the trainee's last turn, and the scene its actor gets: the same
    however often it is asked."""
    setup, coded = kept.setup, kept.turns[-1].grade_by(BUILTIN)
    if coded is None:
        raise ValueError(f"Turn {kept.turns[-1].number} of session {kept.id} was stored without its mark.")
    history = kept.history()
    step = director.step(setup.persona, setup.difficulty, kept.state, coded, table.heard(history), setup.seed)
    codes = tuple(unit.code for unit in coded.units)
    return step, table.scene(setup.persona, kept.state, step, history, codes, setup.seed, setup.past)


def locked_now(kept: KeptSession, step: director.Step) -> LockedMarks:
    """What the answer to the trainee's last turn must not tell, for the guard of a model's words."""
    return locked_marks(kept.setup.persona, kept.state.revealed, step.directive, kept.history())


def answer_turn(kept: KeptSession, step: director.Step) -> KeptTurn:
    """The counterpart's next turn, its words still to come."""
    return KeptTurn(len(kept.turns), "counterpart", "", now(), state=step.state, directive=step.directive)


def credited(answer: KeptTurn, stream: Pieces) -> KeptTurn:
    """With whose words they were in the end, from which prompt, what was held back and what went wrong."""
    if not isinstance(stream, Reply):
        return answer
    return replace(
        answer,
        spoken_by=stream.spoken_by,
        prompt_hash=stream.prompt_hash,
        fault=stream.fault,
        guarded=stream.guarded,
    )


def with_turn(kept: KeptSession, turn: KeptTurn) -> KeptSession:
    """`kept` with one more turn, ended where that turn ends it."""
    end = turn.directive.end if turn.directive else None
    return replace(kept, turns=(*kept.turns, turn), ended=end)


def leaving(kept: KeptSession) -> End:
    """How it ends when the trainee leaves now."""
    last = kept.trainee_turns[-1].grade_by(BUILTIN) if kept.trainee_turns else None
    quitting = last is not None and last.has(Code.QUIT)
    return director.leave(kept.setup.persona, kept.state, quitting=quitting)
