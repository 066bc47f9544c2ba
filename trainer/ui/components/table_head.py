"""The head of a running session: who sits there, how they seem, how many turns so far."""

from trainer.services.view import SessionView
from trainer.ui.components.became import later_words
from trainer.ui.text import esc


def table_head_html(view: SessionView) -> str:
    """The mood shows in practice mode only; realism leaves the reading of it to you."""
    turns = f"{view.turns} turn{'' if view.turns == 1 else 's'}" if view.turns else "your first turn"
    seems = "realism mode" if view.realism else f'<em class="mood">{esc(view.mood)}</em>'
    later = f'<p class="later">{esc(later_words(view.past))}</p>' if view.past else ""
    return (
        f'<header class="table-head"><h1 dir="auto">{esc(view.brief.name)}</h1>'
        f'{later}<p>{seems}<span class="turns">{turns}</span></p></header>'
    )
