"""How far people and graders agree, in words first and figures second."""

import streamlit as st

from trainer.engine.agreement import ENOUGH, Estimate, HowFar
from trainer.ui import words
from trainer.ui.text import esc, sentence
from trainer.ui.wiring import services

_ABOUT = (
    "<h2>How far people and the grader agree</h2><p>Kappa says how much more often two agree than chance "
    "alone would make them: 1 is always, 0 no more than chance. Whoever decides has seen the grader's mark, "
    "and disputed turns are not the usual ones: read it as a sign, not as a proof.</p>"
)
_NONE = (
    f"<p>Not enough to say: nobody has decided on a turn yet. It takes {ENOUGH} units of what was said.</p>"
)
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip


def draw() -> None:
    found = services().agreeing.agreement()
    st.html(_ABOUT)
    if not found.graders:
        st.html(_NONE)
        return
    for name, far in found.graders.items():
        st.html(how_far_html(f"People and the {words.model(name)} grader", far))
    st.html(how_far_html("One person and another", found.people))


def how_far_html(title: str, far: HowFar) -> str:
    """One comparison: the kappa over all, then by code and by month."""
    head = f"<h3>{esc(title)}</h3><p>{_over_all(far)}</p>"
    if not far.units:
        return head
    codes = [(sentence(one.code.plain), one.units, one.kappa) for one in far.codes]
    months = [(_month(one.month), one.units, one.kappa) for one in far.months]
    return f"{head}{_table('By code', 'Code', codes)}{_table('By month', 'Month', months)}"


def _over_all(far: HowFar) -> str:
    if not far.units:
        return "Not enough to say: no turn has been read by both yet."
    size = f"{_many(far.units, 'unit')} in {_many(far.sessions, 'session')}"
    if far.units < ENOUGH:
        return f"Not enough to say: {size}, and it takes {ENOUGH} units."
    if far.kappa is None:
        return f"Nothing to tell apart: all of {size} have one code."
    return f"Kappa {_figure(far.kappa)}, over {size}."


def _table(title: str, first: str, rows: list[tuple[str, int, Estimate | None]]) -> str:
    body = "".join(
        f'<tr><th scope="row">{esc(name)}</th><td>{units}</td><td>{_told(units, kappa)}</td></tr>'
        for name, units, kappa in rows
    )
    return (
        f'<details class="why-numbers"><summary>{title}</summary><div class="scroll"><table><thead><tr>'
        f'<th scope="col">{first}</th><th scope="col">Units</th><th scope="col">Kappa, and where it may lie'
        f"</th></tr></thead><tbody>{body}</tbody></table></div></details>"
    )


def _told(units: int, kappa: Estimate | None) -> str:
    if kappa is not None:
        return _figure(kappa)
    return "Not enough to say" if units < ENOUGH else "Nothing to tell apart"


def _figure(kappa: Estimate) -> str:
    """`0.62 (0.41 to 0.78)`: the interval holds 95 of 100 resamples of whole sessions."""
    value = f"{kappa.value:.2f}" if kappa.value is not None else ""
    span = (
        f" ({kappa.low:.2f} to {kappa.high:.2f})" if kappa.low is not None and kappa.high is not None else ""
    )
    return f"{value}{span}"


def _month(name: str) -> str:
    """`2026-03` as `March 2026`."""
    year, month = name.split("-")
    return f"{_MONTHS[int(month) - 1]} {year}"


def _many(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"
