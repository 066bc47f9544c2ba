"""One card: its document as it stood, and what we read of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import JsonValue, ValidationError

from trainer.domain.fault import shape_faults
from trainer.engine.cards.shape import SECTION, CardData, CardShape, Section, Spec
from trainer.errors import UsageError

_V1 = ("name", "description", "first_mes")


@dataclass(frozen=True, slots=True)
class Card:
    document: Mapping[str, JsonValue]
    """The whole card, our own part included."""
    data: CardData
    spec: Spec
    version: str
    """As written, such as "3.0"."""
    section: Section | None
    """Our own part; None in a card that another program made."""


def card(document: Mapping[str, JsonValue], name: str) -> Card:
    """Reads V2, V3, and V1 (fields at the top, no `spec`) as V2. Raises UsageError with field and value."""
    if "spec" not in document and "data" not in document and all(key in document for key in _V1):
        document = {"spec": "chara_card_v2", "spec_version": "2.0", "data": dict(document)}
    try:
        shape = CardShape.model_validate(document)
    except ValidationError as error:
        fault = shape_faults(error, CardShape)[0]
        raise UsageError(
            f"'{name}' is no character card that Comma can read: {fault.field} {fault.problem}."
        ) from error
    version = "" if shape.spec_version is None else str(shape.spec_version)
    spec: Spec = "v3" if shape.spec == "chara_card_v3" else "v2"
    return Card(document, shape.data, spec, version, _section(shape.data, name))


def _section(data: CardData, name: str) -> Section | None:
    if SECTION not in data.extensions:
        return None
    try:
        return Section.model_validate(data.extensions[SECTION])
    except ValidationError as error:
        fault = shape_faults(error, Section)[0]
        field = f"{fault.field} " if fault.field else ""
        raise UsageError(
            f"The part {SECTION} of the card '{name}' cannot be read: {field}{fault.problem}; "
            "correct it, or update Comma if a newer one wrote it."
        ) from error
