"""Somebody who knows the README and no code adds a counterpart of their own."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.moves import say
from tests.browser.server import Server
from tests.browser.test_reading import LOW_CONTRAST

pytestmark = pytest.mark.browser
Serve = Callable[..., Server]
WHO = {
    "Their name": "Ruth Calloway",
    "Their role": "Facilities manager, Pellman Foods",
    "The scene": "You are at the end of a site tour. She has your offer for new racking under her arm.",
    "What the trainee wants": "Agree a date for the installation.",
    "Opening lines": "No, not the way it stands.",
}
HIDDEN = {
    "The cover reason, in a sentence or two": "She says it does not suit.",
    "What is in the way, in a sentence or two": "The hall cannot be closed before the hygiene audit in June.",
    "What is behind it, in a sentence or two": "She failed the last audit and was warned about it.",
    "What would make it acceptable, in a sentence or two": "Two night shifts in July would be possible.",
}


def new(page: Page, url: str) -> None:
    page.goto(f"{url}/counterparts")
    page.get_by_role("button", name="New counterpart").click()
    expect(page.get_by_label("Their name")).to_be_visible()


def go(page: Page, place: str) -> None:
    page.get_by_role("radio", name=place, exact=True).click()
    expect(
        page.get_by_role("heading", name=place if place != "See the brief" else "The brief").first
    ).to_be_visible()


def fill(page: Page, label: str, text: str) -> None:
    """Type, and wait until the page has taken it over by itself."""
    box = page.get_by_label(label, exact=True)
    box.fill(text)
    page.wait_for_timeout(1_200)


def fills(page: Page, fields: dict[str, str]) -> None:
    for label, text in fields.items():
        page.get_by_label(label, exact=True).fill(text)
        page.keyboard.press("Tab")


def top(page: Page) -> Locator:
    """What is named at the top of the page."""
    return page.locator(".st-key-faults")


def test_a_counterpart_is_written_broken_mended_published_and_met(page: Page, serve: Serve) -> None:
    server = serve()
    new(page, server.url)
    fills(page, WHO)
    go(page, "What they hide")
    page.get_by_label("What the no really is").click()
    page.get_by_role("option", name="Not now").click()
    fills(page, HIDDEN)
    expect(top(page).get_by_role("button")).to_have_count(0)

    behind = "What is behind it, in a sentence or two"
    fill(page, behind, "")
    expect(top(page)).to_contain_text(f"What they hide. Still to fill in: “{behind}”.")
    fill(page, behind, HIDDEN[behind])
    expect(top(page).get_by_role("button")).to_have_count(0)

    go(page, "Who they are")
    fill(page, "Opening lines", "No. Not before the hygiene audit.")
    expect(top(page)).to_contain_text(
        "gives away “what is in the way” (“before the hygiene audit”) too early"
    )
    expect(top(page)).to_contain_text("reword it")
    fill(page, "Opening lines", WHO["Opening lines"])
    expect(top(page).get_by_role("button")).to_have_count(0)

    page.get_by_text("How hard, how long").click()
    fill(page, "Id", "plant-partner")
    expect(top(page)).to_contain_text("“Id” is taken by Dana Whitlock")
    expect(top(page)).to_contain_text("choose another, or leave it empty to get one")
    fill(page, "Id", "")

    go(page, "How they speak")
    fill(page, "They refuse again", "No, I said it does not suit.\nNo, I said it does not suit!")
    expect(top(page)).to_contain_text("is nearly the same as “They refuse again”, line 1; write another line")
    fill(page, "They refuse again", "no " * 70)
    expect(top(page)).to_contain_text("has 70 words; nobody says more at once: shorten it")
    go(page, "Who they are")
    top(page).get_by_role("button").first.click()
    expect(page.get_by_label("They refuse again", exact=True)).to_be_focused()
    fill(page, "They refuse again", "")
    expect(top(page).get_by_role("button")).to_have_count(0)

    go(page, "As YAML")
    box = page.get_by_label("The whole counterpart")
    sound = box.input_value()
    fill(page, "The whole counterpart", sound.replace("  role:", "  rolle:"))
    expect(top(page)).to_contain_text("“public.rolle” is not a field here; did you mean role?")
    fill(page, "The whole counterpart", sound)
    expect(top(page).get_by_role("button")).to_have_count(0)

    go(page, "See the brief")
    expect(page.locator(".st-key-preview")).to_contain_text(WHO["The scene"])
    expect(page.locator(".st-key-preview")).not_to_contain_text("audit")
    go(page, "Try a talk")
    page.get_by_role("button", name="Start the trial").click()
    expect(page.get_by_test_id("stChatMessage")).to_have_count(1)
    say(page, "What would have to be behind you first?")
    expect(page.locator(".hidden-side")).to_have_count(1)

    go(page, "Publish")
    page.get_by_role("button", name="Prove and publish").click()
    expect(page.get_by_text("It passed the proof.")).to_be_visible(timeout=120_000)
    page.get_by_role("button", name="Meet Ruth Calloway").click()
    page.get_by_role("button", name="Start with Ruth").click()
    expect(page.get_by_test_id("stChatMessage")).to_have_count(1)
    say(page, "It sounds like the timing is hard. What would have to be behind you first?")

    other = serve()
    page.goto(other.url)
    expect(page.get_by_role("button", name="Meet Ruth Calloway")).to_be_visible()


def test_what_is_typed_outlives_a_power_cut_without_leaving_the_box(page: Page, serve: Serve) -> None:
    server = serve()
    new(page, server.url)
    page.get_by_label("Their name").press_sequentially("Ruth Calloway")
    expect(page.get_by_role("heading", name="Ruth Calloway")).to_be_visible()
    server.kill()
    page.goto(f"{serve().url}/counterparts")
    page.get_by_role("button", name="Edit Ruth Calloway").click()
    expect(page.get_by_label("Their name")).to_have_value("Ruth Calloway")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_every_part_of_the_editor_reads_well(browser: Browser, app: Server, scheme: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{app.url}/counterparts")
    page.get_by_role("button", name="Duplicate Dana Whitlock").click()
    expect(page.get_by_label("Their name")).to_have_value("Dana Whitlock")
    fill(page, "Opening lines", "No.\n" + "far too long " * 45)
    for place in ("Who they are", "What they hide", "How they speak", "See the brief", "Publish", "As YAML"):
        go(page, place)
        page.wait_for_timeout(300)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), place
        assert page.evaluate(LOW_CONTRAST) == [], place
    context.close()
