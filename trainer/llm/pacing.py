"""Asking a provider no faster than it allows."""

import time
from collections.abc import Callable, Sequence
from threading import Lock

from trainer.engine.actor import Pieces
from trainer.llm.port import ChatModel, Message, Parsed


class Pace:
    """So many requests a minute, evenly spaced, over all threads."""

    def __init__(
        self,
        per_minute: float,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], object] = time.sleep,
    ) -> None:
        self._apart, self._clock, self._sleep = 60 / per_minute, clock, sleep
        self._next = 0.0
        self._lock = Lock()

    def wait(self) -> None:
        """Returns when the next request may begin."""
        with self._lock:
            now = self._clock()
            turn = max(now, self._next)
            self._next = turn + self._apart
        if turn > now:
            self._sleep(turn - now)


class Paced:
    """A ChatModel that waits its turn before each request."""

    def __init__(self, model: ChatModel, pace: Pace) -> None:
        self._model, self._pace = model, pace

    @property
    def name(self) -> str:
        return self._model.name

    def stream(self, messages: Sequence[Message]) -> Pieces:
        self._pace.wait()
        return self._model.stream(messages)

    def structured(self, messages: Sequence[Message], schema: type[Parsed]) -> Parsed:
        self._pace.wait()
        return self._model.structured(messages, schema)
