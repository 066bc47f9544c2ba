"""How the pages read: as text, in both themes, on a small screen, by keyboard, aloud, and on paper."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.moves import end, meet, said, say
from tests.browser.server import Server

pytestmark = pytest.mark.browser
HOSTILE = (
    "<script>window.hurt=1</script> <img src=x onerror='window.hurt=1'> **bold** {{x}} שלום 😀 What now?"
)
LOW_CONTRAST = """() => {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const rgb = (...layers) => {
    canvas.clearRect(0, 0, 1, 1);
    for (const layer of layers) {
      canvas.fillStyle = layer;
      canvas.fillRect(0, 0, 1, 1);
    }
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = colour => {
    const linear = v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
    const [r, g, b] = colour.slice(0, 3).map(v => linear(v / 255));
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const behind = e => {
    for (; e; e = e.parentElement) {
      const colour = getComputedStyle(e).backgroundColor;
      if (rgb(colour)[3] === 255) return colour;
    }
    return 'white';
  };
  const found = [];
  const main = document.querySelector('[data-testid=stAppViewContainer]');
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const e = node.parentElement;
    if (!node.textContent.trim() || !e.checkVisibility()) continue;
    if (e.closest('style, button[disabled], svg, [data-testid=stIconMaterial]')) continue;
    const ground = behind(e);
    const ink = rgb(ground, getComputedStyle(e).color);
    const pair = [light(ink), light(rgb(ground))].sort((x, y) => y - x);
    const ratio = (pair[0] + .05) / (pair[1] + .05);
    if (ratio < 4.5) found.push(`${ratio.toFixed(2)} ${node.textContent.trim().slice(0, 40)}`);
  }
  return found;
}"""


def finished(page: Page, server: Server) -> str:
    """Play three turns, end, skip the question; returns the debrief's address."""
    meet(page, server.url, "Dana Whitlock")
    say(page, "You are wrong, everyone else accepts this because it is standard.")
    say(page, "It sounds like the dates are the trouble. What has to be ready by then?")
    say(page, HOSTILE)
    end(page)
    return page.url


@pytest.fixture(scope="module")
def debrief(browser: Browser, app: Server) -> str:
    """The address of a finished session that the tests of this file only read."""
    context = browser.new_context()
    address = finished(context.new_page(), app)
    context.close()
    return address


def read(page: Page, address: str) -> None:
    """Open a debrief past its question."""
    page.goto(address)
    page.get_by_role("button", name="Skip the question").click()
    expect(page.get_by_role("heading", name="What the no was", exact=True)).to_be_visible()


def test_what_people_write_is_shown_as_text_and_never_runs(page: Page, debrief: str) -> None:
    read(page, debrief)
    # The feedback quotes it as well, and comes before the talk.
    talk = page.get_by_test_id("stChatMessage").locator(".words")
    expect(talk.filter(has_text="{{x}}")).to_be_visible()
    assert HOSTILE in said(page)
    page.goto(debrief.replace("/?", "/review?"))
    expect(page.locator(".hidden-side")).to_have_count(3)
    expect(talk.filter(has_text="{{x}}")).to_be_visible()
    assert HOSTILE in said(page)
    assert page.evaluate("window.hurt === undefined")


def test_nothing_is_fetched_from_elsewhere(page: Page, app: Server) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    finished(page, app)
    assert [url for url in asked if not url.startswith((app.url, "data:", "blob:"))] == []
    assert any("newsreader" in url for url in asked)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_every_page_reads_well(browser: Browser, app: Server, debrief: str, scheme: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme)  # type: ignore[arg-type]
    context.set_default_timeout(20_000)
    page = context.new_page()
    for url, landmark in (
        (app.url, "Who will you meet?"),
        (debrief, "What the no was"),
        (debrief.replace("/?", "/review?"), "What the no was"),
        (f"{app.url}/review", "Review"),
        (f"{app.url}/counterparts", "Add your own"),
    ):
        page.goto(url)
        skip = page.get_by_role("button", name="Skip the question")
        heading = page.get_by_role("heading", name=landmark, exact=True).first
        expect(skip.or_(heading)).to_be_visible()
        if skip.is_visible():
            assert page.evaluate(LOW_CONTRAST) == [], "the question before the debrief"
            skip.click()
        expect(heading).to_be_visible()
        page.wait_for_timeout(300)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), url
        assert page.evaluate(LOW_CONTRAST) == [], url
    meet(page, app.url, "Huw Prothero")
    say(page, "It sounds like you have been here before. What would fine look like?")
    page.locator(".mark summary").click()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert page.evaluate(LOW_CONTRAST) == [], "the conversation"
    context.close()


def test_the_whole_way_to_the_first_turn_goes_by_keyboard(page: Page, app: Server) -> None:
    page.goto(app.url)
    expect(page.get_by_role("button", name="Meet Dana Whitlock")).to_be_visible()
    _tab_to(page, "Meet Dana Whitlock")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Start with Dana")).to_be_visible()
    _tab_to(page, "Start with Dana")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("stChatInputTextArea")).to_be_visible()
    for _press in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.tagName") == "TEXTAREA":
            break
    page.keyboard.type("What makes it hard?")
    page.keyboard.press("Enter")
    expect(page.locator(".mark .grade")).to_have_count(1)


def _tab_to(page: Page, name: str) -> None:
    for _press in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.innerText") == name:
            return
    raise AssertionError(f"Tab never reached “{name}”.")


def test_a_screen_reader_hears_every_new_reply(page: Page, app: Server) -> None:
    meet(page, app.url, "Dana Whitlock")
    reply = say(page, "What makes it hard?")
    heard = page.get_by_role("log")
    expect(heard).to_have_attribute("aria-live", "polite")
    expect(heard).to_contain_text(reply)


def test_the_debrief_prints_on_two_pages_at_most(page: Page, debrief: str) -> None:
    read(page, debrief)
    expect(page.locator("[class*='st-key-chart-'] .marks").first).to_be_visible()
    pages = re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))
    assert 1 <= len(pages) <= 2


def test_the_settings_are_tested_and_the_key_is_kept_nowhere(page: Page, app: Server) -> None:
    page.goto(app.url)
    page.get_by_role("button", name="Settings").click()
    page.get_by_label("Model", exact=True).fill("openai:tiny")
    page.get_by_label("Address of the server", exact=True).fill("http://127.0.0.1:9/v1")
    page.get_by_label("Key", exact=True).fill("sk-very-secret")
    page.get_by_label("Key", exact=True).press("Tab")
    page.get_by_role("button", name="Test the connection").click()
    expect(page.get_by_role("dialog").get_by_role("alert")).to_contain_text("127.0.0.1:9")
    page.get_by_role("button", name="Use this").click()
    expect(page.locator(".where-line")).to_contain_text("openai:tiny")
    assert "sk-very-secret" not in page.content()
    assert "sk-very-secret" not in app.log.read_text()
    page.reload()
    expect(page.locator(".where-line")).not_to_contain_text("openai:tiny")


def test_a_session_is_deleted_only_after_asking(page: Page, app: Server) -> None:
    address = finished(page, app)
    page.get_by_role("button", name="Delete this session").click()
    page.get_by_role("button", name="Keep it").click()
    read(page, address)
    page.get_by_role("button", name="Delete this session").click()
    page.get_by_role("button", name="Delete it").click()
    expect(page.get_by_role("heading", name="Who will you meet?")).to_be_visible()
    page.goto(address)
    expect(page.get_by_role("alert").first).to_be_visible()
