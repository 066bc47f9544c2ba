"""The form asks for every field a persona has, and for no other."""

from collections.abc import Iterator
from typing import Any

import pytest

from trainer.domain.persona import Persona
from trainer.domain.play import NO_ACTS, Act, End
from trainer.engine.persona_draft import draft
from trainer.engine.persona_form import filled_only, whole, with_lines, with_text
from trainer.settings import HOME
from trainer.store.content import Library
from trainer.store.document_yaml import read_document

LIBRARY = Library(HOME / "personas", HOME / "prompts")
FORM = LIBRARY.form()
YAML_ONLY = {"private.fits", "extensions"}
"""Too fine for a form: which moves suit this no, and what other programs left in a card."""
SLOTS = ("constraint", "fear", "priority", "timeline", "decider")
FACT = ("text", "lines", "hints", "topics")
PRIVATE_ACTS = {Act.NEXT_STEP, Act.TENTATIVE_YES, Act.COMMITMENT_YES, Act.THATS_RIGHT}


def wanted() -> Iterator[str]:
    yield "id"
    for name in Persona.model_fields["public"].annotation.model_fields:  # type: ignore[union-attr]
        yield f"public.{name}"
    yield from ("voice.manner", "voice.vocabulary", "private.no_type", "private.decoy", "private.lesson")
    yield from (f"voice.lines.{act.value}" for act in Act if act not in PRIVATE_ACTS)
    yield from (f"private.yes_lines.{act.value}" for act in PRIVATE_ACTS)
    yield from (f"private.facts.{tier}.{part}" for tier in ("F1", "F2", "F3", "F4") for part in FACT)
    yield from (f"private.facts.F0.{part}" for part in FACT if part != "hints")
    yield from (f"private.slots.{slot}.{part}" for slot in SLOTS for part in (*FACT, "after"))
    yield from (f"private.{part}.{end.value}" for part in ("afterwards", "returns") for end in End)


def test_the_form_asks_for_every_field() -> None:
    assert set(FORM.places) == set(wanted())
    assert {Act(path.rpartition(".")[2]) for path in FORM.places if path.startswith("voice.lines")} >= NO_ACTS


def example(path: str) -> Any:
    return FORM.places[path][2].example


def test_the_examples_of_the_form_make_a_counterpart_that_loads() -> None:
    document: dict[str, Any] = {"private": {"no_type": "N2"}}
    for path, (_section, _group, field) in FORM.places.items():
        if field.example and field.kind in {"line", "text"}:
            document = with_text(document, path, field.example)
        elif field.example and field.kind in {"lines", "words"}:
            document = with_lines(document, path, field.example)
    assert draft(document).faults == ()


def test_the_template_lacks_nothing_but_what_its_author_must_write() -> None:
    template = {"id": "x", **read_document(LIBRARY.new_persona(), "the template")}
    faults = {fault.field for fault in draft(whole(filled_only(template))).faults}
    assert faults == {
        "public.name", "public.role", "public.scene", "public.goal", "public.opening", "private.no_type",
        *(f"private.facts.{tier}.text" for tier in ("F0", "F1", "F2", "F3")),
    }  # fmt: skip
    misspelt = [fault for fault in draft(template).faults if "is not a field" in fault.problem]
    assert misspelt == []


@pytest.mark.parametrize("section", FORM.sections, ids=lambda section: section.key)
def test_every_part_says_what_it_is_for(section: Any) -> None:
    assert section.about
    assert all(field.help or field.example or group.about or group.folded
               for group in section.groups for field in group.fields)  # fmt: skip
