"""The director: decides what the counterpart does. Pure: the same state, turn and seed give the same step.

Words never decide: an actor only says what a `Directive` asks for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from trainer.domain.grade import CodedTurn
from trainer.domain.persona import Persona
from trainer.domain.play import Act, Band, Cue, Difficulty, Directive, End, Mood
from trainer.domain.transcript import TableState
from trainer.engine.director import rules
from trainer.engine.director.disclosure import disclose, volunteer
from trainer.engine.director.dynamics import moves, react, shift
from trainer.engine.director.endings import close, ending
from trainer.engine.director.moment import Answer, Moment
from trainer.engine.director.recognition import recognise
from trainer.engine.director.replies import reply
from trainer.engine.director.yes import say_yes, tested


@dataclass(frozen=True, slots=True)
class Step:
    state: TableState
    directive: Directive


def begin(difficulty: Difficulty) -> TableState:
    """The table after the opening no."""
    return TableState(mood=rules.START[difficulty])


def step(
    persona: Persona,
    difficulty: Difficulty,
    state: TableState,
    coded: CodedTurn,
    heard: Sequence[str],
    seed: int,
) -> Step:
    """One trainee turn: what it does to the counterpart, and what the counterpart does.

    `heard`: the counterpart's last two turns as said, for what the trainee's words refer to."""
    made = moves(persona, state, coded)
    now = react(state, coded, made)
    moment = Moment(persona, difficulty, seed, state, now, coded, made, tuple(heard))
    moment = moment.after(recognise(moment))
    moment = moment.after(tested(moment))
    answer = close(moment) or say_yes(moment) or disclose(moment) or volunteer(moment) or reply(moment)
    return Step(_settle(answer), _direct(answer, moment))


def leave(persona: Persona, state: TableState, *, quitting: bool = False) -> End:
    """The end state when the trainee leaves now: a button, or the end of a script.

    `quitting`: their last turn gave up."""
    return ending(persona, state, quitting=quitting)


def _settle(answer: Answer) -> TableState:
    state = replace(answer.state, last_act=answer.act)
    if answer.reveals is None:
        return state
    return replace(
        state,
        mood=shift(state.mood, rules.DISCLOSED, 1.0, 1.0),
        revealed=(*state.revealed, answer.reveals),
        elicited=(*state.elicited, answer.reveals) if answer.by else state.elicited,
        turn_of=(*state.turn_of, (answer.reveals, state.turn)),
    )


def _direct(answer: Answer, moment: Moment) -> Directive:
    mood = answer.state.mood
    return Directive(
        act=answer.act,
        reveals=(answer.reveals,) if answer.reveals else (),
        hints_at=answer.hints_at,
        band=band(mood),
        cue=cue(mood),
        words=_length(answer, moment),
        end=answer.end,
    )


def band(mood: Mood) -> Band:
    """How guarded the counterpart sounds (counterpart.md B.6)."""
    levels: tuple[tuple[float, Band], ...] = ((0.75, "clipped"), (0.5, "justifies"), (0.3, "conditional"))
    return next((name for floor, name in levels if mood.defensiveness >= floor), "volunteers")


def cue(mood: Mood) -> Cue | None:
    """The one further cue that shows, most pressing first (counterpart.md B.6)."""
    if mood.patience < 0.25:
        return "short_of_time"
    if mood.control < 0.3:
        return "delegates"
    if mood.trust > 0.6:
        return "we"
    return "sets_terms" if mood.control > 0.6 else None


def _length(answer: Answer, moment: Moment) -> tuple[int, int]:
    if answer.act in rules.WORDS_OF_ACT:
        return rules.WORDS_OF_ACT[answer.act]
    if moment.countered:
        return rules.WORDS_AFTER_COUNTER
    ranges = [rules.WORDS_AFTER[move.code] for move in moment.moves if move.code in rules.WORDS_AFTER]
    if answer.by:
        return rules.WORDS_AFTER[answer.by]
    if answer.act is Act.HINT or not ranges:
        return rules.WORDS_OTHERWISE
    return ranges[-1]
