"""Models that need no server: real implementations of the port, for tests and for trying prompts."""

from collections import deque
from collections.abc import Generator, Iterable, Sequence

from trainer.errors import Fault, ProviderError
from trainer.llm.port import Message, Parsed


class Scripted:
    """Gives the replies it was handed, in order, and records every request in `sent`.

    A string is streamed in the given pieces and, for a structured call, read as JSON; an exception
    is raised. When the script runs out the next call raises AssertionError."""

    def __init__(
        self, replies: Iterable[str | Sequence[str] | ProviderError], *, name: str = "scripted:test"
    ):
        self._replies = deque(replies)
        self._name = name
        self.sent: list[tuple[Message, ...]] = []
        self.closed = 0
        """Streams that were closed before their end."""

    @property
    def name(self) -> str:
        return self._name

    def stream(self, messages: Sequence[Message]) -> Generator[str]:
        reply = self._next(messages)
        return self._told([reply] if isinstance(reply, str) else reply)

    def structured(self, messages: Sequence[Message], schema: type[Parsed]) -> Parsed:
        reply = self._next(messages)
        return _read(reply if isinstance(reply, str) else "".join(reply), schema, self._name)

    def _next(self, messages: Sequence[Message]) -> str | Sequence[str]:
        self.sent.append(tuple(messages))
        if not self._replies:
            raise AssertionError(f"{self._name} ran out of replies at request {len(self.sent)}.")
        reply = self._replies.popleft()
        if isinstance(reply, ProviderError):
            raise reply
        return reply

    def _told(self, pieces: Sequence[str]) -> Generator[str]:
        try:
            yield from pieces
        except GeneratorExit:
            self.closed += 1
            raise


class Parrot:
    """Replies with its whole prompt: what it says is all that a model could ever leak."""

    name = "scripted:parrot"

    def stream(self, messages: Sequence[Message]) -> Generator[str]:
        for message in messages:
            yield message.text + "\n"

    def structured(self, messages: Sequence[Message], schema: type[Parsed]) -> Parsed:
        return _read("\n".join(message.text for message in messages), schema, self.name)


def _read(text: str, schema: type[Parsed], name: str) -> Parsed:
    try:
        return schema.model_validate_json(text)
    except ValueError as exc:
        raise ProviderError(
            Fault.INVALID_REPLY, f"The model {name} sent something that is not the answer asked for."
        ) from exc
