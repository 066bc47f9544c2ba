"""The figures of a team as tables. Every one leads to the sessions behind it."""

from collections.abc import Callable, Sequence

from trainer.domain.codes import MOVES, Code
from trainer.domain.team import Met, Practised, Shift, Week
from trainer.ui.components.assignments import day
from trainer.ui.text import esc, sentence

Link = Callable[..., str]
"""An address of the list of sessions, from filters by name."""
STEPS = (0.03, 0.08, 0.15, 0.25, 0.40)
"""From which share of all moves on a cell of the map is a shade darker."""


def practised_html(people: Sequence[Practised], link: Link) -> str:
    """In the order given; with scores where somebody's are shown."""
    scored = any(one.said is not None or one.learned is not None for one in people)
    titles = ["Who", "Sessions", "Turns", "Last", *(["Said", "Learned"] if scored else [])]
    rows = [
        [
            _a(link(person=str(one.person or "")), one.name or "You"),
            str(one.sessions),
            str(one.turns),
            day(one.last),
            *([_points(one.said), _points(one.learned)] if scored else []),
        ]
        for one in people
    ]
    return _table(titles, rows)


def met_html(met: Sequence[Met], link: Link) -> str:
    rows = [
        [
            _a(link(no=one.no_type.value), sentence(one.no_type.plain)),
            str(one.sessions),
            f"{one.handled} <small>{one.handled / one.sessions:.0%}</small>",
        ]
        for one in met
    ]
    return _table(["What the no was", "Sessions", "Found out, or best end"], rows)


def weeks_html(weeks: Sequence[Week], link: Callable[[Week], str]) -> str:
    """The curve in words, newest first."""
    rows = [
        [
            _a(link(one), day(one.monday)),
            str(one.noes),
            f"{one.curious.value:.0%} <small>{one.curious.low:.0%} to {one.curious.high:.0%}</small>",
        ]
        for one in reversed(weeks)
    ]
    return (
        '<details class="why-numbers"><summary>The weeks in figures</summary>'
        f"{_table(['Week from', 'Turns after a no', 'Curious'], rows)}</details>"
    )


def heat_html(met: Sequence[Met], link: Link) -> str:
    """Codes by kind of no: how many of 100 moves, darker where more."""
    heads = "".join(
        f'<th scope="col">{_a(link(no=one.no_type.value), sentence(one.no_type.plain))}'
        f"<small>{_counted(one.sessions, 'session')}, {_counted(one.moves, 'move')}</small></th>"
        for one in met
    )
    rows = "".join(_heat_row(code, met, link) for code in MOVES)
    return (
        '<div class="scroll" tabindex="0" role="region" aria-label="Moves by kind of no">'
        '<table class="figures heat"><caption>Of 100 moves on each kind of no</caption>'
        f"<thead><tr><td></td>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _heat_row(code: Code, met: Sequence[Met], link: Link) -> str:
    cells = "".join(_heat_cell(code, one, link) for one in met)
    return f'<tr class="fam-{code.family.value}"><th scope="row">{esc(sentence(code.plain))}</th>{cells}</tr>'


def _heat_cell(code: Code, met: Met, link: Link) -> str:
    """Leads to the sessions with that no in which somebody made that move, where there are any."""
    share = met.share(code)
    if share is None:
        return "<td>–</td>"
    shade, said = sum(share >= step for step in STEPS), f"{100 * share:.0f}"
    told = _a(link(no=met.no_type.value, code=code.value), said) if share else said
    return f'<td class="h{shade}">{told}</td>'


def shift_html(name: str, shift: Shift) -> str:
    """What became of one score, with what chance may make of it."""
    gained, low, high = shift.difference.value, shift.difference.low, shift.difference.high
    sure = low > 0 or high < 0
    told = (
        f"{abs(gained):.0f} points {'higher' if gained > 0 else 'lower'}" if sure else "no clear difference"
    )
    return (
        f"<p><b>{esc(name)}:</b> {told} ({shift.before:.0f}, then {shift.after:.0f}; the difference lies "
        f"between {low:+.0f} and {high:+.0f}).</p>"
    )


def why_html(text: str) -> str:
    return f'<details class="why-numbers"><summary>Why?</summary><p>{esc(text)}</p></details>'


def _table(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The first cell of a row is its head."""
    head = "".join(f'<th scope="col">{esc(title)}</th>' for title in titles)
    body = "".join(
        f'<tr><th scope="row">{row[0]}</th>{"".join(f"<td>{cell}</td>" for cell in row[1:])}</tr>'
        for row in rows
    )
    return (
        f'<div class="scroll"><table class="figures"><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def _a(href: str, text: str) -> str:
    return f'<a href="{esc(href)}" target="_self" dir="auto">{esc(text)}</a>'


def _points(value: float | None) -> str:
    return "–" if value is None else f"{value:.0f}"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
