"""Coming back later: a session that is over, taken up again after a simulated while."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace

from trainer.domain.followup import FollowUp, Past
from trainer.domain.persona import Line
from trainer.domain.play import End, Key
from trainer.domain.session import KeptSession, KeptTurn, Roles, Setup
from trainer.engine.director import follow_up
from trainer.engine.session import returning
from trainer.errors import UsageError
from trainer.services.turns import first_turn

REMEMBERED = 6
"""How many lines of the earlier talk the counterpart has in mind word by word."""


def became(kept: KeptSession) -> FollowUp | None:
    """What became of a session; None while it goes on, and where nothing was said in it."""
    if kept.ended is None or not kept.trainee_turns:
        return None
    setup = kept.setup
    return follow_up(setup.difficulty, kept.state, kept.ended, setup.seed)


def return_to(
    kept: KeptSession, stock: Mapping[End, Sequence[Line]], roles: Roles, seed: int | None = None
) -> tuple[Setup, KeptTurn]:
    """The session that takes up `kept`: what it is set up with, and the counterpart's first words.

    `stock`: the shared first words by end. `seed` is drawn from the earlier one's unless it is given.
    Raises UsageError with the reason where there is nothing to come back to."""
    later = became(kept)
    if later is None or later.state is None or kept.ended is None:
        raise UsageError(_why_not(kept))
    past, old = _past(kept, later, kept.ended), kept.setup
    drawn = random.Random(f"{old.seed}:{past.number}:return").randrange(2**31)
    setup = replace(old, seed=drawn if seed is None else seed, roles=roles, sample=False, past=past)
    words = returning(setup.persona, past.end, stock.get(past.end, ()), setup.seed)
    return setup, first_turn(words, later.state)


def _why_not(kept: KeptSession) -> str:
    name, about = kept.setup.persona.public.name, f"Session {kept.id} cannot be taken up again"
    if kept.ended is None:
        return f"{about}: it is still going on; end it first."
    if not kept.trainee_turns:
        return f"{about}: nothing was said in it; start another with {name}."
    if kept.ended in (End.E1, End.E7):
        return f"{about}: what was agreed holds; start another with {name}."
    return f"{about}: {name} does not take your calls any more; start another with them."


def _past(kept: KeptSession, later: FollowUp, end: End) -> Past:
    before = kept.setup.past
    return Past(
        session=kept.id,
        end=end,
        event=later.event,
        days=later.days,
        number=before.number + 1 if before else 2,
        lines=tuple(line for line in kept.history() if line.text)[-REMEMBERED:],
        told=(*(before.told if before else ()), *_told(kept)),
    )


def _told(kept: KeptSession) -> tuple[tuple[Key, str], ...]:
    """What came out in this session, as it was said; the fact itself where the words never came."""
    persona, replies = kept.setup.persona, {turn.number: turn.text for turn in kept.turns[2::2]}
    return tuple(
        (key, replies.get(number) or fact.text)
        for key, number in kept.state.turn_of
        if (fact := persona.fact(key)) is not None
    )
