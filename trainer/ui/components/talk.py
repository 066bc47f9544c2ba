"""The hands of people in the margin: comments, disputes and decisions, with who and when."""

from trainer.domain.debrief import Remark
from trainer.domain.grade import CodedTurn
from trainer.domain.ruling import Comment, Decision, Dispute, Talk, Word
from trainer.services.last_word import Standing
from trainer.ui import words
from trainer.ui.clock import when
from trainer.ui.components.mark import family
from trainer.ui.text import esc

_STAY = (
    "People decided on some of these turns. The scores stay the grader's own: the two are never blended, and "
    "each decision stands beside the mark it is about."
)


def talk_html(talk: Talk, machine: CodedTurn, grader: str, *, solo: bool) -> str:
    """All that people said of a turn, oldest first; empty when nobody did."""
    said: list[Word] = [*talk.comments, *talk.disputes, *talk.decisions]
    open_ones = {dispute.id for dispute in talk.open}
    return "".join(
        _decision_html(word, machine, grader, solo)
        if isinstance(word, Decision)
        else _note_html(word, _about(word, open_ones), solo)
        for word in sorted(said, key=lambda word: (word.at, word.id))
    )


def hand(word: Word, *, solo: bool) -> str:
    """Who wrote it, as a reader knows them."""
    return word.by or ("you" if solo else "somebody who is no longer here")


def ruled_html(talk: Talk, *, solo: bool) -> str:
    """The last word on a mark, for whose turn it is; empty where nobody decided."""
    stands = talk.stands
    if stands is None:
        return ""
    who = stands.by or ("You" if solo else "A lead")
    return (
        '<aside class="mark by-person" aria-label="Decision">'
        f'<span class="grade" dir="auto">{esc(who)} gave this {stands.grade} of 4:</span>'
        f'<p class="hand" dir="auto">{esc(stands.text)}</p></aside>'
    )


def scores_stay_html(standing: Standing) -> str:
    """That scores are the grader's, where people decided otherwise; empty where nobody did."""
    decided = any(talk.decisions for talk in standing.talks.values())
    return f'<p class="over">{_STAY}</p>' if decided else ""


def jumps_html(best: Remark | None, costly: Remark | None) -> str:
    """Links to the best and the most costly turn."""
    links = [
        f'<a href="#turn-{one.turn}">{label}: turn {one.turn}</a>'
        for label, one in (("Best", best), ("Most costly", costly))
        if one is not None
    ]
    return f'<p class="jumps">{" ".join(links)}</p>' if links else ""


def _about(word: Word, open_ones: set[int]) -> str:
    if isinstance(word, Comment):
        return "Comment"
    waits = isinstance(word, Dispute) and word.id in open_ones
    return "Open dispute" if waits else "Dispute"


def _note_html(word: Word, about: str, solo: bool) -> str:
    return (
        f'<aside class="mark by-person" aria-label="{about}">'
        f'<span class="owner" dir="auto">{about} by {esc(hand(word, solo=solo))}, {when(word.at)}</span>'
        f'<p class="hand" dir="auto">{esc(word.text)}</p></aside>'
    )


def _decision_html(decision: Decision, machine: CodedTurn, grader: str, solo: bool) -> str:
    """`Grade 3 by Ada Lovelace; built-in said 1`, the codes and the reason."""
    told = "did not grade it" if machine.grade is None else f"said {machine.grade}"
    codes = "".join(
        f'<span class="code {family(code)}">{esc(code.plain)}</span>'
        for code in dict.fromkeys(unit.code for unit in decision.units)
    )
    return (
        '<aside class="mark by-person" aria-label="Decision">'
        f'<span class="grade" dir="auto">Grade {decision.grade} by {esc(hand(decision, solo=solo))}; '
        f'{esc(words.model(grader))} {told}</span><div class="head">{codes}</div>'
        f'<span class="owner">{when(decision.at)}</span>'
        f'<p class="hand" dir="auto">{esc(decision.text)}</p></aside>'
    )
