"""Trust and guard over the turns, with your moves as points; the same in words beside it."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from trainer.domain.codes import Code, Family
from trainer.domain.debrief import CurvePoint
from trainer.ui import words
from trainer.ui.components.mark import family
from trainer.ui.text import clip, esc, joined, sentence

INKS = {
    "light": {"ink": "#26231e", "quiet": "#635c50", "rule": "#ddd5c6", "curiosity": "#0e5d50",
              "listening": "#6d57b8", "substance": "#a87412", "counter": "#7c2418", "none": "#635c50"},
    "dark": {"ink": "#ebe5d9", "quiet": "#afa798", "rule": "#3d3832", "curiosity": "#93e0cf",
             "listening": "#a892e6", "substance": "#d8ac55", "counter": "#d86f58", "none": "#afa798"},
}  # fmt: skip
"""The tints of static/comma.css: a chart cannot read them from there."""
_SHAPES = {
    Family.CURIOSITY: "circle",
    Family.LISTENING: "diamond",
    Family.SUBSTANCE: "square",
    Family.COUNTER: "triangle-down",
    Family.NONE: "cross",
}
_FAMILIES = [family.value for family in Family]


def draw(points: Sequence[CurvePoint], key: str) -> int:
    """Draw the curve; returns the turn whose point was clicked, 0 when none was."""
    inks = INKS[theme()]
    chosen = st.altair_chart(
        chart(points, inks), key=key, theme=None, on_select="rerun", selection_mode="turn", alt=spoken(points)
    )
    picked = chosen["selection"].get("turn") or [{}]
    return int(picked[0].get("turn", 0))


def theme() -> str:
    """`light` or `dark`, as the page is now."""
    return "dark" if st.context.theme.type == "dark" else "light"


def chart(points: Sequence[CurvePoint], inks: dict[str, str]) -> Any:
    """The curve as an Altair chart. Any: imported on first use, as it takes most of a second."""
    import altair as alt

    turns = alt.X(
        "turn:Q",
        axis=alt.Axis(
            title="Your turns", titleFontWeight=400, values=list(range(len(points))), format="d", grid=False
        ),
        scale=alt.Scale(domain=[0, max(1, len(points) - 1)], nice=False),
    )
    level = alt.Y(
        "level:Q",
        title=None,
        scale=alt.Scale(domain=[0, 1]),
        axis=alt.Axis(
            values=[0, 0.5, 1], labelExpr="datum.value == 0 ? 'none' : datum.value == 1 ? 'full' : 'half'"
        ),
    )
    lines = _lines(alt, points, turns, level, inks)
    layered = alt.layer(*lines, _moves(alt, points, turns, level, inks))
    return dressed(layered.properties(width="container", height=230, background="transparent"), inks)


def _lines(alt: Any, points: Sequence[CurvePoint], turns: Any, level: Any, inks: dict[str, str]) -> list[Any]:
    drawn = []
    apart = points[-1].trust - points[-1].guard
    shift = 0 if abs(apart) > 0.1 else 7 if apart < 0 else -7
    for name, dash, down in (("trust", [1, 0], shift), ("guard", [5, 4], -shift)):
        rows = [{"turn": point.turn, "level": getattr(point, name)} for point in points]
        base = alt.Chart(alt.Data(values=rows)).encode(x=turns, y=level)
        drawn.append(
            base.mark_line(color=inks["quiet"], strokeDash=dash, strokeWidth=1.75, interpolate="monotone")
        )
        end = alt.Chart(alt.Data(values=[{**rows[-1], "name": name}])).encode(x=turns, y=level, text="name:N")
        drawn.append(end.mark_text(align="left", dx=12, dy=down, color=inks["ink"], fontSize=13))
    return drawn


def _moves(alt: Any, points: Sequence[CurvePoint], turns: Any, level: Any, inks: dict[str, str]) -> Any:
    rows = [_move(point) for point in points if point.turn]
    click = alt.selection_point(name="turn", fields=["turn"], on="click", nearest=False)
    return (
        alt.Chart(alt.Data(values=rows))
        .mark_point(filled=True, size=130, opacity=1)
        .encode(
            x=turns,
            y=level,
            color=alt.Color("family:N", legend=None,
                            scale=alt.Scale(domain=_FAMILIES, range=[inks[name] for name in _FAMILIES])),
            shape=alt.Shape("family:N", legend=None,
                            scale=alt.Scale(domain=_FAMILIES, range=list(_SHAPES.values()))),
            tooltip=[alt.Tooltip("move:N", title="Move"), alt.Tooltip("words:N", title="You said"),
                     alt.Tooltip("out:N", title="Came out")],
        )
        .add_params(click)
    )  # fmt: skip


def dressed(layered: Any, inks: dict[str, str]) -> Any:
    font = "system-ui, sans-serif"
    return (
        layered.configure_axis(labelColor=inks["quiet"], titleColor=inks["quiet"], gridColor=inks["rule"],
                               domainColor=inks["rule"], tickColor=inks["rule"], labelFont=font,
                               titleFont=font, labelFontSize=12, titleFontSize=12)
        .configure_text(font=font)
        .configure_view(strokeWidth=0)
        .configure(padding={"left": 4, "right": 48, "top": 8, "bottom": 4})
    )  # fmt: skip


def moves_html(points: Sequence[CurvePoint]) -> str:
    """Your moves in words; each leads to where you said it."""
    return f'<ol class="moves">{"".join(_item(point) for point in points if point.turn)}</ol>'


def spoken(points: Sequence[CurvePoint]) -> str:
    """The curve for someone who cannot see it."""
    first, last = points[0], points[-1]
    return (
        f"Trust went from {first.trust:.0%} to {last.trust:.0%} and guard from {first.guard:.0%} to "
        f"{last.guard:.0%} over {len(points) - 1} turns. Your moves are listed beside it."
    )


def _move(point: CurvePoint) -> dict[str, object]:
    code = point.code
    return {
        "turn": point.turn,
        "level": point.trust,
        "family": code.family.value if code else Family.NONE.value,
        "move": f"Turn {point.turn}: {_named(point)}",
        "words": clip(point.quote, 120),
        "out": sentence(joined([words.KEYS[key] for key in point.revealed])) or "nothing new",
    }


def _named(point: CurvePoint) -> str:
    if point.grade is None:
        return "not graded"
    return point.code.plain if point.code and point.code is not Code.NC else "no move"


def _item(point: CurvePoint) -> str:
    tint = family(point.code) if point.code else "fam-none"
    out = joined([words.KEYS[key] for key in point.revealed])
    came = f'<span class="came">{esc(sentence(out))} came out</span>' if out else ""
    said = f'<q dir="auto">{esc(clip(point.quote, 70))}</q>' if point.quote else "your turn"
    return (
        f'<li value="{point.turn}"><a href="#turn-{point.turn}">{said}</a>'
        f'<span class="code {tint}">{esc(_named(point))}</span>{came}</li>'
    )
