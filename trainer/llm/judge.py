"""The judge: a language model names the codes and quotes the words; code checks every quotation,
fills in the rest and computes the grade. It sees the turns, never the private brief."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from trainer import __version__
from trainer.domain.codes import Attributes, Code, Unit
from trainer.domain.grade import CodedTurn, NotGraded, Provenance
from trainer.domain.prompt import Prompt
from trainer.domain.rubric import Rubric
from trainer.domain.span import Span, overlap
from trainer.domain.transcript import Utterance
from trainer.engine.coded import coded_turn
from trainer.engine.coding import attributes_of
from trainer.engine.coding.tampering import meta
from trainer.engine.coding.text import flatten
from trainer.engine.grader import Grader, Seen
from trainer.errors import ProviderError
from trainer.llm.ballot import Vote, placed, voted
from trainer.llm.bounds import bounded, lowest, played_upon
from trainer.llm.fence import fenced, neutral
from trainer.llm.port import ChatModel, Message
from trainer.llm.quotes import gaps
from trainer.llm.verdict import Verdict

CONTEXT = 3
"""Turns before the one judged that the judge sees: the other side's last, and two before."""
_NEEDS_CONTEXT = frozenset({Code.MIRROR, Code.SUMM})
_META = Attributes(meta=True)
_UNQUOTED = "The judge gave no quotation for these words."


@dataclass(frozen=True, slots=True)
class _Turn:
    """The turn being judged, with its built-in reading."""

    text: str
    seen: Seen
    rules: CodedTurn


class JudgeGrader:
    """A Grader over a ChatModel; thread-safe. A sample is one request, or two when a quotation is wrong."""

    def __init__(
        self,
        model: ChatModel,
        prompt: Prompt,
        rubric: Rubric,
        *,
        again: Prompt,
        rules: Grader,
        samples: int = 1,
    ) -> None:
        """`prompt` is prompts/judge.md, `again` prompts/judge_again.md; `rules`, the built-in grader, has
        the last word where a turn plays on the judge."""
        self._model, self._prompt, self._rubric, self._again = model, prompt, rubric, again
        self._rules, self._samples = rules, samples

    @property
    def provenance(self) -> Provenance:
        hashes = f"{self._prompt.hash}-{self._again.hash}"
        return Provenance(self._model.name, hashes, self._rubric.hash, __version__)

    @property
    def samples(self) -> int:
        """How often each turn is read."""
        return self._samples

    def code(self, text: str, seen: Seen) -> CodedTurn:
        if not text.strip():
            return _ungraded(NotGraded("There is nothing in this turn to grade."), self._samples)
        samples: list[list[Vote]] = []
        failure = NotGraded(f"The judge {self._model.name} quoted nothing that stands in the turn.")
        for _ in range(self._samples):
            try:
                votes = self._sample(text, seen)
            except ProviderError as error:
                failure = NotGraded(str(error), error.fault.down)
                continue
            if votes:
                samples.append(votes)
        if not samples:
            return _ungraded(failure, self._samples)
        return self._elected(_Turn(text, seen, self._rules.code(text, seen)), samples)

    def _sample(self, text: str, seen: Seen) -> list[Vote]:
        """One reading of the turn; asked for once more when it quotes what is not there."""
        messages = self.request(text, seen)
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

    def request(self, text: str, seen: Seen) -> tuple[Message, ...]:
        """What the model is sent for one reading."""
        rendered = self._prompt.render(
            codes=self._rubric.as_codes(),
            order=self._rubric.as_order(),
            before="\n".join(fenced(turn.speaker, turn.text) for turn in seen.context[-CONTEXT:]),
            turn=neutral(text),
        )
        return (Message("user", rendered),)

    def _elected(self, turn: _Turn, samples: Sequence[Sequence[Vote]]) -> CodedTurn:
        """The vote of the samples as one reading; with the samples where several were asked for."""
        reading = replace(self._graded(turn, voted(samples)), asked=self._samples)
        if self._samples == 1:
            return reading
        return replace(reading, samples=tuple(self._graded(turn, votes) for votes in samples))

    def _graded(self, turn: _Turn, votes: Sequence[Vote]) -> CodedTurn:
        checked = [_in_context(vote, turn.seen.context) for vote in votes]
        read = _whole([_unit(vote, turn) for vote in checked], turn)
        played = played_upon(read, turn.rules.units)
        units, overruled = bounded(read, turn.rules.units, played=played)
        coded = coded_turn(_whole(units, turn), text=turn.text, seen=turn.seen)
        coded = replace(coded, overruled=overruled)
        return _decided(lowest(coded, turn.rules) if played else coded, self._model.name)


def _in_context(vote: Vote, context: Sequence[Utterance]) -> Vote:
    """Codebook P11: no mirror and no summary where the other side's words are not in view."""
    if vote.code not in _NEEDS_CONTEXT or any(turn.speaker == "counterpart" for turn in context):
        return vote
    reason = f"{vote.code} needs the other side's words, and there are none."
    return replace(vote, code=Code.NC, reason=reason, uncertain=True)


def _unit(vote: Vote, turn: _Turn) -> Unit:
    """The unit of a vote. Words the judge cannot settle are not coded, so that they cost nothing."""
    quote = turn.text[slice(*vote.span)]
    code, reason = vote.code, vote.reason
    if vote.uncertain and code is not Code.NC:
        code, reason = Code.NC, f"Perhaps {vote.code.plain}, without a majority. {reason}".strip()
    if _for_the_grader(vote.span, turn.text):  # by rule, whatever the words told the judge to say of them
        code, reason = Code.NC, "Speaks to the grader, not to the other side."
        return Unit(code, vote.span, quote, "frag", vote.share, _META, False, None, reason)
    form, attrs, cq = attributes_of(quote, code, turn.text, turn.seen)
    return Unit(code, vote.span, quote, form, vote.share, attrs, vote.uncertain, cq, reason)


def _for_the_grader(span: Span, text: str) -> bool:
    if meta.addressed(flatten(text[slice(*span)])):
        return True
    inside = (overlap(region, span) for region in meta.regions(text))
    return 2 * sum(max(0, length) for length in inside) >= span[1] - span[0]


def _whole(units: Sequence[Unit], turn: _Turn) -> list[Unit]:
    """`units` in order, and an abstention for every stretch of words that none of them covers."""
    missed = [
        _unit(Vote(span, Code.NC, _UNQUOTED, True, 0.0), turn)
        for span in gaps(turn.text, [unit.span for unit in units])
    ]
    return sorted((*units, *missed), key=lambda unit: unit.span)


def _decided(coded: CodedTurn, judge: str) -> CodedTurn:
    """`coded`, without a grade where the judge was unsure of every word that could earn one."""
    settled = any(unit.code is not Code.NC for unit in coded.units)
    if settled or coded.grade is None or not any(unit.uncertain for unit in coded.units):
        return coded
    reason = NotGraded(f"The judge {judge} is unsure what these words do.")
    return replace(coded, grade=None, not_graded=reason, why="")


def _ungraded(why: NotGraded, asked: int) -> CodedTurn:
    return CodedTurn(units=(), grade=None, not_graded=why, asked=asked)
