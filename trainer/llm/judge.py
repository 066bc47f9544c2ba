"""The judge: a language model names the codes and quotes the words; code checks every quotation,
fills in the rest and computes the grade. It sees the turns, never the private brief."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from trainer import __version__
from trainer.domain.codes import Attributes, Code, Unit
from trainer.domain.grade import CodedTurn, NotGraded, Provenance
from trainer.domain.prompt import Prompt
from trainer.domain.rubric import Rubric
from trainer.domain.transcript import Utterance
from trainer.engine.coded import coded_turn
from trainer.engine.coding import attributes_of, meta
from trainer.engine.coding.text import flatten
from trainer.engine.grader import Seen
from trainer.errors import ProviderError
from trainer.llm.fence import fenced, neutral
from trainer.llm.port import ChatModel, Message
from trainer.llm.quotes import Span, find, gaps
from trainer.llm.verdict import JudgedUnit, Verdict

CONTEXT = 3
"""Turns before the one judged that the judge sees: the other side's last, and two before."""
ALONE = 0.7
"""Confidence of a single judge's word; not calibrated. With several samples it is the share of votes."""
DOUBTED = 0.5
_NEEDS_CONTEXT = frozenset({Code.MIRROR, Code.SUMM})


@dataclass(frozen=True, slots=True)
class Vote:
    """One sample's code for words that do stand in the turn."""

    span: Span
    code: Code
    reason: str
    uncertain: bool
    share: float = ALONE


class JudgeGrader:
    """A Grader over a ChatModel; thread-safe. A sample is one request, or two when a quotation is wrong."""

    def __init__(
        self, model: ChatModel, prompt: Prompt, rubric: Rubric, *, again: Prompt, samples: int = 1
    ) -> None:
        """`prompt` is prompts/judge.md, `again` prompts/judge_again.md."""
        self._model, self._prompt, self._rubric, self._again = model, prompt, rubric, again
        self._samples = samples

    @property
    def provenance(self) -> Provenance:
        hashes = f"{self._prompt.hash}-{self._again.hash}"
        return Provenance(self._model.name, hashes, self._rubric.hash, __version__)

    def code(self, text: str, seen: Seen) -> CodedTurn:
        if not text.strip():
            return _ungraded("There is nothing in this turn to grade.")
        samples: list[list[Vote]] = []
        failure = f"The judge {self._model.name} quoted nothing that stands in the turn."
        for _ in range(self._samples):
            try:
                votes = self._sample(text, seen)
            except ProviderError as error:
                failure = str(error)
                continue
            if votes:
                samples.append(votes)
        if not samples:
            return _ungraded(failure)
        return self._graded(text, seen, voted(samples))

    def _sample(self, text: str, seen: Seen) -> list[Vote]:
        """One reading of the turn; asked for once more when it quotes what is not there."""
        messages = self._messages(text, seen)
        verdict = self._model.structured(messages, Verdict)
        votes, lost = placed(verdict, text)
        if not lost:
            return votes
        listed = "\n".join(f"- {neutral(quote)}" for quote in lost)
        again = Message("user", self._again.render(lost=listed))
        answer = Message("assistant", verdict.model_dump_json())
        try:
            return placed(self._model.structured((*messages, answer, again), Verdict), text)[0]
        except ProviderError:
            return votes

    def _messages(self, text: str, seen: Seen) -> tuple[Message, ...]:
        rendered = self._prompt.render(
            codes=self._rubric.as_codes(),
            order=self._rubric.as_order(),
            before="\n".join(fenced(turn.speaker, turn.text) for turn in seen.context[-CONTEXT:]),
            turn=neutral(text),
        )
        return (Message("user", rendered),)

    def _graded(self, text: str, seen: Seen, votes: Sequence[Vote]) -> CodedTurn:
        votes = [_in_context(vote, seen.context) for vote in votes]
        missed = [
            Vote(span, Code.NC, "The judge gave no quotation for these words.", True)
            for span in gaps(text, [vote.span for vote in votes])
        ]
        units = [_unit(vote, text, seen) for vote in sorted((*votes, *missed), key=lambda vote: vote.span)]
        return coded_turn(units, text=text, seen=seen)


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
    ballots = [found for votes in samples if (found := _same_words(vote.span, votes))]
    counts = Counter(ballot.code for ballot in ballots)
    code = max(counts, key=lambda one: (counts[one], one == vote.code))
    reason = next(ballot.reason for ballot in ballots if ballot.code == code)
    share = counts[code] / len(samples)
    return Vote(vote.span, code, reason, share <= DOUBTED, share)


def _same_words(span: Span, votes: Sequence[Vote]) -> Vote | None:
    """The vote that covers most of `span`, if it covers half of it."""

    def shared(vote: Vote) -> int:
        return min(span[1], vote.span[1]) - max(span[0], vote.span[0])

    best = max(votes, key=shared)
    return best if 2 * shared(best) >= span[1] - span[0] else None


def _vote(unit: JudgedUnit, span: Span) -> Vote:
    return Vote(span, unit.code, unit.reason.strip(), unit.uncertain, DOUBTED if unit.uncertain else ALONE)


def _in_context(vote: Vote, context: Sequence[Utterance]) -> Vote:
    """Codebook P11: no mirror and no summary where the other side's words are not in view."""
    if vote.code not in _NEEDS_CONTEXT or any(turn.speaker == "counterpart" for turn in context):
        return vote
    reason = f"{vote.code} needs the other side's words, and there are none."
    return replace(vote, code=Code.NC, reason=reason, uncertain=True)


def _unit(vote: Vote, text: str, seen: Seen) -> Unit:
    quote = text[slice(*vote.span)]
    form, attrs, cq = attributes_of(quote, vote.code, text, seen)
    code, reason = vote.code, vote.reason
    if _for_the_grader(vote.span, text):  # by rule, whatever the words told the judge to say of them
        code, reason, attrs, cq = Code.NC, "Speaks to the grader, not to the other side.", _META, None
    return Unit(code, vote.span, quote, form, vote.share, attrs, vote.uncertain, cq, reason)


_META = Attributes(meta=True)


def _for_the_grader(span: Span, text: str) -> bool:
    if meta.addressed(flatten(text[slice(*span)])):
        return True
    inside = (min(end, span[1]) - max(start, span[0]) for start, end in meta.regions(text))
    return 2 * sum(max(0, length) for length in inside) >= span[1] - span[0]


def _ungraded(reason: str) -> CodedTurn:
    return CodedTurn(units=(), grade=None, not_graded=NotGraded(reason))
