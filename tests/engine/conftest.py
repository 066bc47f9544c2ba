import pytest
import yaml

from trainer.domain.coaching import Coaching
from trainer.settings import HOME


@pytest.fixture(scope="session")
def coaching() -> Coaching:
    """The coach's sentences as they ship."""
    return Coaching.model_validate(yaml.safe_load((HOME / "prompts" / "coaching.yaml").read_text("utf-8")))
