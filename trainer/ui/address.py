"""What is open, kept in the page's address so that a reload, a bookmark and a restart find it."""

from collections.abc import Mapping
from urllib.parse import urlencode

import streamlit as st

PRACTICE = "trainer/ui/pages/practice.py"
REVIEW = "trainer/ui/pages/review.py"
_SESSION, _PERSONA, _DRAFT, _LEVEL = "session", "with", "edit", "level"
LISTING = (
    "words", "person", "counterpart", "mark", "sort", "difficulty", "end", "finished", "no", "code", "grader",
    "from", "to", "older",
)  # fmt: skip
"""What the list of sessions on Review is narrowed down to; it stays while one of them is open."""


def session() -> str:
    """The id of the open session; empty when none is."""
    return st.query_params.get(_SESSION, "")


def persona() -> str:
    """The id of the counterpart whose brief is open; empty when none is."""
    return st.query_params.get(_PERSONA, "")


def draft() -> str:
    """The place on the shelf of the counterpart that is being written; empty when none is."""
    return st.query_params.get(_DRAFT, "")


def open_draft(key: str) -> None:
    st.query_params.from_dict({_DRAFT: key})


def open_session(session_id: str) -> None:
    st.query_params.from_dict({**listing(), _SESSION: session_id})


def listing() -> dict[str, str]:
    """The filters of the list, by name; those that are left alone are not there."""
    return {name: value for name in LISTING if (value := st.query_params.get(name, ""))}


def narrow(name: str, value: str) -> None:
    """Set one filter, or drop it when `value` is empty; the list begins at its first page."""
    open_listing({**listing(), name: value, "older": ""})


def show_older(pages: int) -> None:
    """Have so many pages behind the first one open."""
    open_listing({**listing(), "older": str(pages)})


def open_listing(filters: Mapping[str, str]) -> None:
    """The list with these filters and no others; names that are none are dropped."""
    st.query_params.from_dict({name: filters[name] for name in LISTING if filters.get(name)})


def level() -> str:
    """How hard to reach the counterpart was asked to be; empty when it was left open."""
    return st.query_params.get(_LEVEL, "")


def open_persona(persona_id: str, level: str = "") -> None:
    st.query_params.from_dict({_PERSONA: persona_id} | ({_LEVEL: level} if level else {}))


def close() -> None:
    """Nothing is open any more; a list that was narrowed down still is."""
    open_listing(listing())


def practise(persona_id: str) -> None:
    """Go to the Practice page with this counterpart's brief open."""
    st.switch_page(PRACTICE, query_params={_PERSONA: persona_id})


def go_on(session_id: str) -> None:
    """Go to the Practice page with this session open."""
    st.switch_page(PRACTICE, query_params={_SESSION: session_id})


def sessions_link(**filters: str) -> str:
    """Where a link leads that opens the list of finished sessions with these filters; empty ones are left
    out."""
    return (
        f"review?{urlencode({'finished': 'yes'} | {name: value for name, value in filters.items() if value})}"
    )


def review(session_id: str) -> None:
    st.switch_page(REVIEW, query_params={_SESSION: session_id})
