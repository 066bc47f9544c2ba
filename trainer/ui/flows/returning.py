"""Coming back later: the offer, where a session can be taken up again."""

import streamlit as st

from trainer.services.view import SessionView
from trainer.ui import address
from trainer.ui.components.became import come_back_words
from trainer.ui.state import state
from trainer.ui.wiring import services


def offer(view: SessionView, why: str = "") -> None:
    """A button that opens the next conversation on Practice; none where there is nothing to come back to.

    `why` ends what the button says."""
    if view.returns_in is None:
        return
    if st.button(f"{come_back_words(view.returns_in)}{why}", key="come-back"):
        address.go_on(services().practice.come_back(view.id, state().connection))
