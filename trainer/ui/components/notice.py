"""One calm sentence: what went wrong, or what was done."""

import streamlit as st

from trainer.ui.state import state
from trainer.ui.text import esc


def keep(message: str) -> None:
    """Say `message` on the next draw; for callbacks, which must not draw."""
    state().trouble = message


def done(message: str) -> None:
    """Confirm `message` on the next draw."""
    state().notice = message


def trouble(message: str) -> None:
    """Say now what went wrong."""
    st.html(f'<p class="notice trouble" role="alert" dir="auto">{esc(message)}</p>')


def remark(message: str) -> None:
    """Say now something worth knowing."""
    st.html(f'<p class="notice" role="status" dir="auto">{esc(message)}</p>')


def unsaid() -> None:
    """Say what was kept for this draw, once."""
    kept = state()
    if kept.trouble:
        trouble(kept.trouble)
    if kept.notice:
        remark(kept.notice)
    kept.trouble = kept.notice = ""
