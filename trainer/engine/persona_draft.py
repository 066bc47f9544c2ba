"""A persona that is still being written: a document shaped like a persona file, perhaps with gaps."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from trainer.domain.fault import Fault, shape_faults
from trainer.domain.persona import Persona


@dataclass(frozen=True, slots=True)
class Draft:
    """A document read as far as it goes."""

    document: Mapping[str, Any]
    """Nested plain values, as a persona file holds them."""
    persona: Persona | None
    """None while something is missing or wrong."""
    faults: tuple[Fault, ...]
    """What stands in the way, misspelt fields first."""


def draft(document: Mapping[str, Any]) -> Draft:
    """Reads a document as a persona; never raises for what it holds."""
    try:
        return Draft(document, Persona.model_validate(dict(document)), ())
    except ValidationError as error:
        return Draft(document, None, shape_faults(error, Persona))
