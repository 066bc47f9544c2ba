"""After a session: the judge's readings completed, the scores, the debrief, the download."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from statistics import fmean
from typing import Literal, Protocol

from trainer.domain.debrief import Debrief, Remark
from trainer.domain.grade import CodedTurn, NotGraded
from trainer.domain.persona import PublicBrief
from trainer.domain.progress import Progress
from trainer.domain.ruling import Talk, Word, talks
from trainer.domain.scorecard import Scorecard
from trainer.domain.session import KeptSession
from trainer.domain.transcript import Played
from trainer.engine import scoring
from trainer.engine.coaching import debrief as debriefs
from trainer.engine.coaching import report
from trainer.engine.scoring.progress import progress
from trainer.engine.scoring.team import session_figures
from trainer.errors import UsageError
from trainer.services.judging import Judging
from trainer.services.models import Connection, ModelRoom
from trainer.services.returning import became
from trainer.services.shapes import document
from trainer.settings import BUILTIN
from trainer.store.content import Library
from trainer.store.rulings import Rulings
from trainer.store.sessions import Sessions


class Write(Protocol):
    """Makes one text of a session and its debrief."""

    def __call__(
        self,
        brief: PublicBrief,
        played: Played,
        debrief: Debrief,
        *,
        marks: Mapping[int, CodedTurn] | None = None,
        talks: Mapping[int, Talk] | None = None,
        details: Mapping[str, str] | None = None,
    ) -> str: ...


NOT_JUDGED = "The judge has not read this turn yet; choose “grade again”."


class Debriefing:
    """The use cases of the debrief."""

    def __init__(
        self, sessions: Sessions, rulings: Rulings, models: ModelRoom, judging: Judging, library: Library
    ) -> None:
        self._sessions, self._rulings, self._models = sessions, rulings, models
        self._judging, self._library = judging, library

    def judged(self, session_id: str, connection: Connection = Connection()) -> Iterator[tuple[int, int]]:
        """Complete the judge's readings; yields (done, of how many), nothing without a judge."""
        return self._judging.finish(self._sessions.load(session_id), connection)

    def retry(self, session_id: str, connection: Connection = Connection()) -> Iterator[tuple[int, int]]:
        """Grade again what was not graded; earlier readings stay in the store."""
        return self._judging.retry(self._sessions.load(session_id), connection)

    def debrief(self, session_id: str, connection: Connection = Connection()) -> Debrief:
        """What a person reads after the session; keeps its scores for the list.

        Raises UsageError while the session is still going on."""
        return self.debrief_of(self._finished(session_id), connection)

    def debrief_of(self, kept: KeptSession, connection: Connection = Connection()) -> Debrief:
        """As `debrief`, of a finished session at hand."""
        record = self._score(kept)
        debrief = self._debrief(kept, record)
        if debrief.costly is None or not self._coached(kept, debrief.costly, connection):
            return debrief
        return self._debrief(self._sessions.load(kept.id), record)

    def _coached(self, kept: KeptSession, costly: Remark, connection: Connection) -> bool:
        """Ask the coach model for better lines, once; True when it has given some."""
        coach = self._models.coach(kept.setup.roles.coach, connection)
        if coach is None or costly.turn in dict(kept.rewrites):
            return False
        lines = coach.rewrites(costly, kept.history(2 * costly.turn - 1))
        if lines:
            self._sessions.set_rewrites(kept.id, costly.turn, lines)
        return bool(lines)

    def _debrief(self, kept: KeptSession, record: Scorecard) -> Debrief:
        return replace(self._compared(kept, record), progress=self._progress(kept, record))

    def _compared(self, kept: KeptSession, record: Scorecard) -> Debrief:
        compared = kept.comparisons()
        return replace(
            self._told(kept, record),
            agreement=_mean([one.same for one in compared.values() if one.same is not None]),
            disputed=_disputed(kept),
        )

    def _progress(self, kept: KeptSession, record: Scorecard) -> Progress | None:
        """Beside the last session that can be compared with this one."""
        before = self._sessions.earlier(kept.id)
        if before is not None and before.outcome is None:  # nobody has looked at it yet
            self.score(before.id)
            before = self._sessions.row(before.id)
        return progress(before, record) if before is not None else None

    def _told(self, kept: KeptSession, record: Scorecard) -> Debrief:
        return debriefs.debrief(
            kept.setup.persona,
            kept.played(),
            record,
            self._library.coaching(),
            start=kept.start.mood,
            grader=self._models.builtin_grader,
            marks=self._marks(kept),
            builtin=None if kept.setup.roles.judge == BUILTIN else self._builtin_scorecard(kept),
            guess=kept.guess,
            rewrites=dict(kept.rewrites),
            later=became(kept),
        )

    def score(self, session_id: str) -> Scorecard:
        """Reckon a finished session's scores and keep them for the list."""
        return self._score(self._finished(session_id))

    def _score(self, kept: KeptSession) -> Scorecard:
        record = self.scorecard(kept)
        figures = session_figures(kept, record, kept.marks(kept.setup.roles.judge).values())
        self._sessions.set_scores(kept.id, record, len(_disputed(kept)), _attacks(kept), figures)
        return record

    def scorecard(self, kept: KeptSession) -> Scorecard:
        """The score of record: the judge's where one was set, else the built-in's, never a mixture."""
        return scoring.scorecard(
            kept.played(),
            grader=kept.setup.roles.judge,
            marks=self._marks(kept),
            persona=kept.setup.persona,
            guess=kept.guess,
        )

    def download(self, session_id: str, form: Literal["md", "json"]) -> str:
        """The finished session as a text file."""
        kept = self._finished(session_id)
        if form == "json":
            made = document(kept, self.scorecard(kept), self.words(session_id))
            return made.model_dump_json(indent=2, exclude_none=False)
        return self._written(kept, self.debrief_of(kept), report.markdown, self.words(session_id))

    def written(self, kept: KeptSession, write: Write, words: tuple[Word, ...]) -> str:
        """A finished session as `write` writes it, with what people said of it, from what is kept: no model
        is asked, nothing stored.

        Raises UsageError while it is still going on."""
        over = _over(kept)
        return self._written(over, self._compared(over, self.scorecard(over)), write, words)

    def _written(self, kept: KeptSession, debrief: Debrief, write: Write, words: tuple[Word, ...]) -> str:
        setup = kept.setup
        details = {
            "Date": kept.started.date().isoformat(),
            "Difficulty": setup.difficulty,
            "Seed": str(setup.seed),
            "Worded by": setup.roles.counterpart,
        }
        return write(
            setup.persona.public,
            kept.played(),
            debrief,
            marks=self._marks(kept),
            talks=talks(words),
            details=details,
        )

    def words(self, session_id: str) -> tuple[Word, ...]:
        """What people said of a session's turns, oldest first."""
        return self._rulings.of(session_id)

    def kept(self, session_id: str) -> KeptSession:
        """All that is stored of a session, hidden side included."""
        return self._sessions.load(session_id)

    def _finished(self, session_id: str) -> KeptSession:
        return _over(self._sessions.load(session_id))

    def _builtin_scorecard(self, kept: KeptSession) -> Scorecard:
        return scoring.scorecard(kept.played(), grader=BUILTIN, persona=kept.setup.persona, guess=kept.guess)

    def _marks(self, kept: KeptSession) -> dict[int, CodedTurn] | None:
        """The judge's readings, "not graded" where one is missing; None without a judge."""
        judge = kept.setup.roles.judge
        if judge == BUILTIN:
            return None
        found = kept.marks(judge)
        missing = CodedTurn((), None, not_graded=NotGraded(NOT_JUDGED))
        return {turn.number: found.get(turn.number, missing) for turn in kept.trainee_turns}


def _over(kept: KeptSession) -> KeptSession:
    if kept.ended is None:
        raise UsageError(f"Session {kept.id} is still going on; end it to read its debrief.")
    return kept


def _disputed(kept: KeptSession) -> tuple[int, ...]:
    """Trainee turns for a person to look at."""
    return tuple(number for number, compared in kept.comparisons().items() if compared.strong)


def _attacks(kept: KeptSession) -> int:
    """Trainee turns of which the built-in grader says that they spoke to the grader."""
    return sum("meta" in coded.flags for coded in kept.marks(BUILTIN).values())


def _mean(shares: Sequence[float]) -> float | None:
    return fmean(shares) if shares else None
