"""A stored session as it may be handed on: the words of both sides without what identifies or unlocks."""

from collections.abc import Sequence
from dataclasses import replace

from trainer.domain.codes import Unit
from trainer.domain.grade import CodedTurn, NotGraded
from trainer.domain.ruling import Decision, Word
from trainer.domain.session import KeptGrade, KeptSession, KeptTurn
from trainer.engine.redaction import Redacted, redact, redacted


def redacted_session(kept: KeptSession) -> KeptSession:
    """Every text of `kept` blacked out; each unit still quotes the words it stands on."""
    setup = kept.setup
    return replace(
        kept,
        setup=replace(
            setup,
            goal=redacted(setup.goal),
            questions=tuple(redacted(question) for question in setup.questions),
        ),
        turns=tuple(_turn(turn) for turn in kept.turns),
        rewrites=tuple((turn, tuple(redacted(line) for line in lines)) for turn, lines in kept.rewrites),
    )


def redacted_words(words: Sequence[Word], kept: KeptSession) -> tuple[Word, ...]:
    """What people said of `kept`, blacked out; each decided code still stands on its words."""
    said = {turn.number: redact(turn.text) for turn in kept.trainee_turns}
    return tuple(_word(word, said[word.turn]) for word in words)


def _word(word: Word, told: Redacted) -> Word:
    word = replace(word, text=redacted(word.text), by=redacted(word.by))
    if not isinstance(word, Decision):
        return word
    return replace(word, units=tuple(replace(unit, span=told.moved(unit.span)) for unit in word.units))


def _turn(turn: KeptTurn) -> KeptTurn:
    told = redact(turn.text)
    grades = tuple(_grade(grade, told) for grade in turn.grades)
    return replace(turn, text=told.text, grades=grades, fault=redacted(turn.fault))


def _grade(grade: KeptGrade, told: Redacted) -> KeptGrade:
    return replace(grade, coded=_coded(grade.coded, told))


def _coded(coded: CodedTurn, told: Redacted) -> CodedTurn:
    failed = coded.not_graded
    return replace(
        coded,
        units=tuple(_unit(unit, told) for unit in coded.units),
        not_graded=NotGraded(redacted(failed.reason)) if failed else None,
        why=redacted(coded.why),
        samples=tuple(_coded(sample, told) for sample in coded.samples),
    )


def _unit(unit: Unit, told: Redacted) -> Unit:
    start, stop = told.moved(unit.span)
    return replace(unit, span=(start, stop), quote=told.text[start:stop], reason=redacted(unit.reason))
