"""A session in the list: one calm line, its scores at the end."""

from trainer.domain.followup import span
from trainer.domain.session import SessionRow
from trainer.ui.clock import when
from trainer.ui.text import esc


def head_html() -> str:
    """What the columns are; read once, as every line says it again to a screen reader."""
    titles = ("When", "Turns", "How it ended", "You said", "You learned")
    cells = "".join(f"<span>{title}</span>" for title in titles)
    return f'<div class="row head-row" aria-hidden="true">{cells}</div>'


def row_html(row: SessionRow) -> str:
    turns = f"{row.turns}<i> turn{'' if row.turns == 1 else 's'}</i>"
    ended = row.ended.plain if row.ended else "not finished"
    missing = f"<small>{row.not_graded} not graded</small>" if row.not_graded else ""
    disputed = f"<small>{_turns(row.disputed)} for a person to look at</small>" if row.disputed else ""
    later = f"<small>{esc(span(row.days))} later</small>" if row.days else ""
    sample = "<small>a sample</small>" if row.sample else ""
    return (
        f'<div class="row"><span>{when(row.started)}{sample}{later}</span>'
        f"<span>{turns}</span><span>{esc(ended)}{missing}{disputed}</span>"
        f"<span><i>said </i>{_score(row.process, row.process_error)}</span>"
        f"<span><i>learned </i>{_score(row.outcome)}</span></div>"
    )


def _turns(count: int) -> str:
    return "1 turn" if count == 1 else f"{count} turns"


def _score(value: float | None, error: float | None = None) -> str:
    if value is None:
        return "–"
    return f"{value:.0f}" if error is None else f"{value:.0f}&nbsp;±&nbsp;{max(1, round(error))}"
