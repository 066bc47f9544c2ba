"""A persona as the plain document that its file holds: nested values, defaults left out."""

from typing import Any

from trainer.domain.persona import Persona


def persona_document(persona: Persona) -> dict[str, Any]:
    """What `Persona.model_validate` reads back as an equal persona. A line without conditions is a string."""
    document = persona.model_dump(mode="json", exclude_defaults=True)
    return {part: value if part == "extensions" else _plain_lines(value) for part, value in document.items()}


def _plain_lines(value: Any) -> Any:
    if isinstance(value, dict):
        return value["say"] if value.keys() == {"say"} else {k: _plain_lines(v) for k, v in value.items()}
    return [_plain_lines(one) for one in value] if isinstance(value, list) else value
