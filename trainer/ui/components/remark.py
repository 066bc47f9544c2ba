"""The coach on one of your lines: your words, what they did, and two better ways."""

from trainer.domain.debrief import Remark
from trainer.ui.components.mark import family
from trainer.ui.text import clip, esc


def remark_html(title: str, remark: Remark) -> str:
    ways = "".join(f"<li dir=auto>{esc(way)}</li>" for way in remark.rewrites)
    instead = f'<p class="instead">Two other ways to say it</p><ul class="ways">{ways}</ul>' if ways else ""
    return (
        f'<section class="remark"><h3>{esc(title)}</h3>'
        f'<blockquote dir="auto" class="{family(remark.code)}">{esc(clip(remark.quote, 400))}</blockquote>'
        f'<p class="about"><span class="code {family(remark.code)}">{esc(remark.code.plain)}</span>'
        f' <a href="#turn-{remark.turn}">turn {remark.turn}</a></p>'
        f"<p>{esc(remark.why)}</p>{instead}</section>"
    )
