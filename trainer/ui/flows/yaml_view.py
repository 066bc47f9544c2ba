"""The whole counterpart as text: for what the form does not show, for files in and out."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from trainer.domain.shelf import Sheet
from trainer.domain.text import clean
from trainer.engine.persona_form import text_at
from trainer.engine.plain_faults import Told
from trainer.errors import UsageError
from trainer.ui.components import notice
from trainer.ui.flows.filling import Keep
from trainer.ui.state import Editing
from trainer.ui.text import esc
from trainer.ui.wiring import services

_ABOUT = (
    "<h2>As YAML</h2><p class=aid>Everything in one text, for those who know such files: also what the form "
    "does not show, such as lines for some turns only. The form and this view are one and the same.</p>"
)


def draw(editing: Editing, keep: Keep, faults: Sequence[Told]) -> None:
    sheet = editing.shelved.sheet
    written = sheet.unread or services().shelf.written(sheet.document)
    key = _key(editing)
    st.html(_ABOUT)
    st.session_state.setdefault(key, written)
    st.text_area("The whole counterpart", key=key, height=560, on_change=_typed, args=(editing, keep, key))
    _troubles(editing, faults)
    with st.container(horizontal=True):
        st.download_button(
            "Download the file",
            written,
            file_name=f"{_file_name(editing)}.yaml",
            mime="application/yaml",
            key="yaml-file",
            on_click="ignore",
        )
        if sheet.unread:
            st.button("Take the form's state instead", key="yaml-drop", on_click=_drop, args=(editing, keep))


def catch_up(editing: Editing, keep: Keep) -> None:
    """Take over what the box holds and the sheet does not."""
    if _key(editing) in st.session_state:
        _typed(editing, keep, _key(editing))


def _key(editing: Editing) -> str:
    return f"{editing.shelved.key}-{editing.drawn}-yaml"


def _file_name(editing: Editing) -> str:
    document = editing.shelved.sheet.document
    persona = services().publishing.drafted(editing.shelved.key, document).document
    return text_at(persona, "id") or "counterpart"


def _troubles(editing: Editing, faults: Sequence[Told]) -> None:
    if editing.shelved.sheet.unread:
        try:
            services().shelf.read(editing.shelved.sheet.unread)
        except UsageError as error:
            notice.trouble(f"{error} Until then the form keeps what it had.")
        return
    mine = "".join(f'<p class="fault">{esc(one.sentence)}</p>' for one in faults if not one.path)
    if mine:
        st.html(mine)


def _typed(editing: Editing, keep: Keep, key: str) -> None:
    """Take the text over; what cannot be read is kept as it was typed."""
    text = clean(str(st.session_state[key] or ""))

    def written(sheet: Sheet) -> Sheet:
        try:
            return replace(sheet, document=services().shelf.read(text), unread="")
        except UsageError:
            return replace(sheet, unread=text)

    keep(editing, written, "")


def _drop(editing: Editing, keep: Keep) -> None:
    keep(editing, lambda sheet: replace(sheet, unread=""), "")
    editing.drawn += 1
