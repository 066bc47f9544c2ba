"""Played sessions made by hand: the codes are given, so that every figure can be computed on paper."""

from collections.abc import Sequence
from dataclasses import replace

from tests.engine.table import FORMS
from trainer.domain.codes import Attributes, Code, Flag, Grade, Unit
from trainer.domain.grade import CodedTurn, NotGraded, Provenance
from trainer.domain.play import Act, Directive, End, Key, Mood
from trainer.domain.transcript import Exchange, Played, TableState
from trainer.engine.grader import Seen

START = Mood(trust=0.34, defensiveness=0.48, control=0.50, patience=0.85)
OPENING = "No, that's unrealistic."


def coded(
    text: str,
    grade: Grade | None,
    *units: tuple[Code, str] | tuple[Code, str, dict[str, object]],
    flags: Sequence[Flag] = (),
    not_graded: str = "",
) -> CodedTurn:
    """A coded turn whose units are pieces of `text`, given as (code, words, attributes and cq)."""
    return CodedTurn(
        units=tuple(_unit(text, *one) for one in units),
        grade=grade,
        flags=tuple(flags),
        not_graded=NotGraded(not_graded or "nothing to grade") if grade is None else None,
    )


def _unit(text: str, code: Code, words: str, more: dict[str, object] | None = None) -> Unit:
    begin = text.index(words)
    more = dict(more or {})
    cq = more.pop("cq", None)
    return Unit(
        code=code,
        span=(begin, begin + len(words)),
        quote=words,
        form=FORMS.get(code, "decl"),
        confidence=0.9,
        attrs=Attributes(**more),  # type: ignore[arg-type]
        cq=cq,  # type: ignore[arg-type]
    )


def exchange(
    text: str,
    turn: CodedTurn,
    *,
    after_no: bool = True,
    act: Act = Act.REFUSE,
    reply: str = "No. Still no.",
    mood: Mood = START,
    reveals: tuple[Key, ...] = (),
    end: End | None = None,
) -> Exchange:
    return Exchange(1, text, turn, after_no, Directive(act, reveals=reveals, end=end), reply, mood)


def played(*exchanges: Exchange, end: End | None = End.E4, **state: object) -> Played:
    """A session of these exchanges, numbered in order; `state`: fields of the last table state."""
    numbered = tuple(replace(one, number=number) for number, one in enumerate(exchanges, 1))
    mood = numbered[-1].mood if numbered else START
    return Played(OPENING, numbered, TableState(mood, turn=len(numbered), **state), end)  # type: ignore[arg-type]


def ask(words: str = "What about the date doesn't work?", **more: object) -> CodedTurn:
    """A calibrated question alone, grade 3."""
    return coded(words, 3, (Code.CALQ, words, {"cq": 4, "contingent": True, "specific": 2} | more))


def argue(words: str = "The price is standard.") -> CodedTurn:
    return coded(words, 1, (Code.REBUT, words, {"reasons": 1}))


class Lenient:
    """A grader that calls every line a calibrated question, or a label where it says so."""

    provenance = Provenance("lenient")

    def code(self, text: str, seen: Seen) -> CodedTurn:
        label = text.startswith(("It sounds", "It seems")) or len(text.split()) <= 4
        return coded(text, 3, (Code.LABEL if label else Code.CALQ, text))


class Strict:
    """A grader nothing pleases."""

    provenance = Provenance("strict")

    def code(self, text: str, seen: Seen) -> CodedTurn:
        return coded(text, 2, (Code.OPENQ, text))
