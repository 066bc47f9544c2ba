"""One field of a document at a time, and nothing else changes."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.engine.persona_document import persona_document
from trainer.engine.persona_draft import draft
from trainer.engine.persona_form import (
    fields_of,
    filled_only,
    ordered,
    text_at,
    value_at,
    whole,
    with_lines,
    with_number,
    with_text,
    with_value,
)
from trainer.settings import HOME
from trainer.store.content import read_persona

CONDITIONED = {"say": "A cheaper no is a no.", "when": ["price"]}
PERSONA = {"voice": {"lines": {"refuse": ["No.", CONDITIONED, "Not like that."]}}}
REFUSE = "voice.lines.refuse"
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)


def test_a_line_keeps_its_conditions_while_others_change() -> None:
    changed = with_lines(PERSONA, REFUSE, "No.\nA cheaper no is a no.\nNever like that.\nNot today.")
    assert value_at(changed, REFUSE) == ["No.", CONDITIONED, "Never like that.", "Not today."]


def test_a_line_keeps_its_conditions_when_it_is_reworded_or_moved_up() -> None:
    reworded = with_lines(PERSONA, REFUSE, "No.\nA cheaper no is still a no.\nNot like that.")
    assert value_at(reworded, REFUSE)[1] == {"say": "A cheaper no is still a no.", "when": ["price"]}
    fewer = with_lines(PERSONA, REFUSE, "A cheaper no is still a no.")
    assert value_at(fewer, REFUSE) == [{"say": "A cheaper no is still a no.", "when": ["price"]}]


def test_an_emptied_field_goes_and_takes_empty_parts_along() -> None:
    assert with_lines(PERSONA, REFUSE, " \n ") == {}
    assert with_text({"public": {"name": "Ruth", "role": "x"}}, "public.role", "") == {
        "public": {"name": "Ruth"}
    }


def test_a_number_becomes_one_and_what_is_none_stays_as_typed() -> None:
    assert with_number({}, "public.minutes", " 12 ") == {"public": {"minutes": 12}}
    assert with_number({}, "public.minutes", "twelve") == {"public": {"minutes": "twelve"}}


@given(ANYTHING, st.sampled_from([REFUSE, "public.name", "private.facts.F2.text"]), st.text(max_size=60))
def test_whatever_the_document_holds_a_typed_text_arrives_and_is_shown_again(
    found: object, path: str, text: str
) -> None:
    document = with_value({}, path.split(".", maxsplit=1)[0], found)
    written = with_text(document, path, text)
    assert text_at(written, path) == text_at(with_text({}, path, text), path)
    lines = with_lines(document, path, text)
    once = text_at(lines, path)
    assert text_at(with_lines(lines, path, once), path) == once
    whole(written)
    fields_of(written)


@pytest.mark.parametrize("path", sorted((HOME / "personas").glob("*.yaml")), ids=lambda path: path.stem)
def test_a_persona_written_out_and_touched_line_by_line_is_the_same_persona(path: Path) -> None:
    persona = read_persona(path)
    document = persona_document(persona)
    for field in fields_of(document):
        if isinstance(value_at(document, field), list) and not field.endswith("fits"):
            document = with_lines(document, field, text_at(document, field))
    assert draft(ordered(document)).persona == persona


def test_what_is_empty_is_left_out() -> None:
    assert filled_only({"a": "", "b": [], "c": {"d": None}, "e": ["", "x"]}) == {"e": ["x"]}
