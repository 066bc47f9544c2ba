"""The Review page: the list of sessions, or one of them opened."""

from collections.abc import Sequence

import streamlit as st

from trainer.domain.session import SessionRow
from trainer.errors import UsageError
from trainer.ui import address, frame
from trainer.ui.components import notice
from trainer.ui.components.progress import week_html
from trainer.ui.components.sessions import head_html, row_html
from trainer.ui.flows import script
from trainer.ui.state import state
from trainer.ui.text import plain
from trainer.ui.wiring import services

_PAGE = 25
_INTRO = (
    '<header class="head"><h1>Review</h1>'
    "<p>Every session, as a script with its marks in the margin.</p></header>"
)
_EMPTY = (
    "<p>Your sessions will be listed here once you have had one. Until then, three recorded ones show what "
    "there is to see: one who argues, one who learns, one who listens by habit.</p>"
)


def draw() -> None:
    session = address.session()
    try:
        if session:
            script.draw(services().review.open(session, state().connection))
            return
    except UsageError as error:
        notice.trouble(str(error))
    st.html(_INTRO)
    if services().review.count():
        _list()
    else:
        _empty()


def _empty() -> None:
    st.html(_EMPTY)
    with st.container(horizontal=True):
        st.button("Load three samples", type="primary", key="samples", on_click=_load)
        if st.button("Practise first", key="practise"):
            st.switch_page(address.PRACTICE)


def _load() -> None:
    frame.tried(services().review.load_samples)


def _list() -> None:
    total = services().review.count()
    rows = _rows()
    if week := week_html(services().review.week()):
        st.html(week)
    with st.container(key="sessions"):
        st.html(head_html())
        for row in rows:
            with st.container(key=f"row-{row.id}", horizontal=True, vertical_alignment="center"):
                st.button(plain(row.name), key=f"open-{row.id}", type="tertiary", help=plain(row.role),
                          on_click=address.open_session, args=(row.id,))  # fmt: skip
                st.html(row_html(row))
    if len(rows) < total:
        st.button("Show older sessions", key="older", on_click=_older)


def _rows() -> Sequence[SessionRow]:
    """The newest pages, as many as were asked for."""
    rows: list[SessionRow] = []
    for _page in range(state().older + 1):
        before = rows[-1].id if rows else None
        rows.extend(services().review.sessions(before=before, limit=_PAGE))
    return rows


def _older() -> None:
    state().older += 1
