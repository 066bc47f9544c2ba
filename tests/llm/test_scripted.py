import pytest
from pydantic import BaseModel

from trainer.errors import Fault, ProviderError
from trainer.llm.port import Message
from trainer.llm.scripted import Parrot, Scripted

ASKED = (Message("system", "Be Dana."), Message("user", "Why?"))


class Word(BaseModel):
    word: str


def test_it_replies_in_order_and_keeps_what_it_was_sent() -> None:
    model = Scripted(["No.", ["Not", " now."]])
    assert ["".join(model.stream(ASKED)), list(model.stream(ASKED[:1]))] == ["No.", ["Not", " now."]]
    assert model.sent == [ASKED, ASKED[:1]]


def test_it_fails_loudly_when_it_runs_out() -> None:
    with pytest.raises(AssertionError, match="ran out of replies at request 1"):
        Scripted([]).stream(ASKED)


def test_it_raises_what_it_is_told_to_raise() -> None:
    with pytest.raises(ProviderError, match="gone"):
        Scripted([ProviderError(Fault.SERVER, "gone")]).structured(ASKED, Word)


def test_it_reads_json_and_refuses_anything_else() -> None:
    model = Scripted(['{"word": "no"}', "no"])
    assert model.structured(ASKED, Word) == Word(word="no")
    with pytest.raises(ProviderError) as failed:
        model.structured(ASKED, Word)
    assert failed.value.fault is Fault.INVALID_REPLY


def test_the_parrot_says_its_whole_prompt() -> None:
    said = "".join(Parrot().stream(ASKED))
    assert all(message.text in said for message in ASKED)
