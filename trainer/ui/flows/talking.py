"""The conversation: your turn is stored and marked first, then the reply comes in."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from trainer.services.view import Bubble, SessionView
from trainer.ui import address, frame, speaking
from trainer.ui.components import bubble, live, notice
from trainer.ui.components.asking import confirm_delete
from trainer.ui.components.became import notes_html
from trainer.ui.components.brief import brief_html
from trainer.ui.components.mark import grade_words, names
from trainer.ui.components.table_head import table_head_html
from trainer.ui.flows import settings
from trainer.ui.state import Hint, state
from trainer.ui.text import esc, first_name, plain
from trainer.ui.wiring import services

_GLANCE = 0.25
"""Seconds after which the page looks again whether it should still be drawing."""


def draw(view: SessionView) -> None:
    """Everything but the reply is drawn before it streams, Stop among it."""
    with st.container(key="table"):
        _head(view)
        with st.container(key="conversation"):
            for said in view.bubbles:
                bubble.draw(said, marked=not view.realism)
            slot = st.empty()
        with st.container(key="below"):
            _below(view)
    _input(view)
    live.announce(f"{view.id}-{len(view.bubbles)}-{view.pending}", _heard(view))
    if _answering(view):
        _reply(view, slot)


def _answering(view: SessionView) -> bool:
    """A reply is due, and the last attempt at it did not fail."""
    return view.pending and state().unanswered != _turn_name(view)


def _turn_name(view: SessionView) -> str:
    return f"{view.id}-{view.turns}"


def _head(view: SessionView) -> None:
    st.html(table_head_html(view))
    with st.expander("The brief, and what you know" if view.past else "The brief"):
        notes = notes_html(view.past) if view.past else ""
        role = f'<p class="role" dir="auto">{esc(view.brief.role)}</p>'
        st.html(f"{notes}{role}{brief_html(view.brief)}{_aims_html(view)}")


def _aims_html(view: SessionView) -> str:
    """What you wrote down before the start."""
    goal = f"<p dir=auto><b>Your goal</b> {esc(view.goal)}</p>" if view.goal else ""
    asked = "".join(f"<li dir=auto>{esc(question)}</li>" for question in view.questions)
    return f"{goal}{f'<p><b>Your questions</b></p><ul>{asked}</ul>' if asked else ''}"


def _below(view: SessionView) -> None:
    notice.unsaid()
    if view.counterpart_fault:
        notice.remark(f"{view.counterpart_fault} The built-in counterpart spoke instead.")
    hint = state().hint
    if hint and hint.session == view.id and hint.turn == view.turns:
        st.html(f'<p class="hint" role="status"><b>A hint</b> {esc(hint.text)}</p>')
    _tools(view)
    if not view.turns:
        settings.where_line(view.roles)


def _tools(view: SessionView) -> None:
    with st.container(key="tools", horizontal=True):
        if _answering(view):
            st.button("Stop", key="stop", on_click=_stop, args=(view.id,))
        elif view.pending:
            st.button("Ask again", key="ask-again", on_click=_ask_again)
        else:
            st.button("Hint", key="hint", on_click=_hint, args=(view,))
        st.button("End the session", key="end", on_click=_end, args=(view.id,))
        st.button("Start over", key="again", on_click=_again, args=(view.id,))
        with st.popover("More", key="more"):
            st.button("All counterparts", key="leave", type="tertiary", on_click=address.close)
            if st.button("Delete this session", key="delete", type="tertiary"):
                confirm_delete(view.brief.name, lambda: _delete(view.id))
            if view.turns:
                settings.where_line(view.roles)


def _input(view: SessionView) -> None:
    key = f"say-{view.id}"
    st.chat_input(
        f"Answer {plain(first_name(view.brief.name))}",
        key=key,
        submit_mode="disable",
        on_submit=_say,
        args=(view.id, key),
    )


def _say(session: str, key: str) -> None:
    """Take the turn; what was typed goes back into the box when it could not be taken."""
    text = str(st.session_state[key] or "")
    state().hint = None
    if not frame.tried(lambda: services().practice.say(session, text, state().connection)):
        st.session_state[key] = text


def _reply(view: SessionView, slot: DeltaGenerator) -> None:
    """Show the reply as it comes, then draw the page anew from the store."""
    practice, connection = services().practice, state().connection
    reply = speaking.join(practice, view.id, lambda: practice.reply(view.id, connection))
    with slot.container(), st.chat_message(view.brief.name):
        line = st.empty()
        while not reply.done:
            line.html(bubble.counterpart_html(view.brief.name, reply.said or "…"))
            reply.wait(_GLANCE)
    if reply.trouble:
        notice.keep(reply.trouble)
        state().unanswered = _turn_name(view)
    st.rerun()


def _stop(session: str) -> None:
    speaking.stop(services().practice, session)


def _ask_again() -> None:
    state().unanswered = ""


def _heard(view: SessionView) -> str:
    """What a screen reader says now: your mark while they think, then their words."""
    last = view.bubbles[-1]
    if last.speaker == "counterpart":
        return f"{last.name}: {last.text}"
    return "" if view.realism else _mark_spoken(last)


def _mark_spoken(said: Bubble) -> str:
    if said.coded is None:
        return ""
    return f"Your turn: {grade_words(said.coded)}. {', '.join(names(said.coded))}."


def _hint(view: SessionView) -> None:
    def give() -> None:
        state().hint = Hint(view.id, view.turns, services().practice.hint(view.id))

    frame.tried(give)


def _end(session: str) -> None:
    frame.tried(lambda: services().practice.end(session))


def _again(session: str) -> None:
    frame.tried(lambda: address.open_session(services().practice.again(session, state().connection)))


def _delete(session: str) -> None:
    if frame.tried(lambda: services().practice.delete(session)):
        address.close()
