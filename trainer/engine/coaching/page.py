"""Sessions as one web page that needs nothing else: no script, no network, what people typed as text."""

import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from trainer.domain.debrief import CurvePoint, Debrief, HiddenFact, Remark
from trainer.domain.grade import CodedTurn
from trainer.domain.persona import PublicBrief
from trainer.domain.ruling import Talk
from trainer.domain.scorecard import Metric, Scorecard
from trainer.domain.text import REPLACEMENT
from trainer.domain.transcript import Played
from trainer.engine.coaching.ruled import ruled_lines
from trainer.engine.coaching.scored import score_words
from trainer.engine.scoring import of_record

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_WIDTH, _HEIGHT, _EDGE = 640, 200, 34
"""Of the curve, in its own units; the edge holds its words."""
_STYLE = """
:root{color-scheme:light dark;--ink:#26231e;--quiet:#635c50;--rule:#ddd5c6;--paper:#fbf8f2}
@media (prefers-color-scheme:dark){:root{--ink:#ebe5d9;--quiet:#afa798;--rule:#3d3832;--paper:#1d1a17}}
body{margin:0 auto;max-width:42rem;padding:2rem 1rem;background:var(--paper);color:var(--ink);
font:1rem/1.55 Charter,Georgia,serif;overflow-wrap:anywhere}
article{break-after:page;border-bottom:1px solid var(--rule);padding-bottom:2rem;margin-bottom:2rem}
h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.15rem;margin-top:2rem}
blockquote{margin:.3rem 0 1rem;padding-left:1rem;border-left:3px solid var(--rule);white-space:pre-wrap}
.quiet,dt,th{color:var(--quiet)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dd{margin:0}
svg{width:100%;height:auto}table{border-collapse:collapse}td,th{padding:.2rem .8rem .2rem 0;text-align:left}
@media print{article{border:0}}
"""


def opening(title: str) -> str:
    """Everything before the first session."""
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{text(title)}</title><style>{_STYLE}</style></head><body>\n"
    )


CLOSING = "</body></html>\n"


def text(words: str) -> str:
    """People's words as HTML that shows exactly them."""
    return escape(_CONTROL.sub(REPLACEMENT, words))


def article(
    brief: PublicBrief,
    played: Played,
    debrief: Debrief,
    *,
    marks: Mapping[int, CodedTurn] | None = None,
    talks: Mapping[int, Talk] | None = None,
    details: Mapping[str, str] | None = None,
) -> str:
    """One session; the arguments are those of the Markdown report."""
    ended = played.end.plain if played.end else "not ended"
    facts = {**(details or {}), "Turns": str(len(played.exchanges)), "How it ended": ended}
    parts = [
        f"<h1>{text(brief.name)}, {text(brief.role)}</h1>",
        f"<p><strong>{text(debrief.headline)}</strong></p>",
        f'<p class="quiet" dir="auto">What you wanted: {text(brief.goal)}</p>',
        _pairs(facts),
        "<h2>Two scores</h2>",
        *_scores(debrief),
        "<h2>Trust and guard, turn by turn</h2>",
        curve(debrief.curve),
        *_reveal(debrief),
        *_remark("Your best line", debrief.best, debrief.no_best),
        *_remark("Your most costly line", debrief.costly, debrief.no_costly),
        f"<h2>Next</h2><p>{text(debrief.next_practice)}</p><p>{text(debrief.reflection)}</p>",
        *_talk(brief, played, marks, talks or {}),
        *_figures(debrief.scorecard),
    ]
    return f"<article>{''.join(parts)}</article>\n"


def _pairs(pairs: Mapping[str, str]) -> str:
    inner = "".join(f"<dt>{text(name)}</dt><dd>{text(value)}</dd>" for name, value in pairs.items())
    return f"<dl>{inner}</dl>"


def _scores(debrief: Debrief) -> Iterator[str]:
    card = debrief.scorecard
    said = score_words(card.process, card.process_error)
    yield f"<p>What you said: {said}. {text(debrief.process_words)}</p>"
    yield f"<p>What you learned: {score_words(card.outcome)}. {text(debrief.outcome_words)}</p>"
    grader = "the built-in grader" if card.grader == "builtin" else card.grader
    yield f'<p class="quiet">Graded by {text(grader)}.</p>'
    yield from (f'<p class="quiet">{text(note)}</p>' for note in card.notes)
    yield from (f"<p>Turn {turn} is not graded: {text(why.reason)}</p>" for turn, why in card.not_graded)


def curve(points: Sequence[CurvePoint]) -> str:
    """Trust (whole line) and guard (dashed) after each turn, drawn; the same in words for who listens."""
    last = max(1, len(points) - 1)
    across = [_EDGE + (_WIDTH - 2 * _EDGE) * point.turn / last for point in points]
    drawn = [
        _line("trust", across, [_down(point.trust) for point in points], ""),
        _line("guard", across, [_down(point.guard) for point in points], ' stroke-dasharray="5 4"'),
    ]
    ticks = "".join(
        f'<text x="{x:.1f}" y="{_HEIGHT - 6}" text-anchor="middle">{point.turn}</text>'
        for x, point in zip(across, points, strict=True)
        if len(points) <= 16 or point.turn % 5 == 0
    )
    spoken = "; ".join(
        f"turn {point.turn}: trust {point.trust:.2f}, guard {point.guard:.2f}" for point in points
    )
    return (
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="{spoken}" fill="currentColor" '
        f'font-size="12">{"".join(drawn)}{ticks}</svg>'
    )


def _down(level: float) -> float:
    return _HEIGHT - _EDGE - (_HEIGHT - 2 * _EDGE) * level


def _line(name: str, across: Sequence[float], down: Sequence[float], dash: str) -> str:
    places = list(zip(across, down, strict=True))
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.5"/>' for x, y in places)
    x, y = places[-1]
    return (
        f'<polyline points="{path}" fill="none" stroke="currentColor" stroke-width="1.75"{dash}/>{dots}'
        f'<text x="{x:.1f}" y="{y - 8:.1f}" text-anchor="end">{name}</text>'
    )


def _reveal(debrief: Debrief) -> Iterator[str]:
    told = debrief.reveal
    yield "<h2>What the no was</h2>"
    yield f"<p>{text(told.no_type.plain.capitalize())}. {text(told.no_type.meaning)}</p>"
    yield f"<ul>{''.join(_fact(fact) for fact in told.facts)}</ul>"
    yield from (f"<p>{text(line)}</p>" for line in (told.lesson, told.guess_verdict) if line)
    if became := debrief.became:
        yield "<h2>What became of it</h2>"
        yield from (f"<p>{text(line)}</p>" for line in (became.story, became.chance) if line)


def _fact(fact: HiddenFact) -> str:
    when = f", turn {fact.turn}" if fact.turn else ""
    return f"<li>{text(fact.label.capitalize())} ({fact.how}{when}): {text(fact.text)}</li>"


def _remark(title: str, remark: Remark | None, otherwise: str) -> Iterator[str]:
    yield f"<h2>{title}</h2>"
    if remark is None:
        yield f"<p>{text(otherwise)}</p>"
        return
    yield _quoted(remark.quote)
    yield f"<p>Turn {remark.turn}, {remark.code.plain}. {text(remark.why)}</p>"
    if remark.rewrites:
        lines = "".join(f'<li dir="auto">{text(line)}</li>' for line in remark.rewrites)
        yield f"<p>You could have said:</p><ul>{lines}</ul>"


def _quoted(words: str) -> str:
    """A block with a direction of its own: marks that turn the writing round end with it."""
    return f'<blockquote dir="auto">{text(words)}</blockquote>'


def _talk(
    brief: PublicBrief, played: Played, marks: Mapping[int, CodedTurn] | None, talks: Mapping[int, Talk]
) -> Iterator[str]:
    yield f"<h2>The talk</h2><h3>{text(brief.name)}</h3>{_quoted(played.opening)}"
    for one in played.exchanges:
        yield f"<h3>You, turn {one.number}</h3>{_quoted(one.text)}"
        yield f'<p class="quiet">{_mark(of_record(one, marks))}</p>'
        ruled = ruled_lines(talks.get(one.number, Talk()))
        yield from (f'<p dir="auto">{text(line)}</p>' for line in ruled)
        yield f"<h3>{text(brief.name)}</h3>{_quoted(one.reply)}"


def _mark(coded: CodedTurn) -> str:
    if coded.grade is None:
        reason = coded.not_graded.reason if coded.not_graded else "there was nothing in it to grade"
        return f"Not graded: {text(reason)}"
    codes = ", ".join(dict.fromkeys(f"{unit.code.plain} ({unit.code.value})" for unit in coded.units))
    return f"Grade {coded.grade} of 4: {codes}. {text(coded.why)}"


def _figures(card: Scorecard) -> Iterator[str]:
    yield "<h2>The figures</h2><table><tr><th>What</th><th>Value</th><th>Fair</th><th>Good</th></tr>"
    yield from (_figure(metric) for metric in card.metrics if metric.value is not None)
    yield "</table>"


def _figure(metric: Metric) -> str:
    at = "at most" if metric.lower_is_better else "at least"
    bands = [f"{at} {value:g}" if value is not None else "" for value in (metric.fair, metric.good)]
    cells = (text(metric.label), f"{metric.value:.2f}", *bands)
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
