"""From a card to a persona, or to a draft of one with what is missing."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import JsonValue

from trainer.domain.persona import Persona
from trainer.engine.cards.card import Card
from trainer.engine.cards.shape import SECTION
from trainer.engine.cards.told import Told, as_written, tidy, told, told_by
from trainer.engine.cards.writing import FIELDS, card_document
from trainer.engine.persona_draft import Draft, draft

_PARTS = {"name": "public", "role": "public", "scene": "public", "manner": "voice", "opening": "public"}


@dataclass(frozen=True, slots=True)
class CardDraft:
    draft: Draft
    """Complete when the card held a whole persona of ours; else with what is missing."""
    notes: tuple[str, ...]
    """What a person should know or look at, a sentence each."""


def read_card(card: Card, fallback_id: str, persona_id: str | None = None) -> CardDraft:
    """The persona in a card. Its id is `persona_id`, else the card's own, else made from its name, else
    `fallback_id`."""
    if card.section is None:
        document = {"id": _id(told(card.data).name, fallback_id), **_plain(told(card.data))}
    else:
        document = _edited(card.section.model_dump(exclude={"format"}, exclude_none=True), card)
        document.setdefault("id", _id(told(card.data).name, fallback_id))
    if persona_id is not None:
        document["id"] = persona_id
    if carried := _carried(card, draft(document).persona):
        document["extensions"] = carried
    return CardDraft(draft(document), tuple(_notes(card)))


def _plain(parts: Told) -> dict[str, Any]:
    """A document with the gaps left open: no part of another program's card says why they refuse."""
    public = {part: value for part in ("name", "role", "scene") if (value := getattr(parts, part))}
    if parts.opening:
        public["opening"] = list(parts.opening)
    voice = {"voice": {"manner": parts.manner}} if parts.manner else {}
    return {"public": public, **voice, "private": {"facts": {}}}


def _edited(document: dict[str, Any], card: Card) -> dict[str, Any]:
    """Our own part, with the card's standard fields where another program changed them since."""
    persona = draft({"id": "card", **document}).persona
    if persona is None:
        return document
    ours, now, written = tidy(told_by(persona)), told(card.data), as_written(card.data)
    for part, home in _PARTS.items():
        value = getattr(now, part)
        if part == "manner" and not card.data.personality:
            continue
        if value and getattr(ours, part) not in (value, getattr(written, part)):
            value = list(value) if part == "opening" else value
            document[home] = {**document.get(home, {}), part: value}
    return document


def _carried(card: Card, persona: Persona | None) -> dict[str, JsonValue]:
    """All of the card but our own part, and but what an export writes again in any case."""
    top = {key: value for key, value in card.document.items() if key not in {"spec", "spec_version", "data"}}
    again: Mapping[str, Any] = {}
    if persona is not None:
        again = _data(card_document(persona, card.spec))
    held = _data(card.document)
    written_again = {key for key, value in held.items() if key in again and again[key] == value}
    for fields in FIELDS.values():
        if not held.keys() & set(fields) <= written_again:
            written_again -= set(fields)
    held = {key: value for key, value in held.items() if key not in written_again}
    held.pop("extensions", None)
    if others := {key: value for key, value in card.data.extensions.items() if key != SECTION}:
        held["extensions"] = others
    return {**top, "data": held} if held else top


def _data(document: Mapping[str, JsonValue]) -> dict[str, JsonValue]:
    data = document["data"]
    return data if isinstance(data, dict) else {}


def _notes(card: Card) -> Iterator[str]:
    if re.fullmatch(r"\d+(\.\d+)?", card.version) and float(card.version) > float(card.spec[1]):
        yield f"The card has version {card.version}, newer than Comma reads; what is new is only carried."
    if card.section is not None:
        return
    parts = told(card.data)
    if parts.opening:
        yield "public.opening holds the card's greetings; make each of them a no."
    if card.data.description.strip() and not parts.role:
        where = "kept" if card.data.personality.strip() else "in voice.manner as far as it fits"
        yield f"The card's description is too long for a role; it is {where}, for you to sort."
    if card.data.mes_example.strip():
        yield "The card's example talk is kept; put lines that fit under voice.lines by act."


def _id(name: str, fallback: str) -> str:
    return _slug(name) or _slug(fallback) or "card"


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-")
