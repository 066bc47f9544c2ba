"""What the page's address asks of the list, whatever it says."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from trainer.domain.codes import Code
from trainer.domain.filters import EVERYTHING, Filters, Mark, Sort
from trainer.domain.no_types import NoType
from trainer.domain.play import End
from trainer.ui.address import LISTING
from trainer.ui.asked import MOST_OLDER, asked


def test_every_filter_is_read() -> None:
    address = {
        "words": " castings slip ", "person": "3", "counterpart": "dana-procurement", "mark": "disputed",
        "sort": "learned", "code": "REBUT", "difficulty": "hard", "end": "E4", "finished": "no", "no": "N3",
        "grader": "openai:tiny", "from": "2026-03-02", "to": "2026-03-04", "older": "2",
    }  # fmt: skip
    assert set(address) == set(LISTING)
    wanted = asked(address)
    assert wanted.filters == Filters(
        person=3, counterpart="dana-procurement", difficulty="hard", end=End.E4, grader="openai:tiny",
        mark=Mark.DISPUTED, since=datetime(2026, 3, 2, tzinfo=UTC), before=datetime(2026, 3, 5, tzinfo=UTC),
        finished=False, no_type=NoType.N3, code=Code.REBUT, text="castings slip",
    )  # fmt: skip
    assert (wanted.sort, wanted.older) == (Sort.LEARNED_MOST, 2)


def test_what_means_nothing_is_as_if_it_were_not_there() -> None:
    wrong = {
        "person": "1 OR 1=1", "mark": "x", "sort": "seq; DROP", "difficulty": "tricky", "end": "E99",
        "finished": "maybe", "no": "N0", "code": "NC", "from": "yesterday", "to": "9999-12-31", "older": "-1",
    }  # fmt: skip
    wanted = asked(wrong)
    assert (wanted.filters, wanted.sort, wanted.older) == (EVERYTHING, Sort.NEWEST, 0)


def test_nobody_opens_a_hundred_thousand_rows_at_once() -> None:
    assert asked({"older": "99999"}).older == 0
    assert asked({"older": "99"}).older == MOST_OLDER


@given(st.dictionaries(st.sampled_from(LISTING), st.text(max_size=20)))
def test_any_address_is_read(address: dict[str, str]) -> None:
    wanted = asked(address)
    assert 0 <= wanted.older <= MOST_OLDER
    assert wanted.filters.person is None or wanted.filters.person < 2**31
