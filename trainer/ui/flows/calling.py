"""The page for a call of your own: read it, say who you are in it, see the debrief. Nothing is stored."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from trainer.errors import CommaError, UsageError
from trainer.services.grading import MOST_BYTES, Conversation, GradedConversation
from trainer.settings import BUILTIN
from trainer.ui import media
from trainer.ui.components import call as parts
from trainer.ui.components import downloads, notice
from trainer.ui.components.scores import scores_html
from trainer.ui.flows import debriefing
from trainer.ui.state import GradedCall, OpenCall, state
from trainer.ui.text import esc, plain
from trainer.ui.wiring import services
from trainer.ui.words import model

_INTRO = (
    '<header class="head"><h1>Your own call</h1><p>A transcript of a real talk, read the way a session is: '
    "marks in the margin, what was read as a no, and a debrief.</p></header>"
)
_KINDS = (
    "<p>It may be captions (.vtt or .srt), a table with a speaker and a text column (.csv), JSON, or lines "
    "such as “Dana: No, not at twelve weeks.” Each turn must say who speaks.</p>"
)
_KEPT_NOWHERE = "Nothing of this call is stored, and a reload forgets it: download it to keep it."
_EXAMPLE = (
    "Dana: No, not at twelve weeks.\nSam: What about twelve weeks doesn't work?\nDana: We open in nine."
)
_CHUNK = 40
"""Turns in one piece of the page: a long call draws quickly and a screen reader can still move through it."""
_STEPS = 50
"""How often the progress bar moves at most."""


def draw() -> None:
    call = state().call
    if call is None:
        _bring()
    elif call.result is None:
        _who(call.conversation)
    else:
        _debrief(call.conversation, call.result)


def _bring() -> None:
    """The first step: a file, or the words themselves."""
    st.html(f"{_INTRO}{_KINDS}")
    _where_line(BUILTIN)
    file = st.file_uploader("A file", key="call-file", max_upload_size=MOST_BYTES // 1_000_000)
    if file is not None:
        _read(lambda: services().grading.read_upload(file.getvalue(), file.name))
    words = st.text_area(
        "Or the words themselves", value=state().pasted, key="call-words", height=200, placeholder=_EXAMPLE
    )
    if st.button("Read it", type="primary", key="call-read"):
        state().pasted = words or ""
        _read(lambda: services().grading.read_words(state().pasted, "What you pasted"))


def _read(reading: Callable[[], Conversation]) -> None:
    """Go on to the next step, or say why this cannot be read."""
    try:
        conversation = reading()
    except UsageError as error:
        notice.trouble(str(error))
        return
    state().call = OpenCall(conversation)
    st.rerun()


def _who(conversation: Conversation) -> None:
    """The second step: who the trainee is, and who grades."""
    st.html(_INTRO)
    names = list(conversation.speakers)
    chosen = st.radio(
        "Who are you in this call?",
        names,
        index=names.index(conversation.trainee) if conversation.trainee else None,
        format_func=lambda name: _counted(name, conversation.speakers[name]),
        key="call-who",
    )
    grader = _grader()
    _where_line(grader)
    with st.container(horizontal=True):
        if st.button("Grade it", type="primary", key="call-grade", disabled=chosen is None) and chosen:
            _grade(conversation, chosen, grader)
        st.button("Another transcript", key="call-other", type="tertiary", on_click=_leave)


def _counted(name: str, count: int) -> str:
    return f"{plain(name)}, {count} turn{'' if count == 1 else 's'}"


def _grader() -> str:
    """The built-in grader; a judge as well where one is connected, and then only if it is chosen."""
    judge = services().models.roles(state().connection).judge
    if judge == BUILTIN:
        return BUILTIN
    options = [BUILTIN, judge]
    return st.radio("Who grades it?", options, format_func=lambda name: plain(model(name)), key="call-grader")


def _where_line(grader: str) -> None:
    where = services().grading.where(grader, state().connection)
    st.html(f'<p class="where-line">{esc(where)}</p>')


def _grade(conversation: Conversation, trainee: str, grader: str) -> None:
    bar = st.progress(0.0)
    shown = 0

    def watch(done: int, total: int) -> None:
        nonlocal shown
        if done == total or done * _STEPS // total > shown:
            shown = done * _STEPS // total
            bar.progress(done / total, text=f"Reading your turns: {done} of {total}")

    grading = services().grading
    try:
        graded = grading.grade(conversation, trainee, grader, state().connection, watch)
        state().call = OpenCall(conversation, GradedCall(graded, grading.debrief(graded)))
    except CommaError as error:
        bar.empty()
        notice.trouble(str(error))
        return
    st.rerun()


def _debrief(conversation: Conversation, result: GradedCall) -> None:
    """The last step."""
    graded, debrief = result.graded, result.debrief
    with st.container(key="debrief"):
        st.html(parts.head_html(debrief, graded.trainee, conversation.source))
        st.html(scores_html(debrief.scorecard, debrief.process_words, debrief.outcome_words))
        st.html(parts.noes_html(debrief.noes))
        st.html(debriefing.lines_html(debrief.best, debrief.costly) + parts.missing_lines_html(debrief))
        st.html(debriefing.next_html(debrief.next_practice, debrief.reflection))
        if missing := parts.ungraded_html(debrief):
            st.html(missing)
        _actions(conversation, graded)
    with st.container(key="conversation"):
        st.html("<h2>What was said</h2>")
        for first in range(0, len(graded.turns), _CHUNK):
            st.html(parts.script_html(graded.turns[first : first + _CHUNK], debrief.noes, first))


def _actions(conversation: Conversation, graded: GradedConversation) -> None:
    with st.container(key="actions", horizontal=True):
        downloads.draw(media.of_viewer("call"), partial(services().grading.download, graded))
        st.button("Grade it again", key="call-again", type="tertiary", on_click=_back, args=(conversation,))
        st.button("Another transcript", key="call-other", type="tertiary", on_click=_leave)
    st.html(f'<p class="where-line">{_KEPT_NOWHERE}</p>')


def _back(conversation: Conversation) -> None:
    state().call = OpenCall(conversation)


def _leave() -> None:
    state().call = None
