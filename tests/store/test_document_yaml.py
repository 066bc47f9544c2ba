"""YAML that people type or bring."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.errors import ContentError
from trainer.store.document_yaml import read_document
from trainer.store.yaml_text import yaml_text

TEXT = st.text(max_size=40)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**40), 2**40) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=12,
)


@given(st.text(max_size=200) | st.text(alphabet="ab:-[]{}&*!|>'\"#\n 0.e<?%@`~", max_size=80))
def test_any_text_is_read_or_refused_and_what_is_read_can_be_stored(text: str) -> None:
    try:
        document = read_document(text, "the YAML view")
    except ContentError:
        return
    stored = json.loads(json.dumps(document, allow_nan=False))
    stored_text = json.dumps(document, ensure_ascii=False)
    assert "\x00" not in stored_text
    stored_text.encode("utf-8")
    assert read_document(yaml_text(stored), "again") == stored


@given(st.dictionaries(TEXT, PLAIN, min_size=1, max_size=4))
def test_what_is_written_is_read_back(document: dict[str, object]) -> None:
    try:
        once = read_document(yaml_text(document), "x")
    except ContentError:
        return  # two keys that are one once cleaned
    assert read_document(yaml_text(once), "x") == once


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a: &x [1]\nb: *x\n", "refers to another place (*x)"),
        ("a: &x [*x]\n", "refers to another place"),
        ("a: " + "[" * 300 + "]" * 300, "nested too deeply"),
        ("a: 1\na: 2\n", "is there twice"),
        ("a: [\n", "is not valid YAML"),
        ("? [1, 2]\n: x\n", ""),
        ("a: " + "9" * 5000, ""),
        ("- a\n", "holds no fields"),
        ("x" * 400_001, "is the most"),
        ("!!python/object/apply:os.system ['true']", ""),
    ],
)
def test_tricks_and_slips_are_refused_with_a_sentence(text: str, says: str) -> None:
    with pytest.raises(ContentError) as caught:
        read_document(text, "dana.yaml")
    assert says in str(caught.value)


def test_dates_and_numbers_that_no_file_can_hold_become_text() -> None:
    assert read_document("a: 2026-03-03\nb: .nan\nc: .inf\nd: 1.5\n", "x") == {
        "a": "2026-03-03", "b": "nan", "c": "inf", "d": 1.5,
    }  # fmt: skip
