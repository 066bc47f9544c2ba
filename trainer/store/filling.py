"""Made-up sessions by the thousand, for measuring on a throw-away database."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import product
from typing import Any

from sqlalchemy import (
    Column,
    Engine,
    Integer,
    MetaData,
    Table,
    Text,
    case,
    func,
    insert,
    literal,
    select,
    text,
)
from sqlalchemy.orm import Session

from trainer.domain.codes import Code
from trainer.domain.no_types import NoType
from trainer.domain.people import Role
from trainer.domain.play import End
from trainer.errors import UsageError
from trainer.store.database import writing
from trainer.store.people_tables import PersonRecord, TeamRecord
from trainer.store.review_tables import RulingRecord, SessionFiguresRecord
from trainer.store.tables import PersonaContent, SessionRecord, TurnRecord

TEAMS, PEOPLE, COUNTERPARTS = 5, 50, 16
TURNS = 10
"""The trainee's, in each session."""
RARE, COMMON = "tungsten", "delivery"
"""A word in one of some thousand sayings, and one in many."""
_CHUNK = 5000
_BEGAN = datetime(2026, 1, 5, 8, tzinfo=UTC)
_FORMS = (
    "What would have to change about the {} before you could look at the {}?",
    "It sounds like the {} matters more to you than the {}.",
    "But everyone else accepts the {}, because the {} is standard.",
    "So you would rather keep the {} as it is and talk about the {} later?",
    "No. The {} was promised to us with the {}, and neither came.",
    "We looked at the {} last spring and the {} would not hold.",
    "Who else has to live with the {} once the {} is signed?",
    "If the {} is off the table, what would a smaller {} do for you?",
)
_NOUNS = (
    "delivery price audit contract budget schedule warranty rollout training handover invoice licence "
    "migration maintenance headcount ward shift gate permit tender pilot report deadline supplier"
)
_SAYINGS = Table(
    "sayings",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("words", Text),
    prefixes=["TEMPORARY"],
)


def fill(engine: Engine, upto: int) -> Iterator[int]:
    """Add made-up sessions until there are `upto`; yields how many there are, every few thousand.

    Raises UsageError where somebody's own sessions are kept."""
    with Session(engine) as session:
        have = session.scalar(select(func.count(SessionRecord.seq))) or 0
        if have and session.scalar(select(func.count()).where(SessionRecord.code_version != "made up")):
            raise UsageError("That database holds sessions of people; give --database one that is empty.")
    with Session(writing(engine)) as session, session.begin():
        if not have:
            _settle(session)
    while have < upto:
        more = range(have + 1, min(have + _CHUNK, upto) + 1)
        with Session(writing(engine)) as session, session.begin():
            _add(session, more)
            have = more[-1]
            if have == upto and engine.dialect.name == "postgresql":  # as its autovacuum does after a minute
                session.execute(text("ANALYZE"))
        yield have


def made_up_address(person: int) -> str:
    """Person 1 is an admin, 2 to 6 lead a team each, the others are trainees."""
    return f"person{person}@example.org"


def _settle(session: Session) -> None:
    """Teams, people and counterparts."""
    roles = [Role.ADMIN, *[Role.LEAD] * TEAMS, *[Role.TRAINEE] * (PEOPLE - TEAMS - 1)]
    session.execute(
        insert(TeamRecord),
        [{"id": team, "name": f"Team {team}", "league": False} for team in range(1, TEAMS + 1)],
    )
    session.execute(
        insert(PersonRecord),
        [
            {
                "id": person,
                "email": made_up_address(person),
                "name": f"Person {person}",
                "role": role.value,
                "team_id": 1 + person % TEAMS,
                "made": _BEGAN,
            }
            for person, role in enumerate(roles, 1)
        ],
    )
    session.execute(
        insert(PersonaContent),
        [
            {
                "hash": f"h{key}",
                "persona_id": f"p{key}",
                "name": f"Counterpart {key}",
                "role": "",
                "content": {},
            }
            for key in range(COUNTERPARTS)
        ],
    )


def _add(session: Session, seqs: range) -> None:
    made = [_session(seq, random.Random(seq)) for seq in seqs]
    session.execute(insert(SessionRecord), made)
    session.execute(
        insert(SessionFiguresRecord), [_figures(one) for one in made if one["outcome"] is not None]
    )
    disputes = [_dispute(one) for one in made if one["seq"] % 200 == 0]
    if disputes:
        session.execute(insert(RulingRecord), disputes)
    _say(session, seqs)


def _session(seq: int, chance: random.Random) -> dict[str, Any]:
    over = chance.random() < 0.95
    seconds = chance.randrange(240, 1500)
    persona = chance.randrange(COUNTERPARTS)
    started = _BEGAN + timedelta(minutes=3 * seq)
    return {
        "seq": seq,
        "id": f"{seq:016x}",
        "started": started,
        "persona_hash": f"h{persona}",
        "difficulty": chance.choice(("easy", "medium", "hard")),
        "seed": seq,
        "goal": "",
        "questions": [],
        "realism": False,
        "counterpart": "builtin",
        "judge": chance.choice(("builtin", "builtin", "openai:made-up")),
        "coach": "builtin",
        "code_version": "made up",
        "sample": False,
        "ended": chance.choice(list(End)).value if over else None,
        "process": round(chance.uniform(5, 98), 3) if over else None,
        "outcome": round(chance.uniform(0, 100), 3) if over else None,
        "rewrites": {},
        "ungraded": int(chance.random() < 0.01),
        "disputed": int(chance.random() < 0.01),
        "attacks": int(chance.random() < 0.005),
        "person_id": 1 + chance.randrange(PEOPLE),
        "persona_id": f"p{persona}",
        "no_type": list(NoType)[persona % len(NoType)].value,
        "said_turns": TURNS,
        "last": started + timedelta(seconds=seconds),
        "seconds": seconds,
    }


def _figures(made: dict[str, Any]) -> dict[str, Any]:
    chance = random.Random(-made["seq"])
    noes = chance.randrange(3, TURNS)
    return {
        "session_seq": made["seq"],
        "person_id": made["person_id"],
        "day": made["started"].toordinal() - datetime(1970, 1, 1, tzinfo=UTC).toordinal(),
        "no_type": made["no_type"],
        "turns": TURNS,
        "noes": noes,
        "follow_ups": chance.randrange(noes + 1),
        "handled": chance.random() < 0.4,
        "process": made["process"],
        "outcome": made["outcome"],
        **{code.value: chance.randrange(4) for code in Code},
    }


def _dispute(made: dict[str, Any]) -> dict[str, Any]:
    return {
        "session_seq": made["seq"],
        "turn": 1,
        "person_id": made["person_id"],
        "at": made["last"],
        "kind": "dispute",
        "grade": None,
        "units": None,
        "reason": "It was a question.",
    }


def _say(session: Session, seqs: range) -> None:
    """Every turn of these sessions, each one of the sayings."""
    said = [form.format(*nouns) for form, nouns in product(_FORMS, product(_NOUNS.split(), repeat=2))]
    said[-1] = f"The {RARE} is what we cannot get."
    _SAYINGS.create(session.connection())
    session.execute(insert(_SAYINGS), [{"id": number, "words": words} for number, words in enumerate(said)])
    places = _SAYINGS.alias()
    position = places.c.id
    chosen = (SessionRecord.seq * 7919 + position * 1047) % len(said)
    turns = (
        select(
            SessionRecord.seq,
            position,
            case((position % 2 == 1, "trainee"), else_="counterpart"),
            _SAYINGS.c.words,
            SessionRecord.started,
            literal(False),
            literal(""),
            literal(""),
        )
        .select_from(SessionRecord)
        .join(places, position <= 2 * TURNS)
        .join(_SAYINGS, _SAYINGS.c.id == chosen)
        .where(SessionRecord.seq.between(seqs[0], seqs[-1]))
        .order_by(SessionRecord.seq, position)
    )
    columns = ["session_seq", "position", "speaker", "text", "said", "partial", "fault", "prompt_hash"]
    session.execute(insert(TurnRecord).from_select(columns, turns))
    _SAYINGS.drop(session.connection())
