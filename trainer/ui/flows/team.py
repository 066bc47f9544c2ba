"""The Team page: what was practised, what came of it, and what people are given to do."""

from collections.abc import Sequence
from datetime import date
from functools import partial

import streamlit as st

from trainer.domain.people import Team
from trainer.domain.team import Practised, Span, TeamFigures, Week
from trainer.ui import address, frame
from trainer.ui.components import notice, team, weeks
from trainer.ui.flows import assigning
from trainer.ui.text import plain
from trainer.ui.wiring import services

_INTRO = (
    '<header class="head"><h1>Team</h1><p>What was practised and what came of it. Names, kinds of no, '
    "weeks and the shares on the map open the sessions behind them.</p></header>"
)
_EMPTY = (
    "<p>Once a session is finished, this page says who practised, which kinds of no were met and found out, "
    "how curious people stayed after a no from week to week, which moves each kind of no drew out of them, "
    "and how the last sessions compare with the first.</p>"
)
_NARROWED = "<p>No finished session fits these days and this person.</p>"
_MET_WHY = (
    "A no counts as found out when what was behind it came out, or the session ended as well as it could: "
    "with a committed yes, or, where nothing could move the no, with the door left open."
)
_CURIOUS_WHY = (
    "Graded turns right after a no with grade 3 or 4, of all such turns in the week. The range is a 95 % "
    "interval (Wilson), widened for turns of one session being alike; with one session in a week its turns "
    "count as one."
)
_HARD_WHY = (
    "Moves as the grader of each session read them, of all moves in sessions with that kind of no. A darker "
    "cell is a larger share. What is hard shows where counterarguments, pressure or giving up are darker, "
    "and questions and listening lighter, than elsewhere. Few sessions say little."
)
_SHIFT_WHY = (
    "The first five scored sessions of each person beside their last five, for those with ten or more: the "
    "means of all of them, and the 95 % interval of the difference (Student's t over sessions). Counterparts "
    "and their difficulty may have changed as well, so this is no proof that practice did it."
)
_TOO_FEW = "<p>Too few sessions to say: nobody has ten scored ones yet.</p>"
_SORTS = {"Name": "name", "Sessions": "sessions", "Said": "said", "Learned": "learned"}


def draw() -> None:
    st.html(_INTRO)
    notice.unsaid()
    span = _span()
    figures = services().team.figures(span)
    if figures.uncounted:
        _waiting(figures.uncounted)
    if figures.sessions:
        _figures(figures, span)
    else:
        st.html(_EMPTY if span == Span() else _NARROWED)
    assigning.draw(services().team.people())


def _span() -> Span:
    """The boxes that narrow the figures down."""
    people = {one.id: one.called for one in services().team.people()}
    with st.container(key="narrow", horizontal=True):
        since = st.date_input("From", None, key="team-from", width=210)
        until = st.date_input("To", None, key="team-to", width=210)
        person = None
        if len(people) > 1:
            person = st.selectbox(
                "Who", [None, *people], key="team-person", width=210,
                format_func=lambda one: people[one] if one else "Everybody",
            )  # fmt: skip
    return Span(since, until, person)


def _waiting(count: int) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.html(f'<p class="notice">{count} finished sessions are not counted yet.</p>', width="stretch")
        st.button("Count more", key="count-more")


def _figures(figures: TeamFigures, span: Span) -> None:
    link = partial(address.sessions_link, **_filters(span))
    st.html("<h2>Who practised</h2>")
    _league(services().team.teams())
    st.html(team.practised_html(_sorted(figures.practised), link))
    st.html(f"<h2>Which no's were met</h2>{team.met_html(figures.met, link)}{team.why_html(_MET_WHY)}")
    if figures.weeks:
        st.html("<h2>Curious after a no</h2>")
        weeks.draw(figures.weeks)
        st.html(team.weeks_html(figures.weeks, partial(_week_link, span)) + team.why_html(_CURIOUS_WHY))
    st.html(f"<h2>What is hard</h2>{team.heat_html(figures.met, link)}{team.why_html(_HARD_WHY)}")
    st.html(f"<h2>Before and after</h2>{_shifts(figures)}{team.why_html(_SHIFT_WHY)}")


def _shifts(figures: TeamFigures) -> str:
    named = (("What was said", figures.said), ("What was learned", figures.learned))
    return "".join(team.shift_html(name, shift) for name, shift in named if shift is not None) or _TOO_FEW


def _filters(span: Span) -> dict[str, str]:
    return {"person": str(span.person or ""), "from": _iso(span.since), "to": _iso(span.until)}


def _week_link(span: Span, week: Week) -> str:
    since, until = max(week.monday, span.since or week.monday), min(week.sunday, span.until or week.sunday)
    return address.sessions_link(**_filters(Span(since, until, span.person)))


def _iso(moment: date | None) -> str:
    return moment.isoformat() if moment else ""


def _league(teams: Sequence[Team]) -> None:
    """Whether scores stand beside the names; off until a lead turns it on."""
    for one in teams:
        key = f"league-{one.id}-{one.league}"
        st.toggle(
            f"Show scores by person in {plain(one.name)}", one.league, key=key, on_change=_set_league,
            args=(one, key),
        )  # fmt: skip


def _set_league(one: Team, key: str) -> None:
    frame.tried(lambda: services().team.set_league(one.id, bool(st.session_state[key])))


def _sorted(people: Sequence[Practised]) -> Sequence[Practised]:
    """By name, unless scores are shown and another order is chosen."""
    if not any(one.said is not None for one in people):
        return people
    chosen = st.segmented_control("Sorted by", list(_SORTS), default="Name", key="team-sort")
    if chosen in (None, "Name"):
        return people
    return sorted(people, key=lambda one: getattr(one, _SORTS[chosen]) or 0, reverse=True)
