"""The brief, what you set out to do, and the start."""

from dataclasses import dataclass

import streamlit as st

from trainer.domain.persona import PublicBrief
from trainer.domain.play import Difficulty
from trainer.errors import UsageError
from trainer.services.personas import Listed
from trainer.ui import address, frame, words
from trainer.ui.components.brief import brief_html, heading_html
from trainer.ui.flows import settings
from trainer.ui.state import state
from trainer.ui.text import first_name, plain
from trainer.ui.wiring import services

_LEVELS: tuple[Difficulty, ...] = ("easy", "medium", "hard")


@dataclass(frozen=True, slots=True)
class _Plan:
    difficulty: Difficulty
    goal: str
    questions: tuple[str, ...]
    realism: bool


def draw(persona_id: str) -> None:
    listed = _found(persona_id)
    with st.container(key="page-narrow"):
        st.button("All counterparts", key="back", type="tertiary", on_click=address.close)
        st.html(f"{heading_html(listed.brief)}{brief_html(listed.brief)}")
        plan = _plan(persona_id, listed.brief)
        st.button(
            f"Start with {plain(first_name(listed.brief.name))}",
            key="start",
            type="primary",
            on_click=_start,
            args=(persona_id, plan),
        )
        settings.where_line()


def _found(persona_id: str) -> Listed:
    for one in services().personas.listed():
        if one.id == persona_id:
            return one
    raise UsageError(f"There is no counterpart '{persona_id}': choose one below.")


def _plan(persona_id: str, brief: PublicBrief) -> _Plan:
    with st.container(key="plan"):
        with st.expander("Write down what you are after (optional)"):
            goal = st.text_input("A goal of your own", key=f"goal-{persona_id}", max_chars=300)
            questions = [
                st.text_input(label, key=f"question-{persona_id}-{number}", max_chars=300)
                for number, label in enumerate(("A question you want to ask", "And another"))
            ]
        level = st.segmented_control(
            "How hard to reach", _LEVELS, default=_level(brief), key=f"level-{persona_id}",
            format_func=lambda level: words.DIFFICULTIES[level].capitalize(),
        )  # fmt: skip
        realism = st.toggle(
            "Realism mode: no marks until the debrief",
            key=f"realism-{persona_id}",
            help="Otherwise each turn is marked in the margin as you go.",
        )
    asked = tuple(question for question in questions if question and question.strip())
    return _Plan(level or brief.difficulty, goal or "", asked, realism)


def _level(brief: PublicBrief) -> Difficulty:
    """As the address asks, else the counterpart's own."""
    return next((level for level in _LEVELS if level == address.level()), brief.difficulty)


def _start(persona_id: str, plan: _Plan) -> None:
    frame.tried(lambda: address.open_session(_started(persona_id, plan)))


def _started(persona_id: str, plan: _Plan) -> str:
    return services().practice.start(
        persona_id,
        difficulty=plan.difficulty,
        goal=plan.goal,
        questions=plan.questions,
        realism=plan.realism,
        connection=state().connection,
    )
