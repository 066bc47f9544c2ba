"""Asking before something that cannot be undone."""

from collections.abc import Callable

import streamlit as st

from trainer.ui.text import plain


@st.dialog("Delete this session?")
def confirm_delete(name: str, delete: Callable[[], None]) -> None:
    """Ask once; `delete` runs as a callback when the answer is yes."""
    st.write(
        f"Every turn with {plain(name)}, its marks and its debrief will be gone for good; "
        "a later conversation keeps what it remembers of them."
    )
    with st.container(horizontal=True):
        if st.button("Delete it", type="primary", key="delete-yes", on_click=delete):
            st.rerun()
        if st.button("Keep it", key="delete-no"):
            st.rerun()


@st.dialog("Delete this counterpart?")
def confirm_delete_counterpart(name: str, delete: Callable[[], None]) -> None:
    """Ask once; `delete` runs as a callback when the answer is yes."""
    st.write(
        f"Everything written about {plain(name)} will be gone for good. Sessions that were played keep their "
        "own copy."
    )
    with st.container(horizontal=True):
        if st.button("Delete it", type="primary", key="delete-yes", on_click=delete):
            st.rerun()
        if st.button("Keep it", key="delete-no"):
            st.rerun()


@st.dialog("Delete this person?")
def confirm_delete_person(name: str, delete: Callable[[], None]) -> None:
    """Ask once; `delete` runs as a callback when the answer is yes."""
    st.write(f"Every session of {plain(name)}, with its marks and comments, will be gone for good.")
    with st.container(horizontal=True):
        if st.button("Keep them", type="primary", key="delete-no"):
            st.rerun()
        if st.button("Delete them and all of it", key="delete-yes", on_click=delete):
            st.rerun()
