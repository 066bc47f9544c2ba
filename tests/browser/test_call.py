"""A call of one's own, uploaded in a real browser."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.server import Server
from tests.browser.test_reading import LOW_CONTRAST

pytestmark = pytest.mark.browser
CUES = (
    ("Dana Whitlock", "No, twelve weeks is unrealistic for us."),
    ("Sam Otis", "I understand, but everyone else accepts it because it is standard."),
    ("Dana Whitlock", "Send me an email."),
    ("Sam Otis", "It sounds like the date is the trouble. What about twelve weeks doesn't work?"),
    ("Dana Whitlock", "We open the second line in nine."),
)


def captions(folder: Path) -> Path:
    cues = (
        f"00:00:{5 * at:02}.000 --> 00:00:{5 * at + 4:02}.000\n<v {who}>{text}\n"
        for at, (who, text) in enumerate(CUES)
    )
    path = folder / "call.vtt"
    path.write_text("WEBVTT\n\n" + "\n".join(cues), encoding="utf-8")
    return path


def test_captions_are_uploaded_graded_and_read(page: Page, app: Server, tmp_path: Path) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{app.url}/call")
    expect(page.get_by_text("Nothing leaves this machine; nothing is stored.")).to_be_visible()
    page.locator("input[type=file]").set_input_files(captions(tmp_path))
    grade = page.get_by_role("button", name="Grade it", exact=True)
    expect(grade).to_be_disabled()
    page.get_by_text("Sam Otis, 2 turns").click()
    expect(grade).to_be_enabled()
    grade.click()

    debrief = page.locator(".st-key-debrief")
    expect(debrief).to_contain_text("of 100")
    expect(debrief.locator(".noes li")).to_have_count(2)
    quoted = debrief.locator(".remark blockquote").all_inner_texts()
    assert quoted
    assert all(any(quote in text for _, text in CUES) for quote in quoted)
    script = page.locator(".st-key-conversation .words")
    assert script.all_inner_texts() == [text for _, text in CUES]
    expect(page.locator(".st-key-conversation .mark .grade")).to_have_count(2)

    with page.expect_download() as download:
        page.get_by_role("button", name="Download as JSON").click()
    assert '"format": "comma-transcript/1"' in download.value.path().read_text(encoding="utf-8")
    assert [url for url in asked if not url.startswith((app.url, "data:", "blob:"))] == []

    page.get_by_role("link", name="Review").click()
    expect(page.get_by_text("Your sessions will be listed here")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_every_step_reads_well(
    browser: Browser, app: Server, tmp_path: Path, scheme: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{app.url}/call")
    expect(page.get_by_role("button", name="Read it", exact=True)).to_be_visible()
    _reads_well(page)
    page.locator("input[type=file]").set_input_files(captions(tmp_path))
    page.get_by_text("Sam Otis, 2 turns").click()
    expect(page.get_by_role("button", name="Grade it", exact=True)).to_be_enabled()
    _reads_well(page)
    page.get_by_role("button", name="Grade it", exact=True).click()
    expect(page.get_by_role("heading", name="What was read as a no")).to_be_visible()
    _reads_well(page)
    context.close()


def _reads_well(page: Page) -> None:
    page.wait_for_timeout(300)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert page.evaluate(LOW_CONTRAST) == []
