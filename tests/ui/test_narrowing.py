"""Narrowing down who to meet on the first page."""

from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.test_pages import labels, press, shown

Open = Callable[..., AppTest]


@pytest.fixture
def crowd(services: SimpleNamespace) -> SimpleNamespace:
    """Twelve counterparts: three of ours four times over, the last of each four speaking German."""
    ours = services.personas.listed()
    german = {"language": "de"}
    everybody = tuple(
        replace(one, id=f"{one.id}-{copy}", brief=one.brief.model_copy(update=german if copy == 3 else {}))
        for one in ours
        for copy in range(4)
    )
    services.personas.listed = lambda: everybody
    return services


def met(app: AppTest) -> int:
    return sum(label.startswith("Meet ") for label in labels(app))


def choose(app: AppTest, label: str, what: str) -> AppTest:
    return next(box for box in app.selectbox if box.label == label).set_value(what).run()


def test_a_few_are_shown_without_boxes_to_narrow_them_down(open_app: Open) -> None:
    assert not open_app().selectbox


@pytest.mark.usefixtures("crowd")
def test_a_language_leaves_those_who_speak_it_and_the_choice_outlives_a_brief(open_app: Open) -> None:
    app = choose(open_app(), "Language", "German")
    assert met(app) == 3
    app = press(app, next(label for label in labels(app) if label.startswith("Meet ")))
    app = press(app, "All counterparts")
    assert met(app) == 3
    assert met(choose(app, "Language", "")) == 12


@pytest.mark.usefixtures("crowd")
def test_where_nobody_fits_the_way_back_is_offered(open_app: Open) -> None:
    app = choose(choose(open_app(), "Kind of work", "Procurement"), "How hard to reach", "Opens easily")
    assert met(app) == 0
    assert "Nobody fits all of that." in shown(app)
    assert met(press(app, "Show everybody")) == 12
