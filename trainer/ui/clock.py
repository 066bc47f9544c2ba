"""When something was, in the reader's own time."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st


def when(moment: datetime) -> str:
    """`moment` (UTC when it names no zone) as `4 Mar 2026, 09:12` in the browser's time zone."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    local = aware.astimezone(_zone())
    return f"{local.day} {local:%b %Y, %H:%M}"


def midnight(day: date) -> datetime:
    """The moment `day` begins for the reader."""
    return datetime.combine(day, time(), _zone())


def _zone() -> ZoneInfo:
    try:
        return ZoneInfo(st.context.timezone or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")
