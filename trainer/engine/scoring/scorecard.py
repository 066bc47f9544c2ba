"""A session's scorecard: the metrics, and two scores that are never blended (scoring.md).

Every number comes from coded units and the director's state. A turn without a grade is left out of
every figure and listed with its reason; a term without data is left out and the weights rescaled."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from math import sqrt
from statistics import stdev

from trainer.domain.codes import Code
from trainer.domain.debrief import Guess
from trainer.domain.grade import CodedTurn, NotGraded
from trainer.domain.persona import Persona
from trainer.domain.scorecard import Scorecard
from trainer.domain.text import words
from trainer.domain.transcript import Exchange, Played, Utterance
from trainer.engine.scoring import learning, metrics
from trainer.engine.scoring.figure import Figure
from trainer.engine.scoring.learning import Learned
from trainer.engine.scoring.metric_table import CONVERSATION, OUTCOME
from trainer.engine.scoring.metrics import Marked, Talk
from trainer.engine.scoring.noes import is_no

NOT_JUDGED = NotGraded("the judge has not graded this turn yet")
SEVERE_COST, SEVERE_MOST = 8, 3
COUNTER_LIMIT, COUNTER_CAP, UNREPAIRED_CAP = 0.15, 59.0, 79.0
_LMT_FROM, _LMT_WIDTH = -0.45, 0.78


@dataclass(frozen=True, slots=True)
class Scores:
    """The two scores of a session, each 0-100, None where a scorecard has none."""

    process: float | None
    outcome: float | None


@dataclass(frozen=True, slots=True)
class _Said:
    """One trainee turn with its coding of record, graded or not."""

    number: int
    text: str
    coded: CodedTurn
    after_no: bool
    reply: str
    barrier_known: bool | None = None


def of_record(exchange: Exchange, marks: Mapping[int, CodedTurn] | None) -> CodedTurn:
    """The coding that counts: the built-in one, or the judge's where there is a judge. Never mixed."""
    if marks is None:
        return exchange.coded
    return marks.get(exchange.number, CodedTurn((), None, not_graded=NOT_JUDGED))


def scorecard(
    played: Played,
    *,
    grader: str,
    marks: Mapping[int, CodedTurn] | None = None,
    persona: Persona | None,
    guess: Guess | None = None,
) -> Scorecard:
    """The scorecard of a session. `marks`: a judge's coded turns by trainee turn, in place of the
    built-in ones. Without `persona` there is no outcome."""
    said = list(_said(played, marks, fact_bank=persona is not None))
    card = _conversation(said, played.opening, grader, fact_bank=persona is not None)
    if persona is None or not said:
        return card
    learned = Learned(persona, played.state, guess)
    found = tuple(definition.of(learned) for definition in OUTCOME)
    return replace(card, outcome=_outcome(learned), metrics=card.metrics + found)


def scores(played: Played, persona: Persona) -> Scores:
    """The scores of the scorecard by the built-in codes, without the metrics behind them."""
    said = list(_said(played, None, fact_bank=True))
    process, _ = _process(_talk(said, played.opening, fact_bank=True))
    return Scores(process, _outcome(Learned(persona, played.state, None)) if said else None)


def _said(played: Played, marks: Mapping[int, CodedTurn] | None, *, fact_bank: bool) -> Iterator[_Said]:
    known = "F1" in played.known
    for one in played.exchanges:
        barrier = known if fact_bank else None
        yield _Said(one.number, one.text, of_record(one, marks), one.after_no, one.reply, barrier)
        known = known or "F1" in one.directive.reveals


def transcript_scorecard(turns: Sequence[tuple[Utterance, CodedTurn | None]], grader: str) -> Scorecard:
    """The scorecard of any conversation, without a fact bank: no outcome, and the other side's no's
    found in its words. A trainee turn without a coding counts as not graded."""
    said: list[_Said] = []
    opening, heard, missing = [], "", CodedTurn((), None, not_graded=NotGraded("this turn was not coded"))
    for utterance, coded in turns:
        if utterance.speaker == "trainee":
            said.append(_Said(len(said) + 1, utterance.text, coded or missing, is_no(heard), ""))
            heard = ""
            continue
        heard = f"{heard}\n{utterance.text}"
        if said:
            said[-1] = replace(said[-1], reply=f"{said[-1].reply} {utterance.text}")
        else:
            opening.append(utterance.text)
    return _conversation(said, " ".join(opening), grader, fact_bank=False)


def _conversation(said: Sequence[_Said], opening: str, grader: str, *, fact_bank: bool) -> Scorecard:
    talk = _talk(said, opening, fact_bank=fact_bank)
    process, notes = _process(talk)
    by_sample = [_process(_talk(one, opening, fact_bank=fact_bank))[0] for one in _samples(said)]
    return Scorecard(
        process=process,
        outcome=None,
        metrics=tuple(definition.of(talk) for definition in CONVERSATION),
        grader=grader,
        not_graded=tuple((one.number, _reason(one.coded)) for one in said if one.coded.grade is None),
        notes=notes,
        process_error=standard_error(by_sample),
        samples=len(by_sample),
        noes=len(talk.post_no),
        follow_ups=metrics.post_no_follow_ups(talk),
    )


def _talk(said: Sequence[_Said], opening: str, *, fact_bank: bool) -> Talk:
    marked = _marked(said)
    graded = {turn.number for turn in marked}
    their_words = words(opening) + sum(words(one.reply) for one in said if one.number in graded)
    return Talk(marked, their_words, fact_bank)


def _samples(said: Sequence[_Said]) -> list[list[_Said]]:
    """The graded turns as each of a judge's samples read them: sample i of every turn, for as many as
    served on every one of them. None without samples."""
    graded = [one for one in said if one.coded.grade is not None]
    served = min((len(one.coded.samples) for one in graded), default=0)
    return [[replace(one, coded=one.coded.samples[i]) for one in graded] for i in range(served)]


def standard_error(scores: Sequence[float | None]) -> float | None:
    """Of the mean of one score for each sample: their standard deviation over the root of their number.
    None below two scores."""
    known = [score for score in scores if score is not None]
    return stdev(known) / sqrt(len(known)) if len(known) > 1 else None


def _reason(coded: CodedTurn) -> NotGraded:
    return coded.not_graded or NotGraded("there was nothing in it to grade")


def _marked(said: Sequence[_Said]) -> tuple[Marked, ...]:
    first_no = next((one.number for one in said if one.after_no), None)
    graded = [one for one in said if one.coded.grade is not None]
    return tuple(
        Marked(
            number=one.number,
            text=one.text,
            units=one.coded.units,
            grade=one.coded.grade,
            after_no=one.after_no,
            first_no=one.number == first_no,
            repaired=_repairs(one) or (then is not None and _repairs(then)),
            barrier_known=one.barrier_known,
        )
        for one, then in zip_longest(graded, graded[1:])
        if one.coded.grade is not None
    )


def _repairs(said: _Said) -> bool:
    return "repair" in said.coded.flags


def weighted(terms: Sequence[tuple[float, float | None]]) -> float | None:
    """0-100 from (weight, value 0-1) pairs; a value of None is left out and the weights rescale."""
    known = [(weight, value) for weight, value in terms if value is not None]
    whole = sum(weight for weight, _ in known)
    return 100 * sum(weight * value for weight, value in known) / whole if whole else None


def _part(figure: Figure, whole: float) -> float | None:
    return None if figure.value is None else figure.value / whole


def _listening(talk: Talk) -> float | None:
    value = metrics.listening_minus_telling(talk).value
    return None if value is None else min(1.0, max(0.0, (value - _LMT_FROM) / _LMT_WIDTH))


def _process(talk: Talk) -> tuple[float | None, tuple[str, ...]]:
    """The process score and the limits that applied to it, in plain words."""
    base = weighted(
        (
            (0.30, metrics.post_no_curiosity(talk).value),
            (0.25, _listening(talk)),
            (0.20, _part(metrics.post_no_grade(talk), 4)),
            (0.15, _part(metrics.question_quality(talk), 4)),
            (0.10, metrics.follow_up_rate(talk).value),
        )
    )
    if base is None:
        return None, ()
    severe = min(SEVERE_MOST, sum(turn.grade == 0 for turn in talk.turns))
    limits = _limits(talk)
    score = min([base - SEVERE_COST * severe, *(cap for cap, _ in limits)])
    notes = [note for _, note in limits]
    if severe:
        notes.insert(0, f"{SEVERE_COST * severe} points off for turns graded 0 ({severe} counted).")
    return max(0.0, score), tuple(notes)


def _limits(talk: Talk) -> list[tuple[float, str]]:
    """Caps on the process score: (points, why)."""
    limits = []
    if (metrics.counter_rate(talk).value or 0) > COUNTER_LIMIT:
        limits.append((COUNTER_CAP, "At most 59: more than 15 in 100 of your moves went against them."))
    if any(turn.has({Code.PRESS, Code.ACCUSE}) and not turn.repaired for turn in talk.turns):
        limits.append((UNREPAIRED_CAP, "At most 79: a push or an accusation was not taken back."))
    return limits


def _outcome(learned: Learned) -> float | None:
    return weighted(
        (
            (0.50, learning.intelligence_gain(learned).value),
            (0.20, learning.intelligence_verified(learned).value),
            (0.20, learning.door(learned).value),
            (0.10, learning.yes_handling(learned).value),
        )
    )
