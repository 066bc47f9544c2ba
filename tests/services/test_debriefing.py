"""After a session: who graded, what was not graded, and what is read."""

import json
from collections.abc import Callable
from dataclasses import replace

from tests.services.conftest import Models
from trainer.errors import Fault, ProviderError
from trainer.services.models import Connection
from trainer.services.wiring import Services, build
from trainer.settings import Settings

WHO = "plant-partner"
JUDGED = Connection(judge="openai:judge")
SAID = ("What exactly is unrealistic?", "I understand, but the ROI is four months.")


def verdict(*units: tuple[str, str]) -> str:
    found = [
        {"reason": "as the rubric says", "quote": quote, "code": code, "uncertain": False}
        for quote, code in units
    ]
    return json.dumps({"units": found})


def played(services: Services, connection: Connection = Connection(), said: tuple[str, ...] = SAID) -> str:
    session = services.practice.start(WHO, seed=4, connection=connection)
    for text in said:
        services.practice.say(session, text, connection)
        list(services.debriefing.judged(session, connection))
        "".join(services.practice.reply(session, connection))
    services.practice.end(session)
    return session


def test_without_a_judge_the_built_in_grader_is_of_record(services: Services) -> None:
    debrief = services.debriefing.debrief(played(services))
    assert debrief.scorecard.grader == "builtin"
    assert debrief.builtin is None
    assert debrief.scorecard.process is not None


def test_every_quotation_stands_in_what_the_trainee_said(services: Services) -> None:
    debrief = services.debriefing.debrief(played(services))
    for remark in (debrief.best, debrief.costly):
        assert remark is not None
        assert remark.quote in SAID[remark.turn - 1]


def test_with_a_judge_its_readings_are_of_record_and_the_built_in_ones_stand_beside(
    services: Services, models: Models
) -> None:
    models.script("openai:judge", verdict((SAID[0], "CALQ")), verdict((SAID[1], "INFO")))
    session = played(services, JUDGED)
    debrief = services.debriefing.debrief(session, JUDGED)
    assert debrief.scorecard.grader == "openai:judge"
    assert debrief.builtin is not None
    assert debrief.builtin.grader == "builtin"
    turns = services.review.open(session).turns
    assert [turn.coded.units[0].code.value for turn in turns] == ["CALQ", "INFO"]
    assert [turn.builtin.units[0].code.value for turn in turns if turn.builtin] == ["CALQ", "REBUT"]


def test_a_judge_that_fails_leaves_the_turn_not_graded_with_its_reason_and_never_a_number(
    services: Services, models: Models
) -> None:
    models.script(
        "openai:judge", verdict((SAID[0], "CALQ")), ProviderError(Fault.TIMEOUT, "The judge took too long.")
    )
    session = played(services, JUDGED)
    debrief = services.debriefing.debrief(session, JUDGED)
    ((turn, reason),) = debrief.scorecard.not_graded
    assert turn == 2
    assert "took too long" in reason.reason
    reviewed = services.review.open(session).turns[1]
    assert reviewed.coded.grade is None
    assert reviewed.builtin is not None
    assert reviewed.builtin.grade == 1


def test_what_was_not_graded_can_be_graded_again_and_the_failure_stays_in_the_store(
    services: Services, models: Models
) -> None:
    failure = ProviderError(Fault.TIMEOUT, "The judge took too long.")
    models.script("openai:judge", verdict((SAID[0], "CALQ")), failure, verdict((SAID[1], "REBUT")))
    session = played(services, JUDGED)
    assert list(services.review.retry(session, JUDGED)) == [(0, 1), (1, 1)]
    assert services.debriefing.debrief(session, JUDGED).scorecard.not_graded == ()
    graders = [kept.provenance.grader for kept in services.debriefing.kept(session).turns[3].grades]
    assert graders == ["builtin", "openai:judge", "openai:judge"]


def test_a_judge_that_was_cut_off_is_finished_by_another_process(
    services: Services, open_services: Callable[[], Services], models: Models
) -> None:
    session = services.practice.start(WHO, seed=4, connection=JUDGED)
    models.script("openai:judge", verdict((SAID[0], "CALQ")))
    services.practice.say(session, SAID[0], JUDGED)
    list(services.debriefing.judged(session, JUDGED))
    "".join(services.practice.reply(session, JUDGED))
    services.practice.end(session)
    after = open_services()
    assert list(after.debriefing.judged(session, JUDGED)) == []
    assert after.debriefing.debrief(session, JUDGED).scorecard.process is not None


def test_a_turn_the_judge_has_not_read_is_said_to_be_so_and_not_scored(
    services: Services, models: Models
) -> None:
    failing = [ProviderError(Fault.KEY, "The key was refused.")] * 2
    models.script("openai:judge", *failing)
    debrief = services.debriefing.debrief(played(services, JUDGED), JUDGED)
    assert debrief.scorecard.process is None
    assert len(debrief.scorecard.not_graded) == 2


def test_a_coach_model_is_asked_once_and_only_its_good_lines_are_shown(
    services: Services, models: Models
) -> None:
    lines = [
        "What about the four months can't work for you?",
        "You are wrong and you know it.",
        "Twelve weeks?",
    ]
    coach = models.script("openai:coach", json.dumps({"rewrites": lines}))
    connection = Connection(coach="openai:coach")
    session = played(services, connection)
    for _ in range(2):
        debrief = services.debriefing.debrief(session, connection)
        assert debrief.costly is not None
        assert lines[0] in debrief.costly.rewrites
        assert lines[1] not in debrief.costly.rewrites
    assert len(coach.sent) == 1


def test_the_list_shows_scores_without_anybody_having_opened_the_debrief(services: Services) -> None:
    played(services)
    (row,) = services.review.sessions().rows
    assert row.process is not None
    assert row.outcome is not None


def test_the_hidden_side_stays_hidden_while_the_session_goes_on(services: Services) -> None:
    session = services.practice.start(WHO, seed=4)
    services.practice.say(session, SAID[0])
    "".join(services.practice.reply(session))
    reviewed = services.review.open(session)
    assert reviewed.private is None
    assert reviewed.debrief is None
    assert all(turn.act is None and turn.mood is None for turn in reviewed.turns)
    services.practice.end(session)
    reviewed = services.review.open(session)
    assert reviewed.private is not None
    assert reviewed.turns[0].act is not None


def test_both_downloads_hold_every_word(services: Services) -> None:
    session = played(services)
    document = json.loads(services.debriefing.download(session, "json"))
    assert [turn["text"] for turn in document["turns"] if turn["speaker"] == "trainee"] == list(SAID)
    assert {"process", "outcome", "metrics"} <= set(document["scorecard"])
    assert all(text[:20] in services.debriefing.download(session, "md") for text in SAID)


PLAIN = "On my side, the factory closes in August."


def test_every_judged_turn_is_compared_with_the_built_in_reading(services: Services, models: Models) -> None:
    models.script("openai:judge", verdict((PLAIN, "INFO")), verdict((SAID[1], "LABEL")))
    session = played(services, JUDGED, (PLAIN, SAID[1]))
    first, second = services.debriefing.kept(session).comparisons().values()
    assert (first.same, first.grades, first.strong) == (1.0, 0, False)
    assert "tricked" in second.doubts


def test_strong_disagreement_is_for_a_person_in_the_debrief_on_review_and_in_the_list(
    services: Services, models: Models
) -> None:
    argued = "The price is standard, because everyone in this market pays it."
    models.script("openai:judge", verdict((PLAIN, "INFO")), verdict((argued, "SUMM")))
    session = played(services, JUDGED, (PLAIN, argued))
    debrief = services.debriefing.debrief(session, JUDGED)
    assert debrief.disputed == (2,)
    assert debrief.agreement == 0.5
    assert services.review.sessions().rows[0].disputed == 1
    reviewed = services.review.open(session).turns[1]
    assert reviewed.comparison is not None
    assert reviewed.comparison.strong
    bubble = services.practice.view(session).bubbles[3]
    assert (bubble.comparison, bubble.judged) == (reviewed.comparison, reviewed.coded)


def test_without_a_judge_there_is_nothing_to_compare(services: Services) -> None:
    debrief = services.debriefing.debrief(played(services))
    assert (debrief.agreement, debrief.disputed, debrief.scorecard.process_error) == (None, (), None)


def test_the_documents_keep_to_their_shapes(services: Services, models: Models) -> None:
    models.script("openai:judge", verdict((SAID[0], "CALQ")), verdict((SAID[1], "LABEL")))
    session = played(services, JUDGED)
    document = json.loads(services.debriefing.download(session, "json"))
    assert set(document["scorecard"]) == {"process", "outcome", "metrics"}
    keys = {key for turn in document["turns"] for key in turn}
    assert keys == {"turn", "speaker", "name", "text", "act", "units", "grade", "flags", "not_graded"}
    assert "rulings" not in document, "nobody ruled on anything"


def test_a_sampled_judge_gives_the_process_score_a_standard_error(settings: Settings, models: Models) -> None:
    services = build(replace(settings, judge_samples=3), models.connect)
    one, two = verdict((SAID[0], "CALQ")), verdict((SAID[0], "CLOSEDQ"))
    three = verdict((SAID[1], "REBUT"))
    late = ProviderError(Fault.TIMEOUT, "The judge took too long.")
    models.script("openai:judge", one, two, one, three, late, three)
    session = played(services, JUDGED)
    card = services.debriefing.debrief(session, JUDGED).scorecard
    assert card.samples == 2
    assert card.process_error is not None
    assert card.process_error > 0
    assert services.review.sessions().rows[0].process_error == card.process_error
    readings = [turn.grade_by("openai:judge") for turn in services.debriefing.kept(session).trainee_turns]
    assert [(one.asked, len(one.samples)) for one in readings if one] == [(3, 3), (3, 2)]


def test_a_turn_the_judge_was_unsure_of_can_be_graded_again(services: Services, models: Models) -> None:
    unsure = json.loads(verdict((SAID[1], "REBUT")))
    unsure["units"][0]["uncertain"] = True
    models.script("openai:judge", verdict((SAID[0], "CALQ")), json.dumps(unsure), verdict((SAID[1], "REBUT")))
    session = played(services, JUDGED)
    ((_, reason),) = services.debriefing.debrief(session, JUDGED).scorecard.not_graded
    assert "unsure" in reason.reason
    assert list(services.review.retry(session, JUDGED)) == [(0, 1), (1, 1)]
    assert services.debriefing.debrief(session, JUDGED).scorecard.not_graded == ()


def test_a_session_is_set_beside_the_last_one_like_it(services: Services) -> None:
    first = played(services)
    assert services.debriefing.debrief(first).progress is None
    again = services.debriefing.debrief(played(services)).progress
    assert again is not None
    assert again.session == first
    assert again.process is not None
    assert again.process.verdict == "about the same"
    better = services.debriefing.debrief(played(services, said=(SAID[0], "Unrealistic?"))).progress
    assert better is not None
    assert better.process is not None
    assert better.process.verdict == "higher"


def test_a_week_counts_the_noes_that_were_met(services: Services) -> None:
    services.debriefing.score(played(services))
    week = services.review.week()
    assert week.sessions == 1
    assert week.noes >= 1
