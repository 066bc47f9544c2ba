"""A session as rows of a table: one a trainee turn."""

from collections.abc import Iterator
from datetime import datetime

from trainer.domain.scorecard import Scorecard
from trainer.domain.session import KeptSession, KeptTurn
from trainer.store.table_files import Columns, Row

COLUMNS: Columns = {
    "session": str, "started": datetime, "person": str, "persona": str, "name": str, "difficulty": str,
    "counterpart": str, "grader": str, "sample": bool, "follows": str, "goal": str, "ended": str,
    "process": float, "outcome": float, "turn": int, "said_at": datetime, "said": str, "reply": str,
    "act": str, "grade": int, "codes": tuple, "flags": tuple, "quotes": tuple, "not_graded": str, "why": str,
}  # fmt: skip
"""What each row holds, in order."""
NOT_READ = "The judge has not read this turn yet."


def turn_rows(kept: KeptSession, scorecard: Scorecard | None, person: str) -> Iterator[Row]:
    """The marks are those of the session's own grader; `scorecard` is None while it goes on."""
    setup = kept.setup
    session: Row = {
        "session": kept.id,
        "started": kept.started,
        "person": person,
        "persona": setup.persona.id,
        "name": setup.persona.public.name,
        "difficulty": setup.difficulty,
        "counterpart": setup.roles.counterpart,
        "grader": setup.roles.judge,
        "sample": setup.sample,
        "follows": setup.past.session if setup.past else None,
        "goal": setup.goal,
        "ended": kept.ended.value if kept.ended else None,
        "process": scorecard.process if scorecard else None,
        "outcome": scorecard.outcome if scorecard else None,
    }
    for turn in kept.trainee_turns:
        yield {**session, **_said(kept, turn), **_mark(kept, turn)}


def _said(kept: KeptSession, turn: KeptTurn) -> Row:
    reply = kept.turns[turn.position + 1] if turn.position + 1 < len(kept.turns) else None
    return {
        "turn": turn.number,
        "said_at": turn.said,
        "said": turn.text,
        "reply": reply.text if reply else None,
        "act": reply.directive.act.value if reply and reply.directive else None,
    }


def _mark(kept: KeptSession, turn: KeptTurn) -> Row:
    coded = turn.grade_by(kept.setup.roles.judge)
    failed = coded.not_graded.reason if coded and coded.not_graded else None
    units = coded.units if coded else ()
    return {
        "grade": coded.grade if coded else None,
        "codes": tuple(unit.code.value for unit in units),
        "flags": tuple(coded.flags) if coded else (),
        "quotes": tuple(unit.quote for unit in units),
        "not_graded": failed if coded else NOT_READ,
        "why": coded.why if coded else None,
    }
