"""Writing a counterpart: the form in parts, what is missing or wrong, and the steps to publishing."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from trainer.domain.form import Form
from trainer.domain.shelf import Sheet
from trainer.engine.plain_faults import Told
from trainer.ui import address, frame
from trainer.ui.components import as_typed, live, notice
from trainer.ui.components.shelf import empty_line, head_html
from trainer.ui.flows import filling, previewing, publishing, sketching, yaml_view
from trainer.ui.state import Editing, state
from trainer.ui.text import plain
from trainer.ui.wiring import services

_SHOWN = 5
"""Faults named at the top; the others stand beside their fields."""
_STEPS: dict[str, str] = {
    "brief": "See the brief",
    "trial": "Try a talk",
    "publish": "Publish",
    "yaml": "As YAML",
}
_SKETCH = "From a description"
_TOP, _HEAD = "top", ".st-key-editor .head"


def draw(key: str) -> None:
    """Raises UsageError when there is nothing at `key`."""
    editing = opened(key)
    form = services().shelf.form
    _catch_up(editing, form)
    faults = services().publishing.faults(key, editing.shelved.sheet.document)
    with st.container(key="editor"):
        st.button("All counterparts", key="back", type="tertiary", on_click=_leave)
        st.html(head_html(editing.shelved))
        place = _place(editing, form)
        # A container even when there is nothing to say: a box that moves down by one is drawn anew, and what
        # was typed into it meanwhile is gone.
        with st.container():
            if place != "sketch":  # which says beside its button what came of it
                notice.unsaid()
            _unread(editing, place)
        _summary(faults, form)
        editing.shown = place
        _step(editing, form, place, faults)
        _next(form, place)
    _seek(editing)
    as_typed.draw(".st-key-editor")


def opened(key: str) -> Editing:
    """What is being written at `key`, as the store has it."""
    editing = state().editing
    if editing is None or editing.shelved.key != key:
        editing = state().editing = Editing(services().shelf.open(key))
        return editing
    with editing.lock:
        stored = services().shelf.open(key)
        if stored.version > editing.shelved.version:
            editing.shelved, editing.drawn = stored, editing.drawn + 1
    return editing


def keep(editing: Editing, change: Callable[[Sheet], Sheet], path: str = "") -> None:
    """Store what was typed; what cannot be stored is said on the next draw, and stays in its box."""
    frame.tried(lambda: _kept(editing, change, path))


def _kept(editing: Editing, change: Callable[[Sheet], Sheet], path: str) -> None:
    # Who types fast has two runs at once, and the second must not take the first for another window.
    with editing.lock:
        was = editing.shelved
        changed = change(was.sheet)
        if changed == was.sheet:
            return
        stored = services().shelf.save(was, changed, path)
        editing.shelved = stored.shelved
        editing.drawn += bool(stored.notice)
    if stored.notice:
        notice.done(stored.notice)
    if stored.shelved.key != was.key:
        address.open_draft(stored.shelved.key)


def _catch_up(editing: Editing, form: Form) -> None:
    """Save what the boxes drawn last hold: whoever types on, or goes to another part, ends the run that was
    about to save it, and Streamlit calls it only once."""
    before = editing.shelved
    sections = {section.key: section for section in form.sections}
    if editing.shown in sections:
        filling.catch_up(editing, sections[editing.shown], keep)
    elif editing.shown == "yaml":
        yaml_view.catch_up(editing, keep)
    elif editing.shown == "sketch":
        sketching.catch_up(editing, keep)
    if editing.shelved is not before:
        st.rerun()


def _place(editing: Editing, form: Form) -> str:
    """The part of the form or the step that is open, chosen in one row."""
    names = _names(form)
    if services().shelf.describes(state().connection):
        names = {"sketch": _SKETCH} | names
    here = _place_key(editing)
    # Set only where it must be: what is set here would undo a choice that is on its way from the browser.
    if st.session_state.get(here) not in names:
        st.session_state[here] = editing.place if editing.place in names else next(iter(names))
    editing.place = st.session_state[here]
    st.pills(
        "Parts",
        list(names),
        key=here,
        format_func=lambda name: names.get(name, name),
        label_visibility="collapsed",
    )
    return editing.place


def _place_key(editing: Editing) -> str:
    return f"place-{editing.shelved.key}"


def _names(form: Form) -> dict[str, str]:
    """The parts of the form and the steps after it, in order."""
    return {section.key: section.title for section in form.sections} | _STEPS


def _next(form: Form, place: str) -> None:
    """The way on from a part or a step; publishing is the last."""
    names = _names(form)
    order = [name for name in names if name != "yaml"]
    if place in order[:-1]:
        after = order[order.index(place) + 1]
        st.button(f"Next: {plain(names[after])}", key="next-place", on_click=go, args=(after, _TOP))


def _seek(editing: Editing) -> None:
    """Show the field that a fault led to, and put the cursor into it; or the head of the next part."""
    if editing.sought:
        box = f".st-key-field-{filling.field_key(editing, editing.sought)}"
        live.jump(str(editing.asked), _HEAD if editing.sought == _TOP else box)
        editing.sought = ""


def go(place: str, field: str = "") -> None:
    """Open a part of the form or a step, at the field with the path `field` or at _TOP; for callbacks."""
    editing = state().editing
    if editing is not None:
        editing.place, editing.sought, editing.asked = place, field, editing.asked + 1
        st.session_state[_place_key(editing)] = place


def _summary(faults: Sequence[Told], form: Form) -> None:
    """What is wrong first, each leading to its place; then what is still empty, by section."""
    wrong = [one for one in faults if not one.empty]
    with st.container(key="faults", gap="xsmall"):
        if wrong:
            st.html("<p class=aid>To mend; each leads to its field:</p>")
        for number, one in enumerate(wrong[:_SHOWN]):
            st.button(
                plain(one.sentence),
                key=f"fault-{number}",
                type="tertiary",
                on_click=go,
                args=(one.section or "yaml", one.path),
            )
        if len(wrong) > _SHOWN:
            st.html(f'<p class="aid">{len(wrong) - _SHOWN} more stand beside their fields.</p>')
        for section in form.sections:
            empty = [one for one in faults if one.empty and one.section == section.key]
            if empty:
                st.button(
                    plain(f"{section.title}. {empty_line(empty)}"),
                    key=f"empty-{section.key}",
                    type="tertiary",
                    on_click=go,
                    args=(section.key, empty[0].path),
                )


def _unread(editing: Editing, place: str) -> None:
    if editing.shelved.sheet.unread and place != "yaml":
        notice.remark(
            "The YAML view holds text that cannot be read yet, so the form is closed: mend it there, or take "
            "the form's state instead."
        )


def _step(editing: Editing, form: Form, place: str, faults: Sequence[Told]) -> None:
    steps: dict[str, Callable[[], None]] = {
        "sketch": partial(sketching.draw, editing, keep),
        "brief": partial(previewing.brief, editing),
        "trial": partial(previewing.trial, editing),
        "publish": partial(publishing.draw, editing, faults),
        "yaml": partial(yaml_view.draw, editing, keep, faults),
    }
    if place in steps:
        steps[place]()
        return
    section = next(one for one in form.sections if one.key == place)
    filling.draw(editing, section, faults, keep)


def _leave() -> None:
    frame.tried(address.close)
    state().editing = None
