"""Narrowing the list of sessions down, on the page. The services are the real ones."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.services.conftest import Models
from tests.ui.test_pages import HOSTILE, labels, press, shown
from trainer.services.wiring import Services, build
from trainer.settings import Settings

Open = Callable[..., AppTest]


@pytest.fixture
def services(settings: Settings) -> Services:
    """The three samples, and a session that was begun."""
    services = build(settings, Models().connect)
    services.review.load_samples()
    session = services.practice.start("plant-partner", difficulty="hard", seed=1)
    services.practice.say(session, "Is it the castings, or the paperwork around them?")
    return services


def listed(app: AppTest) -> int:
    return sum((button.key or "").startswith("open-") for button in app.button)


def choose(app: AppTest, label: str, what: str) -> AppTest:
    return next(box for box in app.selectbox if box.label == label).set_value(what).run()


def search(app: AppTest, text: str) -> AppTest:
    box = next(box for box in app.text_input if box.label == "Search what was said")
    return box.set_value(text).run()


def query(app: AppTest) -> dict[str, str]:
    return {name: value[0] if isinstance(value, list) else value for name, value in app.query_params.items()}


def test_a_choice_narrows_the_list_and_stands_in_the_address(open_app: Open) -> None:
    app = open_app("review")
    assert listed(app) == 4
    app = choose(app, "How it ended", "E1")
    assert not app.exception
    assert listed(app) == 1
    assert "1 session fits." in shown(app)
    assert query(app) == {"end": "E1"}
    app = press(app, "Show all sessions")
    assert listed(app) == 4
    assert query(app) == {}


def test_an_address_that_somebody_sent_shows_the_same(open_app: Open) -> None:
    app = open_app("review", difficulty="hard", finished="no", words="castings", **{"from": "2020-01-01"})
    assert not app.exception
    assert listed(app) == 1
    chosen = {box.label: box.value for box in app.selectbox}
    assert (chosen["How hard to reach"], chosen["Finished"]) == ("hard", "no")
    assert next(box for box in app.text_input if box.label == "Search what was said").value == "castings"
    assert next(box for box in app.date_input if box.label == "Begun on or after").value.year == 2020


def test_what_both_sides_said_is_searched(open_app: Open) -> None:
    app = search(open_app("review"), "PAPERWORK castings")
    assert listed(app) == 1
    assert query(app) == {"words": "PAPERWORK castings"}
    app = search(app, "paperwork zeppelin")
    assert listed(app) == 0
    assert "No session fits all of that." in shown(app)
    assert listed(search(app, "")) == 4


def test_hostile_words_find_nothing_and_break_nothing(open_app: Open) -> None:
    app = search(open_app("review"), f"\"' OR 1=1 -- * {HOSTILE}")
    assert not app.exception
    assert listed(app) == 0
    app = open_app("review", person="7", counterpart=HOSTILE, grader="\"';--", mark="x", sort="y", older="z")
    assert not app.exception
    assert listed(app) == 0


def test_a_list_that_was_narrowed_down_still_is_after_a_session_was_open(open_app: Open) -> None:
    app = choose(open_app("review"), "How it ended", "E1")
    (row,) = [button for button in app.button if (button.key or "").startswith("open-")]
    app = row.click().run()
    assert query(app) == {"end": "E1", "session": row.key.removeprefix("open-")}
    app = press(app, "All sessions")
    assert query(app) == {"end": "E1"}
    assert listed(app) == 1
    assert {box.label: box.value for box in app.selectbox}["How it ended"] == "E1"


def test_the_order_can_be_chosen(open_app: Open) -> None:
    app = choose(open_app("review"), "In this order", "said-least")
    assert query(app) == {"sort": "said-least"}
    (first, *_, last) = [button.key for button in app.button if (button.key or "").startswith("open-")]
    assert first == "open-sample-arguer"
    assert last not in {"open-sample-learner", "open-sample-natural"}


def test_filters_are_kept_under_a_name_opened_again_and_forgotten(open_app: Open) -> None:
    app = open_app("review")
    assert "Set some filters first" in shown(app)
    app = choose(choose(app, "How it ended", "E1"), "In this order", "learned")
    next(box for box in app.text_input if box.label == "Name for what is set now").set_value("Went well")
    app = press(app, "Save this view")
    app = press(app, "Show all sessions")
    assert listed(app) == 4
    app = press(app, "Went well")
    assert query(app) == {"end": "E1", "sort": "learned"}
    assert listed(app) == 1
    assert "Went well" not in labels(press(app, "Delete"))


def test_a_view_without_a_name_is_not_kept_and_the_page_says_why(open_app: Open) -> None:
    app = press(choose(open_app("review"), "How it ended", "E1"), "Save this view")
    assert "A saved view needs a name" in shown(app)
    assert query(app) == {"end": "E1"}
