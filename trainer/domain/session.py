"""A session as it is kept: who met whom, every turn, every grade, and what is hidden."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from trainer.domain.debrief import Guess
from trainer.domain.followup import Past
from trainer.domain.grade import CodedTurn, Comparison, Provenance
from trainer.domain.guarding import Guarded
from trainer.domain.no_types import NoType
from trainer.domain.persona import Persona
from trainer.domain.play import NO_ACTS, Difficulty, Directive, End
from trainer.domain.transcript import Exchange, Played, Speaker, TableState, Utterance


@dataclass(frozen=True, slots=True)
class Roles:
    """Who plays the counterpart, judges and coaches: `builtin` or `provider:model` each."""

    counterpart: str = "builtin"
    judge: str = "builtin"
    coach: str = "builtin"


@dataclass(frozen=True, slots=True)
class Setup:
    """What is fixed when a session begins."""

    persona: Persona
    difficulty: Difficulty
    seed: int
    goal: str = ""
    questions: tuple[str, ...] = ()
    realism: bool = False
    roles: Roles = Roles()
    sample: bool = False
    past: Past | None = None
    """What came before, where this session takes up an earlier one."""


@dataclass(frozen=True, slots=True)
class KeptGrade:
    """One grader's reading of a turn, and what produced it."""

    coded: CodedTurn
    provenance: Provenance
    comparison: Comparison | None = None
    """With the built-in reading of the same words, where a judge made this one."""
    regrade: str = ""
    """The run of judging again that it came from. Such a reading stands beside the others and counts for
    no score."""


@dataclass(frozen=True, slots=True)
class KeptTurn:
    """One turn of either side as stored; `position` 0 is the opening."""

    position: int
    speaker: Speaker
    text: str
    said: datetime
    grades: tuple[KeptGrade, ...] = ()
    """Oldest first; none on a counterpart's turn."""
    state: TableState | None = None
    directive: Directive | None = None
    partial: bool = False
    fault: str = ""
    """Why the model did not word this reply; the built-in actor did."""
    spoken_by: str = ""
    prompt_hash: str = ""
    guarded: Guarded | None = None
    """What the guard read and held back, where a model was asked for this reply."""

    @property
    def number(self) -> int:
        """The trainee turn it belongs to, from 1; 0 for the opening."""
        return (self.position + 1) // 2

    def grade_by(self, grader: str) -> CodedTurn | None:
        """The newest reading by `grader`."""
        kept = self.kept_by(grader)
        return kept.coded if kept else None

    def kept_by(self, grader: str) -> KeptGrade | None:
        """The newest reading by `grader`, with what produced it."""
        found = self.readings(grader)
        return found[-1] if found else None

    def readings(self, grader: str) -> tuple[KeptGrade, ...]:
        """All readings by `grader` that count, oldest first."""
        return tuple(kept for kept in self.grades if kept.provenance.grader == grader and not kept.regrade)

    @property
    def judged_again(self) -> tuple[KeptGrade, ...]:
        """Of the readings that judging again added, each grader's newest; they count for no score."""
        return tuple({kept.provenance.grader: kept for kept in self.grades if kept.regrade}.values())


@dataclass(frozen=True, slots=True)
class KeptSession:
    """A whole session, rebuilt from the store."""

    id: str
    started: datetime
    setup: Setup
    turns: tuple[KeptTurn, ...]
    ended: End | None = None
    guess: Guess | None = None
    rewrites: tuple[tuple[int, tuple[str, ...]], ...] = ()
    """A coach model's better lines, by trainee turn."""

    @property
    def pending(self) -> KeptTurn | None:
        """The trainee's last turn, while it has no reply."""
        last = self.turns[-1]
        return last if last.speaker == "trainee" else None

    @property
    def state(self) -> TableState:
        """The table after the counterpart's last turn."""
        return next(turn.state for turn in reversed(self.turns) if turn.state is not None)

    @property
    def start(self) -> TableState:
        """The table after the opening."""
        if (state := self.turns[0].state) is None:
            raise ValueError(f"Session {self.id} was stored without the table it began with.")
        return state

    @property
    def trainee_turns(self) -> tuple[KeptTurn, ...]:
        return tuple(turn for turn in self.turns if turn.speaker == "trainee")

    def history(self, before: int | None = None) -> tuple[Utterance, ...]:
        """What was said, oldest first, up to (not with) position `before`."""
        return tuple(Utterance(turn.speaker, turn.text) for turn in self.turns[:before])

    def marks(self, grader: str) -> dict[int, CodedTurn]:
        """The readings by `grader`, by trainee turn."""
        found = {turn.number: turn.grade_by(grader) for turn in self.trainee_turns}
        return {number: coded for number, coded in found.items() if coded is not None}

    def comparisons(self) -> dict[int, Comparison]:
        """How a judge's readings compare with the built-in ones, by trainee turn."""
        found = {turn.number: turn.kept_by(self.setup.roles.judge) for turn in self.trainee_turns}
        return {number: kept.comparison for number, kept in found.items() if kept and kept.comparison}

    def played(self) -> Played:
        """The session as scoring and debrief see it, with the built-in marks."""
        pairs = zip(self.turns[1::2], self.turns[2::2], strict=False)
        exchanges = tuple(_exchange(self.turns, said, reply) for said, reply in pairs)
        return Played(self.turns[0].text, exchanges, self.state, self.ended, self.start.revealed)


def _exchange(turns: Sequence[KeptTurn], said: KeptTurn, reply: KeptTurn) -> Exchange:
    coded, before = said.grade_by("builtin"), turns[said.position - 1].directive
    if coded is None or reply.directive is None or reply.state is None or before is None:
        raise ValueError(f"Turn {said.number} was stored without its mark or its act.")
    return Exchange(
        number=said.number,
        text=said.text,
        coded=coded,
        after_no=before.act in NO_ACTS,
        directive=reply.directive,
        reply=reply.text,
        mood=reply.state.mood,
    )


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session in a list."""

    id: str
    persona_id: str
    name: str
    role: str
    difficulty: Difficulty
    started: datetime
    turns: int
    """The trainee's."""
    ended: End | None
    process: float | None
    outcome: float | None
    grader: str
    """Of record: the judge's name where one was set."""
    not_graded: int
    sample: bool
    disputed: int = 0
    """Turns that judge and built-in grader read so differently that a person should look."""
    process_error: float | None = None
    """Standard error of the process score, in points; only a sampled judge has one."""
    follows: str | None = None
    """The session it takes up; None also where that one was deleted."""
    days: int | None = None
    """Simulated days since that one; None for a first conversation."""
    person: str = ""
    """Who practised; empty without accounts."""
    seconds: int = 0
    """From the beginning to the last turn."""
    no_type: NoType | None = None
    """What the no really was; None while it goes on."""
    attacks: int = 0
    """Turns that spoke to the grader."""
    contested: int = 0
    """Grades that somebody disputes and nobody has decided on."""

    @property
    def judged(self) -> bool:
        """Whether a judge's marks are the record."""
        return self.grader != "builtin"
