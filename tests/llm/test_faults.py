import pytest

from trainer.errors import Fault
from trainer.llm import faults

WHO = "The model openai:x"


@pytest.mark.parametrize("fault", list(Fault))
def test_every_fault_is_one_sentence_that_names_the_model_and_what_to_do(fault: Fault) -> None:
    said = str(faults.failure(fault, WHO, timeout=3, detail="the reason"))
    assert said.startswith(WHO)
    assert said.endswith(".")
    assert "; " in said
    assert ". " not in said


@pytest.mark.parametrize(
    "echo",
    [
        "Incorrect API key provided: sk-proj-abcDEF1234567890.",
        "Incorrect API key provided: sk-pr*****7890.",
        "Authorization: Bearer abcdef1234567890",
        "key=AIzaSyA1234567890abcdef",
        "api_key: abcdefgh12345",
    ],
)
def test_whatever_looks_like_a_key_is_blotted_out(echo: str) -> None:
    said = faults.redacted(echo)
    assert "(key)" in said
    assert not any(part in said for part in ("7890", "abcdefgh"))


def test_the_key_itself_is_blotted_out_whatever_it_looks_like() -> None:
    assert faults.redacted("refused: hunter2", "hunter2") == "refused: (key)"


def test_a_password_in_the_address_is_not_shown() -> None:
    assert faults.named("openai:x", "http://me:secret@host/v1") == "The model openai:x at http://host/v1"


def test_a_mistake_of_our_own_is_no_fault_of_a_provider() -> None:
    assert faults.explain(AssertionError("ours"), WHO, timeout=1) is None
    assert faults.explain(RecursionError(), WHO, timeout=1) is None


def test_an_error_class_nobody_listed_is_still_the_providers() -> None:
    strange = type("OverloadedError", (Exception,), {"__module__": "anthropic"})
    error = faults.explain(strange("busy"), WHO, timeout=1)
    assert error is not None
    assert error.fault is Fault.SERVER
    assert "busy" in str(error)
