"""Filters under a name: open them again, keep those that are set, forget one."""

from urllib.parse import parse_qsl, urlencode

import streamlit as st

from trainer.ui import address, frame
from trainer.ui.text import plain
from trainer.ui.wiring import services

_NAME = "view-name"


def draw() -> None:
    with st.popover("Saved views", key="saved-views"):
        for view in services().saved_views.all():
            with st.container(key=f"view-{view.id}", horizontal=True, vertical_alignment="center"):
                st.button(plain(view.name), key=f"view-open-{view.id}", type="tertiary",
                          on_click=_open, args=(view.query,))  # fmt: skip
                st.button("Delete", key=f"view-delete-{view.id}", help=plain(f"Forget “{view.name}”"),
                          on_click=_delete, args=(view.id,))  # fmt: skip
        if _kept():
            st.text_input("Name for what is set now", key=_NAME, max_chars=80)
            st.button("Save this view", key="view-save", on_click=_save)
        else:
            st.html("<p>Set some filters first; here you can give them a name and come back to them.</p>")


def _kept() -> dict[str, str]:
    """The filters, without how far one has paged."""
    return {name: value for name, value in address.listing().items() if name != "older"}


def _open(query: str) -> None:
    address.open_listing(dict(parse_qsl(query)))


def _save() -> None:
    if frame.tried(lambda: services().saved_views.save(st.session_state[_NAME], urlencode(_kept()))):
        st.session_state[_NAME] = ""


def _delete(view: int) -> None:
    frame.tried(lambda: services().saved_views.delete(view))
