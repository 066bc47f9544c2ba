"""Looking back: the list of sessions, and one of them opened with everything that was hidden."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from trainer.domain.debrief import Debrief
from trainer.domain.filters import EVERYTHING, After, Choices, Filters, SessionPage, Sort
from trainer.domain.grade import CodedTurn, Comparison, NotGraded
from trainer.domain.guarding import GuardCount
from trainer.domain.persona import PrivateBrief
from trainer.domain.play import Act, Key, Mood
from trainer.domain.progress import Week
from trainer.domain.session import KeptGrade, KeptSession, KeptTurn, SessionRow
from trainer.services.access import Access
from trainer.services.debriefing import NOT_JUDGED, Debriefing
from trainer.services.models import Connection
from trainer.services.view import SessionView, session_view
from trainer.settings import BUILTIN
from trainer.store.clock import now
from trainer.store.listing import Listing
from trainer.store.samples import load_samples
from trainer.store.sessions import Sessions


@dataclass(frozen=True, slots=True)
class ReviewedTurn:
    """One exchange, both sides in full."""

    turn: int
    text: str
    coded: CodedTurn
    """By the grader of record."""
    builtin: CodedTurn | None
    """The built-in mark, where the record is a judge's."""
    reply: str = ""
    act: Act | None = None
    """None while there is no reply, or the session still goes on."""
    revealed: tuple[Key, ...] = ()
    elicited: tuple[Key, ...] = ()
    mood: Mood | None = None
    partial: bool = False
    fault: str = ""
    comparison: Comparison | None = None
    """Of the two marks, where the record is a judge's."""
    again: tuple[KeptGrade, ...] = ()
    """Readings of judging again, one a grader."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A session opened. `private` and `debrief` are None while it still goes on."""

    row: SessionRow
    view: SessionView
    turns: tuple[ReviewedTurn, ...]
    private: PrivateBrief | None
    debrief: Debrief | None
    earlier: SessionRow | None = None
    """The session it takes up; None also where that one was deleted."""
    later: tuple[SessionRow, ...] = ()
    """The sessions that take this one up, oldest first."""
    guarded: GuardCount | None = None
    """What was held back of a model's words; None where the built-in counterpart spoke."""
    whose: str = ""
    """Whose session it is, where it is somebody else's than the viewer's."""


class Review:
    """The use cases of the Review page."""

    def __init__(
        self, sessions: Sessions, listing: Listing, debriefing: Debriefing, samples: Path, access: Access
    ) -> None:
        self._sessions, self._listing, self._access = sessions, listing, access
        self._debriefing, self._samples = debriefing, samples
        self._opened = ""

    def sessions(
        self,
        filters: Filters = EVERYTHING,
        sort: Sort = Sort.NEWEST,
        after: After | None = None,
        limit: int = 50,
    ) -> SessionPage:
        """The sessions that fit, behind `after`; those that were never scored are, and keep their place.

        Asking for somebody out of reach finds nothing, and is logged."""
        known = filters.person is None or any(filters.person == one for one, _ in self.choices().people)
        if not known:
            self._access.log("read", f"sessions of person {filters.person}", allowed=False)
        page = self._listing.page(filters, sort, after, limit)
        return replace(page, rows=tuple(map(self._scored, page.rows)))

    def matches(self, filters: Filters = EVERYTHING, most: int = 1000) -> int:
        """How many sessions fit, counted no further than one more than `most`."""
        return self._listing.matches(filters, most)

    def choices(self) -> Choices:
        """What there is to filter by."""
        return self._listing.choices()

    def _scored(self, row: SessionRow) -> SessionRow:
        """The row with its scores, which are reckoned the first time somebody looks."""
        if row.ended is None or row.outcome is not None:
            return row
        self._debriefing.score(row.id)
        return self._sessions.row(row.id)

    def count(self) -> int:
        return self._sessions.count()

    def week(self) -> Week:
        """The last seven days of scored sessions."""
        return self._sessions.week(now() - timedelta(days=7))

    def open(self, session_id: str, connection: Connection = Connection()) -> Reviewed:
        """Raises UsageError when there is no session of that id."""
        kept = self._sessions.load(session_id)
        others = self._sessions.owned(session_id).person != self._access.owner
        if others and session_id != self._opened:  # once, however often the page is drawn
            self._access.log("open", session_id)
        self._opened = session_id
        over = kept.ended is not None
        debrief = self._debriefing.debrief_of(kept, connection) if over else None
        row = self._sessions.row(session_id)
        return Reviewed(
            row=row,
            view=session_view(kept),
            turns=tuple(_reviewed(kept, turn, over) for turn in kept.trainee_turns),
            private=kept.setup.persona.private if over else None,
            debrief=debrief,
            earlier=self._sessions.row(row.follows) if row.follows else None,
            later=self._sessions.follow_ups(session_id),
            guarded=_guarded(kept),
            whose=row.person if others else "",
        )

    def retry(self, session_id: str, connection: Connection = Connection()) -> Iterator[tuple[int, int]]:
        """Grade again what was not graded; yields (done, of how many)."""
        return self._debriefing.retry(session_id, connection)

    def load_samples(self) -> int:
        """Put the recorded sample sessions into the store; returns how many were new."""
        return load_samples(self._samples, self._sessions)


def _guarded(kept: KeptSession) -> GuardCount | None:
    found = [turn.guarded for turn in kept.turns if turn.guarded]
    return GuardCount.of(found) if found else None


def unveiled(kept: KeptSession, turn: KeptTurn) -> ReviewedTurn:
    """One exchange with the hidden side, also while the session goes on."""
    return _reviewed(kept, turn, over=True)


def _reviewed(kept: KeptSession, turn: KeptTurn, over: bool) -> ReviewedTurn:
    judge, builtin = kept.setup.roles.judge, turn.grade_by(BUILTIN)
    told = ReviewedTurn(
        turn=turn.number,
        text=turn.text,
        coded=turn.grade_by(judge) or CodedTurn((), None, not_graded=NotGraded(NOT_JUDGED)),
        builtin=builtin if judge != BUILTIN else None,
        comparison=kept.comparisons().get(turn.number),
        again=turn.judged_again,
    )
    reply = next(iter(kept.turns[turn.position + 1 :]), None)
    if reply is None:
        return told
    told = replace(told, reply=reply.text, partial=reply.partial, fault=reply.fault)
    return _unveiled(told, reply) if over else told


def _unveiled(told: ReviewedTurn, reply: KeptTurn) -> ReviewedTurn:
    """With the hidden side, which only a finished session shows."""
    if reply.directive is None or reply.state is None:
        return told
    revealed = reply.directive.reveals
    elicited = tuple(key for key in revealed if key in reply.state.elicited)
    return replace(told, act=reply.directive.act, revealed=revealed, elicited=elicited, mood=reply.state.mood)
