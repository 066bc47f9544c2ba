"""What to practise next: the one weakness that cost most, first match in order of harm."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.domain.coaching import Summary, Weakness
from trainer.domain.codes import COUNTERS, QUESTIONS, Code
from trainer.domain.play import End
from trainer.domain.scorecard import Scorecard
from trainer.engine.coaching.passage import Passage
from trainer.engine.grading import premature

_SHORT_REPLY, _REASONED_REPLY = 6, 8


@dataclass(frozen=True, slots=True)
class AfterNo:
    """The graded turns right after a no, and what they did."""

    turns: tuple[Passage, ...]

    @property
    def argued(self) -> tuple[Passage, ...]:
        return tuple(turn for turn in self.turns if argues(turn))

    @property
    def offered(self) -> tuple[Passage, ...]:
        return tuple(turn for turn in self.turns if _offers(turn))

    @property
    def curious(self) -> tuple[Passage, ...]:
        return tuple(turn for turn in self.turns if (turn.coded.grade or 0) >= 3)


def _offers(turn: Passage) -> bool:
    return any(premature(unit, turn.seen.barrier_known) for unit in turn.coded.units)


def after_no(turns: Sequence[Passage]) -> AfterNo:
    return AfterNo(tuple(turn for turn in turns if turn.after_no and turn.coded.grade is not None))


def argues(turn: Passage) -> bool:
    """The turn went against the other side and was graded for it."""
    return turn.coded.has(*COUNTERS) and (turn.coded.grade or 0) < 3


def summary(turns: Sequence[Passage]) -> Summary:
    """What the trainee did with the no's, as one pattern."""
    met = after_no(turns)
    if not any(turn.coded.grade is not None for turn in turns):
        return "ungraded"
    if not met.turns:
        return "no_noes"
    if len(met.curious) == len(met.turns):
        return "curious"
    if not met.argued:
        return _unargued(met)
    if len(met.argued) == len(met.turns):
        return "argued_all"
    return _turned(met) or "argued"


def _unargued(met: AfterNo) -> Summary:
    if any(turn.coded.has(Code.QUIT) for turn in met.turns):
        return "left"
    if met.offered:
        return "offered_all" if len(met.offered) == len(met.turns) else "offered"
    return "thin" if met.curious else "thin_all"


def _turned(met: AfterNo) -> Summary | None:
    """Whether the arguing came all before, or all after, two or more curious turns."""
    argued = [turn.number for turn in met.argued]
    curious = [turn.number for turn in met.curious]
    if len(curious) < 2 or len(argued) + len(curious) < len(met.turns):
        return None
    if max(argued) < min(curious):
        return "turned"
    return "slid" if max(curious) < min(argued) else None


def stopped_at(turns: Sequence[Passage]) -> int | None:
    """At which counter move (1 = the first) the other side stopped giving reasons; None if it never did."""
    replies = [len(turn.reply.split()) for turn in turns if turn.coded.has(*COUNTERS)]
    short = next((nth for nth, count in enumerate(replies) if count <= _SHORT_REPLY), None)
    if short is None or short == 0 or max(replies[short:]) > _SHORT_REPLY:
        return None
    return short + 1 if max(replies[:short]) >= _REASONED_REPLY else None


def weakest(turns: Sequence[Passage], card: Scorecard, end: End | None) -> Weakness:
    """The one thing to practise."""
    met = after_no(turns)
    of = card.value
    asked = any(turn.coded.has(*QUESTIONS) for turn in turns)
    tests: tuple[tuple[Weakness, bool], ...] = (
        ("ungraded", all(turn.coded.grade is None for turn in turns)),
        ("quit", end is End.E8),
        ("pressure", any(turn.coded.has(Code.PRESS, Code.ACCUSE) for turn in turns)),
        ("argue", bool(met.argued) or (of("XR") or 0) > 0.10),
        ("propose", bool(met.offered)),
        ("yes", (_or(of("yes_handling"), 1)) < 0.9),
        ("stack", sum("stacked" in turn.coded.flags for turn in turns) >= 2),
        ("ask", not asked),
        ("listen", _or(of("LQR"), 2) < 0.5),
        ("specific", _or(of("CQ"), 4) < 2.5 or _or(of("follow_up_rate"), 1) < 0.5),
        ("verify", _or(of("IG_verified"), 1) < 0.5),
        ("short", (of("post_no_words") or 0) > 60),
        ("listen", _or(of("LQR"), 2) < 1),
    )
    return next((name for name, weak in tests if weak), "stretch")


def _or(value: float | None, otherwise: float) -> float:
    return otherwise if value is None else value
