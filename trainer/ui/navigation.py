"""Which pages there are, for whom."""

import streamlit as st

from trainer.domain.people import SOLO, Viewer
from trainer.errors import CommaError
from trainer.ui import wiring
from trainer.ui.flows import signing_in
from trainer.ui.frame import Runnable


def shown() -> Runnable:
    """The page that is open, under the row of those that the viewer has; no row before signing in."""
    viewer = _viewer()
    pages = [
        st.Page("trainer/ui/pages/practice.py", title="Practice", default=True),
        st.Page("trainer/ui/pages/review.py", title="Review", url_path="review"),
        st.Page("trainer/ui/pages/transcript.py", title="Your own call", url_path="call"),
    ]
    if viewer is not None and viewer.leads:
        pages.append(st.Page("trainer/ui/pages/team.py", title="Team", url_path="team"))
        pages.append(st.Page("trainer/ui/pages/queue.py", title="Disputes", url_path="disputes"))
    if viewer is not None and viewer.writes_counterparts:
        pages.append(st.Page("trainer/ui/pages/personas.py", title="Counterparts", url_path="counterparts"))
    if viewer is not None and not viewer.solo and viewer.administers:
        pages.append(st.Page("trainer/ui/pages/people.py", title="People", url_path="people"))
    return st.navigation(pages, position="top" if viewer is not None else "hidden")


def _viewer() -> Viewer | None:
    """Whoever has signed in, None before; whoever sits at the machine where there are no accounts."""
    if wiring.replaced():
        return SOLO
    try:
        if not wiring.team():
            return SOLO
        person = signing_in.arrived()
    except CommaError:  # which the page says
        return None
    return Viewer(person) if person else None
