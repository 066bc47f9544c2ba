"""A call of your own on the page: the debrief's parts that a session does not have, and the script."""

from collections.abc import Sequence

from trainer.domain.call import CallDebrief, CallTurn, HeardNo
from trainer.ui.components.bubble import counterpart_html, trainee_html
from trainer.ui.components.mark import mark_html, reason
from trainer.ui.text import clip, esc

_SHOWN = 8
"""No's in sight; the others of a long call are folded away."""


def head_html(debrief: CallDebrief, trainee: str, source: str) -> str:
    return (
        f'<header class="head"><p class="over" dir="auto">{esc(source)}, graded for {esc(trainee)}</p>'
        f'<h1 class="headline">{esc(debrief.headline)}</h1></header>'
    )


def missing_lines_html(debrief: CallDebrief) -> str:
    """What is said where there is no best line, or no costly one."""
    said = [line for line in (debrief.no_best, debrief.no_costly) if line]
    return "".join(f"<p>{esc(line)}</p>" for line in said)


def noes_html(noes: Sequence[HeardNo]) -> str:
    """Which words of the other side were read as a no, each with the turn that answers it."""
    if not noes:
        return "<h2>What was read as a no</h2><p>Nothing the other side said was read as a no.</p>"
    more = "".join(_no_html(no) for no in noes[_SHOWN:])
    folded = (
        f'<details class="why-numbers"><summary>{len(noes) - _SHOWN} more</summary>'
        f'<ul class="noes">{more}</ul></details>'
    )
    first = "".join(_no_html(no) for no in noes[:_SHOWN])
    return f'<h2>What was read as a no</h2><ul class="noes">{first}</ul>{folded if more else ""}'


def _no_html(no: HeardNo) -> str:
    answer = "no turn of yours follows"
    if no.answered:
        answer = f'answered in <a href="#turn-{no.answered}">turn {no.answered}</a>'
    return f'<li><q dir="auto">{esc(clip(no.quote, 160))}</q><span>{esc(no.name)}, {answer}</span></li>'


def ungraded_html(debrief: CallDebrief) -> str:
    """The turns without a grade, each with its reason; nothing where all have one."""
    missing = debrief.scorecard.not_graded
    items = "".join(
        f'<li><a href="#turn-{turn}">Turn {turn}</a>: {esc(reason(why))}</li>' for turn, why in missing
    )
    return f"<h2>Not graded</h2><ul>{items}</ul>" if items else ""


def script_html(turns: Sequence[CallTurn], noes: Sequence[HeardNo], first: int) -> str:
    """Turns in order with the marks in the margin; `first`: the position of the first of them."""
    read = {no.position for no in noes}
    said = (_turn_html(turn, first + at in read) for at, turn in enumerate(turns))
    return f'<div class="script">{"".join(said)}</div>'


def _turn_html(turn: CallTurn, is_no: bool) -> str:
    if turn.speaker == "trainee":
        margin = mark_html(turn.coded) if turn.coded else ""
        return trainee_html(turn.text, turn.number, turn.coded, margin)
    margin = '<aside class="mark" aria-label="Mark"><p class="why">Read as a no.</p></aside>' if is_no else ""
    return counterpart_html(turn.name, turn.text, margin=margin)
