"""A session in the list: one calm line, its scores at the end."""

from trainer.domain.followup import span
from trainer.domain.session import SessionRow
from trainer.ui import words
from trainer.ui.clock import when
from trainer.ui.text import esc, sentence


def head_html(*, several: bool = False) -> str:
    """What the columns are; read once, as every line says it again to a screen reader.

    `several`: more people than the reader are in the list."""
    scores = ("Said", "Learned") if several else ("You said", "You learned")
    cells = "".join(f"<span>{title}</span>" for title in ("When", "Turns", "How it ended", *scores))
    return f'<div class="row head-row" aria-hidden="true">{cells}</div>'


def row_html(row: SessionRow, *, several: bool = False) -> str:
    turns = f"{row.turns}<i> turn{'' if row.turns == 1 else 's'}</i>{_small(_duration(row.seconds))}"
    ended = row.ended.plain if row.ended else "not finished"
    person = _small(row.person) if several else ""
    later = _small(f"{span(row.days)} later") if row.days else ""
    sample = _small("a sample") if row.sample else ""
    marks = _small(f"marks: {words.model(row.grader)}") if row.judged else ""
    flags = "".join(map(_small, (sentence(words.DIFFICULTIES[row.difficulty]), *_flags(row))))
    return (
        f'<div class="row"><span>{when(row.started)}{person}{sample}{later}</span>'
        f"<span>{turns}</span><span>{esc(ended)}{flags}</span>"
        f"<span><i>said </i>{_score(row.process, row.process_error)}{marks}</span>"
        f"<span><i>learned </i>{_score(row.outcome)}</span></div>"
    )


def _flags(row: SessionRow) -> list[str]:
    """What a person may want to look at, in plain words."""
    told = (
        (row.not_graded, f"{row.not_graded} not graded"),
        (row.disputed, f"{_turns(row.disputed)} for a person to look at"),
        (row.attacks, f"{_turns(row.attacks)} spoke to the grader"),
        (row.contested, f"{row.contested} disputed, not decided yet"),
    )
    return [said for count, said in told if count]


def _small(text: str) -> str:
    return f'<small dir="auto">{esc(text)}</small>' if text else ""


def _duration(seconds: int) -> str:
    """Nothing where nobody has answered yet."""
    if seconds < 60:
        return "< 1 min" if seconds else ""
    hours, minutes = divmod(seconds // 60, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"


def _turns(count: int) -> str:
    return "1 turn" if count == 1 else f"{count} turns"


def _score(value: float | None, error: float | None = None) -> str:
    if value is None:
        return "–"
    return f"{value:.0f}" if error is None else f"{value:.0f}&nbsp;±&nbsp;{max(1, round(error))}"
