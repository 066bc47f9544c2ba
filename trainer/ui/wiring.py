"""The services behind the pages, for whoever is signed in; a test replaces them in session state."""

from collections.abc import Mapping
from threading import Lock
from typing import Any

import streamlit as st

from trainer.errors import UsageError
from trainer.services.wiring import House, Services, open_house

_GIVEN = "services"
_lock = Lock()
_house: list[House] = []
_opened: dict[str, Services] = {}
"""By e-mail address, so that a reply under way is found again by the next run."""


def services() -> Services:
    """The services of whoever is signed in, built once, unless others were put under `services` in session
    state.

    Raises UsageError in a team before anybody is signed in, StoreError or ContentError when they cannot be
    built; the next call tries again."""
    given: Services | None = st.session_state.get(_GIVEN)
    if given is None and team() and not address():
        raise UsageError("Nobody is signed in here; reload the page and sign in.")
    return given or opened_for(address())


def replaced() -> bool:
    """Whether this browser session was given services of its own."""
    return _GIVEN in st.session_state


def team() -> bool:
    """Whether people sign in, with accounts of their own."""
    return house().desk.settings.team


def address() -> str:
    """The e-mail address of whoever is signed in; empty without accounts, before signing in, and for one that
    is not confirmed where they did."""
    return confirmed(st.user) if team() else ""


def confirmed(user: Mapping[str, Any]) -> str:
    """The e-mail address among what the provider says of somebody, unless it does not vouch for it."""
    return "" if user.get("email_verified") is False else str(user.get("email") or "").strip().lower()


def shared() -> Services:
    """Services for no one in particular, to warm up with."""
    return opened_for("")


def opened_for(email: str) -> Services:
    with _lock:
        if email not in _opened:
            _opened[email] = _opened_house().services(email)
        return _opened[email]


def house() -> House:
    with _lock:
        return _opened_house()


def _opened_house() -> House:
    if not _house:
        _house.append(open_house())
    return _house[0]
