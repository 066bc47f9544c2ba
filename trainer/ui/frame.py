"""Around every page: icon, style, and one calm sentence in place of any error."""

import logging
from collections.abc import Callable
from typing import Protocol

import streamlit as st

from trainer.errors import CommaError
from trainer.settings import HOME
from trainer.ui import warmup, wiring
from trainer.ui.components import notice
from trainer.ui.flows import signing_in

_STATIC = HOME / "static"
log = logging.getLogger(__name__)
_UNFORESEEN = (
    "Something went wrong here that should not have; what you wrote is kept. Reload the page to go on, and "
    "look at the terminal for what happened."
)
_ABOUT = (
    "**Comma** trains you to work with a no. The counterparts are invented; what they do is decided by code, "
    "and every mark can be traced to the words that earned it."
)


class Runnable(Protocol):
    def run(self) -> None: ...


def configure() -> None:
    st.set_page_config(
        page_title="Comma", page_icon=str(_STATIC / "icon.png"), layout="wide", menu_items={"About": _ABOUT}
    )
    st.logo(str(_STATIC / "mark.svg"), size="small")
    st.html(_STATIC / "comma.css")
    # Dialogs hang outside the part of the page that Streamlit gives the theme's colour scheme.
    st.html(f"<style>:root {{ color-scheme: {st.context.theme.type or 'light dark'} }}</style>")
    if not wiring.replaced():
        warmup.begin()


def run(page: Runnable) -> None:
    """Draw `page`; what fails is said in a sentence, and what fails unforeseen is logged as well."""
    try:
        if signing_in.signed_in():
            signing_in.who()
            page.run()
    except CommaError as error:
        notice.trouble(str(error))
    except Exception:
        log.exception("a page broke off")
        notice.trouble(_UNFORESEEN)
    notice.unsaid()


def tried(action: Callable[[], object]) -> bool:
    """Do `action` inside a callback; False, with the sentence kept for the next draw, when it fails."""
    try:
        action()
    except CommaError as error:
        notice.keep(str(error))
        return False
    return True
