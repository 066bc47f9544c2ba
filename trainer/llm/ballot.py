"""The vote of a judge's samples: which words each of them quoted, and what the majority calls them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from trainer.domain.codes import Code
from trainer.domain.span import Span, overlap
from trainer.llm.quotes import find
from trainer.llm.verdict import JudgedUnit, Verdict

ALONE = 0.7
"""Confidence of a single judge's word; not calibrated. With several samples it is the share of votes."""
DOUBTED = 0.5
"""Confidence of words a single judge is unsure of, and the share of votes that is no majority yet."""


@dataclass(frozen=True, slots=True)
class Vote:
    """One sample's code for words that do stand in the turn."""

    span: Span
    code: Code
    reason: str
    uncertain: bool
    share: float = ALONE


def placed(verdict: Verdict, text: str) -> tuple[list[Vote], list[str]]:
    """The judged units whose words stand in the turn, in its order, and the quotations that do not."""
    votes: list[Vote] = []
    lost: list[str] = []
    for unit in verdict.units:
        span = find(unit.quote, text, [vote.span for vote in votes])
        if span is None:
            lost.append(unit.quote)
        else:
            votes.append(_vote(unit, span))
    return sorted(votes, key=lambda vote: vote.span), lost


def voted(samples: Sequence[Sequence[Vote]]) -> list[Vote]:
    """One reading from several: the segments of the sample that agrees most with the others in number of
    units, each with the code most samples give those words; its share of the votes is the confidence."""
    if len(samples) == 1:
        return list(samples[0])
    usual = Counter(len(votes) for votes in samples).most_common(1)[0][0]
    base = next(votes for votes in samples if len(votes) == usual)
    return [_elected(vote, samples) for vote in base]


def _elected(vote: Vote, samples: Sequence[Sequence[Vote]]) -> Vote:
    """The majority's code for the words of `vote`; a sample that is unsure of them votes for none."""
    found = [same for votes in samples if (same := _same_words(vote.span, votes))]
    ballots = [ballot for ballot in found if not ballot.uncertain]
    if not ballots:
        return Vote(vote.span, vote.code, vote.reason, True, 0.0)
    counts = Counter(ballot.code for ballot in ballots)
    code = max(counts, key=lambda one: (counts[one], one == vote.code))
    reason = next(ballot.reason for ballot in ballots if ballot.code == code)
    share = counts[code] / len(samples)
    return Vote(vote.span, code, reason, share <= DOUBTED, share)


def _same_words(span: Span, votes: Sequence[Vote]) -> Vote | None:
    """The vote that covers most of `span`, if it covers half of it."""

    def shared(vote: Vote) -> int:
        return overlap(span, vote.span)

    best = max(votes, key=shared)
    return best if 2 * shared(best) >= span[1] - span[0] else None


def _vote(unit: JudgedUnit, span: Span) -> Vote:
    return Vote(span, unit.code, unit.reason.strip(), unit.uncertain, DOUBTED if unit.uncertain else ALONE)
