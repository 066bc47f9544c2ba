"""Choosing a counterpart, or going on with an unfinished session."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from trainer.domain.session import SessionRow
from trainer.services.personas import Listed
from trainer.ui import address, frame
from trainer.ui.clock import when
from trainer.ui.components import notice
from trainer.ui.components.asking import confirm_delete
from trainer.ui.components.brief import card_html
from trainer.ui.flows import assigned, narrowing, settings
from trainer.ui.text import esc, first_name, plain
from trainer.ui.wiring import services

_INTRO = (
    '<header class="head"><h1>Practise hearing no</h1><p>Someone will turn you down. Answer in your own '
    "words, find out what the no is about, and leave with the door open.</p></header>"
)


def draw() -> None:
    st.html(_INTRO)
    settings.where_line()
    unfinished = services().practice.unfinished()
    if unfinished:
        _go_on(unfinished)
    listed = services().personas.listed()
    assigned.draw(listed)
    if listed:
        _cards(listed)
    else:
        notice.remark("No counterpart could be loaded: the Counterparts page says which file to mend.")


def _go_on(rows: Sequence[SessionRow]) -> None:
    with st.container(key="unfinished"):
        st.html("<h2>Where you left off</h2>")
        for row in rows:
            with st.container(key=f"left-{row.id}", horizontal=True, vertical_alignment="center"):
                st.html(_left_html(row), width="stretch")
                st.button(
                    f"Go on with {plain(first_name(row.name))}",
                    key=f"go-{row.id}",
                    on_click=address.open_session,
                    args=(row.id,),
                )
                if st.button("Delete", key=f"delete-{row.id}", type="tertiary"):
                    confirm_delete(row.name, partial(_delete, row.id))


def _left_html(row: SessionRow) -> str:
    turns = f"{row.turns} turn{'' if row.turns == 1 else 's'}" if row.turns else "no turn yet"
    return f'<p class="left"><b dir="auto">{esc(row.name)}</b>, {turns}, {when(row.started)}</p>'


def _delete(session: str) -> None:
    frame.tried(lambda: services().practice.delete(session))


def _cards(listed: Sequence[Listed]) -> None:
    st.html("<h2>Who will you meet?</h2>")
    fitting = narrowing.narrowed(listed)
    if not fitting:
        narrowing.nobody()
        return
    with st.container(key="cards", horizontal=True, gap="medium"):
        for one in fitting:
            with st.container(key=f"card-{one.id}", width="stretch"):
                st.html(card_html(one.brief))
                st.button(
                    f"Meet {plain(one.brief.name)}",
                    key=f"meet-{one.id}",
                    on_click=address.open_persona,
                    args=(one.id,),
                )
