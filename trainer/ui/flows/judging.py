"""Waiting for the judge, where one is set: the debrief comes after, or when you stop waiting."""

from collections.abc import Iterator

import streamlit as st

from trainer.services.view import SessionView
from trainer.ui.components import notice
from trainer.ui.state import state
from trainer.ui.text import plain
from trainer.ui.wiring import services


def done(view: SessionView) -> bool:
    """True once every turn was judged, or nobody waits any more; draws the progress until then."""
    if view.id in state().judged or view.roles.judge == "builtin":
        return True
    waiting = st.empty()
    with waiting.container():
        st.button("Stop waiting", key="stop-judging", on_click=state().judged.add, args=(view.id,))
        watched(services().debriefing.judged(view.id, state().connection), view.roles.judge)
    waiting.empty()
    state().judged.add(view.id)
    return True


def watched(progress: Iterator[tuple[int, int]], judge: str) -> None:
    """Show how far `progress` has come until it ends."""
    bar = None
    for ready, total in progress:
        text = f"{plain(judge)} reads your turns: {ready} of {total}"
        bar = bar or st.progress(0.0)
        bar.progress(ready / max(1, total), text=text)


def again(session: str, judge: str) -> None:
    """Have the judge read again what it could not grade, then draw anew."""
    watched(services().review.retry(session, state().connection), judge)
    notice.done("The judge has read the ungraded turns again.")
    st.rerun()
