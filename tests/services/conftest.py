"""Services on a database of the test's own, with scripted models behind the port."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pytest

from trainer.errors import ProviderError
from trainer.llm.models import Connection as ModelConnection
from trainer.llm.port import ChatModel
from trainer.llm.scripted import Parrot, Scripted
from trainer.services.wiring import Services, build
from trainer.settings import Settings

Reply = str | Sequence[str] | ProviderError


@dataclass
class Models:
    """The models a test has put behind names; asking for another is an error."""

    known: dict[str, ChatModel] = field(default_factory=dict)

    def script(self, name: str, *replies: Reply) -> Scripted:
        model = Scripted(replies, name=name)
        self.known[name] = model
        return model

    def parrot(self) -> None:
        self.known["scripted:parrot"] = Parrot()

    def connect(self, connection: ModelConnection) -> ChatModel:
        return self.known[connection.spec]


@pytest.fixture
def models() -> Models:
    return Models()


@pytest.fixture
def open_services(settings: Settings, models: Models) -> Callable[[], Services]:
    """Opens the services anew on the same database, as another process would."""
    return lambda: build(settings, models.connect)


@pytest.fixture
def services(open_services: Callable[[], Services]) -> Services:
    return open_services()
