"""What a person does on the pages, by clicking and typing."""

from playwright.sync_api import Page, expect


def meet(page: Page, url: str, name: str) -> None:
    """Choose a counterpart from the cards and start."""
    page.goto(url)
    page.get_by_role("button", name=f"Meet {name}").click()
    page.get_by_role("button", name=f"Start with {name.split(maxsplit=1)[0]}").click()
    expect(page.get_by_test_id("stChatMessage")).to_have_count(1)


def say(page: Page, text: str) -> str:
    """Type a turn, wait for the answer to be whole, return it."""
    before = page.get_by_test_id("stChatMessage").count()
    send(page, text)
    expect(page.get_by_test_id("stChatMessage")).to_have_count(before + 2)
    expect(page.get_by_role("button", name="Stop", exact=True)).to_have_count(0)
    return page.get_by_test_id("stChatMessage").last.locator(".words").inner_text()


def send(page: Page, text: str) -> None:
    box = page.get_by_test_id("stChatInputTextArea")
    expect(box).to_be_enabled()
    box.fill(text)
    box.press("Enter")


def end(page: Page, guess: str = "") -> None:
    """End the session, answer what the no was (or skip), and wait for the debrief."""
    page.get_by_role("button", name="End the session").click()
    if guess:
        page.get_by_text(guess, exact=True).click()
        page.get_by_role("button", name="Show the debrief").click()
    else:
        page.get_by_role("button", name="Skip the question").click()
    expect(page.get_by_role("heading", name="What the no was", exact=True)).to_be_visible()


def said(page: Page) -> list[str]:
    """Every line of the conversation on the page, oldest first."""
    return page.get_by_test_id("stChatMessage").locator(".words").all_inner_texts()
