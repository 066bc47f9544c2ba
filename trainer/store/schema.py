"""The JSON Schema of persona files, for editors: `python -m trainer.store.schema` writes it."""

import json
from pathlib import Path
from typing import Any

from trainer.domain.persona import Persona
from trainer.settings import load

LINE = {"$ref": "#/$defs/Line"}


def persona_schema() -> str:
    """The schema as text. A file may leave out its id (the file's name serves) and write a line as
    a plain string."""
    schema = _with_plain_lines(Persona.model_json_schema())
    schema["required"] = [name for name in schema["required"] if name != "id"]
    schema["title"] = "A counterpart of Comma"
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _with_plain_lines(part: Any) -> Any:
    if part == LINE:
        return {"anyOf": [{"type": "string", "minLength": 1, "maxLength": 500}, LINE]}
    if isinstance(part, dict):
        return {key: _with_plain_lines(value) for key, value in part.items()}
    if isinstance(part, list):
        return [_with_plain_lines(value) for value in part]
    return part


def write(folder: Path) -> Path:
    path = folder / "persona.schema.json"
    path.write_text(persona_schema(), encoding="utf-8")
    return path


if __name__ == "__main__":
    print(write(load().personas))
