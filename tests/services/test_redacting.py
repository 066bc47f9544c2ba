"""`COMMA_REDACT`: what identifies or unlocks never reaches the store."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from typer.testing import CliRunner

from tests.services.conftest import Models
from trainer.cli import cli
from trainer.domain.assignment import Task
from trainer.services.wiring import Services, build
from trainer.settings import Settings

SAID = "What can't work? Write to ada@example.org, card 4111 1111 1111 1111."
SHOWN = "What can't work? Write to [e-mail], card [card number]."


@pytest.fixture
def redacting(settings: Settings, models: Models) -> Services:
    return build(replace(settings, redact=True), models.connect)


def test_what_is_stored_is_what_the_trainee_sees(redacting: Services) -> None:
    session = redacting.practice.start(
        "plant-partner", goal="Reach ada@example.org", questions=("+49 171 2345678?",)
    )
    shown = redacting.practice.say(session, SAID)
    kept = redacting.debriefing.kept(session)
    assert shown.text == kept.trainee_turns[0].text == SHOWN
    assert (kept.setup.goal, kept.setup.questions) == ("Reach [e-mail]", ("[phone number]?",))
    for unit in kept.trainee_turns[0].grades[0].coded.units:
        assert SHOWN[slice(*unit.span)] == unit.quote


def test_without_the_setting_words_are_kept_as_they_were(open_services: Callable[[], Services]) -> None:
    services = open_services()
    session = services.practice.start("plant-partner")
    services.practice.say(session, SAID)
    assert services.debriefing.kept(session).trainee_turns[0].text == SAID


def test_a_talk_in_the_terminal_is_kept_the_same_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMA_REDACT", "on")
    result = CliRunner().invoke(cli, ["play", "plant-partner", "--script", "-", "--json"], input=SAID)
    assert json.loads(result.stdout.splitlines()[0])["trainee"] == SHOWN


def test_what_people_write_about_sessions_is_kept_the_same_way(redacting: Services) -> None:
    session = redacting.practice.start("plant-partner")
    redacting.practice.say(session, "Call +49 171 2345678. What can't work?")
    redacting.last_word.comment(session, 1, SAID)
    redacting.last_word.dispute(session, 1, SAID)
    redacting.last_word.decide(session, 1, 3, {}, SAID)
    talk = redacting.last_word.on(session).on(1)
    assert [word.text for word in (*talk.comments, *talk.disputes, *talk.decisions)] == [SHOWN] * 3
    redacting.assignments.give([], Task("plant-partner", note=SAID))
    assert redacting.assignments.all()[0].task.note == SHOWN
    redacting.saved_views.save("To ada@example.org", "sort=said&words=ada%40example.org&from=2026-03-02")
    (view,) = redacting.saved_views.all()
    assert (view.name, view.query) == ("To [e-mail]", "sort=said&words=%5Be-mail%5D&from=2026-03-02")
