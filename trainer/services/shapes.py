"""The JSON shapes of interface.md, made from the domain's values."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from trainer.domain.codes import Attributes, Unit
from trainer.domain.document import Document, DocumentTurn
from trainer.domain.grade import CodedTurn
from trainer.domain.guarding import GuardCount
from trainer.domain.persona import Persona
from trainer.domain.play import Mood
from trainer.domain.ruling import Decision, Dispute, Word
from trainer.domain.scorecard import Scorecard
from trainer.domain.session import KeptSession, KeptTurn
from trainer.engine.simulation import Result
from trainer.services.personas import Listed
from trainer.services.proving import ProvedFile

_PUBLIC_ATTRIBUTES = (
    "contingent",
    "specific",
    "why_flag",
    "embedded_solution",
    "blame",
    "reasons",
    "irritator",
)


def listed_shape(listed: Listed) -> dict[str, Any]:
    brief = listed.brief
    return {
        "id": listed.id,
        "name": brief.name,
        "difficulty": brief.difficulty,
        "language": brief.language,
        "role": brief.role,
        "setting": brief.setting,
        "minutes": brief.minutes,
    }


def persona_shape(persona: Persona, *, private: bool) -> dict[str, Any]:
    """The public part; with `private`, what it hides under a key of its own."""
    shape: dict[str, Any] = {"id": persona.id, **persona.public.model_dump(mode="json")}
    if private:
        hidden = persona.private.model_dump(mode="json")
        hidden["facts"] = {tier: fact for tier, fact in hidden["facts"].items() if fact is not None}
        shape["private"] = hidden
    return shape


def proved_shape(proved: ProvedFile) -> dict[str, Any]:
    """One persona file's proof, as `comma personas check --json` prints it."""
    return {
        "path": str(proved.path),
        "id": proved.id,
        "ok": proved.proof.sound,
        "faults": list(proved.faults),
        "skipped": list(proved.proof.skipped),
        "figures": [result_shape(row) for row in proved.proof.figures],
    }


def result_shape(row: Result) -> dict[str, Any]:
    """One simulated row; `door_below` only where it was compared with another."""
    return {key: value for key, value in asdict(row).items() if key != "door_below" or value is not None}


def unit_shape(unit: Unit) -> dict[str, Any]:
    shape: dict[str, Any] = {
        "code": unit.code.value,
        "span": list(unit.span),
        "quote": unit.quote,
        "form": unit.form,
        "confidence": round(unit.confidence, 2),
        "uncertain": unit.uncertain,
    }
    if unit.cq is not None:
        shape["cq"] = unit.cq
    shape["attrs"] = attributes_shape(unit.attrs)
    return shape


def attributes_shape(attributes: Attributes) -> dict[str, Any]:
    return {name: getattr(attributes, name) for name in _PUBLIC_ATTRIBUTES}


def coded_shape(coded: CodedTurn) -> dict[str, Any]:
    """`units`, `grade`, `flags`; with `not_graded` where there is no grade."""
    shape: dict[str, Any] = {
        "units": [unit_shape(unit) for unit in coded.units],
        "grade": coded.grade,
        "flags": list(coded.flags),
    }
    if coded.not_graded is not None:
        shape["not_graded"] = coded.not_graded.reason
    return shape


def mood_shape(mood: Mood) -> dict[str, float]:
    return {
        "trust": round(mood.trust, 4),
        "defensiveness": round(mood.defensiveness, 4),
        "control": round(mood.control, 4),
        "patience": round(mood.patience, 4),
    }


def scorecard_shape(scorecard: Scorecard) -> dict[str, Any]:
    """Figures rounded as they are shown; a metric without data is left out."""
    metrics = {m.name: round(m.value, 4) for m in scorecard.metrics if m.value is not None}
    return {
        "process": _rounded(scorecard.process),
        "outcome": _rounded(scorecard.outcome),
        "metrics": metrics,
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 1)


def guard_shape(count: GuardCount) -> dict[str, Any]:
    return {
        "replies": count.replies,
        "sentences": count.read,
        "rejected": dict(count.rejected),
        "rejection_rate": round(count.rate, 4),
        "rewritten": count.rewritten,
        "stood_in": count.stood_in,
    }


def document(kept: KeptSession, scorecard: Scorecard | None, words: Sequence[Word] = ()) -> Document:
    """A stored session as a transcript, with the marks of its grader of record and, of what people said of
    it, the rulings on them."""
    setup = kept.setup
    return Document(
        session=kept.id,
        follows=setup.past.session if setup.past else None,
        persona=setup.persona.id,
        difficulty=setup.difficulty,
        seed=setup.seed,
        counterpart=setup.roles.counterpart,
        grader=setup.roles.judge,
        ended=kept.ended.value if kept.ended else None,
        scorecard=scorecard_shape(scorecard) if scorecard else None,
        turns=[_document_turn(turn, kept) for turn in kept.turns],
        rulings=list(_rulings(words)),
    )


def _rulings(words: Sequence[Word]) -> Iterator[dict[str, Any]]:
    """Oldest first, as `words` are; a dispute says whether it waits."""
    answered = {word.answers for word in words if isinstance(word, Decision)}
    for word in words:
        said = {"turn": word.turn, "by": word.by, "at": word.at.isoformat(), "reason": word.text}
        if isinstance(word, Decision):
            codes = [{"code": unit.code.value, "span": list(unit.span)} for unit in word.units]
            yield {"kind": "decision", **said, "grade": word.grade, "codes": codes}
        elif isinstance(word, Dispute):
            yield {"kind": "dispute", **said, "open": word.id not in answered}


def _document_turn(turn: KeptTurn, kept: KeptSession) -> DocumentTurn:
    mark: dict[str, Any] = {}
    if turn.speaker == "trainee":
        coded = turn.grade_by(kept.setup.roles.judge)
        mark = coded_shape(coded) if coded else {"not_graded": "The judge has not read this turn yet."}
    return DocumentTurn(
        turn=turn.number,
        speaker=turn.speaker,
        name="You" if turn.speaker == "trainee" else kept.setup.persona.public.name,
        text=turn.text,
        act=turn.directive.act.value if turn.directive else None,
        **mark,
    )


def chat_shape(kept: KeptSession, scorecard: Scorecard | None, words: Sequence[Word] = ()) -> dict[str, Any]:
    """A stored session as the messages of a chat: the trainee is the user, the counterpart the assistant."""
    shape = document(kept, scorecard, words).model_dump(exclude={"turns", "format"}, exclude_none=True)
    roles = {"trainee": "user", "counterpart": "assistant"}
    return {
        "messages": [{"role": roles[turn.speaker], "content": turn.text} for turn in kept.turns],
        "metadata": {"started": kept.started.isoformat(), **shape, "marks": _marks(kept)},
    }


def _marks(kept: KeptSession) -> list[dict[str, Any]]:
    """One a user message, in order."""
    turns = (_document_turn(turn, kept) for turn in kept.trainee_turns)
    return [
        {
            "grade": turn.grade,
            "codes": [unit["code"] for unit in turn.units or ()],
            "flags": turn.flags or [],
            "not_graded": turn.not_graded,
        }
        for turn in turns
    ]
