"""What the no was: shown only when the session is over."""

from trainer.domain.debrief import HiddenFact, Reveal
from trainer.ui.text import esc, sentence


def reveal_html(reveal: Reveal) -> str:
    lesson = f'<p class="lesson">{esc(reveal.lesson)}</p>' if reveal.lesson else ""
    guess = f'<p class="verdict">{esc(reveal.guess_verdict)}</p>' if reveal.guess_verdict else ""
    facts = "".join(_fact_html(fact) for fact in reveal.facts)
    return (
        f'<section class="reveal"><p class="kind"><b>{esc(sentence(reveal.no_type.plain))}</b>'
        f"{_decoy(reveal)}</p><p>{esc(reveal.no_type.meaning)}</p>{lesson}{guess}"
        f'<dl class="hidden-facts">{facts}</dl></section>'
    )


def _decoy(reveal: Reveal) -> str:
    if reveal.decoy is None or reveal.decoy is reveal.no_type:
        return ""
    return f", though it sounded like “{esc(reveal.decoy.plain)}”"


def _fact_html(fact: HiddenFact) -> str:
    return (
        f'<div class="fact {fact.how}"><dt>{esc(sentence(fact.label))}</dt>'
        f'<dd>{esc(fact.text)}<span class="how">{_how(fact)}</span></dd></div>'
    )


def _how(fact: HiddenFact) -> str:
    when = f" on turn {fact.turn}" if fact.turn else ""
    match fact.how:
        case "given":
            return "Said with the no"
        case "earlier":
            return "You knew it from before"
        case "elicited":
            return f"You drew it out{when}"
        case "volunteered":
            return f"They let it out{when}"
        case "hidden":
            return "It never came out"
