"""Narrowing down who to meet: by the kind of work, how hard they are to reach, and their language."""

from collections.abc import Callable, Sequence

import streamlit as st

from trainer.domain.persona import PublicBrief
from trainer.engine.languages import called
from trainer.services.personas import Listed
from trainer.ui import words
from trainer.ui.state import state
from trainer.ui.text import sentence

_FEW = 6
"""Up to so many are looked through at a glance."""
_BOXES: dict[str, tuple[str, Callable[[PublicBrief], str]]] = {
    "Kind of work": ("All kinds", lambda brief: words.SETTINGS[brief.setting]),
    "How hard to reach": ("Any", lambda brief: sentence(words.DIFFICULTIES[brief.difficulty])),
    "Language": ("Any", lambda brief: called(brief.language)),
}
"""Label of a box, what it says when nothing is chosen, and what it looks at."""


def narrowed(listed: Sequence[Listed]) -> Sequence[Listed]:
    """Draw the boxes, where there is something to narrow down; returns those that fit all of them."""
    if len(listed) <= _FEW:
        return listed
    fitting = list(listed)
    with st.container(key="narrow", horizontal=True):
        for label, (_, seen) in _BOXES.items():
            options = list(dict.fromkeys(seen(one.brief) for one in listed))
            chosen = _box(label, options) if len(options) > 1 else ""
            fitting = [one for one in fitting if chosen in ("", seen(one.brief))]
    return fitting


def nobody() -> None:
    """What is said where nobody fits, and the way back."""
    st.html("<p>Nobody fits all of that.</p>")
    st.button("Show everybody", key="narrow-none", on_click=_forget)


def _box(label: str, options: Sequence[str]) -> str:
    """What is chosen in it; empty where nothing is."""
    key, nothing, wanted = _key(label), _BOXES[label][0], state().wanted
    # Set only where it must be: what is set here would undo a choice that is on its way from the browser.
    if st.session_state.get(key) not in ("", *options):
        st.session_state[key] = wanted[label] if wanted.get(label) in options else ""
    wanted[label] = st.selectbox(
        label, ["", *options], key=key, format_func=lambda name: name or nothing, width=210
    )
    return wanted[label]


def _key(label: str) -> str:
    return f"narrow-{label}"


def _forget() -> None:
    for label in state().wanted:
        st.session_state[_key(label)] = ""
