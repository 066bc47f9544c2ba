"""The debrief on the Practice page: headline, scores, curve, reveal, two lines, one thing to practise."""

import streamlit as st

from trainer.domain.debrief import Debrief
from trainer.services.view import SessionView
from trainer.ui import address, frame
from trainer.ui.components import bubble, curve, downloads, live
from trainer.ui.components.asking import confirm_delete
from trainer.ui.components.mark import mark_html, reason
from trainer.ui.components.remark import remark_html
from trainer.ui.components.reveal import reveal_html
from trainer.ui.components.scores import scores_html
from trainer.ui.flows import judging
from trainer.ui.state import state
from trainer.ui.text import esc, first_name, plain
from trainer.ui.wiring import services


def draw(view: SessionView) -> None:
    debrief = services().debriefing.debrief(view.id, state().connection)
    with st.container(key="debrief"):
        _headline(view, debrief)
        body(debrief, view.id)
        ungraded(debrief, view)
        _actions(view)
        _script(view)


def body(debrief: Debrief, key: str) -> None:
    """What every debrief holds, on Practice and on Review; `key` tells its chart from another."""
    st.html(scores_html(debrief.scorecard, debrief.process_words, debrief.outcome_words))
    _curve(debrief, key)
    st.html(f"<h2>What the no was</h2>{reveal_html(debrief.reveal)}")
    st.html(_lines_html(debrief))
    st.html(_next_html(debrief))


def _headline(view: SessionView, debrief: Debrief) -> None:
    end = f"{view.turns} turn{'' if view.turns == 1 else 's'}, {view.ended.plain}" if view.ended else ""
    st.html(
        f'<header class="head"><p class="over" dir="auto">{esc(view.brief.name)}, {esc(end)}</p>'
        f'<h1 class="headline">{esc(debrief.headline)}</h1></header>'
    )


def _curve(debrief: Debrief, key: str) -> None:
    if len(debrief.curve) < 2:
        return
    st.html("<h2>Trust and guard, turn by turn</h2>")
    with st.container(key=f"chart-{curve.theme()}"):
        picked = curve.draw(debrief.curve, f"curve-{key}")
    st.html(curve.moves_html(debrief.curve))
    if picked:
        live.jump(f"{key}-{picked}", f"turn-{picked}")


def _lines_html(debrief: Debrief) -> str:
    best = remark_html("Your best line", debrief.best) if debrief.best else ""
    costly = remark_html("Your most costly line", debrief.costly) if debrief.costly else ""
    return f'<div class="remarks">{best}{costly}</div>' if best or costly else "<p>No line stood out.</p>"


def _next_html(debrief: Debrief) -> str:
    return (
        f'<section class="next"><h2>What to practise next</h2><p>{esc(debrief.next_practice)}</p>'
        f'<p class="reflection">{esc(debrief.reflection)}</p></section>'
    )


def ungraded(debrief: Debrief, view: SessionView) -> None:
    """Turns the grader of record could not grade: the reason, and the built-in mark beside it."""
    missing = dict(debrief.scorecard.not_graded)
    said = [one for one in view.bubbles if one.speaker == "trainee" and one.turn in missing]
    if not said:
        return
    st.html("<h2>Not graded</h2>")
    for one in said:
        beside = mark_html(one.coded, "Built-in mark") if one.coded and view.roles.judge != "builtin" else ""
        st.html(
            f'<div class="turn you"><div class="said"><span class="who">Turn {one.turn}</span>'
            f'<p class="words" dir="auto">{esc(one.text)}</p>'
            f'<p class="note">Not graded. {esc(reason(missing[one.turn]))}</p></div>{beside}</div>'
        )
    if view.roles.judge != "builtin" and st.button("Grade them again", key="regrade"):
        judging.again(view.id, view.roles.judge)


def _actions(view: SessionView) -> None:
    with st.container(key="actions", horizontal=True):
        name = plain(first_name(view.brief.name))
        st.button(f"Meet {name} again", key="retry", type="primary", on_click=_again, args=(view.id,))
        downloads.draw(view.id, lambda form: services().debriefing.download(view.id, form))
        st.button("All counterparts", key="back", type="tertiary", on_click=address.close)
        if st.button("Delete this session", key="delete", type="tertiary"):
            confirm_delete(view.brief.name, lambda: _delete(view.id))


def _script(view: SessionView) -> None:
    """The whole conversation with its marks, in realism mode too; not on paper."""
    with st.container(key="conversation"):
        st.html("<h2>What was said</h2>")
        owner = "Built-in mark" if view.roles.judge != "builtin" else ""
        for said in view.bubbles:
            bubble.draw(said, marked=True, owner=owner)


def _again(session: str) -> None:
    frame.tried(lambda: address.open_session(services().practice.again(session, state().connection)))


def _delete(session: str) -> None:
    if frame.tried(lambda: services().practice.delete(session)):
        address.close()
