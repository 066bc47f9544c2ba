"""A session as rows of a table: one a trainee turn."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from trainer.domain.ruling import Talk
from trainer.domain.scorecard import Scorecard
from trainer.domain.session import KeptSession, KeptTurn
from trainer.store.table_files import Columns, Row

COLUMNS: Columns = {
    "session": str, "started": datetime, "person": str, "persona": str, "name": str, "difficulty": str,
    "counterpart": str, "grader": str, "sample": bool, "follows": str, "goal": str, "ended": str,
    "process": float, "outcome": float, "turn": int, "said_at": datetime, "said": str, "reply": str,
    "act": str, "grade": int, "codes": tuple, "flags": tuple, "quotes": tuple, "not_graded": str, "why": str,
    "decided_grade": int, "decided_codes": tuple, "decided_by": str, "decided_why": str, "disputes": tuple,
    "disputed": bool,
}  # fmt: skip
"""What each row holds, in order."""
NOT_READ = "The judge has not read this turn yet."


def turn_rows(
    kept: KeptSession, scorecard: Scorecard | None, person: str, talks: Mapping[int, Talk]
) -> Iterator[Row]:
    """The marks are those of the session's own grader, the last decision on each beside it; `scorecard` is
    None while it goes on."""
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
        yield {
            **session, **_said(kept, turn), **_mark(kept, turn), **_ruled(talks.get(turn.number, Talk()))
        }  # fmt: skip


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


def _ruled(talk: Talk) -> Row:
    stands = talk.stands
    return {
        "decided_grade": stands.grade if stands else None,
        "decided_codes": tuple(unit.code.value for unit in stands.units) if stands else (),
        "decided_by": stands.by if stands else None,
        "decided_why": stands.text if stands else None,
        "disputes": tuple(dispute.text for dispute in talk.disputes),
        "disputed": bool(talk.open),
    }
