"""What a writer of files is told."""

import pytest
from pydantic import BaseModel, ConfigDict

from trainer.errors import ContentError
from trainer.store.yaml_file import parse_yaml


class Person(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: str
    age: int = 0


class File(BaseModel):
    model_config = ConfigDict(extra="forbid")
    id: str = ""
    person: Person
    friends: list[Person] = []


def fault(text: str) -> str:
    with pytest.raises(ContentError) as caught:
        parse_yaml(text, "dana.yaml", File)
    return str(caught.value)


def test_a_good_file_is_read() -> None:
    assert parse_yaml("person: {name: Dana}", "dana.yaml", File, {"id": "dana"}) == File(
        id="dana", person=Person(name="Dana")
    )


def test_a_misspelt_field_is_named_with_its_line_and_the_likely_name() -> None:
    assert fault("person:\n  nmae: Dana\n  name: D\n") == (
        "dana.yaml:2: person.nmae: is not a field here; did you mean name?"
    )


def test_a_missing_field_is_named_with_the_line_of_its_section() -> None:
    assert fault("\nperson:\n  age: 3\n").startswith("dana.yaml:2: person.name: is missing; add it")


def test_a_wrong_value_is_shown() -> None:
    assert fault("person: {name: D}\nfriends:\n  - {name: A}\n  - {name: B, age: old}\n").startswith(
        "dana.yaml:4: friends.1.age: is 'old'; write a whole number"
    )


def test_broken_yaml_names_the_line() -> None:
    assert fault("person: {name: D}\nfriends: [\n").startswith("dana.yaml:3: is not valid YAML")


def test_a_key_written_twice_is_refused() -> None:
    assert fault("person:\n  name: A\n  name: B\n") == "dana.yaml:3: name: is there twice; keep one"


def test_further_faults_are_counted() -> None:
    assert "(1 more fault in this file)" in fault("person:\n  nmae: Dana\n")


@pytest.mark.parametrize("text", ["", "just words", "- a\n- list\n"])
def test_a_file_without_fields_is_said_to_be_so(text: str) -> None:
    assert "holds no fields" in fault(text)


def test_a_character_that_no_file_may_hold_is_named_with_its_line() -> None:
    assert fault("person:\n  name: D\x07\n").startswith("dana.yaml:2: holds a character")


def test_a_value_that_no_calendar_has_is_a_fault_of_the_file() -> None:
    assert "put it in quotation marks" in fault("person: {name: 2026-13-45}\n")
