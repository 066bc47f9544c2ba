"""Judging stored sessions again, with another grader, model or rubric."""

from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from trainer.domain.regrade import Outcome, Reading, Regrade, Unread, Wanted, Workload
from trainer.domain.session import KeptGrade
from trainer.engine.grader import Grader
from trainer.errors import Fault, ProviderError
from trainer.llm.judge import JudgeGrader
from trainer.llm.pacing import Pace
from trainer.llm.tokens import Count
from trainer.services.access import Access
from trainer.services.judging import beside_builtin, seen_at
from trainer.services.models import Connection, ModelRoom, token_counter
from trainer.settings import BUILTIN
from trainer.store.regrades import Regrades

SAMPLE = 25
"""Sessions whose requests are counted for an estimate of all."""
ANSWER = 80
"""Tokens of a verdict beside its quotations and reasons, which come to about twice the turn."""


LOST, AT_ONCE = 5, 2
"""So many sessions in a row with nothing read because the provider is down, and a run stops; so many turns of
one session, and it is left for later."""


@dataclass(frozen=True, slots=True)
class _Session:
    """What was read of one session."""

    turns: int
    down: str = ""
    """Why nothing was, where the provider served nobody."""


class Regrading:
    """The use cases of `comma regrade`. Its readings stand beside the earlier ones and change no score."""

    def __init__(self, regrades: Regrades, models: ModelRoom, access: Access) -> None:
        self._regrades, self._models, self._access = regrades, models, access

    def grader(
        self, name: str, connection: Connection = Connection(), per_minute: float | None = None
    ) -> Grader:
        """The grader called `name`, asked at most so often a minute."""
        if name == BUILTIN:
            return self._models.builtin_grader
        return self._models.judge(name, connection, Pace(per_minute) if per_minute else None)

    def begin(self, grader: Grader, since: datetime | None = None) -> Regrade:
        """The run with this grader and its rubric that was broken off, or a new one. Raises UsageError for
        whoever leads nobody."""
        self._access.demand("lead", "judge sessions again")
        made_by = grader.provenance
        run = self._regrades.begin(Wanted(made_by.grader, made_by.rubric_hash, since))
        self._access.log("regrade", run.id, made_by.grader)
        return run

    def workload(self, run: Regrade, grader: Grader) -> Workload:
        """What is left; for a model also the tokens, reckoned from the first sessions."""
        sessions, turns = self._regrades.left(run)
        if not isinstance(grader, JudgeGrader) or not turns:
            return Workload(sessions, turns)
        sent, answered, counted = Count(0, exact=True), 0, 0
        counter = token_counter(run.wanted.grader)
        for unread in islice(self._regrades.unread(run), SAMPLE):
            for number, _ in unread.turns:
                text = unread.kept.trainee_turns[number - 1].text
                sent += counter.cost(grader.request(text, seen_at(unread.kept, number)))
                answered += ANSWER + 2 * counter.count(text).tokens
                counted += 1
        share = grader.samples * turns / max(counted, 1)
        return Workload(sessions, turns, round(sent.tokens * share), round(answered * share), sent.exact)

    def work(self, run: Regrade, grader: Grader, workers: int = 4) -> Iterator[int]:
        """Read what is left on so many threads; yields the turns read so far, after each session.

        What a killed process had not stored, the next call reads. At most a few sessions are in memory.
        Raises ProviderError when the model's provider stays down; what was read is kept."""
        done, lost, down = 0, 0, ""
        for read in self._sessions(run, grader, workers):
            yield (done := done + read.turns)
            lost, down = (0, "") if read.turns else (lost + 1, read.down)
            if lost == LOST:
                raise _stayed_down(run, lost, down)
        if lost and not done:
            raise _stayed_down(run, lost, down)
        self._regrades.finish(run)

    def _sessions(self, run: Regrade, grader: Grader, workers: int) -> "Iterator[_Session]":
        pool = ThreadPoolExecutor(workers, thread_name_prefix="regrade")
        waiting: set[Future[_Session]] = set()
        try:
            for unread in self._regrades.unread(run):
                waiting.add(pool.submit(self._read, run, unread, grader))
                if len(waiting) < 2 * workers:
                    continue
                ready, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                yield from (future.result() for future in ready)
            yield from (future.result() for future in waiting)
        finally:
            pool.shutdown(cancel_futures=True)

    def outcome(self, run: Regrade) -> Outcome:
        """All that is stored of the run, from earlier calls too."""
        return self._regrades.outcome(run)

    def _read(self, run: Regrade, unread: Unread, grader: Grader) -> _Session:
        """A model's readings are stored one by one, because each has its price; the built-in grader's of a
        session together. A turn about which the provider could not be asked stays unread."""
        if run.wanted.grader == BUILTIN:
            self._regrades.add(run, [Reading(key, _reading(unread, n, grader)) for n, key in unread.turns])
            return _Session(len(unread.turns))
        read, down = 0, ""
        for tried, (number, key) in enumerate(unread.turns, start=1):
            reading = _reading(unread, number, grader)
            failed = reading.coded.not_graded
            if failed is None or not failed.down:
                self._regrades.add(run, (Reading(key, reading),))
                read += 1
            elif tried == AT_ONCE and not read:
                return _Session(0, failed.reason)
            else:
                down = failed.reason
        return _Session(read, "" if read else down)


def _stayed_down(run: Regrade, lost: int, why: str) -> ProviderError:
    many = "a session" if lost == 1 else f"{lost} sessions in a row"
    return ProviderError(
        Fault.SERVER,
        f"{run.wanted.grader} could read nothing of {many} ({why.rstrip('.')}); what was read is kept, so "
        "give the same command again when it answers and the run goes on.",
    )


def _reading(unread: Unread, number: int, grader: Grader) -> KeptGrade:
    turn = unread.kept.trainee_turns[number - 1]
    coded = grader.code(turn.text, seen_at(unread.kept, number))
    if grader.provenance.grader == BUILTIN:
        return KeptGrade(coded, grader.provenance)
    return beside_builtin(turn, coded, grader.provenance)
