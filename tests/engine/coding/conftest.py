from collections.abc import Callable

import pytest

from trainer.domain.grade import CodedTurn
from trainer.domain.transcript import Utterance
from trainer.engine.coding import BuiltinGrader
from trainer.engine.grader import Seen
from trainer.store.weights import shipped_opinion

Coder = Callable[..., CodedTurn]


@pytest.fixture(scope="session")
def coder() -> Coder:
    """Codes a text after the turns given, the last of which is the other side's."""
    grader = BuiltinGrader(shipped_opinion())

    def code(
        text: str,
        *context: str,
        known: tuple[str, ...] | None = None,
        barrier_known: bool | None = None,
        after_yes: bool | None = None,
    ) -> CodedTurn:
        turns = tuple(
            Utterance("trainee" if (len(context) - place) % 2 == 0 else "counterpart", said)
            for place, said in enumerate(context)
        )
        return grader.code(text, Seen(turns, known, barrier_known, after_yes))

    return code
