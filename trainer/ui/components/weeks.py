"""Curiosity after a no, week by week, with what chance may make of it."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from trainer.domain.team import Week
from trainer.ui.components.assignments import day
from trainer.ui.components.curve import INKS, dressed, theme


def draw(weeks: Sequence[Week]) -> None:
    with st.container(key=f"chart-weeks-{theme()}"):
        st.altair_chart(chart(weeks, INKS[theme()]), key="weeks", theme=None, alt=spoken(weeks))


def chart(weeks: Sequence[Week], inks: dict[str, str]) -> Any:
    """The curve as an Altair chart. Any: imported on first use, as it takes most of a second."""
    import altair as alt

    layered = alt.layer(*_layers(alt, [_row(one) for one in weeks], inks))
    return dressed(layered.properties(width="container", height=220, background="transparent"), inks)


def _layers(alt: Any, rows: Sequence[dict[str, object]], inks: dict[str, str]) -> list[Any]:
    """The range of each week, and the line through the weeks."""
    scale, axis = alt.Scale(domain=[0, 1]), alt.Axis(format=".0%", values=[0, 0.5, 1])
    heads = alt.Axis(title="Week from", titleFontWeight=400, labelAngle=0, labelOverlap=True, grid=False)
    base = alt.Chart(alt.Data(values=rows)).encode(
        x=alt.X("week:O", sort=None, axis=heads),
        tooltip=[alt.Tooltip("week:N", title="Week from"), alt.Tooltip("curious:N", title="Curious"),
                 alt.Tooltip("noes:Q", title="Turns after a no")],
    )  # fmt: skip
    low = alt.Y("low:Q", title=None, scale=scale, axis=axis)
    level = alt.Y("share:Q", title=None, scale=scale, axis=axis)
    return [
        base.mark_rule(color=inks["quiet"], strokeWidth=1.5).encode(y=low, y2="high:Q"),
        base.mark_line(color=inks["curiosity"], strokeWidth=1.75).encode(y=level),
        base.mark_point(color=inks["curiosity"], filled=True, size=90, opacity=1).encode(y=level),
    ]


def _row(week: Week) -> dict[str, object]:
    share = week.curious
    return {
        "week": day(week.monday),
        "share": share.value,
        "low": share.low,
        "high": share.high,
        "curious": f"{share.value:.0%}, between {share.low:.0%} and {share.high:.0%}",
        "noes": week.noes,
    }


def spoken(weeks: Sequence[Week]) -> str:
    """The curve for someone who cannot see it."""
    first, last = weeks[0], weeks[-1]
    return (
        f"Share of turns after a no that were curious, by week, from {day(first.monday)} to "
        f"{day(last.monday)}: {last.curious.value:.0%} in the last one. The weeks are listed below."
    )
