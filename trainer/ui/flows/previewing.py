"""The draft as others would meet it: its brief, and a talk with everything hidden in the margin."""

import streamlit as st

from trainer.domain.persona import Persona
from trainer.errors import CommaError
from trainer.ui import frame
from trainer.ui.components import bubble, notice
from trainer.ui.components.brief import brief_html, card_html, facts_html, heading_html
from trainer.ui.components.margin import hidden_side_html
from trainer.ui.components.mark import mark_html
from trainer.ui.state import Editing, state
from trainer.ui.text import esc, first_name, plain
from trainer.ui.wiring import services

_NOT_YET = "There is no brief to see before the fields named above are filled in and mended."
_ABOUT = (
    "<h2>Try a talk</h2><p class=aid>The real thing, with two differences: what they hide stands beside "
    "their words, and nothing of it is stored. A trial ends with this window, and Review never sees it.</p>"
)


def brief(editing: Editing) -> None:
    """The card and the brief, exactly as the Practice page shows them."""
    st.html(
        '<h2>The brief</h2><p class="aid">What a trainee reads before the start: the card, then this.</p>'
    )
    persona = _persona(editing)
    if persona is None:
        notice.remark(_NOT_YET)
        return
    with st.container(key="card-preview"):
        st.html(card_html(persona.public))
    with st.container(key="preview"):
        st.html(f"{heading_html(persona.public)}{brief_html(persona.public)}{facts_html(persona.public)}")


def trial(editing: Editing) -> None:
    """A talk with the draft as it is now."""
    st.html(_ABOUT)
    name = plain(first_name(editing.trial.name)) if editing.trial else ""
    if _persona(editing) is None:
        notice.remark("They cannot be met before the fields named above are filled in and mended.")
        return
    st.button(
        "Start over" if editing.trial else "Start the trial",
        key="trial-start",
        type="secondary" if editing.trial else "primary",
        on_click=_start,
        args=(editing,),
    )
    if editing.trial is None:
        return
    if editing.tried != editing.shelved.version:
        notice.remark("The draft has changed since this trial began: start over to meet it as it is now.")
    _talk(editing)
    if editing.trial.ended is None:
        key = f"trial-say-{editing.shelved.key}"
        st.chat_input(f"Answer {name}", key=key, submit_mode="disable", on_submit=_say, args=(editing, key))


def _talk(editing: Editing) -> None:
    session = editing.trial
    if session is None:
        return
    with st.container(key="conversation"):
        with st.chat_message(session.name):
            st.html(bubble.counterpart_html(session.name, session.opening))
        for turn in session.turns:
            with st.chat_message("You"):
                margin = mark_html(turn.coded)
                st.html(bubble.trainee_html(turn.text, turn.turn, turn.coded, margin))
            with st.chat_message(session.name):
                hidden = hidden_side_html(turn, session.private)
                st.html(bubble.counterpart_html(session.name, turn.reply, margin=hidden))
    if session.ended is not None:
        st.html(f'<p class="notice" role="status">It ended: {esc(session.ended.plain)}.</p>')


def _persona(editing: Editing) -> Persona | None:
    """The draft read; None while something is missing."""
    return services().publishing.drafted(editing.shelved.key, editing.shelved.sheet.document).persona


def _start(editing: Editing) -> None:
    def begin() -> None:
        shelved = editing.shelved
        editing.trial = services().publishing.trial(shelved.key, shelved.sheet.document, state().connection)
        editing.tried = shelved.version

    frame.tried(begin)


def _say(editing: Editing, key: str) -> None:
    """Take the turn; what was typed goes back into the box when it could not be answered."""
    text = str(st.session_state[key] or "")
    if editing.trial is None:
        return
    try:
        editing.trial.say(text)
    except CommaError as error:
        notice.keep(str(error))
        st.session_state[key] = text
