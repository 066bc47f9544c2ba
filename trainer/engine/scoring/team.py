"""From sessions to the figures of a team: what a session adds, and what chance may make of the sums."""

from collections import Counter
from collections.abc import Collection
from math import sqrt
from statistics import NormalDist

from trainer.domain.grade import CodedTurn
from trainer.domain.no_types import NoType
from trainer.domain.play import End
from trainer.domain.scorecard import Scorecard
from trainer.domain.session import KeptSession
from trainer.domain.team import Interval, SessionFigures, Shift, Sides

SIDE = 5
"""First and last sessions of each person that are set beside each other …"""
LEAST = 5
"""… and how many of them each side must hold for anything to be said."""
_Z = NormalDist().inv_cdf(0.975)
_BEST = {NoType.N8: frozenset({End.E3, End.E4})}
_COMMITTED = frozenset({End.E1})


def session_figures(kept: KeptSession, card: Scorecard, marks: Collection[CodedTurn]) -> SessionFigures:
    """What a finished session adds. `marks`: the codings of record of its turns."""
    no_type = kept.setup.persona.private.no_type
    best = kept.ended in _BEST.get(no_type, _COMMITTED)
    return SessionFigures(
        day=kept.started.date(),
        no_type=no_type,
        turns=len(kept.trainee_turns),
        noes=card.noes,
        curious=round((card.value("PCR") or 0) * card.noes),
        handled=best or "F2" in kept.state.revealed,
        codes=dict(Counter(unit.code for mark in marks if mark.grade is not None for unit in mark.units)),
    )


def share(part: int, whole: int, spread: float, sessions: int) -> Interval:
    """`part` of `whole` turns with its 95 % interval (Wilson 1927), widened for turns of one session being
    alike: `whole` is divided by the design effect, the variance of the share over whole sessions by that
    over single turns, at least 1.

    `spread`: the squared distances of each session's part from what `part` / `whole` of its turns would be,
    summed. One session alone tells nothing of how sessions differ, so its turns count as one."""
    rate = part / whole
    return _wilson(rate, whole / _design_effect(rate, whole, spread, sessions))


def _design_effect(rate: float, whole: int, spread: float, sessions: int) -> float:
    if sessions < 2:
        return float(whole)
    single = whole * rate * (1 - rate)
    return max(1.0, spread * sessions / (sessions - 1) / single) if single else 1.0


def _wilson(rate: float, number: float) -> Interval:
    square = _Z**2 / number
    middle = (rate + square / 2) / (1 + square)
    half = _Z / (1 + square) * sqrt(rate * (1 - rate) / number + square / (4 * number))
    return Interval(rate, max(0.0, min(rate, middle - half)), min(1.0, max(rate, middle + half)))


def shift(sides: Sides) -> Shift | None:
    """The difference in means with its 95 % interval over sessions (t, people as they are); None with fewer
    than `LEAST` sessions on each side."""
    if sides.sessions < LEAST:
        return None
    freedom = 2 * (sides.sessions - sides.people)
    error = sqrt(2 * sides.squares / freedom / sides.sessions)
    difference, half = sides.after - sides.before, _t(freedom) * error
    interval = Interval(difference, difference - half, difference + half)
    return Shift(sides.people, sides.sessions, sides.before, sides.after, interval)


def _t(freedom: int) -> float:
    """The 97.5 % point of Student's t (Abramowitz and Stegun 26.7.5); within 0.01 from 8 degrees on."""
    return _Z + (_Z**3 + _Z) / (4 * freedom) + (5 * _Z**5 + 16 * _Z**3 + 3 * _Z) / (96 * freedom**2)
