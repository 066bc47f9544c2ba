"""How a session ends, and when (counterpart.md B.7)."""

from trainer.domain.codes import QUESTIONS, Code
from trainer.domain.persona import Persona
from trainer.domain.play import Act, End
from trainer.domain.transcript import TableState
from trainer.engine.director import rules
from trainer.engine.director.moment import Answer, Moment


def close(moment: Moment) -> Answer | None:
    """The answer that ends the session now, if the trainee gave up or the counterpart has had enough."""
    mood = moment.now.mood
    quitting = _quits(moment) and not moment.coded.has(*QUESTIONS)
    slammed = mood.defensiveness >= rules.SHUT_GUARD and mood.trust <= rules.SHUT_TRUST
    over = mood.patience <= rules.NO_PATIENCE or moment.now.turn >= rules.TURN_LIMIT
    if not (quitting or slammed or over):
        return None
    end = ending(moment.persona, moment.now, quitting=quitting)
    return Answer(leaving_act(moment.now), moment.now, end=end)


def _quits(moment: Moment) -> bool:
    """They gave up beyond doubt: ending the talk on somebody who did not mean to is worse than going on."""
    units = moment.coded.units
    return any(unit.code is Code.QUIT and unit.confidence >= rules.SURE_OF_QUITTING for unit in units)


def leaving_act(state: TableState) -> Act:
    return Act.LEAVE_OPEN if state.mood.defensiveness < rules.DOOR_GUARD else Act.LEAVE_SHUT


def ending(persona: Persona, state: TableState, *, quitting: bool = False) -> End:
    """The end state of a session that stops here."""
    on_the_table = {Act.COMMITMENT_YES: End.E1, Act.TENTATIVE_YES: End.E7, Act.COUNTERFEIT_YES: End.E6}
    if state.yes in on_the_table:
        return on_the_table[state.yes]
    if state.next_step and state.mood.trust >= rules.STEP_TRUST:
        return End.E2
    if _later(persona, state):
        return End.E3
    if quitting:
        return End.E8
    return End.E4 if state.mood.defensiveness < rules.DOOR_GUARD else End.E5


def _later(persona: Persona, state: TableState) -> bool:
    calm = state.mood.trust >= rules.LATER_TRUST and state.mood.defensiveness < rules.LATER_GUARD
    return state.room and calm and persona.private.no_type in rules.LATER_TYPES
