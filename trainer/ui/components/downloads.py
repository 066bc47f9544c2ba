"""A debrief as a file.

Streamlit makes the file when a button is pressed, outside any page's run, where nobody is signed in: what
makes it has to be got hold of before."""

from collections.abc import Callable
from functools import partial
from typing import Literal

import streamlit as st

from trainer.ui import media
from trainer.ui.wiring import services

Format = Literal["md", "json"]


def session(session_id: str) -> None:
    """A finished session, in two forms."""
    draw(media.of_session(session_id), partial(services().debriefing.download, session_id))


def draw(file: str, render: Callable[[Format], str]) -> None:
    """Two buttons; the file, called `file` with its ending, is made when one is pressed."""
    st.download_button(
        "Download as Markdown",
        partial(render, "md"),
        file_name=f"{file}.md",
        mime="text/markdown",
        key=f"md-{file}",
        on_click="ignore",
    )
    st.download_button(
        "Download as JSON",
        partial(render, "json"),
        file_name=f"{file}.json",
        mime="application/json",
        key=f"json-{file}",
        on_click="ignore",
    )
