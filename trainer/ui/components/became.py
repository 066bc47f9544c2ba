"""What became of it, and what a later conversation has behind it."""

from trainer.domain.debrief import Became
from trainer.domain.followup import Past, span
from trainer.domain.session import SessionRow
from trainer.ui.clock import when
from trainer.ui.text import esc, sentence

_NUMBERS = {2: "second", 3: "third", 4: "fourth", 5: "fifth"}


def became_html(became: Became) -> str:
    story = f'<p class="story" dir="auto">{esc(became.story)}</p>' if became.story else ""
    return (
        '<section class="became"><h2>What became of it</h2>'
        f'{story}<p class="chance" dir="auto">{esc(became.chance)}</p></section>'
    )


def come_back_words(days: int) -> str:
    """What the button says."""
    return f"Come back {span(days)} later"


def later_words(past: Past) -> str:
    """`Second conversation, three weeks later`."""
    nth = _NUMBERS.get(past.number, "another")
    return f"{sentence(nth)} conversation, {span(past.days)} later"


def notes_html(past: Past) -> str:
    """What the trainee knows from before: how it ended, and what came out, in the words it was told in."""
    told = "".join(f'<li dir="auto">{esc(text)}</li>' for _, text in past.told)
    learned = f"<p><b>What you were told</b></p><ul>{told}</ul>" if told else "<p>You were told nothing.</p>"
    last = next((line.text for line in reversed(past.lines) if line.speaker == "counterpart"), "")
    if last in (text for _, text in past.told):  # it stands below
        last = ""
    words = f'<blockquote class="last" dir="auto">{esc(last)}</blockquote>' if last else ""
    return (
        f'<div class="notes"><p><b>Last time</b> It ended: {esc(past.end.plain)}.</p>{words}{learned}</div>'
    )


def link_words(row: SessionRow, *, days: int | None = None) -> str:
    """`Earlier: 4 Mar 2026, 09:12, come back later`, or `Three weeks later: …` where `days` are given."""
    which = "Earlier" if days is None else sentence(f"{span(days)} later")
    return f"{which}: {row.ended.plain if row.ended else 'not finished'}, {when(row.started)}"
