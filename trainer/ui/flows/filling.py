"""One part of the form: its groups, its fields, and what typing in them does."""

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st

from trainer.domain.form import FormField, Group, Section
from trainer.domain.shelf import Sheet
from trainer.engine.persona_form import conditions, text_at, with_lines, with_number, with_text
from trainer.engine.plain_faults import Told
from trainer.ui.components import persona_field
from trainer.ui.state import Editing
from trainer.ui.text import esc, plain

Keep = Callable[[Editing, Callable[[Sheet], Sheet], str], None]
_WRITERS: dict[str, Callable[[Mapping[str, Any], str, str], dict[str, Any]]] = {
    "lines": with_lines,
    "words": with_lines,
    "number": with_number,
}


def draw(editing: Editing, section: Section, faults: Sequence[Told], keep: Keep) -> None:
    st.html(f'<h2>{esc(section.title)}</h2><p class="aid">{esc(section.about)}</p>')
    with st.container():  # even when it is empty, so that the boxes below stay where they are
        _confirm(editing, section, keep)
    for number, group in enumerate(section.groups):
        if group.folded:
            with st.expander(plain(group.title), expanded=_any_fault(group, faults)):
                _group(editing, group, faults, keep)
        else:
            with st.container(key=f"group-{section.key}-{number}"):
                st.html(f"<h3>{esc(group.title)}</h3>")
                _group(editing, group, faults, keep)


def catch_up(editing: Editing, section: Section, keep: Keep) -> None:
    """Take over what the boxes of `section` hold and the document does not."""
    for field in section.fields():
        key = field_key(editing, field.path)
        if not editing.shelved.sheet.unread and st.session_state.get(key) is not None:
            _typed(editing, field, keep, key)


def _any_fault(group: Group, faults: Sequence[Told]) -> bool:
    return any(one.path == field.path for one in faults for field in group.fields)


def _group(editing: Editing, group: Group, faults: Sequence[Told], keep: Keep) -> None:
    if group.about:
        st.html(f'<p class="aid">{esc(group.about)}</p>')
    for field in group.fields:
        mine = [one for one in faults if one.path == field.path]
        _field(editing, field, mine, keep)


def _field(editing: Editing, field: FormField, faults: Sequence[Told], keep: Keep) -> None:
    sheet = editing.shelved.sheet
    now = persona_field.Shown(
        text=text_at(sheet.document, field.path),
        faults=faults,
        filled=field.path in sheet.filled,
        conditions=conditions(sheet.document, field.path),
        locked=bool(sheet.unread),
    )
    key = field_key(editing, field.path)
    persona_field.draw(field, now, key, partial(_typed, editing, field, keep))


def field_key(editing: Editing, path: str) -> str:
    """What the box of the field at `path` is kept under; it changes when the boxes are filled anew."""
    return f"{editing.shelved.key}-{editing.drawn}-{path.replace('.', '-')}"


def _typed(editing: Editing, field: FormField, keep: Keep, key: str) -> None:
    """Take over what stands in a box, on disk before anything is drawn."""
    text = str(st.session_state[key] or "")

    def written(sheet: Sheet) -> Sheet:
        document = _WRITERS.get(field.kind, with_text)(sheet.document, field.path, text)
        if document == sheet.document:
            return sheet
        read = tuple(path for path in sheet.filled if path != field.path)
        return replace(sheet, document=document, filled=read)

    keep(editing, written, field.path)


def _confirm(editing: Editing, section: Section, keep: Keep) -> None:
    """One click says that what the model wrote here has been read."""
    mine = {field.path for field in section.fields()}
    if mine & set(editing.shelved.sheet.filled):
        st.button(
            "I have read what the model wrote here",
            key="read-all",
            on_click=keep,
            args=(editing, partial(_read, mine), ""),
        )


def _read(mine: Set[str], sheet: Sheet) -> Sheet:
    return replace(sheet, filled=tuple(path for path in sheet.filled if path not in mine))
