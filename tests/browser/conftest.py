"""A real browser on the real app. Without a browser these tests fail: they are never skipped."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.find_browser import ARGUMENTS, executable
from tests.browser.server import Server
from tests.fakes.openai_server import Behaviour, FakeOpenAI

PATIENCE = 30_000
"""Milliseconds to wait for what must come: a busy machine imports a model's libraries in ten seconds."""
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = executable()
    assert path, "There is no browser: install chromium, or run `playwright install chromium`."
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield launched
        launched.close()


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for tests that leave it as they found it."""
    server = Server(tmp_path_factory.mktemp("app") / "transcripts").start()
    yield server
    server.kill()


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[..., Server]]:
    """Starts servers of a test's own: `serve()`, or `serve(COMMA_MODEL=...)`."""
    with ExitStack() as servers:

        def started(**settings: str) -> Server:
            server = Server(tmp_path / "transcripts", **settings)
            servers.callback(server.kill)
            return server.start()

        yield started


@pytest.fixture
def model() -> Iterator[FakeOpenAI]:
    """A model behind HTTP that takes a moment, as real ones do."""
    with FakeOpenAI(behaviour=Behaviour(first_token=0.05, between=0.01)) as fake:
        yield fake


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context(viewport={"width": 1280, "height": 860}, locale="en-GB")
    opened.set_default_timeout(PATIENCE)
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()
