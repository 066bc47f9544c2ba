"""The JSON Schema that editors complete persona files with."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from trainer.settings import HOME
from trainer.store.schema import persona_schema

FILES = sorted((HOME / "personas").glob("*.yaml"))


def test_the_file_beside_the_personas_is_the_generated_one() -> None:
    assert (HOME / "personas" / "persona.schema.json").read_text(encoding="utf-8") == persona_schema(), (
        "run `make schema`"
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_persona_of_ours_satisfies_it(path: Path) -> None:
    jsonschema.validate(yaml.safe_load(path.read_text(encoding="utf-8")), json.loads(persona_schema()))


def test_a_misspelt_field_does_not_satisfy_it() -> None:
    content = yaml.safe_load(FILES[0].read_text(encoding="utf-8"))
    content["public"]["gaol"] = "x"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(content, json.loads(persona_schema()))
