"""What the counterpart does when it gives nothing new away: no again, a yes to a fact, a correction."""

from collections.abc import Callable
from dataclasses import replace

from trainer.domain.codes import OPENING, REFLECTIONS, Code
from trainer.domain.play import Act
from trainer.engine.director import rules
from trainer.engine.director.dynamics import Move, shift
from trainer.engine.director.facts import covers
from trainer.engine.director.moment import Answer, Moment
from trainer.engine.director.recognition import accurate
from trainer.engine.director.rules import LATER_TYPES


def reply(moment: Moment) -> Answer:
    """The act for a turn that earned neither a yes nor a fact. The turn's last word is what is answered."""
    if moment.countered:
        return _to_counter(moment)
    if moment.now.heard_right and not moment.before.heard_right:
        return Answer(Act.THATS_RIGHT, moment.now)
    move = _answered(moment)
    return _ANSWERS[move.code](moment, move) if move else Answer(Act.DEFLECT, moment.now)


def _answered(moment: Moment) -> Move | None:
    """A proposal wants an answer before anything else, then the last question or listening move."""
    spoken = [move for move in moment.moves if move.code is not Code.NC]
    proposals = [move for move in spoken if move.code in (Code.PROP, Code.COMMIT)]
    weighty = [move for move in spoken if move.code.family in OPENING]
    return next(reversed(proposals or weighty or spoken), None)


def _to_counter(moment: Moment) -> Answer:
    mood = moment.now.mood
    if moment.coded.has(Code.REBUT) and moment.draw("youre_right") < rules.YOURE_RIGHT_CHANCE:
        return Answer(Act.YOURE_RIGHT, replace(moment.now, mood=shift(mood, rules.YOURE_RIGHT, 1.0, 1.0)))
    hard = moment.coded.has(Code.PRESS, Code.ACCUSE) or moment.now.streak >= 2
    return Answer(Act.HARDEN if hard else Act.REFUSE, moment.now)


def _to_proposal(moment: Moment, move: Move) -> Answer:
    return Answer(Act.ASK_TIME if move.fit else Act.REFUSE, moment.now)


def _to_listening(moment: Moment, move: Move) -> Answer:
    return Answer(Act.CONFIRM if accurate(moment, move) else Act.CORRECT, moment.now)


def _to_closed(moment: Moment, move: Move) -> Answer:
    """Yes to what is already out, unless asked which; a wrong guess costs a little and is put right."""
    if move.unit.form == "wh":
        return Answer(Act.DEFLECT, moment.now)
    known = (moment.persona.fact(key) for key in moment.now.revealed)
    if any(fact is not None and covers(move.unit.quote, fact, moment.language) for fact in known):
        return Answer(Act.CONFIRM, moment.now)
    if accurate(moment, move):
        return Answer(Act.DEFLECT, moment.now)
    return Answer(Act.CORRECT, replace(moment.now, mood=shift(moment.now.mood, rules.WRONG_GUESS, 1.0, 1.0)))


def _to_room(moment: Moment, _: Move) -> Answer:
    if moment.draw("ask_back") < rules.ASK_BACK_CHANCE:
        return Answer(Act.ASK_BACK, moment.now)
    later = moment.persona.private.no_type in LATER_TYPES
    return Answer(Act.ASK_TIME if later else Act.CONFIRM, moment.now)


def _to_information(moment: Moment, _: Move) -> Answer:
    asks = moment.draw("ask_back") < rules.ASK_BACK_CHANCE
    return Answer(Act.ASK_BACK if asks else Act.DEFLECT, moment.now)


def _deflect(moment: Moment, _: Move) -> Answer:
    return Answer(Act.DEFLECT, moment.now)


def _to_commitment(moment: Moment, _: Move) -> Answer:
    """Details of a step already agreed are confirmed; otherwise it is too early to say."""
    return Answer(Act.CONFIRM if moment.now.next_step else Act.ASK_TIME, moment.now)


_ANSWERS: dict[Code, Callable[[Moment, Move], Answer]] = {
    **dict.fromkeys(Code, _deflect),
    **dict.fromkeys(REFLECTIONS, _to_listening),
    Code.CLOSEDQ: _to_closed,
    Code.PROP: _to_proposal,
    Code.COMMIT: _to_commitment,
    Code.AUTON: _to_room,
    Code.INFO: _to_information,
}
