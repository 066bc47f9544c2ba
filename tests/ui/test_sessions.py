"""A session in the list, as a small screen reads it out."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from trainer.domain.play import End
from trainer.domain.session import SessionRow
from trainer.ui.components.sessions import row_html

ROW = SessionRow(
    "s1", "dana", "Dana Whitlock", "Plant manager", "easy", datetime(2026, 3, 4, tzinfo=UTC), 4,
    End.E4, 81.0, 26.0, "builtin", 0, False, person="Ada <b>", seconds=754,
)  # fmt: skip


@pytest.mark.parametrize(
    ("turns", "said"), [(1, "1<i> turn</i>"), (2, "2<i> turns</i>"), (0, "0<i> turns</i>")]
)
def test_one_turn_is_not_turns(turns: int, said: str) -> None:
    assert said in row_html(replace(ROW, turns=turns))


@pytest.mark.parametrize(
    ("seconds", "said"), [(0, "</i></span>"), (59, "&lt; 1 min"), (754, "12 min"), (7500, "2 h 5 min")]
)
def test_how_long_it_took_is_said_in_minutes(seconds: int, said: str) -> None:
    assert said in row_html(replace(ROW, seconds=seconds))


def test_who_practised_is_named_where_there_are_several() -> None:
    assert "Ada &lt;b&gt;" in row_html(ROW, several=True)
    assert "Ada" not in row_html(ROW)


def test_what_to_look_at_is_said_in_plain_words() -> None:
    html = row_html(replace(ROW, grader="openai:x", not_graded=2, disputed=1, attacks=3, contested=1))
    for said in ("2 not graded", "1 turn for a person to look at", "3 turns spoke to the grader",
                 "1 disputed, not decided yet", "marks: openai:x", "Opens easily"):  # fmt: skip
        assert said in html
    assert "to look at" not in row_html(ROW)
