import pytest
from pydantic import ValidationError

from trainer.domain.direction import Direction
from trainer.domain.play import Act
from trainer.settings import Settings
from trainer.store.content import Library


def _direction(settings: Settings) -> Direction:
    return Library(settings.personas, settings.prompts).direction()


def test_the_shipped_file_has_words_for_every_act(settings: Settings) -> None:
    assert set(_direction(settings).acts) == set(Act)


def test_an_act_without_words_is_named(settings: Settings) -> None:
    content = _direction(settings).model_dump()
    del content["acts"][Act.HINT]
    with pytest.raises(ValidationError, match="acts has no text for hint"):
        Direction.model_validate(content)


def test_the_hash_follows_the_content(settings: Settings) -> None:
    one = _direction(settings)
    assert one.hash != one.model_copy(update={"start": "Otherwise."}).hash
