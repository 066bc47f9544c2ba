"""A whole session by clicking and typing, with the built-in counterpart and with a model behind HTTP."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.moves import end, meet, said, say, send
from tests.browser.server import Server
from tests.fakes.openai_server import FakeOpenAI

pytestmark = pytest.mark.browser
Serve = Callable[..., Server]
TURNS = (
    "What makes it hard to say yes to this?",
    "It sounds like something here would put you in a bad spot. What would have to be true first?",
    "So it is not the offer itself, it is what comes with it.",
)


@pytest.fixture(params=["builtin", "model"])
def server(request: pytest.FixtureRequest, serve: Serve, model: FakeOpenAI) -> Server:
    if request.param == "builtin":
        return serve()
    return serve(COMMA_MODEL="openai:fake-1", OPENAI_BASE_URL=model.base_url, OPENAI_API_KEY="sk-test")


def test_a_session_is_played_survives_a_kill_and_opens_on_review(page: Page, server: Server) -> None:
    meet(page, server.url, "Dana Whitlock")
    first = say(page, TURNS[0])
    expect(page.locator(".mark .grade")).to_have_count(1)
    expect(page.locator(".mark").first).to_contain_text("of 4")

    server.kill()
    server.start()
    page.reload()
    expect(page.get_by_test_id("stChatMessage")).to_have_count(3)
    assert said(page)[1:] == [TURNS[0], first]

    second = say(page, TURNS[1])
    third = say(page, TURNS[2])
    end(page, guess="Self-protection")
    debrief = page.locator(".st-key-debrief")
    expect(debrief).to_contain_text("of 100")
    expect(debrief.locator(".verdict")).to_be_visible()
    expect(page.locator(".remark blockquote").first).to_be_visible()
    quoted = page.locator(".remark blockquote").all_inner_texts()
    assert all(any(quote in turn for turn in TURNS) for quote in quoted)
    expect(page.locator("[class*='st-key-chart-'] .marks").first).to_be_visible()

    page.get_by_role("link", name="Review").click()
    page.get_by_role("button", name="Dana Whitlock").click()
    expect(page.locator(".hidden-side")).to_have_count(3)
    assert said(page)[1:] == [TURNS[0], first, TURNS[1], second, TURNS[2], third]


def test_stop_keeps_what_was_said_and_the_session_goes_on(
    page: Page, serve: Serve, model: FakeOpenAI
) -> None:
    model.behaviour.between = 0.4
    model.behaviour.replies = ["One. Two. Three. Four. Five. Six. Seven. Eight. Nine. Ten. Eleven. Twelve."]
    server = serve(
        COMMA_COUNTERPART_MODEL="openai:fake-1", OPENAI_BASE_URL=model.base_url, OPENAI_API_KEY="sk-test"
    )
    meet(page, server.url, "Dana Whitlock")
    send(page, TURNS[0])
    expect(page.get_by_test_id("stChatMessage").last).to_contain_text("One.")
    page.get_by_role("button", name="Stop", exact=True).click()
    expect(page.get_by_text("You stopped the reply here.")).to_be_visible()
    kept = said(page)[-1]
    assert kept.startswith("One.")
    assert "Twelve" not in kept
    model.behaviour.between = 0.0
    say(page, TURNS[1])
    assert said(page)[2] == kept


def test_a_reload_in_the_middle_of_a_reply_joins_it(page: Page, serve: Serve, model: FakeOpenAI) -> None:
    model.behaviour.between = 0.3
    model.behaviour.replies = [
        "No. Not this year, and not like this. You can ask me again in spring, if you like."
    ]
    server = serve(
        COMMA_COUNTERPART_MODEL="openai:fake-1", OPENAI_BASE_URL=model.base_url, OPENAI_API_KEY="sk-test"
    )
    meet(page, server.url, "Dana Whitlock")
    send(page, TURNS[0])
    expect(page.get_by_test_id("stChatMessage").last).to_contain_text("No.")
    page.reload()
    expect(page.get_by_test_id("stChatMessage").last).to_contain_text("if you like.")
    expect(page.get_by_role("button", name="Hint")).to_be_visible()
    assert len(said(page)) == 3


def test_a_model_that_fails_is_said_in_a_sentence_and_the_talk_goes_on(
    page: Page, serve: Serve, model: FakeOpenAI
) -> None:
    model.behaviour.statuses = [401] * 50
    server = serve(COMMA_MODEL="openai:fake-1", OPENAI_BASE_URL=model.base_url, OPENAI_API_KEY="sk-wrong")
    meet(page, server.url, "Dana Whitlock")
    assert say(page, TURNS[0])
    expect(page.locator(".notice").first).to_contain_text("key")
    end(page)
    expect(page.get_by_role("heading", name="Not graded")).to_be_visible()
    expect(page.locator(".mark", has_text="Built-in mark").first).to_contain_text("of 4")
    model.behaviour.statuses = []
    page.get_by_role("button", name="Grade them again").click()
    expect(page.get_by_role("heading", name="Not graded")).to_have_count(0)
