"""The two scores side by side: words first, the number second, the formulas behind a "why?"."""

from trainer.domain.scorecard import OUTCOME_FORMULA, PROCESS_FORMULA, Metric, Scorecard
from trainer.engine.coaching.scored import score_words
from trainer.ui import words
from trainer.ui.text import esc


def scores_html(scorecard: Scorecard, process_words: str, outcome_words: str, agreement: str = "") -> str:
    """Both panels, the caps, and the table; `agreement`: how far two graders agree, for the "why?"."""
    notes = "".join(f"<li>{esc(note)}</li>" for note in scorecard.notes)
    return (
        '<section class="scores" aria-label="Your two scores">'
        f"{_panel('What you said', process_words, score_words(scorecard.process, scorecard.process_error))}"
        f"{_panel('What you learned, and the door', outcome_words, score_words(scorecard.outcome))}"
        f"</section>{f'<ul class=caps>{notes}</ul>' if notes else ''}{metrics_html(scorecard, agreement)}"
    )


def metrics_html(scorecard: Scorecard, agreement: str = "") -> str:
    """Every metric with its formula and its counts, folded away."""
    if not scorecard.metrics:
        return ""
    rows = "".join(_row(metric) for metric in scorecard.metrics)
    return (
        '<details class="why-numbers"><summary>Why these numbers?</summary>'
        "<p>Code computes both from the marks of your turns. The first looks only at what you said; the "
        "second also depends on chance and on how hard they were to reach, so the two are never blended. "
        f"Marks by the {esc(words.model(scorecard.grader))} grader.</p>"
        f"<p>{PROCESS_FORMULA}</p><p>{OUTCOME_FORMULA}</p>"
        f"<p>{esc(f'{_sure_words(scorecard)} {agreement}'.strip())}</p>"
        '<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">What</th>'
        '<th scope="col">You</th><th scope="col">Fair</th>'
        f'<th scope="col">Good</th></tr></thead><tbody>{rows}</tbody></table></div></details>'
    )


def number(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}".rstrip("0").rstrip(".")


def _sure_words(scorecard: Scorecard) -> str:
    """What the number after the ± is, or why there is none."""
    if scorecard.grader == "builtin":
        return "The built-in grader gives the same words the same codes every time: no standard error."
    if scorecard.process_error is None:
        return "No standard error: that takes at least two samples of the judge on every turn."
    return (
        f"After the ± stands one standard error: the first score was computed {scorecard.samples} times, "
        "once for each sample of the judge, and this is their standard deviation divided by the root of "
        f"{scorecard.samples}. It says how much the judge wavers, not how right it is."
    )


def _panel(title: str, meaning: str, figure: str) -> str:
    return (
        f'<div class="score"><h3>{title}</h3><p class="meaning">{esc(meaning)}</p>'
        f'<p class="figure">{figure}</p></div>'
    )


def _row(metric: Metric) -> str:
    sign = "≤ " if metric.lower_is_better else "≥ "
    fair = "" if metric.fair is None else f"{sign}{number(metric.fair)}"
    counts = f"<small>{esc(metric.counts)}</small>" if metric.counts else ""
    good = "" if metric.good is None else f"{sign}{number(metric.good)}"
    return (
        f'<tr><th scope="row">{esc(metric.label)}<small>{esc(metric.formula)}</small></th>'
        f"<td>{number(metric.value)}{counts}</td><td>{fair}</td><td>{good}</td></tr>"
    )
