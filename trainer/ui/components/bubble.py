"""One turn on the page: the words, and in the margin the mark they earned."""

from collections.abc import Sequence

import streamlit as st

from trainer.domain.codes import Family, Unit
from trainer.domain.grade import CodedTurn
from trainer.services.view import Bubble
from trainer.ui.components.mark import family, mark_html
from trainer.ui.text import esc

_LONG = 2500
"""Characters beyond which a turn scrolls in a box of its own."""


def draw(bubble: Bubble, *, marked: bool, owner: str = "", people: str = "") -> None:
    """A turn in the conversation; its mark and underlines only when `marked`, labelled with its `owner`, and
    under the mark what `people` said of it, as HTML."""
    with st.chat_message(bubble.name):
        st.html(bubble_html(bubble, marked=marked, owner=owner, people=people))


def bubble_html(bubble: Bubble, *, marked: bool, owner: str = "", people: str = "") -> str:
    if bubble.speaker == "trainee":
        coded = bubble.coded if marked else None
        mark = mark_html(coded, owner) if coded else ""
        margin = f'<div class="marks">{mark}{people}</div>' if people else mark
        return trainee_html(bubble.text, bubble.turn, coded, margin)
    return counterpart_html(bubble.name, bubble.text, partial=bubble.partial)


def trainee_html(text: str, turn: int, coded: CodedTurn | None, margin: str, who: str = "You") -> str:
    """Your words, underlined where `coded` says what earned a code; `margin` stands beside them."""
    words = underlined(text, coded.units) if coded else esc(text)
    return (
        f'<div class="turn you" id="turn-{turn}"><div class="said">'
        f'<span class="who" dir="auto">{esc(who)}</span>'
        f"{_paragraph(words, text)}</div>{margin}</div>"
    )


def counterpart_html(name: str, text: str, *, partial: bool = False, margin: str = "") -> str:
    note = '<p class="note">You stopped the reply here.</p>' if partial else ""
    words = _paragraph(esc(text), text) if text else ""
    return (
        f'<div class="turn them"><div class="said"><span class="who" dir="auto">{esc(name)}</span>'
        f"{words}{note}</div>{margin}</div>"
    )


def underlined(text: str, units: Sequence[Unit]) -> str:
    """`text` as HTML with each unit's words underlined in its family's tint."""
    parts: list[str] = []
    at = 0
    for unit in sorted(units, key=lambda unit: unit.span):
        start, end = unit.span
        if unit.code.family is Family.NONE or start < at or text[start:end] != unit.quote:
            continue
        parts.append(esc(text[at:start]))
        parts.append(f'<span class="u {family(unit.code)}" title="{esc(unit.code.plain)}">')
        parts.append(f"{esc(unit.quote)}</span>")
        at = end
    return "".join([*parts, esc(text[at:])])


def _paragraph(words: str, text: str) -> str:
    boxed = ' class="words long" tabindex="0"' if len(text) > _LONG else ' class="words"'
    return f'<p{boxed} dir="auto">{words}</p>'
