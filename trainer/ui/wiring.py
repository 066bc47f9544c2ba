"""The services behind the pages, replaceable in a test through session state."""

from threading import Lock

import streamlit as st

from trainer.services.wiring import Services, build

_GIVEN = "services"
_lock = Lock()
_built: list[Services] = []


def services() -> Services:
    """The process's services, built once, unless others were put under `services` in session state.

    Raises StoreError or ContentError when they cannot be built; the next call tries again."""
    given: Services | None = st.session_state.get(_GIVEN)
    return given or shared()


def replaced() -> bool:
    """Whether this browser session was given services of its own."""
    return _GIVEN in st.session_state


def shared() -> Services:
    with _lock:
        if not _built:
            _built.append(build())
        return _built[0]
