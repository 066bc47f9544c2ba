"""Between the domain's values and the tables' rows."""

from datetime import datetime
from typing import Any, cast

from pydantic import TypeAdapter

from trainer import __version__
from trainer.domain.codes import Attributes, Code, Unit
from trainer.domain.debrief import Guess
from trainer.domain.followup import Past
from trainer.domain.grade import CodedTurn, Comparison, NotGraded, Provenance
from trainer.domain.guarding import Guarded
from trainer.domain.no_types import NoType
from trainer.domain.persona import Persona
from trainer.domain.play import Difficulty, Directive, End
from trainer.domain.session import KeptGrade, KeptSession, KeptTurn, Roles, Setup
from trainer.domain.transcript import Speaker, TableState
from trainer.store.clock import now
from trainer.store.tables import GradeRecord, PersonaContent, SessionRecord, TurnRecord, UnitRecord

KEPT_PERSONAS = 64
_PERSONAS: dict[str, Persona] = {}
_STATE = TypeAdapter(TableState)
_DIRECTIVE = TypeAdapter(Directive)
_ATTRIBUTES = TypeAdapter(Attributes)
_SAMPLES = TypeAdapter(tuple[CodedTurn, ...])
_GUARDED = TypeAdapter(Guarded)
_COMPARISON = TypeAdapter(Comparison)
_PAST = TypeAdapter(Past)
_COLUMNS = {"session": "follows", "end": "followed_end", "days": "gap_days"}
"""Fields of a past that have a column of their own."""


def session_record(kept: KeptSession) -> SessionRecord:
    setup = kept.setup
    return SessionRecord(
        id=kept.id,
        started=kept.started,
        persona_hash=setup.persona.content_hash,
        difficulty=setup.difficulty,
        seed=setup.seed,
        goal=setup.goal,
        questions=list(setup.questions),
        realism=setup.realism,
        counterpart=setup.roles.counterpart,
        judge=setup.roles.judge,
        coach=setup.roles.coach,
        code_version=__version__,
        sample=setup.sample,
        ended=kept.ended.value if kept.ended else None,
        guess_type=kept.guess.no_type.value if kept.guess else None,
        guess_confidence=kept.guess.confidence if kept.guess else None,
        rewrites={str(turn): list(lines) for turn, lines in kept.rewrites},
        ungraded=0,
        persona_id=setup.persona.id,
        no_type=setup.persona.private.no_type.value,
        said_turns=len(kept.trainee_turns),
        last=kept.turns[-1].said,
        seconds=seconds(kept.started, kept.turns[-1].said),
        turns=[turn_record(turn) for turn in kept.turns],
        **_past_columns(setup.past),
    )


def seconds(started: datetime, last: datetime) -> int:
    """How long a session took, whole seconds; none where the clock was put back."""
    return max(0, int((last - started).total_seconds()))


def _past_columns(past: Past | None) -> dict[str, object]:
    if past is None:
        return {}
    memory = _PAST.dump_python(past, mode="json")
    return {column: memory.pop(field) for field, column in _COLUMNS.items()} | {"memory": memory}


def _past(record: SessionRecord) -> Past | None:
    if record.memory is None:
        return None
    columns = {field: getattr(record, column) for field, column in _COLUMNS.items()}
    return _PAST.validate_python(record.memory | columns)


def turn_record(turn: KeptTurn) -> TurnRecord:
    return TurnRecord(
        position=turn.position,
        speaker=turn.speaker,
        text=turn.text,
        said=turn.said,
        state=_STATE.dump_python(turn.state, mode="json") if turn.state else None,
        directive=_DIRECTIVE.dump_python(turn.directive, mode="json") if turn.directive else None,
        spoken_by=turn.spoken_by or None,
        partial=turn.partial,
        fault=turn.fault,
        prompt_hash=turn.prompt_hash,
        guarded=_GUARDED.dump_python(turn.guarded, mode="json") if turn.guarded else None,
        grades=[grade_record(kept) for kept in turn.grades],
    )


def grade_record(kept: KeptGrade) -> GradeRecord:
    coded, made_by = kept.coded, kept.provenance
    return GradeRecord(
        made=now(),
        grader=made_by.grader,
        prompt_hash=made_by.prompt_hash,
        rubric_hash=made_by.rubric_hash,
        code_version=made_by.code_version,
        grade=coded.grade,
        not_graded=coded.not_graded.reason if coded.not_graded else None,
        flags=list(coded.flags),
        why=coded.why,
        asked=coded.asked or None,
        samples=_SAMPLES.dump_python(coded.samples, mode="json") if coded.samples else None,
        overruled=[code.value for code in coded.overruled],
        comparison=_COMPARISON.dump_python(kept.comparison, mode="json") if kept.comparison else None,
        units=[_unit_record(ordinal, unit) for ordinal, unit in enumerate(coded.units)],
    )


def _unit_record(ordinal: int, unit: Unit) -> UnitRecord:
    return UnitRecord(
        ordinal=ordinal,
        code=unit.code.value,
        start=unit.span[0],
        stop=unit.span[1],
        form=unit.form,
        confidence=unit.confidence,
        uncertain=unit.uncertain,
        cq=unit.cq,
        attrs=_ATTRIBUTES.dump_python(unit.attrs, mode="json"),
        reason=unit.reason,
    )


def kept_session(record: SessionRecord) -> KeptSession:
    guess = None
    if record.guess_type is not None and record.guess_confidence is not None:
        guess = Guess(NoType(record.guess_type), record.guess_confidence)
    return KeptSession(
        id=record.id,
        started=record.started,
        setup=_setup(record),
        turns=tuple(kept_turn(turn) for turn in record.turns),
        ended=End(record.ended) if record.ended else None,
        guess=guess,
        rewrites=tuple((int(turn), tuple(lines)) for turn, lines in record.rewrites.items()),
    )


def _persona(record: PersonaContent) -> Persona:
    """The persona of a hash, which never changes; reading one takes longer than all the rest of a session."""
    found = _PERSONAS.get(record.hash)
    if found is None:
        if len(_PERSONAS) >= KEPT_PERSONAS:
            _PERSONAS.clear()
        found = _PERSONAS[record.hash] = Persona.model_validate(record.content)
    return found


def _setup(record: SessionRecord) -> Setup:
    return Setup(
        persona=_persona(record.persona),
        difficulty=cast(Difficulty, record.difficulty),
        seed=record.seed,
        goal=record.goal,
        questions=tuple(record.questions),
        realism=record.realism,
        roles=Roles(record.counterpart, record.judge, record.coach),
        sample=record.sample,
        past=_past(record),
    )


def kept_turn(record: TurnRecord) -> KeptTurn:
    """One turn with its grades; SQLAlchemy reads those when they are not loaded yet."""
    return KeptTurn(
        position=record.position,
        speaker=cast(Speaker, record.speaker),
        text=record.text,
        said=record.said,
        grades=tuple(_kept_grade(grade, record.text) for grade in record.grades),
        state=_STATE.validate_python(record.state) if record.state else None,
        directive=_DIRECTIVE.validate_python(record.directive) if record.directive else None,
        partial=record.partial,
        fault=record.fault,
        spoken_by=record.spoken_by or "",
        prompt_hash=record.prompt_hash,
        guarded=guarded(record.guarded) if record.guarded else None,
    )


def guarded(stored: dict[str, Any]) -> Guarded:
    """What the guard found, from its column."""
    return _GUARDED.validate_python(stored)


def _kept_grade(record: GradeRecord, text: str) -> KeptGrade:
    coded = CodedTurn(
        units=tuple(_unit(unit, text) for unit in record.units),
        grade=record.grade,  # type: ignore[arg-type]
        flags=tuple(record.flags),
        not_graded=NotGraded(record.not_graded) if record.not_graded is not None else None,
        why=record.why,
        asked=record.asked or 0,
        samples=_SAMPLES.validate_python(record.samples or ()),
        overruled=tuple(Code(code) for code in record.overruled or ()),
    )
    return KeptGrade(
        coded,
        Provenance(record.grader, record.prompt_hash, record.rubric_hash, record.code_version),
        _COMPARISON.validate_python(record.comparison) if record.comparison else None,
        record.regrade or "",
    )


def _unit(record: UnitRecord, text: str) -> Unit:
    return Unit(
        code=Code(record.code),
        span=(record.start, record.stop),
        quote=text[record.start : record.stop],
        form=record.form,  # type: ignore[arg-type]
        confidence=record.confidence,
        attrs=_ATTRIBUTES.validate_python(record.attrs),
        uncertain=record.uncertain,
        cq=record.cq,  # type: ignore[arg-type]
        reason=record.reason,
    )
