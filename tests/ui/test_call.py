"""Your own call: brought, graded for the person who says who they are, and read on the page."""

import json
from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from trainer.llm.scripted import Scripted
from trainer.services.wiring import desk
from trainer.settings import Settings

Open = Callable[..., AppTest]
TALK = """\
Dana Whitlock: No, twelve weeks is unrealistic for us.
Sam Otis: I understand, but everyone else accepts it because it is standard.
Dana Whitlock: Send me an email.
Sam Otis: It sounds like the date is the trouble. What about twelve weeks doesn't work?
Dana Whitlock: We open the second line in nine.
"""


@pytest.fixture
def page(open_app: Open, services: SimpleNamespace, settings: Settings) -> Callable[[], AppTest]:
    """Opens the page on the real grading, with a model behind the name `scripted:judge`."""
    real = desk(settings, lambda _to: Scripted(["{}"] * 40, name="scripted:judge"))
    services.grading, services.models = real.grading, real.models
    return lambda: open_app("transcript")


def shown(app: AppTest) -> str:
    return "\n".join(element.proto.body for element in app.get("html"))


def press(app: AppTest, key: str) -> AppTest:
    return app.button(key=key).click().run()


def pasted(app: AppTest, words: str) -> AppTest:
    app.text_area(key="call-words").set_value(words)
    return press(app, "call-read")


def test_the_page_says_that_nothing_leaves_and_nothing_is_kept(page: Callable[[], AppTest]) -> None:
    app = page()
    assert not app.exception
    assert "Nothing leaves this machine; nothing is stored." in shown(app)


def test_nobody_is_taken_for_the_trainee_until_somebody_says_so(page: Callable[[], AppTest]) -> None:
    app = pasted(page(), TALK)
    assert app.radio(key="call-who").value is None
    assert app.radio(key="call-who").options == ["Dana Whitlock, 3 turns", "Sam Otis, 2 turns"]
    assert app.button(key="call-grade").disabled


def test_a_name_that_says_so_is_chosen_already(page: Callable[[], AppTest]) -> None:
    app = pasted(page(), TALK.replace("Sam Otis:", "You:"))
    assert app.radio(key="call-who").value == "You"


def graded(app: AppTest, words: str = TALK) -> AppTest:
    app = pasted(app, words)
    app.radio(key="call-who").set_value("Sam Otis").run()
    return press(app, "call-grade")


def test_a_graded_call_shows_scores_lines_noes_and_the_marked_script(page: Callable[[], AppTest]) -> None:
    app = graded(page())
    assert not app.exception
    html = shown(app)
    assert "of 100" in html
    assert "Why these numbers?" in html
    assert "Your most costly line" in html
    assert "Two other ways to say it" in html
    assert "Your best line" in html
    assert html.count("Read as a no.") == 2
    assert "Send me an email." in html
    assert "Strong, 4 of 4" in html
    assert 'id="turn-2"' in html
    assert "What the no was" not in html


def test_the_noes_of_a_long_call_are_folded_away(page: Callable[[], AppTest]) -> None:
    html = shown(graded(page(), TALK * 10))
    assert "<summary>12 more</summary>" in html
    assert html.count("Read as a no.") == 20


def test_words_that_cannot_be_read_are_said_to_be_so_and_stay_in_the_box(page: Callable[[], AppTest]) -> None:
    app = pasted(page(), "just words\nand more")
    assert "What you pasted names nobody" in shown(app)
    assert app.text_area(key="call-words").value == "just words\nand more"


def test_going_back_keeps_what_was_pasted(page: Callable[[], AppTest]) -> None:
    app = press(graded(page()), "call-other")
    assert app.text_area(key="call-words").value == TALK


def test_a_file_is_read_as_soon_as_it_is_there(page: Callable[[], AppTest]) -> None:
    words = json.dumps([{"speaker": "Dana", "text": "No."}, {"speaker": "Sam", "text": "What about it?"}])
    app = page()
    app.file_uploader(key="call-file").set_value(("call.json", words.encode(), "application/json")).run()
    assert not app.exception
    assert app.radio(key="call-who").options == ["Dana, 1 turn", "Sam, 1 turn"]


def test_hostile_words_are_text(page: Callable[[], AppTest]) -> None:
    html = shown(graded(page(), TALK.replace("an email", "<img src=x onerror=alert(1)>")))
    assert "&lt;img src=x" in html
    assert "<img" not in html


def test_a_judge_is_offered_only_where_one_is_connected_and_the_page_says_where_words_go(
    page: Callable[[], AppTest],
) -> None:
    app = pasted(page(), TALK)
    assert len(app.radio) == 1
    kept = app.session_state["comma"]
    kept.connection = replace(kept.connection, judge="scripted:judge", base_url="http://localhost:9/v1")
    app = app.run()
    assert app.radio(key="call-grader").value == "builtin"
    assert "Nothing leaves this machine; nothing is stored." in shown(app)
    app.radio(key="call-grader").set_value("scripted:judge").run()
    assert "goes to the server at http://localhost:9/v1 (judge scripted:judge)" in shown(app)
    app.radio(key="call-who").set_value("Sam Otis").run()
    app = press(app, "call-grade")
    assert not app.exception
    assert "Not graded" in shown(app)
