"""The Counterparts page: all of them with their public briefs, and the files that hold none yet."""

from collections.abc import Sequence

import streamlit as st

from trainer.services.personas import Broken, Listed
from trainer.ui import address, words
from trainer.ui.components.brief import brief_html, facts_html
from trainer.ui.text import esc, plain
from trainer.ui.wiring import services

_INTRO = (
    '<header class="head"><h1>Counterparts</h1><p>What you may know before the first word. What they hide '
    "is theirs until you find it, or until the debrief.</p></header>"
)
_HOW = (
    "<h2>Add your own</h2><p>A counterpart is one file, <code>personas/&lt;id&gt;.yaml</code>: a name, a "
    "role, a scene, what the trainee wants, an opening no, the kind of no, and the facts behind it. Copy one "
    "that is there, change it, and check it with <code>comma personas check</code>; it appears here without "
    "a restart. The README says more under “Add a counterpart”.</p>"
)


def draw() -> None:
    st.html(_INTRO)
    _broken(services().personas.broken())
    for one in services().personas.listed():
        _one(one)
    st.html(_HOW)


def _one(one: Listed) -> None:
    brief = one.brief
    with st.container(key=f"person-{one.id}"):
        st.html(
            f'<h2 dir="auto">{esc(brief.name)}</h2><p class="role" dir="auto">{esc(brief.role)}</p>'
            f'<p class="where">{esc(words.SETTINGS[brief.setting])}</p>{brief_html(brief)}{facts_html(brief)}'
        )
        if st.button(f"Practise with {plain(brief.name)}", key=f"practise-{one.id}"):
            address.practise(one.id)


def _broken(files: Sequence[Broken]) -> None:
    if not files:
        return
    said = "".join(f"<li>{esc(one.message)}</li>" for one in files)
    count = "One file holds" if len(files) == 1 else f"{len(files)} files hold"
    st.html(
        f'<div class="notice trouble" role="alert"><p>{count} no counterpart yet:</p><ul>{said}</ul></div>'
    )
