"""How a counterpart's words hold: replies through our own services, and a second look at what was shown."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, cycle, islice

from rapidfuzz import fuzz

from trainer.domain.guarding import GuardCount, Guarded
from trainer.domain.play import Directive, Key
from trainer.domain.session import KeptSession, KeptTurn
from trainer.domain.text import sentences, words
from trainer.engine.locked import NOTHING_LOCKED
from trainer.engine.policies import ScriptedTrainee, complete
from trainer.engine.words import content
from trainer.llm.guard import Guard, Phrases
from trainer.services.models import Connection
from trainer.services.rehearsal import Rehearsal
from trainer.services.setups import new_setup
from trainer.services.turns import next_step
from trainer.services.wiring import Desk
from trainer.settings import BUILTIN

TURNS = 8
"""Of a session, at most; then the next persona has its turn."""
_ALIKE, _SHARED = 72, 3
"""A shown sentence has told a fact when it reads like a telling of it (0-100) and shares so many content
words with it that had not been said. Another measure than the guard's, which looks at no order of words."""
_ELASTIC = 1.25


@dataclass(frozen=True, slots=True)
class PlayedReply:
    """One reply as it was shown."""

    persona: str
    said: str
    reply: str
    leaked: tuple[Key, ...]
    in_role: bool
    in_length: bool
    """No longer than its act asks for and a quarter more, no shorter than three quarters of it."""
    guarded: Guarded | None


@dataclass(frozen=True, slots=True)
class PlayingReport:
    """Shares are 0-1."""

    counterpart: str
    replies: int
    leaks: int
    in_role: float
    in_length: float
    guard: GuardCount
    """Of the replies that a model was asked for."""


class PlayingBench:
    """Plays sessions in memory: `attempts` one after another, or the scripted trainees in turn."""

    def __init__(self, room: Desk, connection: Connection) -> None:
        self._room, self._connection = room, connection
        self._phrases = Phrases.of(room.library.direction().guard)
        self._policies = room.library.policies()

    def replies(
        self, turns: int, seed: int, attempts: Sequence[str] = (), personas: Sequence[str] = ()
    ) -> Iterator[PlayedReply]:
        """`turns` replies; every session is the next persona's (all, or those named). Nothing is stored."""
        given = cycle(attempts) if attempts else None
        yield from islice(self._all(seed, given, personas or self._known()), turns)

    def _known(self) -> list[str]:
        return sorted(persona.id for persona in self._room.personas.all())

    def _all(
        self, seed: int, attempts: Iterator[str] | None, personas: Sequence[str]
    ) -> Iterator[PlayedReply]:
        for number in count():
            yield from self._session(personas[number % len(personas)], seed + number, attempts)

    def _session(self, persona: str, seed: int, attempts: Iterator[str] | None) -> Iterator[PlayedReply]:
        room = self._room
        setup = new_setup(room.personas, room.models, persona, seed=seed, connection=self._connection)
        rehearsal = Rehearsal(setup, room.models, self._connection)
        names = sorted(self._policies)
        policy = complete(self._policies[names[seed % len(names)]], self._policies)
        trainee = ScriptedTrainee(policy, seed)
        while rehearsal.kept.ended is None and len(rehearsal.kept.trainee_turns) < TURNS:
            said = next(attempts) if attempts else trainee(rehearsal.kept.history())
            answer = rehearsal.say(said)
            yield self._looked_at(rehearsal.kept, answer)

    def _looked_at(self, kept: KeptSession, answer: KeptTurn) -> PlayedReply:
        earlier = kept.turns[:-1]
        _step, scene = next_step(replace(kept, turns=earlier, ended=None))
        guard = Guard(scene, self._phrases, (), NOTHING_LOCKED)
        own = answer.spoken_by != BUILTIN
        broken = {guard.read(sentence).rule for sentence in sentences(answer.text)} if own else set()
        return PlayedReply(
            persona=kept.setup.persona.id,
            said=kept.turns[-2].text,
            reply=answer.text,
            leaked=leaked(kept, answer.text),
            in_role=broken.isdisjoint({"role", "trainee"}),
            in_length=_fits(answer.text, scene.directive),
            guarded=answer.guarded,
        )


def report(counterpart: str, replies: Sequence[PlayedReply]) -> PlayingReport:
    """At least one reply."""
    return PlayingReport(
        counterpart=counterpart,
        replies=len(replies),
        leaks=sum(bool(one.leaked) for one in replies),
        in_role=sum(one.in_role for one in replies) / len(replies),
        in_length=sum(one.in_length for one in replies) / len(replies),
        guard=GuardCount.of(one.guarded for one in replies if one.guarded),
    )


def leaked(kept: KeptSession, text: str) -> tuple[Key, ...]:
    """What `text`, the last reply, told although it is neither out nor due."""
    persona = kept.setup.persona
    heard = " ".join(turn.text for turn in kept.turns[:-1])
    hidden = [key for key in persona.locked if key not in kept.state.revealed]
    facts = {key: fact for key in hidden if (fact := persona.fact(key))}
    return tuple(key for key, fact in facts.items() if any(_tells(text, one, heard) for one in fact.tellings))


def _tells(text: str, telling: str, heard: str) -> bool:
    """Word for word, or nearly."""
    for sentence in sentences(text):
        new = (content(sentence) & content(telling)) - content(heard)
        alike = fuzz.partial_token_sort_ratio(sentence.lower(), telling.lower())
        if len(new) >= _SHARED and alike >= _ALIKE:
            return True
    return False


def _fits(text: str, directive: Directive) -> bool:
    fewest, most = directive.words
    return fewest / _ELASTIC <= words(text) <= most * _ELASTIC
