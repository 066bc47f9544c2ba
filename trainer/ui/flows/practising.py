"""The Practice page: choose, read the brief, talk, and learn what it was."""

from trainer.errors import UsageError
from trainer.ui import address
from trainer.ui.components import notice
from trainer.ui.flows import briefing, choosing, closing, talking
from trainer.ui.wiring import services


def draw() -> None:
    """Draw the step that the address and the store say is next."""
    session, persona = address.session(), address.persona()
    try:
        if session:
            _session(session)
            return
        if persona:
            briefing.draw(persona)
            return
    except UsageError as error:
        notice.trouble(str(error))
    choosing.draw()


def _session(session: str) -> None:
    view = services().practice.view(session)
    if view.ended is None:
        talking.draw(view)
    else:
        closing.draw(view)
