"""After the last word: what you think it was, then the debrief."""

import streamlit as st

from trainer.domain.debrief import Guess
from trainer.services.view import SessionView
from trainer.ui import address, frame
from trainer.ui.components import guess
from trainer.ui.components.brief import heading_html
from trainer.ui.flows import debriefing, judging, returning
from trainer.ui.state import state
from trainer.ui.text import esc, first_name
from trainer.ui.wiring import services


def draw(view: SessionView) -> None:
    if view.guess is None and view.id not in state().unguessed and view.turns:
        _ask(view)
    elif judging.done(view):
        debriefing.draw(view)


def _ask(view: SessionView) -> None:
    end = f'<p class="ended">It ended: {esc(view.ended.plain)}.</p>' if view.ended else ""
    with st.container(key="page-narrow"):
        st.html(f"{heading_html(view.brief)}{_last_words_html(view)}{end}")
        guess.ask(
            first_name(view.brief.name),
            lambda chosen: _guessed(view.id, chosen),
            lambda: state().unguessed.add(view.id),
        )
        returning.offer(view, ", before you read what it was")
        st.button("All counterparts", key="back", type="tertiary", on_click=address.close)


def _last_words_html(view: SessionView) -> str:
    """How it ended, in the other side's own words, where they had the last."""
    last = view.bubbles[-1]
    if last.speaker != "counterpart" or not last.text:
        return ""
    return f'<blockquote class="last" dir="auto">{esc(last.text)}</blockquote>'


def _guessed(session: str, chosen: Guess) -> None:
    frame.tried(lambda: services().practice.set_guess(session, chosen))
