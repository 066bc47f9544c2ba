"""What one was given to practise, above the cards on Practice."""

from collections.abc import Sequence

import streamlit as st

from trainer.domain.assignment import Assignment
from trainer.services.personas import Listed
from trainer.ui import address
from trainer.ui.components.assignments import task_html
from trainer.ui.text import first_name, plain
from trainer.ui.wiring import services


def draw(listed: Sequence[Listed]) -> None:
    """Nothing where there is nothing to do."""
    known = {one.id: one.brief.name for one in listed}
    waiting = [one for one in services().assignments.own() if one.task.persona_id in known]
    if not waiting:
        return
    with st.container(key="assigned"):
        st.html("<h2>For you</h2>")
        for one in waiting:
            _line(one, known[one.task.persona_id])


def _line(assignment: Assignment, name: str) -> None:
    with st.container(key=f"left-a{assignment.id}", horizontal=True, vertical_alignment="center"):
        st.html(task_html(assignment, name), width="stretch")
        st.button(
            f"Meet {plain(first_name(name))}",
            key=f"assigned-{assignment.id}",
            on_click=address.open_persona,
            args=(assignment.task.persona_id, assignment.task.difficulty or ""),
        )
