"""One session on Review: an annotated script, machine's marks in one hand and their side in another."""

import streamlit as st

from trainer.services.last_word import Standing
from trainer.services.review import Reviewed, ReviewedTurn
from trainer.services.view import SessionView
from trainer.ui import address, frame, words
from trainer.ui.clock import when
from trainer.ui.components import bubble, downloads
from trainer.ui.components.asking import confirm_delete
from trainer.ui.components.became import later_words, link_words
from trainer.ui.components.margin import hidden_side_html
from trainer.ui.components.mark import again_html, mark_html, marks_html
from trainer.ui.components.talk import jumps_html, scores_stay_html, talk_html
from trainer.ui.flows import debriefing, ruling
from trainer.ui.text import esc, plain, sentence
from trainer.ui.wiring import services


def draw(reviewed: Reviewed) -> None:
    view = reviewed.view
    st.button("All sessions", key="back", type="tertiary", on_click=address.close)
    st.html(_head_html(reviewed))
    _links(reviewed)
    if reviewed.debrief is None:
        _unfinished(view)
    standing = services().last_word.on(view.id)
    with st.container(key="script"), st.container(key="conversation"):
        if reviewed.debrief is None:
            for said in view.bubbles:
                bubble.draw(said, marked=not view.realism)
        else:
            st.html(jumps_html(reviewed.debrief.best, reviewed.debrief.costly))
            _annotated(reviewed, standing)
    if reviewed.guarded is not None:
        st.html(f'<p class="over">{esc(reviewed.guarded.plain)}</p>')
    if reviewed.debrief is not None:
        with st.container(key="debrief"):
            st.html(f'<h2 class="headline">{esc(reviewed.debrief.headline)}</h2>{scores_stay_html(standing)}')
            debriefing.body(reviewed.debrief, view)
            debriefing.ungraded(reviewed.debrief, view)
    _actions(view)


def _head_html(reviewed: Reviewed) -> str:
    row = reviewed.row
    ended = row.ended.plain if row.ended else "not finished"
    hard = words.DIFFICULTIES[row.difficulty]
    return (
        f'<header class="head"><h1 dir="auto">{esc(row.name)}</h1><p dir="auto">{esc(row.role)}</p>'
        f'<p class="over">{_whose(reviewed)}{_later(reviewed.view)}{when(row.started)}. '
        f"{esc(sentence(ended))}. "
        f"{sentence(hard)}. Marks: {esc(words.model(row.grader))}.</p></header>"
    )


def _whose(reviewed: Reviewed) -> str:
    return f"A session of {esc(reviewed.whose)}. " if reviewed.whose else ""


def _later(view: SessionView) -> str:
    return f"{esc(later_words(view.past))}. " if view.past else ""


def _links(reviewed: Reviewed) -> None:
    """The conversations before and after this one."""
    links = [(reviewed.earlier, link_words(reviewed.earlier))] if reviewed.earlier else []
    links += [(row, link_words(row, days=row.days)) for row in reviewed.later]
    if links:
        with st.container(key="links"):
            for row, said in links:
                st.button(plain(said), key=f"link-{row.id}", type="tertiary",
                          on_click=address.open_session, args=(row.id,))  # fmt: skip


def _unfinished(view: SessionView) -> None:
    st.html('<p class="notice">This session is not finished, so what they hide stays hidden.</p>')
    if st.button("Go on with it", key="go-on", type="primary"):
        address.go_on(view.id)


def _annotated(reviewed: Reviewed, standing: Standing) -> None:
    bubble.draw(reviewed.view.bubbles[0], marked=True)
    for turn in reviewed.turns:
        people = talk_html(standing.on(turn.turn), turn.coded, reviewed.row.grader, solo=standing.solo)
        who = reviewed.whose or "You"
        with st.chat_message(who):
            marks = f'<div class="marks">{_marks_html(turn)}{people}</div>'
            st.html(bubble.trainee_html(turn.text, turn.turn, turn.coded, margin=marks, who=who))
            ruling.draw(reviewed.view.id, turn, standing)
        with st.chat_message(reviewed.view.brief.name):
            hidden = hidden_side_html(turn, reviewed.private) if reviewed.private else ""
            name = reviewed.view.brief.name
            st.html(bubble.counterpart_html(name, turn.reply, partial=turn.partial, margin=hidden))


def _marks_html(turn: ReviewedTurn) -> str:
    """The mark of record, what stands beside it where a judge made it, and what judging again made of it."""
    again = (again_html(kept.coded, kept.provenance.grader, turn.coded) for kept in turn.again)
    if turn.builtin is None:
        return "".join((mark_html(turn.coded), *again))
    return "".join((marks_html(turn.coded, turn.builtin, turn.comparison), *again))


def _actions(view: SessionView) -> None:
    with st.container(key="actions", horizontal=True):
        if view.ended is not None:
            downloads.session(view.id)
        if st.button("Delete this session", key="delete", type="tertiary"):
            confirm_delete(view.brief.name, lambda: _delete(view.id))


def _delete(session: str) -> None:
    if frame.tried(lambda: services().practice.delete(session)):
        address.close()
