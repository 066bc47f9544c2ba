import time

import tiktoken
from hypothesis import given
from hypothesis import strategies as st

from trainer.llm.port import Message
from trainer.llm.tokens import Count, TokenCounter

BYTES = tiktoken.Encoding(
    "bytes",
    pat_str=r"[\s\S]",
    mergeable_ranks={bytes([number]): number for number in range(256)},
    special_tokens={"<|endoftext|>": 256},
)


def _missing(model: str) -> tiktoken.Encoding:
    raise KeyError(model)


def _exact() -> TokenCounter:
    return TokenCounter("openai:bytes", load=lambda _model: BYTES)


def test_with_the_tables_there_the_count_is_exact() -> None:
    assert _exact().count("four") == Count(4, exact=True)


def test_a_special_token_typed_by_a_person_is_plain_text() -> None:
    assert _exact().count("<|endoftext|>") == Count(13, exact=True)


def test_without_tables_the_count_is_an_estimate_and_says_so() -> None:
    count = TokenCounter("openai:unknown", load=_missing).count("No, not at twelve weeks.")
    assert not count.exact
    assert 5 <= count.tokens <= 10


def test_a_failed_load_is_not_tried_again() -> None:
    tries = []

    def failing(model: str) -> tiktoken.Encoding:
        tries.append(model)
        raise OSError("no network")

    counter = TokenCounter("openai:gpt-5-mini", load=failing)
    assert [counter.count("a").exact for _ in range(3)] == [False] * 3
    assert tries == ["gpt-5-mini"]


def test_tables_that_do_not_come_keep_nobody_waiting() -> None:
    def slow(_model: str) -> tiktoken.Encoding:
        time.sleep(0.2)
        return BYTES

    assert not TokenCounter("openai:slow", load=slow, patience=0.01).count("a").exact


def test_a_request_costs_its_texts_and_the_template_around_each() -> None:
    assert _exact().cost([Message("system", "ab"), Message("user", "c")]) == Count(11, exact=True)


@given(st.lists(st.text(max_size=30), max_size=8), st.integers(0, 200), st.integers(0, 4))
def test_trimming_drops_the_oldest_and_keeps_the_last(texts: list[str], budget: int, keep: int) -> None:
    counter, messages = _exact(), [Message("user", text) for text in texts]
    kept = counter.trimmed(messages, budget, keep)
    assert list(kept) == messages[len(messages) - len(kept) :]
    assert len(kept) >= min(keep, len(messages))
    assert counter.cost(kept).tokens <= budget or len(kept) <= keep
