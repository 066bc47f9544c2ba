"""Character cards in and out: what another role-play program wrote, and what it may read of ours."""

from dataclasses import dataclass
from pathlib import PurePath

from trainer.domain.persona import Persona
from trainer.engine.cards.card import card
from trainer.engine.cards.chunks import SIGNATURE
from trainer.engine.cards.embedded import Keyword, embedded_json, with_card, without_card
from trainer.engine.cards.json_text import read_json, write_json
from trainer.engine.cards.portrait import portrait
from trainer.engine.cards.reading import read_card
from trainer.engine.cards.shape import Spec
from trainer.engine.cards.writing import card_document
from trainer.engine.persona_document import persona_document
from trainer.engine.persona_draft import Draft
from trainer.errors import UsageError
from trainer.store.card_file import LARGEST, typeface
from trainer.store.yaml_text import yaml_text

_SCHEMA = "yaml-language-server: $schema=persona.schema.json"


@dataclass(frozen=True, slots=True)
class Imported:
    draft: Draft
    """Its faults are what is missing; none: `draft.persona` can be played."""
    notes: tuple[str, ...]
    """What a person should know or look at, a sentence each."""
    picture: bytes | None
    """The PNG the card came in, without the card."""

    @property
    def id(self) -> str:
        return str(self.draft.document["id"])


def import_card(raw: bytes, name: str, persona_id: str | None = None) -> Imported:
    """The persona in a card of V1, V2 or V3, as JSON or embedded in a PNG, or a draft of one.

    `name` is the file's, as errors call it. Raises UsageError with one sentence for what is no card,
    damaged, too large, or could not be given back unchanged."""
    if len(raw) > LARGEST:
        raise UsageError(f"'{name}' has more than {LARGEST // 1_000_000} MB, more than any card; shrink it.")
    if raw.startswith(b"PK\x03\x04"):
        raise UsageError(f"'{name}' is a CHARX archive; unpack card.json from it and import that.")
    is_picture = raw.startswith(SIGNATURE)
    if not is_picture and not raw.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{":
        raise UsageError(f"'{name}' is neither a PNG nor JSON; choose a character card.")
    held = embedded_json(raw, name) if is_picture else raw
    read = read_card(card(read_json(held, name), name), PurePath(name).stem, persona_id)
    return Imported(read.draft, read.notes, without_card(raw, name) if is_picture else None)


def export_json(persona: Persona, spec: Spec = "v3") -> bytes:
    """The card as UTF-8 JSON: hidden side, lines and all. Raises UsageError for unusable `extensions`."""
    return write_json(card_document(persona, spec))


def export_png(persona: Persona, spec: Spec = "v3", picture: bytes | None = None, name: str = "") -> bytes:
    """The card in `picture` (a PNG that errors call `name`), or in a plain one with the initials.

    V3 comes with the same card as V2 for programs that know no other; V2 comes alone. Raises UsageError."""
    cards: dict[Keyword, bytes] = {"chara": export_json(persona, "v2")}
    if spec == "v3":
        cards["ccv3"] = export_json(persona, "v3")
    return with_card(picture or portrait(persona.public.name, typeface()), name, cards)


def export_yaml(persona: Persona) -> bytes:
    """The persona as a file for the personas folder, UTF-8."""
    return yaml_text(persona_document(persona), (_SCHEMA,)).encode()


def draft_yaml(imported: Imported) -> bytes:
    """As export_yaml, for a draft too: what is missing and the notes stand above it as comments."""
    if imported.draft.persona is not None:
        return export_yaml(imported.draft.persona)
    missing = (f"{fault.field}: {fault.problem}" for fault in imported.draft.faults)
    comments = (_SCHEMA, "A draft from a character card. Still to do:", *missing, *imported.notes)
    return yaml_text(imported.draft.document, comments).encode()
