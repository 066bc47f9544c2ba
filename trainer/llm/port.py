"""Our own port to a language model: what actors, judges and coaches ask of one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, TypeVar

from pydantic import BaseModel

from trainer.engine.actor import Pieces

Role = Literal["system", "user", "assistant"]


@dataclass(frozen=True, slots=True)
class Message:
    role: Role
    text: str


Parsed = TypeVar("Parsed", bound=BaseModel)


class ChatModel(Protocol):
    """Thread-safe and shared. Both calls raise ProviderError and nothing else."""

    @property
    def name(self) -> str:
        """`provider:model`."""
        ...

    def stream(self, messages: Sequence[Message]) -> Pieces:
        """The reply in pieces as they arrive. Closing it ends the request."""
        ...

    def structured(self, messages: Sequence[Message], schema: type[Parsed]) -> Parsed:
        """One reply, checked against `schema`."""
        ...
