"""A date as it is given to a command."""

from datetime import UTC, datetime
from typing import Annotated

import typer

from trainer.errors import UsageError

Since = Annotated[str | None, typer.Option(help="Only sessions of this date (YYYY-MM-DD) or later.")]


def moment(text: str | None) -> datetime | None:
    """Where that day begins, in UTC. Raises UsageError."""
    if text is None:
        return None
    try:
        return datetime.fromisoformat(text).replace(tzinfo=UTC)
    except ValueError as error:
        raise UsageError(f"--since is '{text}'; write a date such as 2026-01-31.") from error
