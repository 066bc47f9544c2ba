"""YAML that is written reads back as the same document."""

import json
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from tests.engine.cards.deck import text, values
from trainer.store.yaml_text import yaml_text

LOADERS = [getattr(yaml, "CSafeLoader", yaml.SafeLoader), yaml.SafeLoader]


@pytest.mark.parametrize("loader", LOADERS, ids=["C", "Python"])
@example({"<<": {"=": "12:30"}, "yes": "no", "1": "1", "~": "", "\x85": "\u2028\ufeff\x7f\uffff"})
@example(
    {"a": "one\ntwo\n", "b": "\none", "c": " one\ntwo", "d": "one\n\ntwo", "e": "#\n- x: y", "k" * 200: 1}
)
@example({"a": 1e16, "b": 1e-7, "c": -0.0, "d": 10**300})
@given(st.dictionaries(text, values, max_size=5))
def test_what_is_written_reads_back_the_same(loader: Any, document: dict[str, Any]) -> None:
    back = yaml.load(yaml_text(document, ("a", "b\nc: d")), Loader=loader) or {}
    assert json.dumps(back) == json.dumps(document)


def test_equal_parts_are_written_out_and_paragraphs_as_blocks() -> None:
    same = ["x"]
    assert yaml_text({"a": same, "b": same, "c": "One.\nTwo."}) == "a:\n- x\nb:\n- x\nc: |-\n  One.\n  Two.\n"
