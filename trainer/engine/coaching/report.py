"""A session as Markdown for keeping or sharing: the debrief first, then every word that was said.

Whatever people typed stays text: it cannot become a heading, a link, a fence or HTML."""

import re
from collections.abc import Iterator, Mapping

from trainer.domain.codes import Unit
from trainer.domain.debrief import Became, Debrief, HiddenFact, Remark
from trainer.domain.grade import CodedTurn
from trainer.domain.persona import PublicBrief
from trainer.domain.ruling import Talk
from trainer.domain.scorecard import Metric, Scorecard
from trainer.domain.text import REPLACEMENT
from trainer.domain.transcript import Played
from trainer.engine.coaching.ruled import ruled_lines
from trainer.engine.coaching.scored import agreement_words, score_words
from trainer.engine.scoring import of_record

_INLINE = re.compile(r"[\\`*_\[\]<>&|~$^]|(?<=\bwww)\.|:(?=//)|@")
_LINE_START = re.compile(r"^(\s*)([#>+=-]|\d+(?=[.)]))")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u2028\u2029\ud800-\udfff]")
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "@": "&#64;"}
_HOW = {
    "given": "said with the no",
    "earlier": "you knew it from before",
    "elicited": "you drew it out",
    "volunteered": "offered without your asking",
    "hidden": "it never came out",
}


def markdown(
    brief: PublicBrief,
    played: Played,
    debrief: Debrief,
    *,
    marks: Mapping[int, CodedTurn] | None = None,
    talks: Mapping[int, Talk] | None = None,
    details: Mapping[str, str] | None = None,
) -> str:
    """The whole session, ready to save as a `.md` file.

    `marks`: the judge's coded turns where the score of record is a judge's. `talks`: what people ruled, by
    trainee turn. `details`: further facts for the head, by name (date, difficulty, seed, who played)."""
    lines = [
        *_head(brief, played, debrief, details or {}),
        *_reveal(debrief),
        *_aftermath(debrief.became),
        *_remarks(debrief),
        *_talk(brief, played, marks, talks or {}),
        *figures(debrief.scorecard),
    ]
    return "\n".join(lines).rstrip() + "\n"


def escaped(text: str) -> str:
    """One line of people's text as Markdown that shows exactly that text."""
    line = _CONTROL.sub(REPLACEMENT, " ".join(text.split("\n"))).strip()
    safe = _INLINE.sub(lambda found: _ENTITIES.get(found.group(), f"\\{found.group()}"), line)
    return _LINE_START.sub(_at_start, safe)


def _at_start(found: re.Match[str]) -> str:
    return f"{found[1]}\\{found[2]}" if not found[2].isdigit() else f"{found[1]}{found[2]}\\"


def quoted(text: str) -> Iterator[str]:
    """People's text as a Markdown quotation, line by line."""
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        yield f"> {escaped(line)}".rstrip() + "  "


def _head(brief: PublicBrief, played: Played, debrief: Debrief, details: Mapping[str, str]) -> Iterator[str]:
    yield from (f"# {escaped(brief.name)}, {escaped(brief.role)}", "", f"**{escaped(debrief.headline)}**", "")
    yield from (f"What you wanted: {escaped(brief.goal)}", "")
    ended = played.end.plain if played.end else "not ended"
    for name, value in {**details, "Turns": str(len(played.exchanges)), "How it ended": ended}.items():
        yield f"- {escaped(name)}: {escaped(value)}"
    yield from ("", "## Two scores", "")
    card = debrief.scorecard
    said = score_words(card.process, card.process_error)
    yield f"- What you said: {said}. {escaped(debrief.process_words)}"
    yield f"- What you learned: {score_words(card.outcome)}. {escaped(debrief.outcome_words)}"
    yield from grading_lines(card)
    if agreed := agreement_words(debrief.agreement, len(debrief.disputed)):
        yield f"- {agreed}"
    yield ""


def grading_lines(card: Scorecard) -> Iterator[str]:
    """Who graded, what capped the score, and which turns have no grade, as list items."""
    yield f"- Graded by: {'the built-in grader' if card.grader == 'builtin' else escaped(card.grader)}"
    yield from (f"- {escaped(note)}" for note in card.notes)
    yield from (f"- Turn {turn} is not graded: {escaped(why.reason)}" for turn, why in card.not_graded)


def _reveal(debrief: Debrief) -> Iterator[str]:
    told = debrief.reveal
    yield from ("## What the no was", "")
    yield f"{told.no_type.plain.capitalize()}. {told.no_type.meaning}"
    if told.decoy:
        yield f"It sounded like: {told.decoy.plain}."
    yield ""
    yield from (_fact(fact) for fact in told.facts)
    yield ""
    for line in (told.lesson, told.guess_verdict):
        if line:
            yield from (escaped(line), "")


def _aftermath(became: Became | None) -> Iterator[str]:
    if became is not None:
        yield from ("## What became of it", "")
        yield from (escaped(line) for line in (became.story, became.chance) if line)
        yield ""


def _fact(fact: HiddenFact) -> str:
    when = f", turn {fact.turn}" if fact.turn else ""
    return f"- **{escaped(fact.label).capitalize()}** ({_HOW[fact.how]}{when}): {escaped(fact.text)}"


def _remarks(debrief: Debrief) -> Iterator[str]:
    yield from ("## Your best line", "", *remark_lines(debrief.best, debrief.no_best))
    yield from ("## Your most costly line", "", *remark_lines(debrief.costly, debrief.no_costly))
    yield from ("## Next", "", escaped(debrief.next_practice), "", escaped(debrief.reflection), "")


def remark_lines(remark: Remark | None, otherwise: str) -> Iterator[str]:
    """The coach on one line; `otherwise` where there is none."""
    if remark is None:
        yield from (escaped(otherwise), "")
        return
    yield from quoted(remark.quote)
    yield from ("", f"Turn {remark.turn}, {remark.code.plain}. {escaped(remark.why)}", "")
    if remark.rewrites:
        yield from ("You could have said:", "", *(f"- {escaped(line)}" for line in remark.rewrites), "")


def _talk(
    brief: PublicBrief, played: Played, marks: Mapping[int, CodedTurn] | None, talks: Mapping[int, Talk]
) -> Iterator[str]:
    yield from ("## The talk", "", *spoken(brief.name, played.opening))
    for one in played.exchanges:
        yield from spoken(f"You, turn {one.number}", one.text)
        yield from (mark_words(of_record(one, marks)), "")
        for line in ruled_lines(talks.get(one.number, Talk())):
            yield from (escaped(line), "")
        yield from spoken(brief.name, one.reply)


def spoken(who: str, text: str) -> Iterator[str]:
    """One turn under its speaker's name."""
    yield from (f"**{escaped(who)}**", "", *quoted(text), "")


def mark_words(coded: CodedTurn) -> str:
    """A turn's mark on one line: grade, codes and why, or why there is none."""
    if coded.grade is None:
        reason = coded.not_graded.reason if coded.not_graded else "there was nothing in it to grade"
        return f"Not graded: {escaped(reason)}"
    codes = ", ".join(dict.fromkeys(_named(unit) for unit in coded.units))
    return f"Grade {coded.grade} of 4: {codes}. {escaped(coded.why)}".rstrip()


def _named(unit: Unit) -> str:
    return f"{unit.code.plain} ({unit.code.value})"


def figures(card: Scorecard) -> Iterator[str]:
    """The metrics that have a value, as a table."""
    yield from ("## The figures", "", "| What | Value | Fair | Good |", "| --- | ---: | ---: | ---: |")
    yield from (_row(metric) for metric in card.metrics if metric.value is not None)


def _row(metric: Metric) -> str:
    at = "at most" if metric.lower_is_better else "at least"
    bands = [f"{at} {value:g}" if value is not None else "" for value in (metric.fair, metric.good)]
    return f"| {escaped(metric.label)} | {metric.value:.2f} | {bands[0]} | {bands[1]} |"
