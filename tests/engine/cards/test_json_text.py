"""The JSON of a card is read strictly: the same comes back, or one sentence says why not."""

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.cards.deck import values
from trainer.engine.cards.json_text import LARGEST, read_json, write_json
from trainer.errors import UsageError


@given(st.dictionaries(st.text('ab\n\\"é😀', max_size=4), values, max_size=4))
def test_what_is_read_is_written_the_same(document: dict[str, Any]) -> None:
    assert json.dumps(read_json(write_json(document), "c")) == json.dumps(document)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "is not valid JSON"),
        (b"[1]", "holds no JSON object but [1]"),
        (b'{"a": 1e400}', "the number 1e400"),
        (b'{"a": -1e400}', "the number -1e400"),
        (b'{"a": 1e-400}', "the number 1e-400"),
        (b'{"a": ' + b"9" * 5000 + b"}", "5,000 digits"),
        (b'{"a": NaN}', "holds NaN"),
        (b'{"a": -Infinity}', "holds -Infinity"),
        (b'{"a": {"b": 1, "c": 2, "b": 3}}', "the key 'b' twice"),
        (b'{"a": {"b": ["x", "\\ud800"]}}', "U+D800 at a.b.1"),
        (b'{"a": {"\\u0000": 1}}', "U+0000 at a.\ufffd"),
        (b'{"a": "\xff"}', "is not UTF-8 text (byte 7)"),
        (b'{"a":' * 65 + b"1" + b"}" * 65, "more than 64 levels"),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "more than 64 levels"),
        (b"[" * 1_000_000, "more than 64 levels"),
        (b'{"a": "' + b"x" * LARGEST + b'"}', "has 8,000,00"),
    ],
    ids=range(16),
)
def test_what_could_not_be_given_back_is_refused(raw: bytes, words: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_json(raw, "card.json")
    message = str(caught.value)
    assert words in message
    assert "'card.json'" in message
    assert len(message) < 250
    message.encode()


def test_a_mark_of_the_encoding_and_odd_but_sound_values_are_read() -> None:
    assert read_json(b'\xef\xbb\xbf{"a": 0e400, "b": 1e308, "": "\\ud83d\\ude00"}', "c") == {
        "a": 0.0,
        "b": 1e308,
        "": "😀",
    }


def test_a_huge_card_is_read() -> None:
    document = {"data": {"entries": [{"content": "word " * 20, "n": i} for i in range(20_000)]}}
    assert read_json(write_json(document), "c") == document


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    with suppress(UsageError):
        read_json(b"{" + raw, "c")
