from typing import get_args

import pytest

from trainer.domain.coaching import CallCoaching, CallHeadline
from trainer.settings import HOME
from trainer.store.content import Library


@pytest.fixture(scope="module")
def call() -> CallCoaching:
    return Library(HOME / "personas", HOME / "prompts").call_coaching()


@pytest.mark.parametrize("kind", get_args(CallHeadline))
def test_every_outcome_of_a_call_has_its_headline(call: CallCoaching, kind: CallHeadline) -> None:
    assert call.headlines[kind]


def test_nothing_is_said_of_what_only_a_simulation_knows(call: CallCoaching) -> None:
    lines = [
        line
        for part in (call.headlines, call.after_costly, call.after_good)
        for lines in part.values()
        for line in lines
    ]
    for line in lines:
        assert not {"trust", "guard", "patience"} & set(line.lower().split())
        assert "!" not in line
