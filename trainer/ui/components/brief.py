"""The public brief of a counterpart, as a card and in full."""

from trainer.domain.persona import PublicBrief
from trainer.engine.languages import called, caution
from trainer.ui import words
from trainer.ui.text import esc, opening


def card_html(brief: PublicBrief) -> str:
    """Who, where, what you want, how hard, how long."""
    return (
        f'<div class="card"><p class="where">{esc(words.SETTINGS[brief.setting])}</p>'
        f'<h3 dir="auto">{esc(brief.name)}</h3><p class="role" dir="auto">{esc(brief.role)}</p>'
        f'<p class="scene" dir="auto">{esc(opening(brief.scene, 120))}</p>'
        f"{_want_html(brief)}{facts_html(brief)}</div>"
    )


def brief_html(brief: PublicBrief) -> str:
    you = f'<p dir="auto">{esc(brief.you)}</p>' if brief.you else ""
    trust = caution(brief.language)
    note = f'<p class="facts">{esc(trust)}</p>' if trust else ""
    return f'<div class="brief">{you}<p dir="auto">{esc(brief.scene)}</p>{_want_html(brief)}{note}</div>'


def facts_html(brief: PublicBrief) -> str:
    """Difficulty and usual length in one quiet line."""
    language = f", in {esc(called(brief.language))}" if brief.language != "en" else ""
    return (
        f'<p class="facts">{words.DIFFICULTIES[brief.difficulty].capitalize()}, '
        f"about {brief.minutes} minutes{language}</p>"
    )


def heading_html(brief: PublicBrief) -> str:
    name, role = esc(brief.name), esc(brief.role)
    return f'<header class="head"><h1 dir="auto">{name}</h1><p dir="auto">{role}</p></header>'


def _want_html(brief: PublicBrief) -> str:
    return f'<p class="want" dir="auto"><b>What you want</b> {esc(brief.goal)}</p>'
