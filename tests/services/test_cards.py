"""Cards as the screens and commands use them: bytes in, drafts out, and bytes again."""

import io
import json
import zipfile
from typing import Any

import pytest
from hypothesis import given, settings
from PIL import Image

from tests.engine.cards.deck import OURS, PLAIN, RUTH, cards, chunk, png
from trainer.domain.persona import Persona
from trainer.engine.cards.chunks import read_chunks
from trainer.errors import UsageError
from trainer.services.cards import draft_yaml, export_json, export_png, export_yaml, import_card
from trainer.store.card_file import LARGEST
from trainer.store.yaml_file import parse_yaml


@pytest.mark.parametrize("persona", OURS, ids=lambda persona: persona.id)
def test_ours_travel_in_a_picture_and_come_back_the_same(persona: Persona) -> None:
    raw = export_png(persona)
    with Image.open(io.BytesIO(raw)) as image:
        image.load()
        assert set(image.info) == {"ccv3", "chara"}
    assert import_card(raw, "c.png").draft.persona == persona


def test_a_picture_holds_both_versions_unless_the_older_is_asked_for() -> None:
    def keywords(raw: bytes) -> list[bytes]:
        return [part.data[:5].rstrip(b"\0") for part in read_chunks(raw, "c.png") if part.kind == b"tEXt"]

    assert keywords(export_png(RUTH)) == [b"ccv3", b"chara"]
    assert keywords(export_png(RUTH, "v2")) == [b"chara"]
    assert import_card(export_png(RUTH, "v2"), "c.png").draft.persona == RUTH


def test_a_card_keeps_the_picture_it_came_in() -> None:
    comment = chunk(b"tEXt", b"Comment\0hello")
    first = export_png(RUTH, picture=png(comment), name="mine.png")
    imported = import_card(first, "c.png")
    assert imported.picture == png(comment)
    assert export_png(RUTH, picture=imported.picture) == first


@settings(max_examples=40)
@given(cards())
def test_json_and_picture_are_read_the_same(document: dict[str, Any]) -> None:
    raw = json.dumps(document).encode()
    packed = png(chunk(b"iTXt", b"ccv3\0\0\0\0\0" + raw))
    assert import_card(raw, "card.json").draft == import_card(packed, "card.png").draft


def test_a_draft_as_yaml_lists_what_is_missing_and_loses_nothing() -> None:
    imported = import_card(json.dumps(PLAIN).encode(), "ruth.json")
    text = draft_yaml(imported).decode()
    assert "# private.no_type: is missing; add it\n" in text
    assert "# public.opening holds the card's greetings; make each of them a no.\n" in text
    finished = text.replace(
        "  facts: {}", "  no_type: N2\n  facts: {F0: {text: a}, F1: {text: b}, F2: {text: c}, F3: {text: d}}"
    )
    finished = finished.replace("public:\n", "public:\n  goal: A date.\n", 1)
    persona = parse_yaml(finished, "ruth.yaml", Persona)
    out = json.loads(export_json(persona, "v2"))
    del out["data"]["extensions"]["comma/persona"]
    assert out == PLAIN


@pytest.mark.parametrize("persona", [RUTH, *OURS], ids=lambda persona: persona.id)
def test_a_persona_as_yaml_reads_back_the_same(persona: Persona) -> None:
    text = export_yaml(persona).decode()
    assert text.startswith("# yaml-language-server: $schema=persona.schema.json\n")
    assert parse_yaml(text, "p.yaml", Persona) == persona


def archive() -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as file:
        file.writestr("card.json", "{}")
    return written.getvalue()


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "neither a PNG nor JSON"),
        (b"\xff\xd8\xff\xe0 a photograph", "neither a PNG nor JSON"),
        (b"<svg onload=alert(1)>", "neither a PNG nor JSON"),
        (archive(), "unpack card.json"),
        (b" " * (LARGEST + 1), "has more than 20 MB"),
        (b"{}", "spec is missing"),
    ],
    ids=["nothing", "a photograph", "markup", "an archive", "too large", "an empty object"],
)
def test_what_is_no_card_is_refused_by_name(raw: bytes, words: str) -> None:
    with pytest.raises(UsageError, match=words) as caught:
        import_card(raw, "thing.bin")
    assert "'thing.bin'" in str(caught.value)
