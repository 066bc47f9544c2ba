"""Once a day: sessions older than the settings say are deleted."""

import logging
from collections.abc import Callable
from threading import Event, Thread

from trainer.errors import CommaError
from trainer.services.wiring import House
from trainer.ui.wiring import house

_log = logging.getLogger(__name__)
DAY = 24 * 60 * 60.0
_never = Event()


def begin(opened: Callable[[], House] = house, rest: Callable[[float], bool] = _never.wait) -> None:
    """Delete what is too old now, and again every day, beside everything else; nothing where all is kept.

    `rest` waits so many seconds and says whether that was the last day."""
    if opened().desk.settings.retention_days:
        Thread(target=_daily, args=(opened, rest), name="retention", daemon=True).start()


def _daily(opened: Callable[[], House], rest: Callable[[float], bool]) -> None:
    over = False
    while not over:
        try:
            if count := opened().let_go():
                _log.info("%d sessions were older than COMMA_RETENTION_DAYS and are deleted.", count)
        except CommaError as error:
            _log.warning("%s", error)
        over = rest(DAY)
