"""The app as a person opens it, on services that live in memory."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui import fake

APP = Path(__file__).parents[2] / "app.py"


@pytest.fixture
def services() -> SimpleNamespace:
    return fake.services()


@pytest.fixture
def open_app(services: SimpleNamespace) -> Callable[..., AppTest]:
    """Opens the app, on `page` and with `query` in its address."""

    def opened(page: str = "", **query: str) -> AppTest:
        app = AppTest.from_file(str(APP), default_timeout=30)
        app.session_state["services"] = services
        for name, value in query.items():
            app.query_params[name] = value
        if page:
            app.run()
            app.switch_page(f"trainer/ui/pages/{page}.py")
            for name, value in query.items():
                app.query_params[name] = value
        return app.run()

    return opened
