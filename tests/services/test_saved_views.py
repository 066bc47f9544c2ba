"""Filters under a name: each person's own."""

import pytest

from tests.services.conftest import Models
from trainer.domain.people import Role
from trainer.errors import UsageError
from trainer.services.saved_views import LONGEST_NAME, MOST
from trainer.services.wiring import House, Services, open_house
from trainer.settings import Settings


@pytest.fixture
def house(settings: Settings, models: Models) -> House:
    return open_house(settings, models.connect)


def someone(house: House, name: str) -> Services:
    person = house.stores.people.arrive(f"{name}@example.org", name, Role.LEAD)
    return house.services(person.email)


def kept(services: Services) -> dict[str, str]:
    return {view.name: view.query for view in services.saved_views.all()}


def test_a_view_is_kept_by_name_and_a_second_of_that_name_takes_its_place(services: Services) -> None:
    services.saved_views.save("  Hard\n ones ", "difficulty=hard")
    services.saved_views.save("Disputed", "mark=disputed")
    services.saved_views.save("Hard ones", "difficulty=hard&finished=yes")
    assert kept(services) == {"Disputed": "mark=disputed", "Hard ones": "difficulty=hard&finished=yes"}


def test_nobody_sees_replaces_or_deletes_the_views_of_another(house: House) -> None:
    ada, bob = someone(house, "ada"), someone(house, "bob")
    ada.saved_views.save("Mine", "sort=said")
    bob.saved_views.save("Mine", "sort=oldest")
    (view,) = ada.saved_views.all()
    bob.saved_views.delete(view.id)
    house.services().saved_views.delete(view.id)
    assert kept(ada) == {"Mine": "sort=said"}
    assert kept(bob) == {"Mine": "sort=oldest"}
    ada.saved_views.delete(view.id)
    assert kept(ada) == {}
    assert kept(bob) == {"Mine": "sort=oldest"}


@pytest.mark.parametrize(
    ("name", "said"), [("", "needs a name"), (" \t", "needs a name"), ("x" * 81, "keep it to")]
)
def test_a_name_that_cannot_be_kept_is_said_so(services: Services, name: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        services.saved_views.save(name, "sort=said")
    assert kept(services) == {}


def test_any_name_can_be_kept_and_there_is_an_end_to_how_many(services: Services) -> None:
    services.saved_views.save("'; --\x00 😀", "sort=said")
    services.saved_views.save("y" * LONGEST_NAME, "sort=said")
    for number in range(MOST - 2):
        services.saved_views.save(f"View {number}", "sort=said")
    with pytest.raises(UsageError, match="delete one"):
        services.saved_views.save("One more", "sort=said")
    services.saved_views.save("View 1", "sort=oldest")
    assert len(kept(services)) == MOST
