"""The debrief on the Practice page: headline, scores, curve, reveal, two lines, one thing to practise."""

import streamlit as st

from trainer.domain.debrief import Debrief, Remark
from trainer.domain.grade import CodedTurn
from trainer.engine.coaching.scored import agreement_words
from trainer.services.view import Bubble, SessionView
from trainer.ui import address, frame
from trainer.ui.components import bubble, curve, downloads, live
from trainer.ui.components.asking import confirm_delete
from trainer.ui.components.became import became_html, later_words
from trainer.ui.components.mark import mark_html, marks_html, reason
from trainer.ui.components.progress import progress_html
from trainer.ui.components.remark import remark_html
from trainer.ui.components.reveal import reveal_html
from trainer.ui.components.scores import scores_html
from trainer.ui.components.talk import ruled_html, scores_stay_html
from trainer.ui.flows import judging, returning
from trainer.ui.state import state
from trainer.ui.text import esc, first_name, plain
from trainer.ui.wiring import services


def draw(view: SessionView) -> None:
    debrief = services().debriefing.debrief(view.id, state().connection)
    if view.roles.judge != "builtin":  # which may have read turns since the page began
        view = services().practice.view(view.id)
    with st.container(key="debrief"):
        _headline(view, debrief)
        body(debrief, view)
        ungraded(debrief, view)
        _actions(view)
        _script(view)


def body(debrief: Debrief, view: SessionView) -> None:
    """What every debrief holds, on Practice and on Review."""
    st.html(
        scores_html(
            debrief.scorecard,
            debrief.process_words,
            debrief.outcome_words,
            agreement_words(debrief.agreement, len(debrief.disputed)),
        )
    )
    if debrief.progress and (line := progress_html(debrief.progress)):
        st.html(line)
    _curve(debrief, view.id)
    st.html(f"<h2>What the no was</h2>{reveal_html(debrief.reveal)}")
    if debrief.became:
        st.html(became_html(debrief.became))
        returning.offer(view)
    st.html(lines_html(debrief.best, debrief.costly))
    st.html(next_html(debrief.next_practice, debrief.reflection))


def _headline(view: SessionView, debrief: Debrief) -> None:
    end = f"{view.turns} turn{'' if view.turns == 1 else 's'}, {view.ended.plain}" if view.ended else ""
    which = f"{later_words(view.past)}. " if view.past else ""
    st.html(
        f'<header class="head"><p class="over" dir="auto">{esc(which)}{esc(view.brief.name)}, {esc(end)}</p>'
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
        live.jump(f"{key}-{picked}", f"#turn-{picked}")


def lines_html(best: Remark | None, costly: Remark | None) -> str:
    """The best line and the most costly one, side by side."""
    praised = remark_html("Your best line", best) if best else ""
    cost = remark_html("Your most costly line", costly) if costly else ""
    return f'<div class="remarks">{praised}{cost}</div>' if praised or cost else "<p>No line stood out.</p>"


def next_html(next_practice: str, reflection: str) -> str:
    """One thing to practise, and one question to take away."""
    return (
        f'<section class="next"><h2>What to practise next</h2><p>{esc(next_practice)}</p>'
        f'<p class="reflection">{esc(reflection)}</p></section>'
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
        downloads.session(view.id)
        st.button("All counterparts", key="back", type="tertiary", on_click=address.close)
        if st.button("Delete this session", key="delete", type="tertiary"):
            confirm_delete(view.brief.name, lambda: _delete(view.id))


def _script(view: SessionView) -> None:
    """The whole conversation with its marks, in realism mode too; not on paper."""
    with st.container(key="conversation"):
        st.html("<h2>What was said</h2>")
        standing = services().last_word.on(view.id)
        if stays := scores_stay_html(standing):
            st.html(stays)
        owner = "Built-in mark" if view.roles.judge != "builtin" else ""
        for said in view.bubbles:
            ruled = ruled_html(standing.on(said.turn), solo=standing.solo)
            if said.judged and said.coded:
                _judged(said, said.judged, said.coded, ruled)
            else:
                bubble.draw(said, marked=True, owner=owner, people=ruled)


def _judged(said: Bubble, judged: CodedTurn, builtin: CodedTurn, ruled: str) -> None:
    """A turn with the judge's mark, which is the one of record, and the last word on it."""
    margin = f'<div class="marks">{marks_html(judged, builtin, said.comparison)}{ruled}</div>'
    with st.chat_message(said.name):
        st.html(bubble.trainee_html(said.text, said.turn, judged, margin))


def _again(session: str) -> None:
    frame.tried(lambda: address.open_session(services().practice.again(session, state().connection)))


def _delete(session: str) -> None:
    if frame.tried(lambda: services().practice.delete(session)):
        address.close()
