import pytest

from tests.fakes.openai_server import FakeOpenAI
from trainer.llm.models import Connection
from trainer.llm.probe import probe


def _connection(server: FakeOpenAI, model: str = "fake-1") -> Connection:
    return Connection(f"openai:{model}", server.base_url, "sk-secret-key-123", timeout=2.0)


def test_a_server_that_answers_is_fine_and_its_models_are_listed(server: FakeOpenAI) -> None:
    check = probe(_connection(server))
    assert check.ok
    assert check.models == ("fake-1", "fake-2")
    assert server.base_url in check.message


def test_a_model_the_server_lacks_is_named_beside_those_it_has(server: FakeOpenAI) -> None:
    check = probe(_connection(server, "gpt-9"))
    assert not check.ok
    assert check.message == 'The server has no model "gpt-9"; choose one of fake-1, fake-2.'


def test_a_server_without_a_model_list_is_still_tried(server: FakeOpenAI) -> None:
    server.behaviour.statuses = [404]
    check = probe(_connection(server))
    assert check.ok
    assert check.models == ()


@pytest.mark.parametrize("mode", ["garbage", "html", "hang"])
def test_whatever_the_server_does_it_never_raises(server: FakeOpenAI, mode: str) -> None:
    server.behaviour.mode = mode  # type: ignore[assignment]
    check = probe(Connection("openai:fake-1", server.base_url, "k", timeout=0.3))
    assert not check.ok
    assert check.message.endswith(".")


def test_a_wrong_key_is_said_without_showing_it(server: FakeOpenAI) -> None:
    server.behaviour.key = "sk-right"
    check = probe(_connection(server))
    assert not check.ok
    assert "refused the key" in check.message
    assert "sk-secret" not in check.message


@pytest.mark.parametrize("spec", ["nonsense", "nobody:model", "openai:x"])
def test_a_connection_that_cannot_be_tried_says_why(spec: str) -> None:
    check = probe(Connection(spec))
    assert not check.ok
    assert spec in check.message


def test_the_parrot_answers() -> None:
    assert probe(Connection("scripted:parrot")).ok
