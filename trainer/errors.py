"""Every error a person can meet, split by who must act. Each message is one sentence:
it names the thing, shows the value and says what to do."""

from enum import StrEnum


class CommaError(Exception):
    """Base of all errors this project raises on purpose."""


class UsageError(CommaError):
    """The person at the keyboard must act: bad input, an unknown name, a missing file."""


class ContentError(CommaError):
    """The author of a file must act: a persona, a prompt, the rubric, a policy."""

    def __init__(self, path: str, problem: str, *, line: int | None = None, field: str = "") -> None:
        self.path, self.problem, self.line, self.field = path, problem, line, field
        place = f"{path}:{line}" if line else path
        super().__init__(f"{place}: {field}: {problem}" if field else f"{place}: {problem}")


class StoreError(CommaError):
    """The database or its folder must be mended: read-only, newer than the program, gone."""


class Fault(StrEnum):
    """The ways a model provider fails; every one of LangChain's and OpenAI's errors maps to one."""

    KEY = "key"
    CONNECTION = "connection"
    TIMEOUT = "timeout"
    RATE_LIMIT = "rate_limit"
    NOT_FOUND = "not_found"
    BAD_REQUEST = "bad_request"
    SERVER = "server"
    REFUSAL = "refusal"
    CUT_OFF = "cut_off"
    INVALID_REPLY = "invalid_reply"
    NOT_INSTALLED = "not_installed"

    @property
    def down(self) -> bool:
        """The provider serves nobody for now, whatever the words are: the same request may do later."""
        return self not in _OF_THE_REQUEST


_OF_THE_REQUEST = frozenset({Fault.BAD_REQUEST, Fault.REFUSAL, Fault.CUT_OFF, Fault.INVALID_REPLY})


class ProviderError(CommaError):
    """The model or its server failed; `fault` says how, the message says what to do."""

    def __init__(self, fault: Fault, message: str) -> None:
        self.fault = fault
        super().__init__(message)
