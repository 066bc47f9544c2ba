"""Files to download, where people sign in."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.conftest import APP
from trainer.services.wiring import open_house
from trainer.settings import load
from trainer.ui import warmup, wiring


def test_a_team_is_shown_nothing_where_downloads_are_not_guarded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = open_house(load({"COMMA_TEAM": "on", "COMMA_TRANSCRIPTS": str(tmp_path)}))
    monkeypatch.setattr(wiring, "_house", [house])
    monkeypatch.setattr(warmup, "begin", lambda: None)
    app = AppTest.from_file(str(APP), default_timeout=30).run()
    assert [one.value for one in app.button] == []
    assert "start it with `comma app`" in "".join(one.value for one in (*app.html, *app.error, *app.markdown))
    house.stores.engine.dispose()
