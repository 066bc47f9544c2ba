"""The judge's rubric is whole, and says what the product says."""

from pathlib import Path

import pytest
import yaml
from pydantic import ValidationError

from trainer.domain.codes import Code
from trainer.domain.rubric import Rubric

FILE = Path(__file__).parents[2] / "prompts" / "rubric.yaml"


@pytest.fixture
def content():
    return yaml.safe_load(FILE.read_text(encoding="utf-8"))


def test_the_rubric_defines_every_code_under_the_name_on_screen(content):
    rubric = Rubric.model_validate(content)
    assert {entry.code: entry.plain for entry in rubric.codes} == {code: code.plain for code in Code}


def test_the_judge_reads_every_code_with_its_near_miss_and_the_checks(content):
    rubric = Rubric.model_validate(content)
    codes, order = rubric.as_codes(), rubric.as_order()
    assert all(f"{entry.code} (" in codes and entry.near_miss in codes for entry in rubric.codes)
    assert all(check.asks in order for check in rubric.checklist)


def test_a_changed_definition_changes_the_hash(content):
    before = Rubric.model_validate(content).hash
    content["codes"][0]["definition"] += " Always."
    assert Rubric.model_validate(content).hash != before


def test_a_missing_code_is_named(content):
    content["codes"] = [entry for entry in content["codes"] if entry["code"] != "NOQ"]
    with pytest.raises(ValidationError, match="NOQ"):
        Rubric.model_validate(content)


@pytest.mark.parametrize(
    ("part", "wrong"), [("anchors", "grades 0, 1, 2, 3 and 4"), ("checklist", "q1 to q7")]
)
def test_a_missing_anchor_or_check_is_an_error(part, wrong, content):
    content[part] = content[part][1:]
    with pytest.raises(ValidationError, match=wrong):
        Rubric.model_validate(content)
