"""The two scores side by side: words first, the number second, the formulas behind a "why?"."""

from trainer.domain.scorecard import Metric, Scorecard
from trainer.ui import words
from trainer.ui.text import esc


def scores_html(scorecard: Scorecard, process_words: str, outcome_words: str) -> str:
    notes = "".join(f"<li>{esc(note)}</li>" for note in scorecard.notes)
    return (
        '<section class="scores" aria-label="Your two scores">'
        f"{_panel('What you said', process_words, scorecard.process)}"
        f"{_panel('What you learned, and the door', outcome_words, scorecard.outcome)}"
        f"</section>{f'<ul class=notes>{notes}</ul>' if notes else ''}{metrics_html(scorecard)}"
    )


def metrics_html(scorecard: Scorecard) -> str:
    """Every metric with its formula, folded away."""
    if not scorecard.metrics:
        return ""
    rows = "".join(_row(metric) for metric in scorecard.metrics)
    return (
        '<details class="why-numbers"><summary>Why these numbers?</summary>'
        "<p>Code computes both from the marks of your turns. The first looks only at what you said; the "
        "second also depends on chance and on how hard they were to reach, so the two are never blended. "
        f"Marks by the {esc(words.model(scorecard.grader))} grader.</p>"
        '<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">What</th>'
        '<th scope="col">You</th><th scope="col">Fair</th>'
        f'<th scope="col">Good</th></tr></thead><tbody>{rows}</tbody></table></div></details>'
    )


def number(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}".rstrip("0").rstrip(".")


def _panel(title: str, meaning: str, score: float | None) -> str:
    figure = (
        '<p class="figure">not graded</p>' if score is None else f'<p class="figure">{score:.0f} of 100</p>'
    )
    return f'<div class="score"><h3>{title}</h3><p class="meaning">{esc(meaning)}</p>{figure}</div>'


def _row(metric: Metric) -> str:
    sign = "≤ " if metric.lower_is_better else "≥ "
    fair = "" if metric.fair is None else f"{sign}{number(metric.fair)}"
    good = "" if metric.good is None else f"{sign}{number(metric.good)}"
    return (
        f'<tr><th scope="row">{esc(metric.label)}<small>{esc(metric.formula)}</small></th>'
        f"<td>{number(metric.value)}</td><td>{fair}</td><td>{good}</td></tr>"
    )
