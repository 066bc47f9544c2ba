"""The Counterparts page: your own, all that can be met with their public briefs, and what is broken."""

from collections.abc import Callable, Sequence

import streamlit as st

from trainer.errors import UsageError
from trainer.services.persona_shelf import OnShelf
from trainer.services.personas import Broken, Listed
from trainer.ui import address, frame, words
from trainer.ui.components import notice
from trainer.ui.components.brief import brief_html, facts_html
from trainer.ui.components.shelf import on_shelf_html
from trainer.ui.flows import editing
from trainer.ui.text import clip, esc, plain
from trainer.ui.wiring import services

_INTRO = (
    '<header class="head"><h1>Counterparts</h1><p>What you may know before the first word. What they hide '
    "is theirs until you find it, or until the debrief.</p></header>"
)
_HOW = (
    "<h2>Add your own</h2><p>Somebody you meet at work, made up anew: who they are, their first no, and the "
    "three things behind it. You fill in a form, see the brief as others will, try a talk, and publish. "
    "Everything is saved as you type; nobody sees a draft. Once a model is connected in the settings, it can "
    "also fill in the form from a description.</p>"
)
_FILE = "Bring a counterpart file"


def draw() -> None:
    """One counterpart being written, or all of them."""
    if key := address.draft():
        try:
            editing.draw(key)
            return
        except UsageError as error:
            notice.trouble(str(error))
    _all()


def _all() -> None:
    st.html(_INTRO)
    _broken(services().personas.broken())
    _yours(services().shelf.listed())
    st.html("<h2>Who can be met</h2>")
    for one in services().personas.listed():
        _one(one)


def _yours(shelf: Sequence[OnShelf]) -> None:
    st.html(_HOW)
    with st.container(key="add", horizontal=True):
        st.button("New counterpart", key="new", type="primary", on_click=_begin, args=(services().shelf.new,))
        with st.popover(_FILE):
            st.file_uploader(_FILE, type=["yaml", "yml"], key="bring", on_change=_bring, max_upload_size=1)
    if shelf:
        with st.container(key="shelf"):
            for one in shelf:
                _on_shelf(one)


def _on_shelf(one: OnShelf) -> None:
    name = plain(clip(one.name, 80) or "the one without a name")
    with st.container(key=f"left-{one.key}", horizontal=True, vertical_alignment="center"):
        st.html(on_shelf_html(one), width="stretch")
        st.button(f"Edit {name}", key=f"edit-{one.key}", on_click=address.open_draft, args=(one.key,))
        st.button(
            "Duplicate",
            key=f"again-{one.key}",
            type="tertiary",
            on_click=_begin,
            args=(lambda: services().shelf.duplicate_draft(one.key),),
        )


def _begin(make: Callable[[], str]) -> None:
    frame.tried(lambda: address.open_draft(make()))


def _bring() -> None:
    file = st.session_state["bring"]
    if file is not None:
        _begin(lambda: services().shelf.bring(file.getvalue(), file.name))


def _one(one: Listed) -> None:
    brief, name = one.brief, plain(one.brief.name)
    with st.container(key=f"person-{one.id}"):
        st.html(
            f'<h3 dir="auto">{esc(brief.name)}</h3><p class="role" dir="auto">{esc(brief.role)}</p>'
            f'<p class="where">{esc(words.SETTINGS[brief.setting])}</p>{facts_html(brief)}'
        )
        with st.expander("The brief"):
            st.html(brief_html(brief))
        with st.container(horizontal=True):
            if st.button(f"Meet {name}", key=f"practise-{one.id}"):
                address.practise(one.id)
            st.button(
                f"Duplicate {name}",
                key=f"copy-{one.id}",
                type="tertiary",
                on_click=_begin,
                args=(lambda: services().shelf.duplicate(one.id),),
            )


def _broken(broken: Sequence[Broken]) -> None:
    if not broken:
        return
    said = "".join(f"<li>{esc(one.message)}</li>" for one in broken)
    count = "One counterpart" if len(broken) == 1 else f"{len(broken)} counterparts"
    st.html(
        f'<div class="notice trouble" role="alert"><p>{count} cannot be met yet:</p><ul>{said}</ul></div>'
    )
