"""What became of it: the story as it goes on by itself, and whether the trainee can still be part of it."""

from random import Random

from trainer.domain.coaching import Coaching, fill
from trainer.domain.debrief import Became
from trainer.domain.followup import Event, FollowUp, span
from trainer.domain.persona import Persona
from trainer.domain.play import End
from trainer.engine.coaching.feedback import called


def aftermath(persona: Persona, end: End, later: FollowUp, coaching: Coaching, draw: Random) -> Became:
    name = called(persona.public.name)
    return Became(
        story=_story(persona, end, later, name, coaching, draw),
        chance=fill(coaching.returns[later.event], draw, name=name, span=span(later.days)),
        days=later.days,
        reopens=later.state is not None,
    )


def _story(persona: Persona, end: End, later: FollowUp, name: str, coaching: Coaching, draw: Random) -> str:
    if end is End.E7 and later.event is Event.HELD:
        return ""  # what is told of a tentative yes is how it came to nothing
    return persona.private.afterwards.get(end) or fill(coaching.afterwards[end], draw, name=name)
