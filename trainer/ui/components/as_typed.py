"""Takes over what is typed while it is typed: Streamlit by itself waits until a box is left."""

import streamlit as st

_COMMIT = """
export default function ({ data }) {
  if (window.commaAsTyped) return
  window.commaAsTyped = true
  const waiting = new WeakMap()
  const commit = box => box.dispatchEvent(new KeyboardEvent('keydown', {
    key: 'Enter', code: 'Enter', keyCode: 13, ctrlKey: box.tagName === 'TEXTAREA', bubbles: true }))
  const typed = box => {
    if (!box || !box.closest(data.within) || box.getAttribute('role') === 'combobox') return
    if (box.tagName !== 'TEXTAREA' && box.type !== 'text') return
    clearTimeout(waiting.get(box))
    waiting.set(box, setTimeout(() => commit(box), data.pause))
  }
  document.addEventListener('input', event => typed(event.target), true)
  // Somebody may have begun before this was loaded.
  typed(document.activeElement)
}
"""
_PAUSE = 600
"""Milliseconds of rest after which what stands in a box is taken over."""
_commit = st.components.v2.component("comma_as_typed", html="<span></span>", js=_COMMIT, isolate_styles=False)


def draw(within: str) -> None:
    """Boxes inside the CSS selector `within` are saved as one types."""
    with st.container(key="typed"):
        _commit(key="as-typed", data={"within": within, "pause": _PAUSE})
