"""The shared first words of a conversation that takes up an earlier one."""

import pytest

from trainer.domain.play import End
from trainer.settings import HOME
from trainer.store.content import Library

RETURNS = Library(HOME / "personas", HOME / "prompts").stock().returns
REOPENED = (End.E2, End.E3, End.E4, End.E6, End.E7, End.E8)


@pytest.mark.parametrize("end", REOPENED)
def test_every_end_that_can_be_taken_up_has_six_first_words_or_more(end: End) -> None:
    said = [line.say for line in RETURNS[end]]
    assert len(set(said)) >= 6
    assert all(3 <= len(say.split()) <= 35 for say in said)
    assert not [line for line in RETURNS[end] if line.to or line.when or "{" in line.say]


def test_ends_that_are_over_have_none() -> None:
    assert set(RETURNS) == set(REOPENED)
