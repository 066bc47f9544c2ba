"""What goes in comes out: cards of other programs, and personas of ours."""

import copy
import json
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic import JsonValue

from tests.engine.cards.deck import OURS, PLAIN, RUTH, cards, text, told, values
from trainer.domain.persona import Persona
from trainer.engine.cards.card import card
from trainer.engine.cards.json_text import read_json, write_json
from trainer.engine.cards.reading import CardDraft, read_card
from trainer.engine.cards.shape import SECTION, Spec
from trainer.engine.cards.writing import card_document
from trainer.engine.persona_document import persona_document
from trainer.engine.persona_draft import draft
from trainer.store.yaml_file import parse_yaml
from trainer.store.yaml_text import yaml_text

SPECS: tuple[Spec, ...] = ("v2", "v3")
EMPTY = {"", None}


def read(document: dict[str, Any]) -> CardDraft:
    return read_card(card(document, "a card"), "card")


def finished(found: CardDraft) -> Persona:
    """As a person would end a draft: gaps filled, everything that was read left alone."""
    document = copy.deepcopy(dict(found.draft.document))
    public = {"name": "Filled", "role": "Filled", "scene": "Filled.", "goal": "Filled.", "opening": ["No."]}
    document["public"] = {**public, **document["public"]}
    document["private"] = persona_document(RUTH)["private"]
    persona = draft(document).persona
    assert persona is not None, draft(document).faults
    return persona


def strictly(value: Any) -> str:
    """JSON text: tells 1, 1.0 and true apart, and -0.0 from 0.0."""
    return json.dumps(value, sort_keys=True)


def assert_carried(before: dict[str, Any], after: dict[str, JsonValue]) -> None:
    """Every key of `before` stands in `after` with its value; only an empty text may have been filled."""
    assert isinstance(after["data"], dict)
    extensions = dict(after["data"]["extensions"])  # type: ignore[arg-type]
    extensions.pop(SECTION)
    assert strictly(extensions) == strictly(before["data"].get("extensions") or {})
    for key, value in before.items():
        if key not in {"spec", "spec_version", "data"}:
            assert strictly(after[key]) == strictly(value), key
    greeted = any(
        t.strip()
        for t in (before["data"].get("first_mes", ""), *before["data"].get("alternate_greetings", []))
    )
    for key, value in before["data"].items():
        if key == "extensions" or (isinstance(value, str) and not value.strip()):
            continue
        if key == "alternate_greetings" and not greeted:
            continue
        assert strictly(after["data"][key]) == strictly(value), key


@settings(max_examples=60)
@example(PLAIN, "v2")
@example(PLAIN, "v3")
@given(cards(), st.sampled_from(SPECS))
def test_nothing_of_another_programs_card_is_lost(document: dict[str, Any], spec: Spec) -> None:
    before = copy.deepcopy(document)
    persona = finished(read(read_json(write_json(document), "a card")))
    out = read_json(write_json(card_document(persona, spec)), "a card")
    assert document == before
    assert_carried(before, out)
    assert out["spec"] == f"chara_card_{spec}"


@settings(max_examples=40)
@given(cards(), st.sampled_from(SPECS), st.sampled_from(SPECS))
def test_a_second_round_changes_nothing(document: dict[str, Any], first: Spec, second: Spec) -> None:
    once = card_document(finished(read(document)), first)
    again = read(once).draft.persona
    assert again is not None
    assert_carried(document, card_document(again, second))
    assert strictly(card_document(again, first)) == strictly(once)
    assert read(once).draft.document.keys() <= {"id", "public", "voice", "private", "extensions"}


@settings(max_examples=40)
@given(cards())
def test_the_file_of_a_persona_keeps_all_that_the_card_held(document: dict[str, Any]) -> None:
    persona = finished(read(document))
    written = yaml_text(persona_document(persona), ("a comment",))
    kept = parse_yaml(written, "p.yaml", Persona)
    assert kept == persona
    assert strictly(kept.extensions) == strictly(persona.extensions)


@pytest.mark.parametrize("spec", SPECS)
@pytest.mark.parametrize("persona", [RUTH, *OURS], ids=lambda persona: persona.id)
def test_a_persona_of_ours_comes_back_the_same(persona: Persona, spec: Spec) -> None:
    found = read(read_json(write_json(card_document(persona, spec)), "a card"))
    assert found.draft.persona == persona
    assert found.draft.persona.content_hash == persona.content_hash
    assert found.notes == ()


@settings(max_examples=60)
@given(told, told, told, st.lists(told, min_size=1, max_size=3), text, st.sampled_from(SPECS))
def test_a_persona_with_any_words_comes_back_the_same(
    name: str, role: str, scene: str, opening: list[str], manner: str, spec: Spec
) -> None:
    document = persona_document(RUTH)
    document["public"] |= {"name": name[:80], "role": role[:160], "scene": scene, "opening": opening}
    document["voice"]["manner"] = manner
    persona = draft(document).persona
    assert persona is not None
    assert read(card_document(persona, spec)).draft.persona == persona


@given(values)
def test_any_extra_of_a_persona_of_ours_survives(value: JsonValue) -> None:
    document = card_document(RUTH, "v3")
    document["data"]["assets"] = value  # type: ignore[index,call-overload]
    document["data"]["extensions"]["other"] = value  # type: ignore[index,call-overload]
    persona = read(document).draft.persona
    assert persona is not None
    assert strictly(card_document(persona, "v3")) == strictly(document)


def changed(persona: Persona, part: str, **fields: Any) -> Persona:
    document = persona_document(persona)
    document[part] = {**document.get(part, {}), **fields}
    found = draft(document).persona
    assert found is not None
    return found


def test_what_was_changed_here_reaches_the_card_and_the_rest_keeps_its_macros() -> None:
    persona = changed(finished(read(PLAIN)), "public", role="Buyer", opening=["No."])
    data: Any = card_document(persona, "v2")["data"]
    assert data["description"] == "Buyer"
    assert (data["first_mes"], data["alternate_greetings"]) == ("No.", [])
    assert data["scenario"] == PLAIN["data"]["scenario"]


def test_a_persona_that_was_renamed_here_comes_back_as_it_is() -> None:
    persona = changed(finished(read(PLAIN)), "public", name="Ruth Hale")
    out = card_document(persona, "v3")
    data: Any = out["data"]
    assert data["name"] == "Ruth Hale"
    again = read(out).draft.persona
    assert again is not None
    assert (again.public, again.voice, again.private) == (persona.public, persona.voice, persona.private)


def test_what_another_program_changed_in_our_card_is_taken_over() -> None:
    document: Any = card_document(RUTH, "v3")
    document["data"] |= {"name": "Ruth Hale", "scenario": "A car park, {{user}} late.", "first_mes": "Never."}
    persona = read(document).draft.persona
    assert persona is not None
    assert persona.public.name == "Ruth Hale"
    assert persona.public.scene == "A car park, you late."
    assert persona.public.opening == ("Never.", "It's a no.")
    assert persona.private == RUTH.private


def test_a_description_too_long_for_a_role_is_never_overwritten() -> None:
    long = "She was born in a warehouse. " * 80
    document = {**PLAIN, "data": {**PLAIN["data"], "description": long, "personality": ""}}
    found = read(document)
    manner = found.draft.document["voice"]["manner"]
    assert 0 < len(manner) <= 1000
    assert manner.endswith("warehouse.")
    persona = changed(finished(found), "voice", manner="Short.")
    data: Any = card_document(persona, "v3")["data"]
    assert data["description"] == long
    assert data["personality"] == "Short."
