"""What is too old goes when the app starts, and every day after."""

from dataclasses import replace
from queue import Queue

import pytest

from tests.services.stored import filled
from tests.services.test_data_care import aged
from trainer.errors import StoreError
from trainer.services.wiring import House, open_house
from trainer.settings import Settings
from trainer.ui import letting_go
from trainer.ui.letting_go import DAY


class Days:
    """The days as they pass: each waits until the test lets it, and the last one ends the thread."""

    def __init__(self, count: int) -> None:
        self.rested: Queue[float] = Queue()
        self._mornings: Queue[bool] = Queue()
        self._left = count

    def rest(self, seconds: float) -> bool:
        self.rested.put(seconds)
        if self._left == 0:
            return True
        self._left -= 1
        return not self._mornings.get(timeout=20)

    def evening(self) -> float:
        """Returns how long the thread rests, once the day's work is done."""
        return self.rested.get(timeout=20)

    def morning(self) -> None:
        self._mornings.put(True)


@pytest.fixture
def house(settings: Settings) -> House:
    return open_house(replace(settings, retention_days=30))


def kept(house: House) -> set[str]:
    return {holding.session for holding in house.stores.holdings().listed()}


def test_what_is_too_old_goes_at_once_and_again_a_day_later(house: House) -> None:
    first, second = filled(house.services(), 2)
    aged(house, first, 31)
    days = Days(1)
    letting_go.begin(lambda: house, days.rest)
    assert days.evening() == DAY == 86_400
    assert kept(house) == {second}
    aged(house, second, 31)
    days.morning()
    assert days.evening() == DAY
    assert kept(house) == set()


def test_a_store_that_does_not_answer_one_day_is_tried_again_the_next(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    (old,) = filled(house.services(), 1)
    aged(house, old, 31)
    days, tries = Days(1), iter((house, None, house))

    def opened() -> House:
        found = next(tries)
        if found is None:
            raise StoreError("The database does not answer; start it.")
        return found

    with caplog.at_level("INFO"):
        letting_go.begin(opened, days.rest)
        days.evening()
        assert kept(house) == {old}
        days.morning()
        days.evening()
    assert kept(house) == set()
    assert [record.message for record in caplog.records if record.name == letting_go.__name__] == [
        "The database does not answer; start it.",
        "1 sessions were older than COMMA_RETENTION_DAYS and are deleted.",
    ]


def test_where_everything_is_kept_nothing_is_looked_for(settings: Settings) -> None:
    house = open_house(settings)
    aged(house, *filled(house.services(), 1), 4_000)
    days = Days(0)
    letting_go.begin(lambda: house, days.rest)
    assert days.rested.empty()
    assert len(kept(house)) == 1
