"""What is open, kept in the page's address so that a reload, a bookmark and a restart find it."""

import streamlit as st

PRACTICE = "trainer/ui/pages/practice.py"
REVIEW = "trainer/ui/pages/review.py"
_SESSION, _PERSONA, _DRAFT = "session", "with", "edit"


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
    st.query_params.from_dict({_SESSION: session_id})


def open_persona(persona_id: str) -> None:
    st.query_params.from_dict({_PERSONA: persona_id})


def close() -> None:
    st.query_params.clear()


def practise(persona_id: str) -> None:
    """Go to the Practice page with this counterpart's brief open."""
    st.switch_page(PRACTICE, query_params={_PERSONA: persona_id})


def go_on(session_id: str) -> None:
    """Go to the Practice page with this session open."""
    st.switch_page(PRACTICE, query_params={_SESSION: session_id})


def review(session_id: str) -> None:
    st.switch_page(REVIEW, query_params={_SESSION: session_id})
