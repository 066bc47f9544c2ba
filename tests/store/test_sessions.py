"""What is kept of a session, and what becomes of it."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine

from trainer.domain.codes import Attributes, Code, Unit
from trainer.domain.debrief import Guess
from trainer.domain.followup import Event, Past
from trainer.domain.grade import CodedTurn, Comparison, NotGraded, Provenance
from trainer.domain.no_types import NoType
from trainer.domain.persona import Persona
from trainer.domain.play import Act, Directive, End, Mood
from trainer.domain.progress import Week
from trainer.domain.scorecard import Scorecard
from trainer.domain.session import KeptGrade, KeptTurn, Roles, Setup
from trainer.domain.transcript import TableState, Utterance
from trainer.errors import UsageError
from trainer.store.clock import now
from trainer.store.sessions import Sessions

Opened = Callable[[], Engine]


def persona(name: str = "Ruth") -> Persona:
    public = {"name": name, "role": "Facilities", "scene": "A hall.", "goal": "A date.", "opening": ["No."]}
    facts = {tier: {"text": f"{tier} text"} for tier in ("F0", "F1", "F2", "F3")}
    return Persona.model_validate(
        {"id": "ruth", "public": public, "private": {"no_type": "N2", "facts": facts}}
    )


PERSONA = persona()
STATE = TableState(mood=Mood(0.34, 0.48, 0.5, 0.85), revealed=("F0", "F1"), turn_of=(("F1", 1),))
SAID = "What would have to change? \N{FIRE} it's still your call."


def coded() -> CodedTurn:
    unit = Unit(
        code=Code.CALQ, span=(0, 26), quote=SAID[:26], form="wh", confidence=0.9,
        attrs=Attributes(contingent=True, specific=2), cq=3, reason="open, about their conditions",
    )  # fmt: skip
    second = Unit(
        code=Code.AUTON, span=(29, len(SAID)), quote=SAID[29:], form="decl", confidence=0.6, uncertain=True
    )
    return CodedTurn((unit, second), 4, ("stacked",), why="A question, then room to choose.")


def opening() -> KeptTurn:
    return KeptTurn(
        0,
        "counterpart",
        "No.",
        now(),
        state=TableState(Mood(0.34, 0.48, 0.5, 0.85)),
        directive=Directive(Act.REFUSE),
    )


def trainee(position: int = 1) -> KeptTurn:
    return KeptTurn(
        position, "trainee", SAID, now(), (KeptGrade(coded(), Provenance("builtin", code_version="1")),)
    )


def answer(position: int = 2) -> KeptTurn:
    directive = Directive(Act.REVEAL, reveals=("F1",), words=(8, 20))
    return KeptTurn(
        position, "counterpart", "The audit.", now(), state=STATE, directive=directive, spoken_by="builtin"
    )


@pytest.fixture
def sessions(opened: Opened) -> Sessions:
    return Sessions(opened())


def begun(sessions: Sessions, **changes: object) -> str:
    return sessions.create(replace(Setup(PERSONA, "hard", 7, "goal", ("q1",)), **changes), opening())  # type: ignore[arg-type]


def test_everything_comes_back_as_it_was_stored(sessions: Sessions) -> None:
    session = begun(sessions, realism=True, roles=Roles("a:b", "c:d", "e:f"))
    turns = (trainee(), answer())
    for turn in turns:
        sessions.add_turn(session, turn)
    sessions.set_guess(session, Guess(NoType.N3, 0.7))
    sessions.set_rewrites(session, 1, ("Say this.", "Or this."))
    kept = sessions.load(session)
    assert kept.turns[1:] == turns
    assert kept.setup == Setup(PERSONA, "hard", 7, "goal", ("q1",), True, Roles("a:b", "c:d", "e:f"))
    assert kept.guess == Guess(NoType.N3, 0.7)
    assert dict(kept.rewrites) == {1: ("Say this.", "Or this.")}
    assert kept.ended is None


def test_a_turn_is_there_for_another_process_as_soon_as_it_is_stored(
    sessions: Sessions, opened: Opened
) -> None:
    session = begun(sessions)
    sessions.add_turn(session, trainee())
    other = Sessions(opened())
    assert other.load(session).pending == trainee_of(sessions, session)


def trainee_of(sessions: Sessions, session: str) -> KeptTurn:
    return sessions.load(session).turns[1]


def test_a_second_window_cannot_take_a_place_that_is_taken(sessions: Sessions) -> None:
    session = begun(sessions)
    sessions.add_turn(session, trainee())
    with pytest.raises(UsageError, match="another window"):
        sessions.add_turn(session, replace(trainee(), text="Something else"))
    assert sessions.load(session).turns[1].text == SAID


def test_a_further_grade_never_replaces_an_earlier_one(sessions: Sessions) -> None:
    session = begun(sessions)
    sessions.add_turn(session, trainee())
    failed = CodedTurn((), None, not_graded=NotGraded("The judge took too long."))
    judge = Provenance("openai:x", "prompt", "rubric", "1")
    sessions.add_grade(session, 1, KeptGrade(failed, judge))
    sessions.add_grade(session, 1, KeptGrade(coded(), judge))
    turn = sessions.load(session).turns[1]
    assert [kept.provenance.grader for kept in turn.grades] == ["builtin", "openai:x", "openai:x"]
    assert turn.grades[1].coded == failed
    assert turn.grade_by("openai:x") == coded()


def test_samples_overruled_codes_and_the_comparison_come_back_with_a_judges_reading(
    sessions: Sessions,
) -> None:
    session = begun(sessions, roles=Roles(judge="openai:x"))
    sessions.add_turn(session, trainee())
    read = replace(coded(), asked=3, samples=(coded(), replace(coded(), grade=2)), overruled=(Code.LABEL,))
    kept = KeptGrade(read, Provenance("openai:x"), Comparison(0.5, 1.0, -2, ("grades",)))
    sessions.add_grade(session, 1, kept)
    loaded = sessions.load(session)
    assert loaded.turns[1].kept_by("openai:x") == kept
    assert loaded.comparisons() == {1: kept.comparison}


def scored(sessions: Sessions, process: float, **changes: object) -> str:
    session = begun(sessions, **changes)
    sessions.finish(session, End.E4)
    sessions.set_scores(
        session, Scorecard(process, 40.0, process_error=2.5, noes=3, follow_ups=4), disputed=1
    )
    return session


def test_the_scores_of_the_list_are_kept_with_their_error_and_what_a_person_should_look_at(
    sessions: Sessions,
) -> None:
    row = sessions.row(scored(sessions, 70.0))
    assert (row.process, row.process_error, row.outcome, row.disputed) == (70.0, 2.5, 40.0, 1)


def test_the_earlier_session_is_the_last_that_can_be_compared(sessions: Sessions) -> None:
    first = scored(sessions, 60.0)
    wanted = scored(sessions, 70.0)
    scored(sessions, 80.0, difficulty="easy")
    scored(sessions, 80.0, roles=Roles(judge="openai:x"))
    scored(sessions, 80.0, sample=True)
    begun(sessions)
    now_on = scored(sessions, 90.0)
    found = sessions.earlier(now_on)
    assert found is not None
    assert found.id == wanted
    assert sessions.earlier(first) is None
    assert sessions.earlier(scored(sessions, 90.0, sample=True)) is None


def test_a_week_adds_up_what_was_practised_in_it(sessions: Sessions) -> None:
    scored(sessions, 60.0)
    scored(sessions, 60.0)
    scored(sessions, 60.0, sample=True)
    begun(sessions)
    assert sessions.week(now() - timedelta(days=7)) == Week(2, 6, 8)
    assert sessions.week(now() + timedelta(days=1)) == Week(0, 0, 0)


def test_a_grade_for_a_session_that_was_deleted_meanwhile_is_dropped(sessions: Sessions) -> None:
    session = begun(sessions)
    sessions.add_turn(session, trainee())
    sessions.delete(session)
    sessions.add_grade(session, 1, KeptGrade(coded(), Provenance("openai:x")))
    assert sessions.count() == 0


def test_deleting_takes_everything_with_it_and_leaves_others_alone(
    sessions: Sessions, opened: Opened
) -> None:
    gone, stays = begun(sessions), begun(sessions)
    for session in (gone, stays):
        sessions.add_turn(session, trainee())
    sessions.delete(gone)
    with pytest.raises(UsageError, match=gone):
        sessions.load(gone)
    assert sessions.load(stays).turns[1].text == SAID
    sessions.delete(stays)
    with opened().connect() as connection:
        for table in ("sessions", "turns", "grades", "units", "persona_contents"):
            assert connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() == 0, table


def test_what_still_goes_on_is_listed_newest_first(sessions: Sessions) -> None:
    ids = [begun(sessions) for _ in range(5)]
    sessions.add_turn(ids[0], trainee())
    sessions.finish(ids[1], End.E4)
    assert [row.id for row in sessions.unfinished(2)] == [ids[4], ids[3]]
    assert [row.id for row in sessions.unfinished(9)] == [ids[4], ids[3], ids[2], ids[0]]
    assert sessions.row(ids[0]).turns == 1
    assert sessions.row(ids[1]).ended is End.E4


def test_editing_a_persona_leaves_old_sessions_as_they_were(sessions: Sessions) -> None:
    old = begun(sessions)
    new = begun(sessions, persona=persona("Somebody else"))
    assert sessions.load(old).setup.persona.public.name == "Ruth"
    assert sessions.load(new).setup.persona.public.name == "Somebody else"


def test_keeping_a_session_twice_stores_it_once(sessions: Sessions) -> None:
    kept = replace(sessions.load(begun(sessions)), id="sample")
    assert sessions.keep(kept)
    assert not sessions.keep(kept)
    assert sessions.load("sample").turns == kept.turns


def test_many_people_can_write_at_once(sessions: Sessions) -> None:
    ids = [begun(sessions) for _ in range(8)]
    failures: list[Exception] = []

    def practise(session: str) -> None:
        try:
            for position in range(1, 9, 2):
                sessions.add_turn(session, trainee(position))
                sessions.add_turn(session, answer(position + 1))
        except Exception as error:  # noqa: BLE001
            failures.append(error)

    threads = [threading.Thread(target=practise, args=(session,)) for session in ids]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    assert {len(sessions.load(session).turns) for session in ids} == {9}


def taken_up(sessions: Sessions, first: str) -> str:
    past = Past(
        session=first,
        end=End.E4,
        event=Event.LATER_CALL,
        days=14,
        number=2,
        lines=(Utterance("trainee", SAID), Utterance("counterpart", "The audit.")),
        told=(("F1", "The audit."),),
    )
    return begun(sessions, past=past)


def test_a_follow_up_knows_what_it_takes_up_and_the_first_knows_its_follow_ups(sessions: Sessions) -> None:
    first = begun(sessions)
    second = taken_up(sessions, first)
    past = sessions.load(second).setup.past
    assert past is not None
    assert (past.session, past.lines[0].text, past.told) == (first, SAID, (("F1", "The audit."),))
    assert [row.id for row in sessions.follow_ups(first)] == [second]
    assert (sessions.row(second).follows, sessions.row(second).days) == (first, 14)
    assert sessions.load(first).setup.past is None
    assert sessions.row(first).days is None
    assert sessions.follow_ups(second) == ()


def test_a_follow_up_outlives_what_it_takes_up(sessions: Sessions) -> None:
    first = begun(sessions)
    second = taken_up(sessions, first)
    sessions.delete(first)
    kept = sessions.load(second)
    assert kept.setup.past is not None
    assert (kept.setup.past.session, kept.setup.past.days) == (None, 14)
    assert sessions.row(second).follows is None
    copied = replace(kept, id="copy", setup=replace(kept.setup, past=replace(kept.setup.past, session=first)))
    assert sessions.keep(copied)
    assert sessions.row("copy").follows is None


def test_neither_side_of_a_follow_up_counts_as_an_earlier_session_but_the_first(sessions: Sessions) -> None:
    first = begun(sessions)
    second = taken_up(sessions, first)
    third = begun(sessions)
    for session in (first, second):
        sessions.finish(session, End.E4)
    assert sessions.earlier(second) is None
    found = sessions.earlier(third)
    assert found is not None
    assert found.id == first
