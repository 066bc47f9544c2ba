"""A session from its first word to its last."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as how
from hypothesis import strategies as st

from tests.services.conftest import Models
from trainer.domain.codes import Code
from trainer.domain.play import End
from trainer.errors import Fault, ProviderError, UsageError
from trainer.services.models import Connection
from trainer.services.wiring import Services

WHO = "plant-partner"
MODEL = Connection(counterpart="openai:test")


def start(services: Services, connection: Connection = Connection()) -> str:
    return services.practice.start(WHO, seed=4, connection=connection)


def exchange(services: Services, session: str, text: str, connection: Connection = Connection()) -> str:
    services.practice.say(session, text, connection)
    return "".join(services.practice.reply(session, connection))


def test_the_counterpart_opens_with_their_no(services: Services) -> None:
    view = services.practice.view(start(services))
    assert [bubble.speaker for bubble in view.bubbles] == ["counterpart"]
    assert view.bubbles[0].text in services.personas.get(WHO).public.opening
    assert not view.pending


def test_a_turn_and_its_mark_are_stored_before_anybody_answers(
    services: Services, open_services: Callable[[], Services]
) -> None:
    session = start(services)
    mark = services.practice.say(session, "What exactly is unrealistic?")
    found = open_services().practice.view(session)
    assert found.bubbles[-1] == mark
    assert mark.coded is not None
    assert mark.coded.has(Code.CALQ)
    assert found.pending


def test_a_reply_that_never_came_is_given_after_a_restart_and_is_the_same(
    services: Services, open_services: Callable[[], Services]
) -> None:
    first, second = start(services), start(services)
    expected = exchange(services, first, "What exactly is unrealistic?")
    services.practice.say(second, "What exactly is unrealistic?")
    after = open_services()
    assert "".join(after.practice.reply(second)) == expected
    assert not after.practice.view(second).pending
    assert "".join(after.practice.reply(second)) == ""


def test_a_stopped_reply_is_kept_as_far_as_it_came(services: Services, models: Models) -> None:
    model = models.script("openai:test", ["No", ".", " Not", " this", " year", ".", " Ask", " later", "."])
    session = start(services, MODEL)
    services.practice.say(session, "What exactly is unrealistic?", MODEL)
    reply = services.practice.reply(session, MODEL)
    said = next(reply)
    reply.close()
    last = services.practice.view(session).bubbles[-1]
    assert (last.text, last.partial) == (said, True)
    assert model.closed == 1
    exchange_after = services.practice.say(session, "What would have to be different?", MODEL)
    assert exchange_after.turn == 2


def test_a_model_that_fails_is_stood_in_for_and_the_page_is_told_why(
    services: Services, models: Models
) -> None:
    models.script("openai:test", ProviderError(Fault.TIMEOUT, "The model took too long; try again."))
    session = start(services, MODEL)
    said = exchange(services, session, "What exactly is unrealistic?", MODEL)
    view = services.practice.view(session)
    assert said
    assert view.bubbles[-1].text == said
    assert "took too long" in view.counterpart_fault
    assert not view.pending


def test_who_spoke_and_from_which_prompt_is_kept(services: Services, models: Models) -> None:
    models.script("openai:test", "It lands after the old line has gone.", "Leave it with me for now.")
    session = start(services, MODEL)
    exchange(services, session, "Why not?", MODEL)
    kept = services.debriefing.kept(session).turns[-1]
    assert kept.spoken_by == "openai:test"
    assert kept.prompt_hash


@pytest.mark.parametrize("text", ["", "   ", "\n\t ", "\u200b\u2060"])
def test_an_empty_turn_is_refused_and_nothing_is_stored(services: Services, text: str) -> None:
    session = start(services)
    with pytest.raises(UsageError, match="empty"):
        services.practice.say(session, text)
    assert services.practice.view(session).turns == 0


def test_twenty_thousand_characters_are_taken_and_one_more_is_not(services: Services) -> None:
    session = start(services)
    services.practice.say(session, "what would help " * 1250)
    with pytest.raises(UsageError, match="20,001 characters"):
        services.practice.say(session, "x" * 20_001)
    assert len(services.practice.view(session).bubbles[1].text) == 19_999


@how(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(alphabet=st.characters(), max_size=300)
    | st.sampled_from(
        ["\x00", "\ud800", "<|endoftext|>", "{{name}}", "<script>alert(1)</script>", "مرحبا \u202e", "🔥"]
    )
)
def test_whatever_is_typed_is_kept_as_typed_but_for_what_cannot_be_stored(
    services: Services, text: str
) -> None:
    session = start(services)
    expected = "".join("\ufffd" if c == "\0" or "\ud800" <= c <= "\udfff" else c for c in text)
    expected = expected.replace("\r\n", "\n").replace("\r", "\n").strip()
    if not any(c.isprintable() and not c.isspace() for c in expected):
        with pytest.raises(UsageError):
            services.practice.say(session, text)
        return
    assert exchange(services, session, text)
    bubble = services.practice.view(session).bubbles[1]
    assert bubble.text == expected
    assert bubble.coded is not None
    for unit in bubble.coded.units:
        assert expected[slice(*unit.span)] == unit.quote


def test_leaving_ends_the_session_once(services: Services) -> None:
    session = start(services)
    exchange(services, session, "What exactly is unrealistic?")
    services.practice.end(session)
    ended = services.practice.view(session).ended
    services.practice.end(session)
    assert ended is not None
    assert services.practice.view(session).ended == ended
    with pytest.raises(UsageError, match="is over"):
        services.practice.say(session, "One more thing")


def test_leaving_with_a_polite_goodbye_and_nothing_learned_is_giving_up(services: Services) -> None:
    session = start(services)
    exchange(services, session, "OK, no problem, thanks for your time.")
    services.practice.end(session)
    assert services.practice.view(session).ended is End.E8


def test_unfinished_sessions_are_offered_until_they_end(services: Services) -> None:
    session = start(services)
    assert [row.id for row in services.practice.unfinished()] == [session]
    services.practice.end(session)
    assert services.practice.unfinished() == ()


def test_again_meets_the_same_counterpart_with_the_same_settings_and_another_seed(services: Services) -> None:
    first = services.practice.start(
        WHO, difficulty="hard", goal="a date", questions=("who?", " "), realism=True
    )
    old, new = services.practice.view(first), services.practice.view(services.practice.again(first))
    assert (new.persona_id, new.difficulty, new.goal, new.questions, new.realism) == (
        WHO, "hard", "a date", ("who?",), True,
    )  # fmt: skip
    assert new.seed != old.seed


def test_a_hint_never_holds_a_locked_fact(services: Services) -> None:
    session = start(services)
    for text in ("But everyone does it in twelve weeks.", "What exactly is unrealistic?"):
        assert services.practice.hint(session)
        exchange(services, session, text)
    facts = services.personas.get(WHO).private.facts
    assert facts.F2.text not in services.practice.hint(session)


def test_a_deleted_session_is_gone(services: Services) -> None:
    session = start(services)
    services.practice.delete(session)
    with pytest.raises(UsageError, match=session):
        services.practice.view(session)


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"persona_id": "nobody"}, "nobody"),
        ({"difficulty": "brutal"}, "brutal"),
        ({"connection": Connection(counterpart="gpt")}, "gpt"),
    ],
)
def test_what_cannot_be_used_is_named(services: Services, change: dict[str, object], named: str) -> None:
    with pytest.raises(UsageError, match=named):
        services.practice.start(**({"persona_id": WHO} | change))  # type: ignore[arg-type]
