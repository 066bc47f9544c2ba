"""Labelled turns as files hold them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from trainer.errors import UsageError
from trainer.services.benching import read_rows
from trainer.services.benching.rows import bare

Write = Callable[..., Path]
GOOD = {"dialogue": "d", "turn": 1, "context": "No.", "text": "Why not?", "extra": {"construct": "other"}}


def test_turns_come_in_order_whatever_the_order_of_the_lines(write: Write) -> None:
    lines = [
        {**GOOD, "dialogue": name, "turn": turn} for name, turn in (("b", 2), ("a", 10), ("b", 1), ("a", 9))
    ]
    data = read_rows(write(*lines))
    assert [(row.dialogue, row.turn) for row in data.rows] == [("b", 1), ("b", 2), ("a", 9), ("a", 10)]
    assert data.name == "talks.jsonl"


def test_a_limit_takes_the_first_rows(write: Write, rows: list[dict[str, Any]]) -> None:
    assert len(read_rows(write(*rows), 3).rows) == 3


def test_the_other_sides_turn_is_the_context_and_may_be_empty(write: Write) -> None:
    said, silent, missing = read_rows(
        write(GOOD, {**GOOD, "turn": 2, "context": " "}, {"dialogue": "e", "turn": 1, "text": "Yes?"})
    ).rows
    assert [(turn.speaker, turn.text) for turn in said.seen.context] == [("counterpart", "No.")]
    assert silent.seen.context == missing.seen.context == ()
    assert missing.extra.kind is None


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("{not json", "JSON"),
        ("[1]", "object"),
        ({**GOOD, "text": None}, "text"),
        ({"dialogue": "d", "turn": 1}, "text"),
        ({**GOOD, "turn": "soon"}, "soon"),
        ({**GOOD, "extra": {"construct": "chat"}}, "chat"),
        ({**GOOD, "extra": {"mi_quality": "medium"}}, "medium"),
    ],
)
def test_a_bad_row_is_named_with_its_file_and_line(write: Write, line: object, named: str) -> None:
    path = write(GOOD, "", line)
    with pytest.raises(UsageError, match="line 3") as caught:
        read_rows(path)
    assert str(path) in str(caught.value)
    assert named in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_without_a_row_says_so(write: Write) -> None:
    with pytest.raises(UsageError, match="holds no row"):
        read_rows(write("", " "))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It's the DATE, isn't it?", "it's the date isn't it"),
        ("'Well' - 12 weeks... that’s too_long!", "well 12 weeks that’s too long"),
        ("?!", ""),
    ],
)
def test_stripping_takes_capitals_and_marks_but_no_apostrophe_in_a_word(text: str, expected: str) -> None:
    assert bare(text) == expected
