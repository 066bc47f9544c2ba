"""A session in the list: one calm line, its scores at the end."""

from trainer.domain.session import SessionRow
from trainer.ui.clock import when
from trainer.ui.text import esc


def head_html() -> str:
    """What the columns are; read once, as every line says it again to a screen reader."""
    titles = ("When", "Turns", "How it ended", "You said", "You learned")
    cells = "".join(f"<span>{title}</span>" for title in titles)
    return f'<div class="row head-row" aria-hidden="true">{cells}</div>'


def row_html(row: SessionRow) -> str:
    ended = row.ended.plain if row.ended else "not finished"
    missing = f"<small>{row.not_graded} not graded</small>" if row.not_graded else ""
    sample = "<small>a sample</small>" if row.sample else ""
    return (
        f'<div class="row"><span>{when(row.started)}{sample}</span>'
        f"<span>{row.turns}<i> turns</i></span><span>{esc(ended)}{missing}</span>"
        f"<span><i>said </i>{_score(row.process)}</span>"
        f"<span><i>learned </i>{_score(row.outcome)}</span></div>"
    )


def _score(value: float | None) -> str:
    return "–" if value is None else f"{value:.0f}"
