import pytest

from trainer.engine.grader import Grader
from trainer.services.wiring import desk


@pytest.fixture(scope="session")
def grader() -> Grader:
    """The built-in grader as the app puts it together."""
    return desk().models.builtin_grader
