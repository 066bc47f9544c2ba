"""The People page: who belongs to which team, what they may do, and what has been done; for admins."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from trainer.domain.people import Person, Role
from trainer.ui import frame
from trainer.ui.clock import when
from trainer.ui.components import notice
from trainer.ui.components.asking import confirm_delete_person
from trainer.ui.text import esc, plain
from trainer.ui.wiring import services

_INTRO = (
    '<header class="head"><h1>People</h1><p>Who belongs to which team and what they may do. Whoever signs in '
    "for the first time is a trainee without a team until you say otherwise; what you change counts at once."
    "</p></header>"
)
_ROLES = "".join(f"<li><b>{esc(role.value)}</b> {esc(role.plain)}</li>" for role in Role)
_NO_TEAM = "No team"
_LOGGED = 50


def draw() -> None:
    people = services().roster.everybody()
    st.html(_INTRO)
    st.html(f'<ul class="aid">{_ROLES}</ul>')
    notice.unsaid()
    teams = [_NO_TEAM, *(team.name for team in services().roster.teams())]
    with st.container(key="people"):
        for person in people:
            _person(person, teams)
    _add(teams)
    _log()


def _person(person: Person, teams: Sequence[str]) -> None:
    with st.container(key=f"person-{person.id}", horizontal=True, vertical_alignment="center"):
        st.html(f'<p class="person"><b>{esc(person.called)}</b><small>{esc(person.email)}</small></p>')
        role_key, team_key = f"role-{person.id}-{person.role}", f"team-{person.id}-{person.team}"
        st.selectbox(
            f"Role of {plain(person.called)}",
            [role.value for role in Role],
            index=list(Role).index(person.role),
            key=role_key,
            on_change=_change,
            args=(person, role_key, team_key),
            label_visibility="collapsed",
            width=140,
        )
        st.selectbox(
            f"Team of {plain(person.called)}",
            teams,
            index=teams.index(person.team_name or _NO_TEAM),
            key=team_key,
            accept_new_options=True,
            on_change=_change,
            args=(person, role_key, team_key),
            label_visibility="collapsed",
            width=220,
        )
        if st.button("Delete", key=f"delete-{person.id}", type="tertiary", help=plain(person.called)):
            confirm_delete_person(person.called, partial(_delete, person))


def _delete(person: Person) -> None:
    def gone() -> None:
        sessions = services().data_care.delete_person(person.email)
        notice.done(f"{person.called} is deleted, and {sessions} sessions with them.")

    frame.tried(gone)


def _change(person: Person, role_key: str, team_key: str) -> None:
    role, team = Role(st.session_state[role_key]), str(st.session_state[team_key] or _NO_TEAM)
    frame.tried(lambda: services().roster.change(person.email, role, "" if team == _NO_TEAM else team))


def _add(teams: Sequence[str]) -> None:
    with st.form("add-person", clear_on_submit=False):
        st.html("<h2>Name somebody before they sign in</h2>")
        with st.container(horizontal=True, vertical_alignment="bottom"):
            email = st.text_input("E-mail address", key="add-email", width=280)
            role = st.selectbox("Role", [role.value for role in Role], key="add-role", width=140)
            team = st.selectbox("Team", teams, key="add-team", accept_new_options=True, width=220)
            pressed = st.form_submit_button("Add")
    if pressed:
        chosen = "" if team in (None, _NO_TEAM) else str(team)
        if frame.tried(lambda: services().roster.add(email, role=Role(role), team=chosen)):
            notice.done(f"{email.strip()} may sign in now.")
        st.rerun()


def _log() -> None:
    entries = services().roster.log(limit=_LOGGED)
    rows = "".join(
        f"<tr><td>{when(entry.at)}</td><td>{esc(entry.who)}</td><td>{esc(entry.deed)}"
        f"{'' if entry.allowed else ' <b>(refused)</b>'}</td><td>{esc(entry.subject)}</td>"
        f"<td>{esc(entry.detail)}</td></tr>"
        for entry in entries
    )
    head = "<tr><th>When</th><th>Who</th><th>Did what</th><th>To what</th><th></th></tr>"
    st.html(
        f"<h2>What was done</h2><p class=aid>The last {_LOGGED}: who opened, changed, exported or deleted "
        "something of somebody else's, and what was refused.</p>"
        f'<div class="log"><table>{head}{rows}</table></div>'
    )
