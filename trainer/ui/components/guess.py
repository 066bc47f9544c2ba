"""What you think the no was, and how sure you are: asked before it is revealed."""

from collections.abc import Callable

import streamlit as st

from trainer.domain.debrief import Guess
from trainer.domain.no_types import NoType
from trainer.ui.text import plain, sentence

SURE = {"A guess": 0.3, "Fairly sure": 0.6, "Sure": 0.85, "Certain": 1.0}


def ask(name: str, answered: Callable[[Guess], None], skipped: Callable[[], None]) -> None:
    """Draw the question; calls `answered` or `skipped` as callbacks."""
    kind = st.radio(
        f"What do you think stood behind {plain(name)}'s no?",
        list(NoType),
        index=None,
        format_func=lambda kind: sentence(kind.plain),
        captions=[kind.meaning for kind in NoType],
        key="guess-kind",
    )
    sure = st.segmented_control("How sure are you?", list(SURE), default="Fairly sure", key="guess-sure")
    with st.container(horizontal=True):
        if kind is None:
            st.button("Show the debrief", type="primary", disabled=True, key="guess-wait",
                      help="Choose one first, or skip the question.")  # fmt: skip
        else:
            guess = Guess(kind, SURE[sure or "Fairly sure"])
            st.button("Show the debrief", type="primary", key="guess", on_click=answered, args=(guess,))
        st.button("Skip the question", key="guess-skip", on_click=skipped)
