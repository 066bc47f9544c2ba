"""The last step: the proof with its progress, publishing, taking back, deleting."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from trainer.engine.persona_form import text_at
from trainer.engine.plain_faults import Told
from trainer.errors import CommaError
from trainer.ui import address, frame
from trainer.ui.components import notice
from trainer.ui.components.asking import confirm_delete_counterpart
from trainer.ui.components.persona_proof import proof_html
from trainer.ui.components.shelf import NAMELESS
from trainer.ui.state import Editing, state
from trainer.ui.text import esc, plain
from trainer.ui.wiring import services

_ABOUT = (
    "<h2>Publish</h2><p class=aid>First the proof: whether their words give anything away, and how they fare "
    "with trainees who argue and trainees who ask. When they pass, everybody who uses this installation can "
    "meet them, on the Practice page and on the command line.</p>"
)


def draw(editing: Editing, faults: Sequence[Told]) -> None:
    shelved = editing.shelved
    st.html(_ABOUT)
    ready = not faults and not shelved.sheet.unread
    if not ready:
        notice.remark("Not yet: first mend what the top of the page names.")
    if shelved.sheet.filled:
        notice.remark("The model wrote some of the fields and nobody has read them yet: look at them first.")
    again = shelved.published is not None
    label = "Prove and publish again" if again else "Prove and publish"
    same = again and dict(shelved.published or {}) == dict(shelved.sheet.document)
    with st.container(key="publish-buttons", horizontal=True):
        pressed = st.button(label, key="publish", type="secondary" if same else "primary", disabled=not ready)
        if again:
            st.button("Take it back", key="unpublish", on_click=_unpublish, args=(editing,))
        if st.button("Delete this counterpart", key="delete", type="tertiary"):
            name = text_at(shelved.sheet.document, "public.name") or NAMELESS
            confirm_delete_counterpart(name, partial(_delete, shelved.key))
    if pressed:
        _publish(editing)
    _found(editing)


def _publish(editing: Editing) -> None:
    """Run the proof under a bar, then draw anew."""
    bar, proving = st.progress(0.0, text="The proof begins"), services().publishing.publish(editing.shelved)
    try:
        while True:
            done, total = next(proving)
            bar.progress(done / max(1, total), text=f"The proof: step {done} of {total}")
    except StopIteration as end:
        editing.published, editing.proved = end.value, editing.shelved.version
        if end.value.shelved is not None:
            editing.shelved = end.value.shelved
            editing.proved = editing.shelved.version
            editing.drawn += 1
    except CommaError as error:
        bar.empty()
        notice.trouble(str(error))
        return
    st.rerun()


def _found(editing: Editing) -> None:
    """What the last proof said, and where to meet them now."""
    found = editing.published
    if found is not None:
        if editing.proved != editing.shelved.version:
            st.html('<p class="aid">The draft has changed since this proof.</p>')
        st.html(proof_html(found.proof, found.faults))
    published = editing.shelved.published
    if published is not None:
        name = text_at(published, "public.name")
        st.html(f'<p dir="auto">{esc(name)} can be met now.</p>')
        if st.button(f"Meet {plain(name)}", key="meet-published", type="primary"):
            address.practise(text_at(published, "id"))


def _unpublish(editing: Editing) -> None:
    def take_back() -> None:
        editing.shelved = services().publishing.unpublish(editing.shelved)
        editing.published = None
        notice.done(
            "It is a draft again: nobody new meets it, and sessions that were played stay as they are."
        )

    frame.tried(take_back)


def _delete(key: str) -> None:
    if frame.tried(lambda: services().shelf.delete(key)):
        state().editing = None
        address.close()
