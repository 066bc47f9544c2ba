"""Nothing locked reaches a model or a reply, whoever the counterpart and whatever the trainee says."""

from collections.abc import Iterator, Sequence

import pytest

from trainer.domain.persona import Persona
from trainer.domain.play import Key
from trainer.domain.session import KeptSession
from trainer.engine.policies import ScriptedTrainee, complete
from trainer.llm.models import Connection as ModelConnection
from trainer.llm.port import Message, Parsed
from trainer.llm.scripted import Parrot
from trainer.services.models import Connection
from trainer.services.rehearsal import Rehearsal
from trainer.services.setups import new_setup
from trainer.services.wiring import Desk, desk
from trainer.settings import Settings, load

ROOM = desk(load({}))
PERSONAS = sorted(persona.id for persona in ROOM.personas.all())
POLICIES = sorted(ROOM.library.policies())


class Recording(Parrot):
    """The parrot, and what it was sent."""

    def __init__(self) -> None:
        self.sent: list[str] = []

    def stream(self, messages: Sequence[Message]) -> Iterator[str]:
        self.sent.append("\n".join(message.text for message in messages))
        return super().stream(messages)

    def structured(self, messages: Sequence[Message], schema: type[Parsed]) -> Parsed:
        self.sent.append("\n".join(message.text for message in messages))
        return super().structured(messages, schema)


def secrets(persona: Persona, key: Key) -> set[str]:
    """What would give a fact away word for word."""
    fact = persona.fact(key)
    return set(fact.tellings) if fact else set()


def locked(kept: KeptSession) -> set[str]:
    persona, out = kept.setup.persona, kept.state.revealed
    return {text for key in persona.locked if key not in out for text in secrets(persona, key)}


def room_with(model: Recording, settings: Settings) -> Desk:
    def connect(_connection: ModelConnection) -> Recording:
        return model

    return desk(settings, connect)


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("persona", PERSONAS)
def test_a_model_that_repeats_its_whole_prompt_tells_nothing_locked(
    persona: str, policy: str, settings: Settings
) -> None:
    model = Recording()
    room = room_with(model, settings)
    connection = Connection(counterpart="scripted:parrot")
    setup = new_setup(room.personas, room.models, persona, difficulty="medium", seed=7, connection=connection)
    rehearsal = Rehearsal(setup, room.models, connection)
    policies = room.library.policies()
    trainee = ScriptedTrainee(complete(policies[policy], policies), 7)
    while rehearsal.kept.ended is None and len(rehearsal.kept.trainee_turns) < 10:
        said = trainee(rehearsal.kept.history())
        if said is None:
            break
        answer = rehearsal.say(said)
        heard = "\n".join((answer.text, *model.sent))
        model.sent.clear()
        told = [text for text in locked(rehearsal.kept) if text in heard]
        assert not told


@pytest.mark.parametrize("persona", PERSONAS)
def test_the_judge_never_sees_the_private_brief(persona: str, settings: Settings) -> None:
    model = Recording()
    room = room_with(model, settings)
    connection = Connection(judge="openai:judge")
    setup = new_setup(room.personas, room.models, persona, seed=7, connection=connection)
    rehearsal = Rehearsal(setup, room.models, connection)
    rehearsal.say("It sounds like the last time still costs you. What would have to be different?")
    heard = "\n".join(model.sent)
    facts = [fact for key in setup.persona.locked if (fact := setup.persona.fact(key))]
    assert heard
    assert not [fact.text for fact in facts if fact.text in heard]
    assert setup.persona.private.lesson not in heard
