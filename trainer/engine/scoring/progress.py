"""Two sessions side by side. A small difference is not progress: scores move by themselves (scoring.md)."""

from math import hypot

from trainer.domain.progress import Change, Progress, Verdict
from trainer.domain.scorecard import Scorecard
from trainer.domain.session import SessionRow

LEAST = 5.0
"""Points below which two scores count as the same."""


def progress(before: SessionRow, now: Scorecard) -> Progress:
    """Each score beside its own earlier value; process and outcome are never added up."""
    errors = before.process_error or 0.0, now.process_error or 0.0
    return Progress(
        session=before.id,
        started=before.started,
        process=change(before.process, now.process, 2 * hypot(*errors)),
        outcome=change(before.outcome, now.outcome),
    )


def change(before: float | None, now: float | None, noise: float = 0.0) -> Change | None:
    """`noise`: two standard errors of the difference, where that is more than the least that counts."""
    if before is None or now is None:
        return None
    least = max(LEAST, noise)
    verdict: Verdict = "higher" if now > before else "lower"
    return Change(before, now, least, "about the same" if abs(now - before) < least else verdict)
