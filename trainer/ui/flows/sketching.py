"""A draft from a description, by the model that is connected; a person corrects it."""

from dataclasses import replace

import streamlit as st

from trainer.domain.text import clean
from trainer.ui import frame
from trainer.ui.components import notice
from trainer.ui.flows import settings
from trainer.ui.flows.filling import Keep
from trainer.ui.state import Editing, state
from trainer.ui.text import esc
from trainer.ui.wiring import services

_ABOUT = (
    "<h2>From a description</h2><p class=aid>A paragraph about somebody who says no, a job advertisement, or "
    "an e-mail thread. The model fills what is still empty in the form and invents the names; each field it "
    "wrote is marked until you have read it. It never publishes anything.</p>"
)


def draw(editing: Editing, keep: Keep) -> None:
    key = _key(editing)
    st.html(_ABOUT)
    st.session_state.setdefault(key, editing.shelved.sheet.description)
    st.text_area("The description", key=key, height=260, on_change=_typed, args=(editing, keep, key))
    settings.where_line()
    if st.button("Draft it", key="sketch", type="primary"):
        with st.spinner("The model is writing; this may take a minute."):
            _draft(editing, key)
        st.rerun()
    notice.unsaid()
    filled = len(editing.shelved.sheet.filled)
    if filled:
        fields = "1 field is" if filled == 1 else f"{filled} fields are"
        st.html(
            f'<p class="filled">{esc(fields)} the model\'s, unread so far. Go through the parts above.</p>'
        )


def catch_up(editing: Editing, keep: Keep) -> None:
    """Take over what the box holds and the sheet does not."""
    if _key(editing) in st.session_state:
        _typed(editing, keep, _key(editing))


def _key(editing: Editing) -> str:
    return f"{editing.shelved.key}-{editing.drawn}-description"


def _typed(editing: Editing, keep: Keep, key: str) -> None:
    text = clean(str(st.session_state[key] or ""))
    keep(editing, lambda sheet: replace(sheet, description=text), "")


def _draft(editing: Editing, key: str) -> None:
    """Ask the model; when it fails, its sentence is shown and the words stay in the box."""

    def ask() -> None:
        text = str(st.session_state[key] or "")
        stored = services().shelf.draft_from(editing.shelved, text, state().connection)
        editing.shelved, editing.drawn = stored.shelved, editing.drawn + 1
        notice.done(stored.notice or "Drafted: go through the parts and correct what the model wrote.")

    frame.tried(ask)
