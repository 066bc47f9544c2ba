"""Kinds of yes: counterfeit, tentative, commitment, an agreed next step (counterpart.md B.4)."""

from dataclasses import replace

from trainer.domain.codes import OPENING, Code
from trainer.domain.no_types import NoType
from trainer.domain.play import Act, End
from trainer.domain.transcript import TableState
from trainer.engine.director import rules
from trainer.engine.director.moment import Answer, Moment

TESTS = (Code.COMMIT, Code.LABEL)
"""The right answers to a yes in doubt: ask how, or name the doubt."""


def tested(moment: Moment) -> TableState:
    """The state once a yes on the table has met this turn: tested, withdrawn or left standing."""
    state = moment.now
    if state.yes not in (Act.COUNTERFEIT_YES, Act.TENTATIVE_YES):
        return state
    if moment.coded.has(*TESTS) and not moment.countered and state.yes_tested < state.yes_events:
        state = replace(state, yes_tested=state.yes_tested + 1)
    if state.yes is Act.COUNTERFEIT_YES and _keeps_talking(moment):
        state = replace(state, yes=None)
    return state


def say_yes(moment: Moment) -> Answer | None:
    """The yes this turn earns, of whatever kind; None when it earns none."""
    return (
        _closed_by_counterfeit(moment)
        or _commitment(moment)
        or _tentative(moment)
        or _next_step(moment)
        or _counterfeit(moment)
    )


def _keeps_talking(moment: Moment) -> bool:
    listens = any(move.code.family in OPENING for move in moment.moves)
    return (listens or moment.coded.has(Code.COMMIT)) and not moment.countered


def _closed_by_counterfeit(moment: Moment) -> Answer | None:
    """They said yes to be left alone, and were taken at their word."""
    if moment.now.yes is not Act.COUNTERFEIT_YES:
        return None
    return Answer(Act.LEAVE_OPEN, moment.now, end=End.E6)


def _open_enough(moment: Moment) -> bool:
    return "F2" in moment.now.revealed and moment.now.mood.openness >= rules.YES_OPENNESS


def _movable(moment: Moment) -> bool:
    return moment.persona.private.no_type is not NoType.N8


def _commitment(moment: Moment) -> Answer | None:
    pending = moment.now.yes is Act.TENTATIVE_YES and moment.coded.has(Code.COMMIT)
    if not pending or moment.countered or not _open_enough(moment):
        return None
    state = _confirmed(replace(moment.now, yes=Act.COMMITMENT_YES))
    return Answer(Act.COMMITMENT_YES, state, end=End.E1)


def _tentative(moment: Moment) -> Answer | None:
    fit = any(move.fit for move in moment.moves)
    if not fit or moment.countered or moment.now.yes is not None:
        return None
    if not _open_enough(moment) or not _movable(moment):
        return None
    state = replace(moment.now, yes=Act.TENTATIVE_YES, yes_events=moment.now.yes_events + 1)
    return Answer(Act.TENTATIVE_YES, _confirmed(state))


def _next_step(moment: Moment) -> Answer | None:
    """A dated step is agreed once the obstacle is known; where nothing can move, it is time given."""
    ready = "F1" in moment.now.revealed and moment.now.mood.trust >= rules.STEP_TRUST
    if not _dated(moment) or not ready or moment.countered or moment.now.next_step:
        return None
    if not _movable(moment):
        return Answer(Act.ASK_TIME, replace(moment.now, room=True))
    return Answer(Act.NEXT_STEP, replace(moment.now, next_step=True))


def _dated(moment: Moment) -> bool:
    """A proposal with a time to it, or "would it be a bad idea to talk again in spring?"."""
    asked = moment.said(Code.NOQ)
    offered = moment.said(Code.PROP, Code.COMMIT) + (asked if rules.MEETING.search(asked) else "")
    return rules.DATED.search(offered) is not None


def _counterfeit(moment: Moment) -> Answer | None:
    mood = moment.now.mood
    pushed = any(move.code in rules.COUNTERFEIT_CODES and not move.fit for move in moment.moves)
    cornered = mood.defensiveness >= rules.COUNTERFEIT_GUARD and mood.patience < rules.COUNTERFEIT_PATIENCE
    if not pushed or not cornered or "F2" in moment.now.revealed or moment.now.yes is not None:
        return None
    if moment.draw("counterfeit") >= rules.COUNTERFEIT_CHANCE:
        return None
    state = replace(moment.now, yes=Act.COUNTERFEIT_YES, yes_events=moment.now.yes_events + 1)
    return Answer(Act.COUNTERFEIT_YES, state)


def _confirmed(state: TableState) -> TableState:
    return replace(state, confirmations=min(rules.CONFIRMATIONS_MOST, state.confirmations + 1))
