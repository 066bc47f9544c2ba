"""The Disputes page: what waits for a decision, oldest first, and for leads how far everybody agrees."""

import streamlit as st

from trainer.services.last_word import MOST, Queued
from trainer.ui import address
from trainer.ui.clock import when
from trainer.ui.components.talk import hand
from trainer.ui.flows import agreement
from trainer.ui.text import clip, esc, plain
from trainer.ui.wiring import services

_INTRO = (
    '<header class="head"><h1>Disputes</h1><p>Marks that somebody thinks are wrong. A lead has the last '
    "word; the machine's mark stays beside it.</p></header>"
)
_NONE = (
    "<p>No mark is disputed. Where you think a mark is wrong, open the session on Review and choose "
    "“Dispute this mark” under the turn.</p>"
)


def draw() -> None:
    st.html(_INTRO)
    viewer = services().access.viewer
    queue = services().last_word.queue()
    if not queue:
        st.html(_NONE)
    for one in queue:
        _draw_one(one, solo=viewer.solo)
    if len(queue) == MOST:
        st.html(f'<p class="over">These are the oldest {MOST}; decide some to see the next.</p>')
    if viewer.leads:
        agreement.draw()


def _draw_one(one: Queued, *, solo: bool) -> None:
    found, dispute = one.found, one.found.dispute
    waits = "" if one.may_decide else " A lead of your team will decide it."
    with st.container(key=f"queued-{dispute.id}"):
        st.html(
            f'<p class="over" dir="auto">{esc(found.counterpart)}, turn {dispute.turn}. Disputed by '
            f"{esc(hand(dispute, solo=solo))}, {when(dispute.at)}.{waits}</p>"
            f'<blockquote class="quoted" dir="auto">{esc(clip(found.said, 300))}</blockquote>'
            f'<p class="hand" dir="auto">{esc(dispute.text)}</p>'
        )
        label = "Open it to decide" if one.may_decide else "Open it"
        said = f"{label}: {plain(found.counterpart)}, turn {dispute.turn}"
        if st.button(said, key=f"queue-{dispute.id}", type="tertiary"):
            address.review(dispute.session)
