"""What the no was thought to be: the debrief repeats how sure somebody said they were."""

import pytest

from trainer.settings import HOME
from trainer.store.content import Library
from trainer.ui.components.guess import SURE

COACHING = Library(HOME / "personas", HOME / "prompts").coaching()


@pytest.mark.parametrize(
    ("chosen", "told"),
    [("A guess", "not sure"), ("Fairly sure", "fairly sure"), ("Sure", "sure"), ("Certain", "certain")],
)
def test_how_sure_one_was_is_told_in_the_word_one_chose(chosen: str, told: str) -> None:
    assert COACHING.sure(SURE[chosen]) == told
