"""A session played to its end, taken up two weeks later, and found again on Review."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.moves import end, meet, say
from tests.browser.server import Server

pytestmark = pytest.mark.browser
Serve = Callable[..., Server]


def test_a_session_is_taken_up_after_a_while_and_both_are_linked(page: Page, serve: Serve) -> None:
    meet(page, serve().url, "Dana Whitlock")
    last = say(page, "What exactly about this doesn't work for you?")
    end(page)
    became = page.locator(".became")
    expect(became).to_contain_text("What became of it")
    page.get_by_role("button", name="Come back two weeks later").click()

    expect(page.locator(".table-head")).to_contain_text("Second conversation, two weeks later")
    expect(page.get_by_test_id("stChatMessage")).to_have_count(1)
    page.get_by_text("The brief, and what you know").click()
    notes = page.locator(".notes")
    expect(notes).to_be_visible()
    expect(notes).to_contain_text(last)
    say(page, "It sounds like nothing has moved. What would have to be behind you first?")
    end(page)

    page.get_by_role("link", name="Review").click()
    rows = page.get_by_role("button", name="Dana Whitlock")
    expect(rows).to_have_count(2)
    expect(page.locator(".row", has_text="two weeks later")).to_have_count(1)
    rows.first.click()
    page.get_by_role("button", name="Earlier: ").click()
    expect(page.locator(".turn.you .words")).to_have_text("What exactly about this doesn't work for you?")
    page.get_by_role("button", name="Two weeks later: ").click()
    expect(page.locator(".head")).to_contain_text("Second conversation, two weeks later")
    expect(page.get_by_test_id("stChatMessage").locator(".words")).to_have_count(3)
