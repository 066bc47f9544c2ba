"""Giving people a counterpart to meet, and seeing it done."""

from collections.abc import Sequence

import streamlit as st

from trainer.domain.assignment import Assignment, Task
from trainer.domain.people import Person, Viewer
from trainer.domain.play import Difficulty
from trainer.ui import frame, words
from trainer.ui.components import notice
from trainer.ui.components.assignments import task_html
from trainer.ui.text import plain, sentence
from trainer.ui.wiring import services

_LEVELS: tuple[Difficulty, ...] = ("easy", "medium", "hard")
_LONGEST = 300


def draw(people: Sequence[Person]) -> None:
    """`people`: to whom something may be given; nobody without accounts, where one gives it to oneself."""
    st.html("<h2>Given to practise</h2>")
    names = {one.id: one.brief.name for one in services().personas.listed()}
    given = services().assignments.all()
    if not given:
        st.html("<p>Nothing is given at the moment. Who is given something reads it first on Practice.</p>")
    for one in given:
        _line(one, names.get(one.task.persona_id, one.task.persona_id))
    if names:
        with st.expander("Give somebody a counterpart" if people else "Give yourself a counterpart"):
            _form(_groups(people), names)


def _line(assignment: Assignment, name: str) -> None:
    with st.container(key=f"left-g{assignment.id}", horizontal=True, vertical_alignment="center"):
        st.html(task_html(assignment, name, assignment.name), width="stretch")
        label = f"Take back from {plain(assignment.name)}" if assignment.name else "Take back"
        st.button(label, key=f"take-{assignment.id}", type="tertiary", on_click=_take, args=(assignment.id,))


def _take(assignment: int) -> None:
    frame.tried(lambda: services().assignments.take_back(assignment))


def _groups(people: Sequence[Person]) -> dict[str, list[str]]:
    """The addresses behind each choice of "to whom": a whole team, or one person."""
    practising = [one for one in people if not Viewer(one).leads]
    teams: dict[str, list[str]] = {}
    for one in practising:
        if one.team:
            teams.setdefault(f"All of {one.team_name}", []).append(one.email)
    return teams | {f"{one.called} ({one.email})": [one.email] for one in people}


def _form(groups: dict[str, list[str]], names: dict[str, str]) -> None:
    with st.form("give", clear_on_submit=True):
        to = st.selectbox("To whom", list(groups), key="give-to") if groups else None
        persona = st.selectbox("Counterpart", list(names), key="give-persona", format_func=names.__getitem__)
        level = st.selectbox(
            "How hard to reach", [None, *_LEVELS], key="give-level",
            format_func=lambda one: sentence(words.DIFFICULTIES[one]) if one else "Any",
        )  # fmt: skip
        times = st.number_input("How often", 1, 50, 1, key="give-times")
        due = st.date_input("By when (optional)", None, key="give-due")
        note = st.text_input("A word with it (optional)", key="give-note", max_chars=_LONGEST)
        pressed = st.form_submit_button("Give it", type="primary")
    if pressed:
        task = Task(persona, int(times), level, due, note.strip())
        if frame.tried(lambda: services().assignments.give(groups.get(to or "", []), task)):
            notice.done(f"{names[persona]} is given.")
        st.rerun()
