"""The session as a file."""

from collections.abc import Callable
from typing import Literal

import streamlit as st

Format = Literal["md", "json"]


def draw(name: str, render: Callable[[Format], str]) -> None:
    """Two buttons; the file is made when one is pressed."""
    st.download_button(
        "Download as Markdown",
        lambda: render("md"),
        file_name=f"comma-{name}.md",
        mime="text/markdown",
        key=f"md-{name}",
        on_click="ignore",
    )
    st.download_button(
        "Download as JSON",
        lambda: render("json"),
        file_name=f"comma-{name}.json",
        mime="application/json",
        key=f"json-{name}",
        on_click="ignore",
    )
