"""The Review page: the list of sessions, or one of them opened."""

from collections.abc import Sequence

import streamlit as st

from trainer.domain.filters import EVERYTHING, Filters, Sort
from trainer.domain.session import SessionRow
from trainer.errors import UsageError
from trainer.ui import address, frame
from trainer.ui.asked import MOST_OLDER, Asked, asked
from trainer.ui.components import notice
from trainer.ui.components.progress import week_html
from trainer.ui.components.sessions import head_html, row_html
from trainer.ui.flows import filtering, saved_views, script
from trainer.ui.state import state
from trainer.ui.text import plain
from trainer.ui.wiring import services

_PAGE = 25
_MOST = 1000
"""Matches are counted no further."""
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
    if week := week_html(services().review.week()):
        st.html(week)
    choices = services().review.choices()
    with st.container(key="narrow", horizontal=True, vertical_alignment="bottom", gap="xsmall"):
        filtering.draw(choices)
        saved_views.draw()
    wanted = asked(address.listing())
    if wanted.filters != EVERYTHING:
        _matching(wanted.filters)
    rows, more = _rows(wanted)
    if rows:
        _table(rows, several=len(choices.people) > 1)
    if more:
        st.button("Show older sessions" if wanted.sort is Sort.NEWEST else "Show more sessions", key="older",
                  on_click=address.show_older, args=(wanted.older + 1,))  # fmt: skip


def _matching(filters: Filters) -> None:
    """How many fit, and the way back to all."""
    found = services().review.matches(filters, _MOST)
    many = f"More than {_MOST:,} sessions fit" if found > _MOST else f"{found} sessions fit"
    said = {0: "No session fits all of that", 1: "1 session fits"}.get(found, many)
    with st.container(key="matching", horizontal=True, vertical_alignment="center"):
        st.html(f"<p>{said}.</p>", width="content")
        st.button("Show all sessions", key="narrow-none", type="tertiary",
                  on_click=address.open_listing, args=({},))  # fmt: skip


def _table(rows: Sequence[SessionRow], *, several: bool) -> None:
    with st.container(key="sessions"):
        st.html(head_html(several=several))
        for row in rows:
            with st.container(key=f"row-{row.id}", horizontal=True, vertical_alignment="center"):
                st.button(plain(row.name), key=f"open-{row.id}", type="tertiary", help=plain(row.role),
                          on_click=address.open_session, args=(row.id,))  # fmt: skip
                st.html(row_html(row, several=several))


def _rows(wanted: Asked) -> tuple[Sequence[SessionRow], bool]:
    """The first pages, as many as were asked for, and whether there are more."""
    rows: dict[str, SessionRow] = {}
    after = None
    for _page in range(wanted.older + 1):
        page = services().review.sessions(wanted.filters, wanted.sort, after, _PAGE)
        # By id: one that is scored while the pages are read may come up a second time.
        rows |= {row.id: row for row in page.rows}
        after = page.after
        if after is None:
            break
    return tuple(rows.values()), after is not None and wanted.older < MOST_OLDER
