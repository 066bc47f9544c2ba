"""Which model plays and judges, and where your words go. A typed key stays in this browser session."""

from dataclasses import replace

import streamlit as st

from trainer.domain.session import Roles
from trainer.errors import UsageError
from trainer.services.models import Connection
from trainer.ui import frame
from trainer.ui.components import notice
from trainer.ui.state import state
from trainer.ui.text import esc
from trainer.ui.wiring import services

_ROLES = ("counterpart", "judge", "coach")
_ABOUT = (
    "Comma plays and marks without any model. With one, the counterpart speaks more freely and a judge reads "
    "your turns; what happens at the table is decided by the same code either way."
)


def where_line(roles: Roles | None = None) -> None:
    """Where your words go, with the way to change it; `roles` are those of a session that has begun."""
    chosen = state().connection
    if roles is not None:
        chosen = replace(chosen, counterpart=roles.counterpart, judge=roles.judge, coach=roles.coach)
    with st.container(key="where", horizontal=True, vertical_alignment="center"):
        st.html(f'<p class="where-line">{esc(_where(chosen))}</p>', width="content")
        if st.button("Settings", key="settings", type="tertiary"):
            _dialog()


def _where(connection: Connection) -> str:
    try:
        return services().models.where(connection)
    except UsageError as error:
        return str(error)


@st.dialog("Settings", width="medium")
def _dialog() -> None:
    st.write(_ABOUT)
    now = state().connection
    _keep_fields(now)
    st.text_input(
        "Model",
        key="set-model",
        placeholder="provider:model, such as openai:gpt-5-mini",
        help="Who runs it, a colon, and the model's name. Empty: as Comma was set up.",
    )
    st.pills("Use it for", _ROLES, selection_mode="multi", key="set-roles", format_func=str.capitalize)
    st.text_input(
        "Address of the server",
        key="set-url",
        placeholder="empty: the provider's own",
        help="Any server that speaks the OpenAI protocol, such as http://localhost:8080/v1.",
    )
    st.text_input(
        "Key",
        key="set-key",
        type="password",
        autocomplete="off",
        placeholder="kept; type to replace it" if now.api_key else "empty: the one Comma was set up with",
        help="Kept in the memory of this browser session only; never written, never shared.",
    )
    _buttons(now)
    _checked()


def _keep_fields(now: Connection) -> None:
    """Fill the fields from the connection when the dialog opens."""
    named = [name for name in (now.counterpart, now.judge, now.coach) if name not in {"", "builtin"}]
    roles = [role for role in _ROLES if getattr(now, role) not in {"", "builtin"}]
    st.session_state.setdefault("set-model", named[0] if named else "")
    st.session_state.setdefault("set-roles", roles or list(_ROLES))
    st.session_state.setdefault("set-url", now.base_url)


def _buttons(now: Connection) -> None:
    with st.container(horizontal=True):
        if st.button("Use this", key="set-use", type="primary") and _used(_typed(now)):
            st.rerun()
        st.button("Test the connection", key="set-test", on_click=_test, args=(now,))
        if st.button("Go without a model", key="set-none"):
            state().connection = Connection(*["builtin"] * len(_ROLES))
            st.rerun()


def _typed(now: Connection) -> Connection:
    """The connection as the fields have it now."""
    fields = st.session_state
    model, chosen = str(fields["set-model"] or "").strip(), fields["set-roles"] or []
    named = {role: model if role in chosen else "builtin" if model else "" for role in _ROLES}
    key = str(fields.get("set-key") or "").strip() or now.api_key
    return replace(now, **named, base_url=str(fields["set-url"] or "").strip(), api_key=key)


def _used(connection: Connection) -> bool:
    try:
        services().models.roles(connection)
    except UsageError as error:
        notice.trouble(str(error))
        return False
    state().connection = connection
    return True


def _test(now: Connection) -> None:
    def check() -> None:
        state().check = services().models.test(_typed(now))

    state().check = None
    frame.tried(check)


def _checked() -> None:
    """What the last test found; a model of the list can be taken over with one click."""
    notice.unsaid()
    check = state().check
    if check is None:
        return
    (notice.remark if check.ok else notice.trouble)(check.message)
    if check.models:
        st.selectbox("Models on that server", check.models, index=None, key="set-pick", on_change=_pick)


def _pick() -> None:
    provider = str(st.session_state["set-model"] or "").partition(":")[0] or "openai"
    if st.session_state["set-pick"]:
        st.session_state["set-model"] = f"{provider}:{st.session_state['set-pick']}"
