"""What a screen reader hears, and where the page scrolls: Streamlit has neither of its own."""

import streamlit as st

_HEAR = """
export default function ({ data, parentElement }) {
  const region = parentElement.querySelector('.heard')
  if (region.dataset.at === data.at) return
  region.dataset.at = data.at
  window.setTimeout(() => { region.textContent = data.text }, 150)
}
"""
_JUMP = """
export default function ({ data, parentElement }) {
  if (parentElement.dataset.at === data.at) return
  parentElement.dataset.at = data.at
  const seek = left => {
    const found = document.querySelector(data.to)
    if (found) {
      found.scrollIntoView({ block: 'center' })
      found.querySelector('textarea, input')?.focus({ preventScroll: true })
    } else if (left) window.setTimeout(() => seek(left - 1), 100)
  }
  seek(20)
}
"""
_hear = st.components.v2.component(
    "comma_hear",
    html='<div class="heard" role="log" aria-live="polite" aria-atomic="true"></div>',
    js=_HEAR,
    isolate_styles=False,
)
_jump = st.components.v2.component("comma_jump", html="<span></span>", js=_JUMP, isolate_styles=False)


def announce(at: str, text: str) -> None:
    """Have a screen reader say `text` once; `at` tells one announcement from the next."""
    with st.container(key="heard"):
        _hear(key="hear", data={"at": at, "text": text})


def jump(at: str, to: str) -> None:
    """Scroll once to the first element that the CSS selector `to` finds, and into the box it holds, if any.
    What is still being drawn is waited for, two seconds at most."""
    with st.container(key="jump"):
        _jump(key="jump-to", data={"at": at, "to": to})
