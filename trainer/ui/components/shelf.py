"""Counterparts on the shelf, as the list and the head of the editor show them."""

from collections.abc import Sequence

from trainer.domain.shelf import Shelved
from trainer.engine.persona_form import text_at
from trainer.engine.plain_faults import Told
from trainer.services.persona_shelf import OnShelf
from trainer.ui.clock import when
from trainer.ui.text import clip, esc, joined

NAMELESS = "A counterpart without a name"
_NAME = 80
"""Characters of a name that are shown: no counterpart may have a longer one."""


def on_shelf_html(one: OnShelf) -> str:
    role = f'<span class="role" dir="auto">{esc(one.role)}</span>' if one.role else ""
    return (
        f'<p class="left"><b dir="auto">{esc(clip(one.name, _NAME) or NAMELESS)}</b> {role}'
        f"<small>{esc(_standing(one.published_id, changed=one.changed))}, {when(one.updated)}</small></p>"
    )


def head_html(shelved: Shelved) -> str:
    """Who it is to be, and how far it is."""
    name = text_at(shelved.sheet.document, "public.name")
    published_id = text_at(shelved.published or {}, "id")
    changed = shelved.published is not None and dict(shelved.published) != dict(shelved.sheet.document)
    standing = _standing(published_id, changed=changed)
    return (
        f'<header class="head"><h1 dir="auto">{esc(clip(name, _NAME) or NAMELESS)}</h1>'
        f'<p class="over">{esc(standing)}. Saved as you type, {when(shelved.updated)}.</p></header>'
    )


def _standing(published_id: str, *, changed: bool) -> str:
    if not published_id:
        return "Draft, seen by nobody who practises"
    if changed:
        return f"Published as {published_id}; others see your changes once you publish again"
    return f"Published as {published_id}"


def empty_line(faults: Sequence[Told]) -> str:
    """What of a section is still to be filled in, in one line."""
    return f"Still to fill in: {joined([one.label for one in faults])}."
