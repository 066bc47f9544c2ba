"""One field of the form: its box, what it is for, and what is wrong with it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from trainer.domain.form import FormField
from trainer.domain.no_types import NoType
from trainer.engine.plain_faults import Told
from trainer.ui import words
from trainer.ui.text import esc, sentence

_ROW = 27
"""Pixels of one line in a text area, and what its frame takes."""
_FRAME = 22
_WIDE, _MOST_ROWS = 72, 14
"""Characters that fit beside each other, and the rows after which a box scrolls."""
_KINDS = {kind.value: f"{sentence(kind.plain)}: {kind.meaning}" for kind in NoType}
_CHOICES: dict[str, dict[str, str]] = {
    "setting": {str(setting): said for setting, said in words.SETTINGS.items()},
    "difficulty": {level: sentence(said) for level, said in words.DIFFICULTIES.items()},
    "no_type": _KINDS,
    "decoy": _KINDS,
    "after": {tier: sentence(words.KEYS[tier]) for tier in ("F0", "F1", "F2", "F3", "F4")},
}


@dataclass(frozen=True, slots=True)
class Shown:
    """How a field stands now."""

    text: str
    faults: Sequence[Told] = ()
    filled: bool = False
    """A model wrote it and nobody has looked at it."""
    conditions: int = 0
    """Lines of it that hold for some turns only."""
    locked: bool = False


def draw(field: FormField, now: Shown, key: str, changed: Callable[[str], None]) -> None:
    """The field under `key`; `changed` runs as a callback with the key when something was typed."""
    with st.container(key=f"field-{key}", gap="xsmall"):
        _box(field, now, key, changed)
        st.html(_notes_html(field, now))


def _box(field: FormField, now: Shown, key: str, changed: Callable[[str], None]) -> None:
    if field.kind == "choice":
        _choice(field, now, key, changed)
        return
    st.session_state.setdefault(key, now.text)
    if field.kind in {"line", "number"}:
        st.text_input(field.label, key=key, on_change=changed, args=(key,), disabled=now.locked)
    else:
        height = _FRAME + _ROW * max(field.rows, min(_lines(now.text) + 1, _MOST_ROWS))
        st.text_area(field.label, key=key, on_change=changed, args=(key,), disabled=now.locked, height=height)


def _lines(text: str) -> int:
    """Lines that `text` takes on a wide page."""
    return sum(1 + len(line) // _WIDE for line in text.split("\n"))


def _choice(field: FormField, now: Shown, key: str, changed: Callable[[str], None]) -> None:
    options = _CHOICES[field.path.rpartition(".")[2]]
    st.session_state.setdefault(key, now.text if now.text in options else None)
    st.selectbox(
        field.label,
        list(options),
        index=None,
        format_func=lambda option: options.get(option, option),
        key=key,
        on_change=changed,
        args=(key,),
        placeholder="Choose one",
        disabled=now.locked,
    )


def _notes_html(field: FormField, now: Shown) -> str:
    example = f" <span>Such as: <q dir=auto>{esc(field.example)}</q></span>" if field.example else ""
    aid = f'<p class="aid">{esc(field.help)}{example}</p>' if field.help or example else ""
    filled = '<p class="filled">Written by the model: read it and correct it.</p>' if now.filled else ""
    faults = "".join(
        f'<p class="fault{" empty" if one.empty else ""}" role="status">{esc(_said(one))}</p>'
        for one in now.faults
    )
    whole = f"<p>{esc(_KINDS[now.text])}</p>" if field.kind == "choice" and now.text in _KINDS else ""
    return f'<div class="notes-under">{whole}{faults}{filled}{_conditions_html(now)}{aid}</div>'


def _said(fault: Told) -> str:
    return "Still to fill in." if fault.empty else fault.sentence


def _conditions_html(now: Shown) -> str:
    if not now.conditions:
        return ""
    lines = "1 of these lines is" if now.conditions == 1 else f"{now.conditions} of these lines are"
    return f'<p class="aid">{lines} for some turns only; the YAML view shows for which.</p>'
