"""Once a day: sessions older than the settings say are deleted."""

import logging
from threading import Thread
from time import sleep

from trainer.errors import CommaError
from trainer.ui.wiring import house

_log = logging.getLogger(__name__)
_DAY = 24 * 60 * 60.0


def begin() -> None:
    """Delete what is too old now, and again every day, beside everything else; nothing where all is kept."""
    if house().desk.settings.retention_days:
        Thread(target=_daily, name="retention", daemon=True).start()


def _daily() -> None:
    while True:
        try:
            if count := house().let_go():
                _log.info("%d sessions were older than COMMA_RETENTION_DAYS and are deleted.", count)
        except CommaError as error:
            _log.warning("%s", error)
        sleep(_DAY)
