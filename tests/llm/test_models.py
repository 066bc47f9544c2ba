import subprocess
import sys
import threading
import time
from contextlib import closing

import pytest
from pydantic import BaseModel, ConfigDict

from tests.fakes.openai_server import FakeOpenAI, Mode
from trainer.errors import Fault, ProviderError, UsageError
from trainer.llm.models import Connection, LangChainModel, connect, warm
from trainer.llm.port import ChatModel, Message
from trainer.llm.scripted import Parrot

ASKED = (Message("system", "You are Dana."), Message("user", "<turn>\nWhat is it about the date?\n</turn>"))
KEY = "sk-very-secret-1234567890"


class Unit(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    quote: str
    reason: str
    code: str
    uncertain: bool


class Units(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    units: tuple[Unit, ...]


def _connection(server: FakeOpenAI, timeout: float = 5.0) -> Connection:
    return Connection("openai:fake-1", server.base_url, KEY, timeout)


def _model(server: FakeOpenAI, timeout: float = 5.0) -> LangChainModel:
    return LangChainModel(_connection(server, timeout))


def _fails(model: ChatModel, *, structured: bool = False) -> ProviderError:
    with pytest.raises(ProviderError) as failed:
        model.structured(ASKED, Units) if structured else list(model.stream(ASKED))
    return failed.value


def test_importing_the_package_imports_no_provider() -> None:
    script = (
        "import sys, trainer.llm.chat, trainer.llm.models, trainer.llm.probe, trainer.llm.coach\n"
        "roots = {name.split('.')[0] for name in sys.modules}\n"
        "print(roots & {'langchain', 'langchain_core', 'langchain_openai', 'openai', 'tiktoken'})"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_a_reply_streams_and_the_request_asks_for_usage(server: FakeOpenAI) -> None:
    server.behaviour.replies = ["No. Not now."]
    assert list(_model(server).stream(ASKED)) == ["No", ".", " Not", " now", "."]
    sent = server.requests[-1]
    assert sent["stream_options"] == {"include_usage": True}
    assert [(m["role"], m["content"]) for m in sent["messages"]] == [(m.role, m.text) for m in ASKED]


def test_a_structured_reply_is_asked_for_by_schema_and_checked(server: FakeOpenAI) -> None:
    units = _model(server).structured(ASKED, Units).units
    assert [unit.code for unit in units] == ["CALQ"]
    assert server.requests[-1]["response_format"]["type"] == "json_schema"


def test_equal_connections_share_one_model_and_one_client(server: FakeOpenAI) -> None:
    models: list[ChatModel] = []
    threads = [threading.Thread(target=lambda: models.append(connect(_connection(server)))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(map(id, models))) == 1
    assert connect(Connection("openai:fake-2", server.base_url, KEY)) is not models[0]


def test_warming_builds_the_client_and_sends_nothing(server: FakeOpenAI) -> None:
    warm(_connection(server))
    assert server.requests == []


def test_a_key_is_not_shown_with_its_connection(server: FakeOpenAI) -> None:
    assert KEY not in repr(_connection(server))


@pytest.mark.parametrize("spec", ["gpt-5-mini", "openai:", ":gpt", ""])
def test_a_name_without_a_provider_says_how_to_write_it(spec: str) -> None:
    with pytest.raises(UsageError, match="write it like openai:gpt-5-mini"):
        connect(Connection(spec))


def test_the_parrot_needs_no_server() -> None:
    assert isinstance(connect(Connection("scripted:parrot")), Parrot)
    with pytest.raises(UsageError, match='"owl" does not exist; write scripted:parrot'):
        connect(Connection("scripted:owl"))


def test_closing_a_stream_ends_the_request(server: FakeOpenAI) -> None:
    server.behaviour.between = 0.02
    server.behaviour.replies = ["word " * 200]
    with closing(_model(server).stream(ASKED)) as pieces:
        next(pieces)
    assert server.broken_off.wait(3)


@pytest.mark.parametrize("structured", [False, True])
@pytest.mark.parametrize(
    ("status", "fault", "tries"),
    [
        (400, Fault.BAD_REQUEST, 1),
        (401, Fault.KEY, 1),
        (403, Fault.KEY, 1),
        (404, Fault.NOT_FOUND, 1),
        (408, Fault.TIMEOUT, 1),
        (422, Fault.BAD_REQUEST, 1),
        (429, Fault.RATE_LIMIT, 2),
        (500, Fault.SERVER, 2),
        (503, Fault.SERVER, 2),
    ],
)
def test_every_status_is_a_fault_and_only_a_passing_one_is_tried_again(
    server: FakeOpenAI, status: int, fault: Fault, tries: int, structured: bool
) -> None:
    server.behaviour.statuses = [status, status, status]
    assert _fails(_model(server), structured=structured).fault is fault
    assert len(server.requests) == tries


def test_a_server_that_stumbles_once_is_asked_again(server: FakeOpenAI) -> None:
    server.behaviour.statuses = [500]
    server.behaviour.replies = ["No."]
    assert "".join(_model(server).stream(ASKED)) == "No."


@pytest.mark.parametrize("structured", [False, True])
def test_a_server_that_hangs_is_given_up_in_time_and_not_asked_again(
    server: FakeOpenAI, structured: bool
) -> None:
    server.behaviour.mode = "hang"
    error = _fails(_model(server, timeout=0.3), structured=structured)
    assert error.fault is Fault.TIMEOUT
    assert "within 0.3 s" in str(error)
    assert len(server.requests) == 1


def test_a_reply_that_drips_for_ever_is_given_up(server: FakeOpenAI) -> None:
    server.behaviour.between = 0.1
    server.behaviour.replies = ["word " * 500]
    began = time.monotonic()
    assert _fails(_model(server, timeout=0.3)).fault is Fault.TIMEOUT
    assert time.monotonic() - began < 10


@pytest.mark.parametrize(
    ("mode", "structured", "fault"),
    [
        ("garbage", False, Fault.INVALID_REPLY),
        ("garbage", True, Fault.INVALID_REPLY),
        ("html", False, Fault.INVALID_REPLY),
        ("html", True, Fault.INVALID_REPLY),
        ("empty", False, Fault.INVALID_REPLY),
        ("empty", True, Fault.INVALID_REPLY),
        ("bad_json", True, Fault.INVALID_REPLY),
        ("refusal", True, Fault.REFUSAL),
        ("cut_off", True, Fault.CUT_OFF),
        ("error_event", False, Fault.SERVER),
    ],
)
def test_every_kind_of_bad_reply_is_a_fault(
    server: FakeOpenAI, mode: Mode, structured: bool, fault: Fault
) -> None:
    server.behaviour.mode = mode
    assert _fails(_model(server), structured=structured).fault is fault


def test_a_stream_that_breaks_off_gives_what_had_come(server: FakeOpenAI) -> None:
    server.behaviour.mode = "half"
    server.behaviour.replies = ["No. Not now, not ever."]
    pieces = _model(server).stream(ASKED)
    assert [next(pieces) for _ in range(3)] == ["No", ".", " Not"]
    with pytest.raises(ProviderError) as failed:
        next(pieces)
    assert failed.value.fault is Fault.CONNECTION
    assert len(server.requests) == 1


def test_a_server_that_is_gone_is_named_with_its_address(server: FakeOpenAI) -> None:
    model = _model(server)
    server.stop()
    error = _fails(model)
    assert error.fault is Fault.CONNECTION
    assert server.base_url in str(error)


def test_a_key_that_a_provider_echoes_reaches_nobody(server: FakeOpenAI) -> None:
    server.behaviour.key = "sk-another"
    for structured in (False, True):
        error = _fails(_model(server), structured=structured)
        assert error.fault is Fault.KEY
        assert KEY not in str(error)
        assert error.__cause__ is None
        assert error.__context__ is None


def test_a_missing_key_is_named(server: FakeOpenAI) -> None:
    error = _fails(LangChainModel(Connection("openai:fake-1", server.base_url)))
    assert error.fault is Fault.KEY
    assert "has no key" in str(error)


@pytest.mark.parametrize("spec", ["anthropic:claude", "nobody:model"])
def test_a_provider_that_is_not_installed_is_named(spec: str) -> None:
    error = _fails(LangChainModel(Connection(spec, api_key=KEY)))
    assert error.fault is Fault.NOT_INSTALLED
    assert spec in str(error)


@pytest.mark.parametrize("url", ["http://[bad", "nonsense", "http://127.0.0.1:9/v1"])
def test_an_address_that_is_none_is_a_connection_fault(url: str) -> None:
    assert _fails(LangChainModel(Connection("openai:fake-1", url, KEY, 2.0))).fault is Fault.CONNECTION
