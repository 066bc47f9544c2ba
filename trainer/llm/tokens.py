"""What a prompt costs in tokens, and trimming a conversation to a budget."""

import math
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.llm.port import Message

if TYPE_CHECKING:
    from tiktoken import Encoding

PER_MESSAGE = 4
"""Tokens a chat template spends around each message."""
BYTES_PER_TOKEN = 3.5
"""Low for English (about 4.4 with o200k_base), so that an estimate errs on the safe side."""
PATIENCE = 1.0
"""Seconds the first count waits for the tables; they may be coming over a slow network."""


@dataclass(frozen=True, slots=True)
class Count:
    tokens: int
    exact: bool
    """False: estimated, because the model's tables are unknown or not on this machine."""

    def __add__(self, other: "Count") -> "Count":
        return Count(self.tokens + other.tokens, self.exact and other.exact)


class TokenCounter:
    """Counts for one model, given as `provider:model`. The tables are loaded once, in a thread of their
    own; a load that failed is remembered and everything after it is an estimate. Never raises."""

    def __init__(
        self,
        spec: str = "",
        load: "Callable[[str], Encoding] | None" = None,
        patience: float = PATIENCE,
    ) -> None:
        self._model = spec.partition(":")[2]
        self._load, self._patience = load or _tables, patience
        self._encoding: Encoding | None = None
        self._lock = threading.Lock()
        self._loader: threading.Thread | None = None

    def warm(self) -> None:
        """Loads the tables, waiting `patience` seconds at most."""
        with self._lock:
            if self._loader is None:
                self._loader = threading.Thread(target=self._fetch, name="token-tables", daemon=True)
                self._loader.start()
                self._loader.join(self._patience)

    def count(self, text: str) -> Count:
        self.warm()
        if self._encoding is None:
            return Count(math.ceil(len(text.encode("utf-8", "replace")) / BYTES_PER_TOKEN), exact=False)
        return Count(len(self._encoding.encode_ordinary(text)), exact=True)

    def cost(self, messages: Sequence[Message]) -> Count:
        """Of a whole request; the template around each message is taken as PER_MESSAGE tokens."""
        counts = [self.count(message.text) for message in messages]
        exact = all(one.exact for one in counts)
        return Count(sum(one.tokens + PER_MESSAGE for one in counts), exact)

    def trimmed(self, messages: Sequence[Message], budget: int, keep: int) -> tuple[Message, ...]:
        """The newest messages that fit in `budget` tokens, and the last `keep` whether they fit or not."""
        left, first = budget, len(messages)
        for index in reversed(range(len(messages))):
            left -= self.count(messages[index].text).tokens + PER_MESSAGE
            if left < 0 and len(messages) - index > keep:
                break
            first = index
        return tuple(messages[first:])

    def _fetch(self) -> None:
        try:
            self._encoding = self._load(self._model)
        except (KeyError, ValueError, OSError, ImportError):
            # An unknown model, tables that fail their checksum, no network (requests raises OSErrors).
            self._encoding = None


def _tables(model: str) -> "Encoding":
    import tiktoken

    return tiktoken.encoding_for_model(model)
