"""Many sessions in a database without playing each."""

from dataclasses import replace

from trainer.domain.session import KeptSession
from trainer.services.models import Connection
from trainer.services.rehearsal import Rehearsal
from trainer.services.setups import new_setup
from trainer.services.wiring import Services

SAID = (
    "It sounds like the date worries you. What exactly can't work?",
    "I understand, but the ROI is four months.",
    "What would have to be different for you?",
)


def rehearsed(services: Services, said: tuple[str, ...] = SAID, seed: int = 4) -> KeptSession:
    """A session that was played in memory and left."""
    setup = new_setup(services.personas, services.models, "plant-partner", seed=seed)
    rehearsal = Rehearsal(setup, services.models, Connection())
    for text in said:
        rehearsal.say(text)
    rehearsal.leave()
    return rehearsal.kept


def filled(services: Services, count: int, said: tuple[str, ...] = SAID) -> list[str]:
    """The ids of `count` stored sessions with the same words."""
    kept = rehearsed(services, said)
    ids = [f"{number:016x}" for number in range(1, count + 1)]
    for session_id in ids:
        services.keep(replace(kept, id=session_id))
    return ids
