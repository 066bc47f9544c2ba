"""A session: its opening, what a grader may see, what an actor may know, and the loop of turns."""

import random
from collections.abc import Callable, Sequence

from trainer.domain.codes import Code
from trainer.domain.followup import Past
from trainer.domain.persona import Fact, Line, Persona
from trainer.domain.play import NO_ACTS, Act, Difficulty, Directive, End, Key
from trainer.domain.transcript import Exchange, Played, TableState, Utterance
from trainer.engine.actor import Actor, Scene
from trainer.engine.director import Step, begin, leave, step
from trainer.engine.director.rules import TURN_LIMIT
from trainer.engine.grader import Grader, Seen
from trainer.engine.locked import locked_marks

Trainee = Callable[[Sequence[Utterance]], str | None]
"""Given the conversation so far, the counterpart's words last: the next thing said, or None to leave."""

_PRESUPPOSES: dict[Act, Key] = {
    Act.NEXT_STEP: "F1",
    Act.TENTATIVE_YES: "F2",
    Act.COMMITMENT_YES: "F2",
    Act.THATS_RIGHT: "F2",
}
"""What must be out before a persona's own private lines for an act may be spoken."""


def opening(persona: Persona, seed: int) -> str:
    """The counterpart's first words, a no."""
    return random.Random(f"{seed}:0:opening").choice(persona.public.opening)


def returning(persona: Persona, end: End, stock: Sequence[Line], seed: int) -> str:
    """The counterpart's first words when an earlier session, ended so, is taken up: their own, else the
    stock's, else the no they began with."""
    lines = persona.private.returns.get(end) or stock
    ready = [line.say for line in lines if not line.to and not line.when and "{" not in line.say]
    return random.Random(f"{seed}:0:returning").choice(ready) if ready else opening(persona, seed)


def seen(persona: Persona, state: TableState, history: Sequence[Utterance], past: Past | None = None) -> Seen:
    """What a grader may look at for the next trainee turn: of the persona its language, nothing private.
    `history` starts with the opening; what came out in an earlier session is known as it was told there."""
    said = {key: 2 * turn for key, turn in state.turn_of}
    known = tuple(text for _, text in past.told) if past else ()
    known += tuple(history[place].text for place in said.values() if place < len(history))
    firm = state.yes is not None or state.next_step
    return Seen(tuple(history), known, "F1" in state.revealed, firm, persona.public.language)


def heard(history: Sequence[Utterance]) -> tuple[str, ...]:
    """The counterpart's last two turns, as said."""
    return tuple(line.text for line in history if line.speaker == "counterpart")[-2:]


def scene(
    persona: Persona,
    before: TableState,
    taken: Step,
    history: Sequence[Utterance],
    codes: Sequence[Code],
    seed: int,
    past: Past | None = None,
) -> Scene:
    """All that an actor gets for one reply: facts that are out, the one being told, and the lines this
    act allows. What is still locked is not in it (`before`: the state the step was taken from)."""
    directive = taken.directive
    return Scene(
        brief=persona.public,
        voice=persona.voice,
        directive=directive,
        unlocked=_facts(persona, before.revealed),
        telling=_facts(persona, directive.reveals),
        lines=_lines(persona, before, directive),
        history=tuple(history),
        codes=tuple(codes),
        seed=seed,
        turn=taken.state.turn,
        past=past,
    )


def _facts(persona: Persona, keys: Sequence[Key]) -> tuple[Fact, ...]:
    found = (persona.fact(key) for key in keys)
    return tuple(fact for fact in found if fact is not None)


def _lines(persona: Persona, before: TableState, directive: Directive) -> tuple[Line, ...]:
    if directive.act is Act.REVEAL:
        return tuple(line for fact in _facts(persona, directive.reveals) for line in fact.lines)
    if directive.act is Act.HINT:
        hinted = _facts(persona, (directive.hints_at,) if directive.hints_at else ())
        return tuple(line for fact in hinted for line in fact.hints)
    own = persona.private.yes_lines.get(directive.act, ())
    if own and _PRESUPPOSES.get(directive.act, "F2") in before.revealed:
        return own
    said = persona.voice.lines.get(directive.act, ())
    return (*said, *persona.private.facts.F0.lines) if directive.act is Act.REFUSE else said


def play(
    persona: Persona,
    difficulty: Difficulty,
    seed: int,
    trainee: Trainee,
    grader: Grader,
    actor: Actor,
    limit: int = TURN_LIMIT,
) -> Played:
    """A whole session. It ends when the counterpart ends it, when the trainee returns None, or after
    `limit` trainee turns; the last two count as the trainee's leaving."""
    state, exchanges = begin(difficulty), list[Exchange]()
    history = [Utterance("counterpart", opening(persona, seed))]
    while len(exchanges) < limit:
        text = trainee(tuple(history))
        if text is None:
            break
        exchange, state = exchange_of(persona, difficulty, state, history, text, grader, actor, seed)
        exchanges.append(exchange)
        history += [Utterance("trainee", text), Utterance("counterpart", exchange.reply)]
        if exchange.directive.end:
            return Played(history[0].text, tuple(exchanges), state, exchange.directive.end)
    quitting = bool(exchanges) and exchanges[-1].coded.has(Code.QUIT)
    return Played(history[0].text, tuple(exchanges), state, leave(persona, state, quitting=quitting))


def exchange_of(
    persona: Persona,
    difficulty: Difficulty,
    state: TableState,
    history: Sequence[Utterance],
    text: str,
    grader: Grader,
    actor: Actor,
    seed: int,
) -> tuple[Exchange, TableState]:
    """One trainee turn, coded, decided and answered; and the state after it."""
    coded = grader.code(text, seen(persona, state, history))
    taken = step(persona, difficulty, state, coded, heard(history), seed)
    said = (*history, Utterance("trainee", text))
    codes = tuple(unit.code for unit in coded.units)
    locked = locked_marks(persona, state.revealed, taken.directive, said)
    reply = "".join(actor.reply(scene(persona, state, taken, said, codes, seed), locked))
    exchange = Exchange(
        number=taken.state.turn,
        text=text,
        coded=coded,
        after_no=state.last_act in NO_ACTS,
        directive=taken.directive,
        reply=reply,
        mood=taken.state.mood,
    )
    return exchange, taken.state
