"""A session in the list, as a small screen reads it out."""

from datetime import UTC, datetime

import pytest

from trainer.domain.play import End
from trainer.domain.session import SessionRow
from trainer.ui.components.sessions import row_html


@pytest.mark.parametrize(
    ("turns", "said"), [(1, "1<i> turn</i>"), (2, "2<i> turns</i>"), (0, "0<i> turns</i>")]
)
def test_one_turn_is_not_turns(turns: int, said: str) -> None:
    row = SessionRow(
        "s1", "dana", "Dana Whitlock", "Plant manager", "easy", datetime(2026, 3, 4, tzinfo=UTC), turns,
        End.E4, 81.0, 26.0, "builtin", 0, False,
    )  # fmt: skip
    assert said in row_html(row)
