"""What may be said of one exchange on Review: a comment, a dispute, a decision, each in a form of its own."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from trainer.domain.codes import Code, Grade, Unit
from trainer.domain.ruling import Talk
from trainer.errors import CommaError
from trainer.services.last_word import LONGEST, Standing
from trainer.services.review import ReviewedTurn
from trainer.ui.components import notice
from trainer.ui.state import state
from trainer.ui.text import clip, plain, sentence
from trainer.ui.wiring import services
from trainer.ui.words import GRADES

_CODES = tuple(Code)
_GRADES: tuple[Grade, ...] = (0, 1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class _Form:
    """A form that can be opened under an exchange."""

    kind: str
    session: str
    turn: int

    @property
    def key(self) -> str:
        return f"{self.kind}-{self.session}-{self.turn}"

    @property
    def text(self) -> str:
        """What stands in its box."""
        return str(st.session_state.get(f"text-{self.key}", ""))


def draw(session: str, turn: ReviewedTurn, standing: Standing) -> None:
    """The buttons under an exchange, and the forms that are open."""
    comment, dispute, decide = (_Form(kind, session, turn.turn) for kind in ("comment", "dispute", "decide"))
    talk = standing.on(turn.turn)
    offered = [(comment, "Comment")]
    if standing.may_dispute and not talk.open:
        offered.append((dispute, "Dispute this mark"))
    if standing.may_decide:
        offered.append((decide, "Decide"))
    with st.container(key=f"say-{turn.turn}", horizontal=True):
        for form, label in offered:
            if form.key not in state().writing:
                st.button(label, key=f"open-{form.key}", type="tertiary", on_click=_open, args=(form,))
    for form, _label in offered:
        if form.key in state().writing:
            _drawn(form, turn, talk)


def _drawn(form: _Form, turn: ReviewedTurn, talk: Talk) -> None:
    with st.form(f"form-{form.key}", border=False):
        if form.kind == "decide":
            _ruling_fields(form, turn, talk)
        st.text_area(
            _asked(form),
            value=state().unsent.get(form.key, ""),
            key=f"text-{form.key}",
            max_chars=LONGEST,
        )
        if trouble := state().writing[form.key]:
            notice.trouble(trouble)
        with st.container(horizontal=True):
            st.form_submit_button("Save", key=f"save-{form.key}", type="primary",
                                  on_click=_save, args=(form, _saving(form, turn, talk)))  # fmt: skip
            st.form_submit_button("Not now", key=f"later-{form.key}", on_click=_put_aside, args=(form,))


def _asked(form: _Form) -> str:
    about = {
        "comment": "Your comment on",
        "dispute": "Why is the mark wrong for",
        "decide": "Your reason for",
    }
    mark = "?" if form.kind == "dispute" else ""
    return f"{about[form.kind]} turn {form.turn}{mark}"


def _ruling_fields(form: _Form, turn: ReviewedTurn, talk: Talk) -> None:
    """The grade, and a code for each unit; what stands so far is chosen already."""
    stands = talk.stands
    grade = stands.grade if stands else turn.coded.grade
    decided = {unit.span: unit.code for unit in stands.units} if stands else {}
    st.selectbox(
        f"Grade of turn {form.turn}",
        _GRADES,
        index=None if grade is None else _GRADES.index(grade),
        format_func=lambda one: f"{one}, {GRADES[one]}",
        placeholder="Choose a grade",
        key=f"grade-{form.key}",
    )
    for unit in _units(turn):
        st.selectbox(
            plain(f"“{clip(unit.quote, 80)}”"),
            _CODES,
            index=_CODES.index(decided.get(unit.span, unit.code)),
            format_func=lambda code: f"{sentence(code.plain)} ({code.value})",
            key=_unit_key(form, unit),
        )


def _units(turn: ReviewedTurn) -> tuple[Unit, ...]:
    return turn.coded.units or (turn.builtin.units if turn.builtin else ())


def _unit_key(form: _Form, unit: Unit) -> str:
    return f"unit-{form.key}-{unit.span[0]}-{unit.span[1]}"


def _saving(form: _Form, turn: ReviewedTurn, talk: Talk) -> Callable[[], None]:
    """What saving the form does, with what stands in its boxes by then."""
    if form.kind == "comment":
        return lambda: services().last_word.comment(form.session, form.turn, form.text)
    if form.kind == "dispute":
        return lambda: services().last_word.dispute(form.session, form.turn, form.text)
    open_one = talk.open[0].id if talk.open else None

    def decide() -> None:
        codes = {unit.span: st.session_state[_unit_key(form, unit)] for unit in _units(turn)}
        grade = st.session_state[f"grade-{form.key}"]
        services().last_word.decide(form.session, form.turn, grade, codes, form.text, open_one)

    return decide


def _open(form: _Form) -> None:
    state().writing[form.key] = ""


def _put_aside(form: _Form) -> None:
    state().unsent[form.key] = form.text
    state().writing.pop(form.key, None)


def _save(form: _Form, saving: Callable[[], None]) -> None:
    """Save and close the form; where that fails it stays open as it is, and says why."""
    try:
        saving()
    except CommaError as error:
        state().writing[form.key] = str(error)
        return
    state().writing.pop(form.key, None)
    state().unsent.pop(form.key, None)
