"""Judging stored sessions again."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import islice

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.services.conftest import Models
from tests.services.stored import SAID, filled, rehearsed
from trainer.domain.people import Role
from trainer.domain.regrade import Reading
from trainer.errors import Fault, ProviderError, UsageError
from trainer.services.models import Connection
from trainer.services.regrading import Regrading
from trainer.services.wiring import House, Services, open_house
from trainer.settings import HOME, Settings
from trainer.store.database import open_database
from trainer.store.tables import GradeRecord

JUDGE = "openai:judge"


def verdict(text: str, code: str) -> str:
    return json.dumps({"units": [{"reason": "so", "quote": text, "code": code, "uncertain": False}]})


def again(service: Regrading, name: str = "builtin", since: datetime | None = None) -> str:
    grader = service.grader(name)
    run = service.begin(grader, since)
    list(service.work(run, grader, workers=2))
    return run.id


def readings(settings: Settings, run: str | None = None) -> tuple[int, int]:
    """(readings of a run or of any, turns they are of)."""
    mine = GradeRecord.regrade == run if run else GradeRecord.regrade.is_not(None)
    query = select(func.count(), func.count(GradeRecord.turn_id.distinct())).where(mine)
    with Session(open_database(settings.database_url)) as session:
        count, turns = session.execute(query).one()
        return count, turns


def test_every_turn_is_read_once_and_no_earlier_reading_or_score_changes(services: Services) -> None:
    ids = filled(services, 3)
    before = [services.debriefing.score(one) for one in ids]
    run = again(services.regrading)
    for session_id, score in zip(ids, before, strict=True):
        kept = services.debriefing.kept(session_id)
        assert [[grade.regrade for grade in turn.grades] for turn in kept.trainee_turns] == [["", run]] * 3
        assert services.debriefing.score(session_id) == score


def test_a_judges_reading_stands_beside_and_the_session_keeps_its_grader(
    services: Services, models: Models
) -> None:
    (session,) = filled(services, 1)
    before = services.debriefing.score(session)
    models.script(JUDGE, *(verdict(text, "REBUT") for text in SAID))
    grader = services.regrading.grader(JUDGE)
    run = services.regrading.begin(grader)
    list(services.regrading.work(run, grader, workers=1))
    outcome = services.regrading.outcome(run)
    assert (outcome.sessions, outcome.readings, outcome.not_graded) == (1, 3, 0)
    assert outcome.changed >= 2
    kept = services.debriefing.kept(session)
    assert all(turn.grades[-1].comparison for turn in kept.trainee_turns)
    assert services.debriefing.score(session) == before


def test_a_session_with_that_judge_keeps_its_own_reading_of_record(
    services: Services, models: Models
) -> None:
    connection = Connection(judge=JUDGE)
    models.script(JUDGE, verdict(SAID[0], "CALQ"), verdict(SAID[0], "ACCUSE"))
    session = services.practice.start("plant-partner", seed=4, connection=connection)
    services.practice.say(session, SAID[0], connection)
    list(services.debriefing.judged(session, connection))
    again(services.regrading, JUDGE)
    turn = services.debriefing.kept(session).trainee_turns[0]
    assert [kept.coded.units[0].code.value for kept in turn.grades[1:]] == ["CALQ", "ACCUSE"]
    assert turn.grade_by(JUDGE) == turn.grades[1].coded


def test_a_reading_that_fails_is_stored_as_not_graded_with_its_reason(
    services: Services, models: Models
) -> None:
    filled(services, 1, SAID[:1])
    models.script(JUDGE, ProviderError(Fault.REFUSAL, "The judge will not read this."))
    grader = services.regrading.grader(JUDGE)
    run = services.regrading.begin(grader)
    list(services.regrading.work(run, grader))
    outcome = services.regrading.outcome(run)
    assert (outcome.not_graded, outcome.left) == (1, 0)
    assert services.regrading.workload(run, grader).turns == 0


def test_a_turn_about_which_the_provider_could_not_be_asked_is_read_by_the_next_call(
    services: Services, models: Models
) -> None:
    (session,) = filled(services, 1)
    down = ProviderError(Fault.TIMEOUT, "The judge took too long.")
    models.script(JUDGE, verdict(SAID[0], "LABEL"), down, verdict(SAID[2], "CALQ"), verdict(SAID[1], "REBUT"))
    grader = services.regrading.grader(JUDGE)
    run = services.regrading.begin(grader)
    list(services.regrading.work(run, grader))
    outcome = services.regrading.outcome(run)
    assert (outcome.readings, outcome.not_graded, outcome.left) == (2, 0, 1)
    went_on = services.regrading.begin(grader)
    assert (went_on.id, went_on.resumed) == (run.id, True)
    list(services.regrading.work(went_on, grader))
    assert services.regrading.outcome(run).left == 0
    last = [turn.grades[-1].coded for turn in services.debriefing.kept(session).trainee_turns]
    assert [coded.units[0].code.value for coded in last] == ["LABEL", "REBUT", "CALQ"]
    assert not services.regrading.begin(grader).resumed


@pytest.mark.parametrize("fault", [Fault.CONNECTION, Fault.KEY, Fault.RATE_LIMIT, Fault.SERVER])
def test_a_provider_that_stays_down_stops_the_run_and_what_was_read_is_kept(
    services: Services, models: Models, settings: Settings, fault: Fault
) -> None:
    filled(services, 30, SAID[:1])
    good = [verdict(SAID[0], "CALQ")] * 3
    judge = models.script(JUDGE, *good, *[ProviderError(fault, "Nobody is there.")] * 40)
    grader = services.regrading.grader(JUDGE)
    run = services.regrading.begin(grader)
    with pytest.raises(
        ProviderError, match=r"5 sessions in a row \(Nobody is there\); what was read is kept"
    ):
        list(services.regrading.work(run, grader, workers=2))
    assert len(judge.sent) < 20
    assert readings(settings, run.id) == (3, 3)
    assert services.regrading.begin(grader).resumed
    assert services.regrading.workload(run, grader).sessions == 27


def test_a_session_is_given_up_after_two_turns_that_nobody_answered(
    services: Services, models: Models, settings: Settings
) -> None:
    filled(services, 1)
    judge = models.script(JUDGE, *[ProviderError(Fault.CONNECTION, "Nobody is there.")] * 3)
    grader = services.regrading.grader(JUDGE)
    with pytest.raises(ProviderError, match="nothing of a session"):
        list(services.regrading.work(services.regrading.begin(grader), grader))
    assert len(judge.sent) == 2
    assert readings(settings) == (0, 0)


def test_a_run_that_was_broken_off_goes_on_and_a_complete_one_is_followed_by_another(
    services: Services, settings: Settings
) -> None:
    filled(services, 6)
    service = services.regrading
    grader = service.grader("builtin")
    first = service.begin(grader)
    list(islice(service.work(first, grader, workers=1), 1))
    went_on = service.begin(grader)
    assert (went_on.id, went_on.resumed) == (first.id, True)
    list(service.work(went_on, grader))
    assert readings(settings, first.id) == (18, 18)
    assert service.begin(grader).id != first.id


def test_another_day_to_begin_from_is_another_run(services: Services) -> None:
    filled(services, 2)
    grader = services.regrading.grader("builtin")
    today = datetime.now(UTC)
    runs = [
        services.regrading.begin(grader, since) for since in (None, today, today - timedelta(1), None, today)
    ]
    assert len({run.id for run in runs}) == 3
    assert services.regrading.workload(runs[1], grader).turns == 0


def test_sessions_that_come_later_are_not_part_of_a_run(services: Services, settings: Settings) -> None:
    filled(services, 2)
    grader = services.regrading.grader("builtin")
    run = services.regrading.begin(grader)
    services.keep(rehearsed(services, seed=9))
    list(services.regrading.work(run, grader))
    assert readings(settings, run.id) == (6, 6)


def test_two_processes_on_one_run_store_each_reading_once(
    open_services: Callable[[], Services], settings: Settings
) -> None:
    one, other = open_services(), open_services()
    filled(one, 3)
    grader = one.regrading.grader("builtin")
    run = one.regrading.begin(grader)
    under_way = one.regrading.work(run, grader, workers=1)
    next(under_way)
    list(other.regrading.work(run, grader, workers=1))
    list(under_way)
    assert readings(settings, run.id) == (9, 9)


def test_a_reading_of_a_turn_that_was_deleted_meanwhile_is_let_go(
    services: Services, settings: Settings
) -> None:
    ids = filled(services, 2)
    store = open_house(settings).stores.regrades()
    grader = services.regrading.grader("builtin")
    run = services.regrading.begin(grader)
    unread = list(store.unread(run))
    services.practice.delete(ids[0])
    for one in unread:
        grades = [turn.grades[0] for turn in one.kept.trainee_turns]
        store.add(run, [Reading(key, grade) for (_, key), grade in zip(one.turns, grades, strict=True)])
    assert readings(settings, run.id) == (3, 3)


def test_the_estimate_counts_turns_and_tokens_and_prices_them(services: Services, models: Models) -> None:
    filled(services, 30)
    models.script(JUDGE)
    grader = services.regrading.grader(JUDGE)
    work = services.regrading.workload(services.regrading.begin(grader), grader)
    assert (work.sessions, work.turns) == (30, 90)
    assert work.tokens_in > 90 * 500
    assert 90 * 80 < work.tokens_out < 90 * 200
    assert work.cost(2.0, 8.0) == pytest.approx((work.tokens_in * 2 + work.tokens_out * 8) / 1e6)


def team(settings: Settings) -> House:
    house = open_house(settings)
    for name, role, belongs in (
        ("lea", Role.LEAD, "north"),
        ("tom", Role.TRAINEE, "north"),
        ("uma", Role.TRAINEE, "south"),
    ):
        house.arrive(f"{name}@example.org", name)
        house.stores.people.set_role(f"{name}@example.org", role)
        house.stores.people.set_team(f"{name}@example.org", belongs)
    return house


def test_a_lead_judges_their_team_again_and_a_trainee_nobody(settings: Settings) -> None:
    house = team(settings)
    tom, uma = house.services("tom@example.org"), house.services("uma@example.org")
    mine = rehearsed(tom, SAID[:1])
    tom.keep(mine)
    uma.keep(rehearsed(uma, SAID[:1]))
    run = again(house.services("lea@example.org").regrading)
    assert readings(settings, run) == (1, 1)
    assert len(house.services().debriefing.kept(mine.id).trainee_turns[0].grades) == 2
    with pytest.raises(UsageError, match="takes a lead"):
        again(tom.regrading)
    assert [(one.deed, one.allowed) for one in house.stores.audit.entries()][:2] == [
        ("judge sessions again", False),
        ("regrade", True),
    ]


def test_killed_half_way_and_called_again_it_leaves_no_duplicate_and_no_gap(
    services: Services, settings: Settings
) -> None:
    filled(services, 200)
    command = [sys.executable, "-c", "from trainer.cli import main; main()", "regrade", "--workers", "2"]
    process = subprocess.Popen(command, cwd=HOME, env=os.environ | {"PYTHONPATH": str(HOME)})
    while process.poll() is None and readings(settings)[0] < 30:
        time.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    process.wait()
    stored, _ = readings(settings)
    assert 0 < stored < 600
    grader = services.regrading.grader("builtin")
    run = services.regrading.begin(grader)
    assert run.resumed
    assert services.regrading.workload(run, grader).turns == 600 - stored
    list(services.regrading.work(run, grader))
    assert readings(settings) == (600, 600)
