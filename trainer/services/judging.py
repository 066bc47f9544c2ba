"""The judge at work: in the background after each turn, and again for what it could not grade."""

from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from threading import Lock

from trainer.domain.grade import CodedTurn, Provenance
from trainer.domain.session import KeptGrade, KeptSession, KeptTurn
from trainer.engine.comparison import compare
from trainer.engine.grader import Seen
from trainer.engine.session import seen
from trainer.services.models import Connection, ModelRoom
from trainer.settings import BUILTIN
from trainer.store.sessions import Sessions


class Judging:
    """Runs graders over stored turns on threads. Each reading is stored as soon as it is there.

    One serves everybody: it works on sessions that somebody was let into before."""

    def __init__(self, sessions: Sessions, models: ModelRoom) -> None:
        self._sessions, self._models = sessions, models
        self._pool = ThreadPoolExecutor(4, thread_name_prefix="judge")
        self._running: dict[tuple[str, int], Future[None]] = {}
        self._lock = Lock()

    def begin(self, kept: KeptSession, number: int, connection: Connection) -> None:
        """Start judging trainee turn `number`, if this session has a judge; returns at once."""
        if kept.setup.roles.judge != BUILTIN:
            self._submit(kept, number, connection)

    def finish(self, kept: KeptSession, connection: Connection) -> Iterator[tuple[int, int]]:
        """Judge every turn that has no reading by the session's judge; yields (done, of how many)."""
        judge = kept.setup.roles.judge
        if judge != BUILTIN:
            done = kept.marks(judge)
            yield from self._all(
                kept, [t.number for t in kept.trainee_turns if t.number not in done], connection
            )

    def retry(self, kept: KeptSession, connection: Connection) -> Iterator[tuple[int, int]]:
        """Judge again the turns whose newest reading is "not graded"; yields (done, of how many)."""
        marks = kept.marks(kept.setup.roles.judge)
        failed = [turn.number for turn in kept.trainee_turns if _failed(marks, turn.number)]
        yield from self._all(kept, failed, connection)

    def _all(
        self, kept: KeptSession, numbers: list[int], connection: Connection
    ) -> Iterator[tuple[int, int]]:
        if not numbers:
            return
        waiting = [self._submit(kept, number, connection) for number in numbers]
        yield 0, len(waiting)
        for done, future in enumerate(as_completed(waiting), start=1):
            future.result()
            yield done, len(waiting)

    def _submit(self, kept: KeptSession, number: int, connection: Connection) -> "Future[None]":
        key = (kept.id, number)
        with self._lock:
            running = self._running.get(key)
            if running is not None and not running.done():
                return running
            future = self._pool.submit(self._judge, kept, number, connection)
            self._running[key] = future
        future.add_done_callback(lambda _done: self._forget(key))
        return future

    def _forget(self, key: tuple[str, int]) -> None:
        with self._lock:
            self._running.pop(key, None)

    def _judge(self, kept: KeptSession, number: int, connection: Connection) -> None:
        if _readings(self._sessions.load(kept.id), number) > _readings(kept, number):
            return  # read meanwhile: between the asking and now another reading came in
        # Built on this thread: a provider's first import takes seconds.
        grader = self._models.grader(kept.setup.roles.judge, connection)
        turn = kept.trainee_turns[number - 1]
        coded = grader.code(turn.text, seen_at(kept, number))
        self._sessions.add_grade(kept.id, number, beside_builtin(turn, coded, grader.provenance))


def seen_at(kept: KeptSession, number: int) -> Seen:
    """What a grader may look at for trainee turn `number` of a stored session."""
    position = kept.trainee_turns[number - 1].position
    state = next(turn.state for turn in reversed(kept.turns[:position]) if turn.state is not None)
    return seen(kept.setup.persona, state, kept.history(position), kept.setup.past)


def beside_builtin(turn: KeptTurn, coded: CodedTurn, provenance: Provenance) -> KeptGrade:
    """A judge's reading of `turn`, compared with the built-in one that the turn was stored with."""
    builtin = turn.grade_by(BUILTIN)
    return KeptGrade(coded, provenance, compare(turn.text, builtin, coded) if builtin else None)


def _readings(kept: KeptSession, number: int) -> int:
    """How often the session's judge has read trainee turn `number`."""
    return len(kept.trainee_turns[number - 1].readings(kept.setup.roles.judge))


def _failed(marks: Mapping[int, CodedTurn], number: int) -> bool:
    """A turn no judge has read, or one whose reading failed."""
    return number not in marks or marks[number].failed
