"""From `provider:model` to a chat model, through LangChain. Nothing heavy is imported before first use."""

import threading
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

from trainer.errors import Fault, ProviderError, UsageError
from trainer.llm import faults
from trainer.llm.port import ChatModel, Message, Parsed
from trainer.llm.scripted import Parrot
from trainer.llm.thinking import spoken

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import AIMessageChunk

    Chunks = Generator[AIMessageChunk]

T = TypeVar("T")

PASSING = frozenset({Fault.CONNECTION, Fault.RATE_LIMIT, Fault.SERVER})
"""Faults worth a second try. A time-out is not: the person has waited long enough."""
PAUSE = 0.4
"""Seconds before the second try: the only retry layer, the clients' own are switched off."""


@dataclass(frozen=True, slots=True)
class Connection:
    """How to reach one model. An empty address or key: as the provider's own package reads them."""

    spec: str
    """`provider:model`, as LangChain names them."""
    base_url: str = ""
    api_key: str = field(default="", repr=False)
    timeout: float = 30.0
    """Seconds for any one wait; a whole streamed reply may take twice that."""
    temperature: float | None = None

    @property
    def provider(self) -> str:
        return parts(self.spec)[0]

    @property
    def who(self) -> str:
        """The model as messages name it."""
        return faults.named(self.spec, self.base_url)


def parts(spec: str) -> tuple[str, str]:
    """Provider and model of `provider:model`; UsageError when it is not one."""
    provider, colon, model = spec.strip().partition(":")
    if not (provider and colon and model):
        raise UsageError(
            f'The model "{spec}" is not written as provider:model; write it like openai:gpt-5-mini.'
        )
    return provider, model


def connect(connection: Connection) -> ChatModel:
    """The shared model of this connection; equal connections get the same one. Reaches for nothing yet.

    `scripted:parrot` is a model that replies with its whole prompt, for trying what a prompt would leak."""
    provider, model = parts(connection.spec)
    if provider == "scripted":
        if model != "parrot":
            raise UsageError(f'The scripted model "{model}" does not exist; write scripted:parrot.')
        return Parrot()
    with _LOCK:
        return _shared(connection)


def warm(connection: Connection) -> None:
    """Imports what this model needs and builds its client, so that the first turn does not wait for it."""
    model = connect(connection)
    if isinstance(model, LangChainModel):
        model.client()


class LangChainModel:
    """A ChatModel over any LangChain chat model, built at first use and then shared."""

    def __init__(
        self, connection: Connection, build: "Callable[[Connection], BaseChatModel] | None" = None
    ) -> None:
        self._connection = connection
        self._build = build or _build
        self._lock = threading.Lock()
        self._client: BaseChatModel | None = None

    @property
    def name(self) -> str:
        return self._connection.spec

    def client(self) -> "BaseChatModel":
        with self._lock:
            if self._client is None:
                self._client = self._guarded(lambda: self._build(self._connection), faults.explain_build)
            return self._client

    def stream(self, messages: Sequence[Message]) -> Generator[str]:
        begun = False
        try:
            with closing(spoken(self._pieces(messages))) as pieces:
                for piece in pieces:
                    begun = True
                    yield piece
            return
        except ProviderError as error:
            if begun or error.fault not in PASSING:
                raise
        time.sleep(PAUSE)
        yield from spoken(self._pieces(messages))

    def structured(self, messages: Sequence[Message], schema: type[Parsed]) -> Parsed:
        try:
            return self._parsed(messages, schema)
        except ProviderError as error:
            if error.fault not in PASSING:
                raise
        time.sleep(PAUSE)
        return self._parsed(messages, schema)

    def _pieces(self, messages: Sequence[Message]) -> Generator[str]:
        client, started, said, finish = self.client(), time.monotonic(), False, ""
        error: ProviderError | None = None
        try:
            with closing(cast("Chunks", client.stream(_as_langchain(messages)))) as chunks:
                for chunk in chunks:
                    if time.monotonic() - started > 2 * self._connection.timeout:
                        raise TimeoutError
                    finish = chunk.response_metadata.get("finish_reason", finish)
                    if chunk.text:
                        said = True
                        yield str(chunk.text)
        except Exception as exc:
            error = self._explained(exc, faults.explain)
            if error is None:
                raise
        if error is None and not said:
            error = self._silence(finish)
        if error is not None:
            raise error  # outside the handler, unchained: the provider's exception may echo the key

    def _guarded(self, call: Callable[[], T], explain: "Explain") -> T:
        try:
            return call()
        except Exception as exc:
            error = self._explained(exc, explain)
            if error is None:
                raise
        raise error  # as in _pieces

    def _parsed(self, messages: Sequence[Message], schema: type[Parsed]) -> Parsed:
        how: dict[str, Any] = {"method": "json_schema"} if _speaks_openai(self._connection) else {}
        grader = self.client().with_structured_output(schema, **how)
        reply = self._guarded(lambda: grader.invoke(_as_langchain(messages)), faults.explain)
        if not isinstance(reply, schema):
            raise faults.failure(
                Fault.INVALID_REPLY, self._connection.who, detail="not in the form asked for"
            )
        return reply

    def _silence(self, finish: str) -> ProviderError:
        fault = {"content_filter": Fault.REFUSAL, "length": Fault.CUT_OFF}.get(finish, Fault.INVALID_REPLY)
        return faults.failure(fault, self._connection.who, detail="an empty reply")

    def _explained(self, exc: Exception, explain: "Explain") -> ProviderError | None:
        made = self._connection
        return explain(exc, made.who, timeout=made.timeout, key=made.api_key)


class Explain(Protocol):
    def __call__(
        self, exc: Exception, who: str, *, timeout: float, key: str = ""
    ) -> ProviderError | None: ...


_LOCK = threading.Lock()


@lru_cache(maxsize=32)
def _shared(connection: Connection) -> LangChainModel:
    return LangChainModel(connection)


def _speaks_openai(connection: Connection) -> bool:
    return connection.provider in {"openai", "azure_openai"}


def _as_langchain(messages: Sequence[Message]) -> list[tuple[str, str]]:
    return [(message.role, message.text) for message in messages]


def _build(connection: Connection) -> "BaseChatModel":
    from langchain.chat_models import init_chat_model

    provider, model = parts(connection.spec)
    chosen: dict[str, Any] = {
        "base_url": connection.base_url or None,
        "api_key": connection.api_key or None,
        "temperature": connection.temperature,
        "stream_usage": True if _speaks_openai(connection) else None,
    }
    options = {name: value for name, value in chosen.items() if value is not None}
    made: BaseChatModel = init_chat_model(
        model, model_provider=provider, timeout=connection.timeout, max_retries=0, **options
    )
    return made
