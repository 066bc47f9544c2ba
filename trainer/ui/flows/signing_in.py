"""Signing in, in team mode: nobody sees a page before, and everybody sees who reads them after."""

from functools import partial
from io import BytesIO

import streamlit as st

from trainer.domain.people import Person, Role
from trainer.errors import UsageError
from trainer.services.data_care import DataCare
from trainer.ui import address, media, wiring
from trainer.ui.components import notice
from trainer.ui.text import esc, plain

_WELCOME = (
    '<header class="head"><h1>Comma</h1><p>Practise what you say to a no. Your team signs in with its own '
    "accounts; nothing is shown before.</p></header>"
)
_UNVERIFIED = "The address {} is not confirmed where you signed in: confirm it there and come back."
_UNGUARDED = (
    "COMMA_TEAM is on, and this was started with `streamlit run`, which guards no downloads: start it with "
    "`comma app`, or switch COMMA_TEAM off."
)
_NO_PROVIDER = (
    "COMMA_TEAM is on, and .streamlit/secrets.toml has no [auth] part: say there where people sign in, as "
    "docs/team.md shows, or switch COMMA_TEAM off."
)


def signed_in() -> bool:
    """Whether the page may be drawn; where it may not, the way in is drawn instead."""
    if wiring.replaced() or not wiring.team():
        return True
    if not media.guarded():
        raise UsageError(_UNGUARDED)
    if "is_logged_in" not in st.user:
        raise UsageError(_NO_PROVIDER)
    if not st.user.is_logged_in:
        if session := address.session():
            wiring.house().stores.audit.add("", "read", session, "not signed in", allowed=False)
        st.html(_WELCOME)
        st.button("Sign in", type="primary", key="sign-in", on_click=st.login)
        return False
    if not wiring.address():
        notice.trouble(_UNVERIFIED.format(st.user.get("email") or "you came with"))
        st.button("Sign out", key="sign-out", on_click=st.logout)
        return False
    return True


def arrived() -> Person | None:
    """Whoever has signed in, who becomes known at their first coming; None while nobody has."""
    if not wiring.address():
        return None
    return wiring.house().arrive(wiring.address(), str(st.user.get("name") or ""))


def who() -> None:
    """Who is signed in, who reads their sessions, and the way out."""
    person = None if wiring.replaced() else wiring.services().access.viewer.person
    if person is None:
        return
    with (
        st.container(key="account", horizontal=True, horizontal_alignment="right"),
        st.popover(plain(person.called), key="who"),
    ):
        st.html(f"<p><b>{esc(person.email)}</b>, {esc(person.role.value)}: {esc(person.role.plain)}.</p>")
        st.html(f"<p>{esc(readers(person))}</p>")
        st.download_button(
            "Download all my data",
            partial(_everything, wiring.services().data_care),
            file_name=f"{media.of_viewer('data')}.zip",
            mime="application/zip",
            key="my-data",
            on_click="ignore",
        )
        st.button("Sign out", key="sign-out", on_click=st.logout)


def _everything(care: DataCare) -> bytes:
    """All that is kept of whoever is signed in, as a zip."""
    out = BytesIO()
    care.export_person(out)
    return out.getvalue()


def readers(person: Person) -> str:
    """Who can read this person's transcripts, in a sentence."""
    if person.role is Role.ADMIN or not person.team:
        return "Your transcripts can be read by you and by the admins."
    return f"Your transcripts can be read by you, the leads of {person.team_name} and the admins."
