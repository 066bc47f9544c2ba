"""How long a turn takes, beside the barest call that could be made in its place."""

import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from trainer.llm.loopback import BareCall, slow_provider
from trainer.services.models import Connection
from trainer.services.wiring import Services, build
from trainer.settings import Settings, load

MODEL = "openai:slow"
SAYINGS = (
    "What exactly is unrealistic about it?",
    "It sounds like the date worries you. What would make it work?",
    "What would have to be different on your side?",
    "Who else has to live with this?",
)


@dataclass(frozen=True, slots=True)
class TurnTimes:
    """Milliseconds of one round."""

    bare: float
    """A bare openai streaming call, to its first complete sentence."""
    ours: float
    """Our service, from the call of reply() to the first checked sentence."""
    mark: float
    """From the trainee's words to their mark, stored."""
    lead: float
    """How long the mark was there before the model was called; negative would be too late."""


def turn_times(rounds: int, first_token: float) -> Iterator[TurnTimes]:
    """Alternate a bare call and a turn of ours against a provider that takes `first_token` seconds."""
    with TemporaryDirectory() as folder, slow_provider(first_token) as provider:
        settings = load({"COMMA_TRANSCRIPTS": folder})
        services = build(_own_database(settings, Path(folder)))
        connection = Connection(counterpart=MODEL, base_url=provider.base_url, api_key="none")
        bare = BareCall(provider.base_url)
        for number in range(rounds + 1):
            spent = bare.first_sentence(SAYINGS[0])
            ours, mark, done = _one_turn(services, connection, SAYINGS[number % len(SAYINGS)])
            if number:  # the first round pays for imports
                lead = provider.reached[-1] - done
                yield TurnTimes(1000 * spent, 1000 * ours, 1000 * mark, 1000 * lead)


def _own_database(settings: Settings, folder: Path) -> Settings:
    return replace(settings, database_url=f"sqlite:///{folder / 'bench.db'}")


def _one_turn(services: Services, connection: Connection, text: str) -> tuple[float, float, float]:
    """Seconds to the first sentence, seconds to the mark, and the moment the mark was there."""
    practice = services.practice
    persona = services.personas.listed()[0].id
    session = practice.start(persona, seed=1, connection=connection)
    began = time.perf_counter()
    practice.say(session, text)
    marked = time.perf_counter()
    with closing(practice.reply(session, connection)) as reply:
        next(reply)
        first = time.perf_counter()
    return first - marked, marked - began, marked


def spread(values: list[float]) -> tuple[float, float]:
    """Median and 95th percentile."""
    return median(values), quantiles(values, n=20)[-1] if len(values) > 1 else values[0]
