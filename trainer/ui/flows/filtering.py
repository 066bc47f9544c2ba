"""The row of filters above the list of sessions. What is chosen is kept in the page's address."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

import streamlit as st

from trainer.domain.codes import MOVES
from trainer.domain.filters import Choices, Mark, Sort
from trainer.domain.no_types import NoType
from trainer.domain.play import End
from trainer.ui import address, words
from trainer.ui.asked import day
from trainer.ui.text import sentence

_WIDE = 155
_DIFFICULTIES: Mapping[str, str] = {name: sentence(said) for name, said in words.DIFFICULTIES.items()}


@dataclass(frozen=True, slots=True)
class _Box:
    """A choice among few; `options` by what the address says."""

    name: str
    label: str
    nothing: str
    """What it says when nothing is chosen."""
    options: Mapping[str, str]


def draw(choices: Choices) -> None:
    """One row; what is asked for less often opens from its end."""
    st.text_input(
        "Search what was said",
        key=_synced("words", address.listing().get("words", "")),
        on_change=_chosen,
        args=("words",),
        width=_WIDE,
    )
    for box in _first(choices):
        _draw_box(box, _WIDE)
    with st.popover("More filters", key="more-filters"):
        for box in _more(choices):
            _draw_box(box, "stretch")
        for name, label in (("from", "Begun on or after"), ("to", "Begun on or before")):
            key = _synced(name, day(address.listing().get(name, "")))
            st.date_input(label, value=None, key=key, on_change=_chosen, args=(name,))


def _first(choices: Choices) -> list[_Box]:
    people = {str(person): name for person, name in choices.people}
    sorts = {sort.value: said for sort, said in words.SORTS.items() if sort is not Sort.NEWEST}
    boxes = [_Box("person", "Who practised", "Everybody", people)] if len(people) > 1 else []
    return [
        *boxes,
        _Box("counterpart", "Counterpart", "All", dict(choices.counterparts)),
        _Box("mark", "To look at", "All sessions", {mark.value: words.MARKS[mark] for mark in Mark}),
        _Box("sort", "In this order", words.SORTS[Sort.NEWEST], sorts),
    ]


def _more(choices: Choices) -> list[_Box]:
    graders = {name: words.model(name) for name in choices.graders}
    noes = {no.value: sentence(no.plain) for no in NoType}
    return [
        _Box("difficulty", "How hard to reach", "Any", _DIFFICULTIES),
        _Box("end", "How it ended", "Any end", {end.value: sentence(end.plain) for end in End}),
        _Box("finished", "Finished", "All", {"yes": "Finished", "no": "Still going on"}),
        _Box("no", "What the no was", "Any", noes),
        _Box("code", "A move that was made", "Any", {code.value: sentence(code.plain) for code in MOVES}),
        _Box("grader", "Who gave the marks", "Anybody", graders),
    ]


def _draw_box(box: _Box, width: int | Literal["stretch"]) -> None:
    wanted = address.listing().get(box.name, "")
    # A person or a model that the address names need not be among those within reach.
    options = ["", *box.options, *([wanted] if wanted and wanted not in box.options else [])]
    st.selectbox(
        box.label,
        options,
        key=_synced(box.name, wanted),
        format_func=lambda value: box.options.get(value, value) or box.nothing,
        on_change=_chosen,
        args=(box.name,),
        width=width,
    )


def _synced(name: str, wanted: str | date | None) -> str:
    """The key of a widget that shows `wanted`.

    Set only where it differs: what is set here would undo a choice that is on its way from the browser."""
    key = f"only-{name}"
    if key not in st.session_state or st.session_state[key] != wanted:
        st.session_state[key] = wanted
    return key


def _chosen(name: str) -> None:
    value = st.session_state[f"only-{name}"]
    address.narrow(name, value.isoformat() if isinstance(value, date) else (value or "").strip())
