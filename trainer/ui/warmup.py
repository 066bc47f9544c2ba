"""Work done once before anyone asks for it, so that the first answer and the first debrief come quickly."""

import gc
import logging
from collections.abc import Callable
from threading import Event, Thread
from time import sleep

from trainer.domain.debrief import CurvePoint
from trainer.engine.grader import Seen
from trainer.errors import CommaError
from trainer.ui import letting_go
from trainer.ui.components import curve
from trainer.ui.wiring import shared

_log = logging.getLogger(__name__)
_BREATH = 2.0
"""Seconds left to the first page before the rest is loaded beside it."""
_begun = Event()
ready = Event()
"""Set when the first answer needs no more imports; also when the services cannot be built."""


def begin() -> None:
    """Start the work in the background, the first time only."""
    if not _begun.is_set():
        _begun.set()
        Thread(target=_work, name="warm-up", daemon=True).start()


def _work() -> None:
    _tried(_answer)
    ready.set()
    _tried(_models)
    sleep(_BREATH)
    _chart()
    _tried(letting_go.begin)
    # Streamlit collects after every run; what is loaded by now need not be looked at again.
    gc.collect()
    gc.freeze()


def _tried(work: Callable[[], None]) -> None:
    """What cannot be had now is said on the page that needs it."""
    try:
        work()
    except CommaError as error:
        _log.warning("%s", error)


def _answer() -> None:
    """Everything between a typed turn and its answer, with the built-in parts."""
    services = shared()
    services.models.builtin_grader.code("It sounds like the date matters. What would it take?", Seen())
    services.models.builtin_actor()
    services.personas.listed()


def _models() -> None:
    """The libraries of the models in the settings; nothing where none is set."""
    shared().models.warm()


def _chart() -> None:
    points = (CurvePoint(0, 0.3, 0.6), CurvePoint(1, 0.4, 0.5))
    curve.chart(points, curve.INKS["light"]).to_dict()
