"""A session taken up again after a while: what is remembered, what stays locked, what cannot be reopened."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.services.conftest import Models
from tests.services.test_leaks import locked
from trainer.domain.persona import Persona
from trainer.domain.play import Act, End, Key
from trainer.domain.session import KeptSession
from trainer.errors import UsageError
from trainer.services.models import Connection
from trainer.services.returning import return_to
from trainer.services.wiring import Services

WHO = "plant-partner"
ASKED = "What exactly about the plan is unrealistic?"


def played(
    services: Services, end: End, revealed: tuple[Key, ...] = (), seed: int = 4, **changes: object
) -> str:
    """A stored session of one exchange that ended so; its reply told what is in `revealed`."""
    session = services.practice.start(WHO, seed=seed)
    services.practice.say(session, ASKED)
    "".join(services.practice.reply(session))
    kept = services.debriefing.kept(session)
    out = ("F0", *revealed)
    told = tuple((key, 1) for key in revealed)
    state = replace(kept.state, revealed=out, elicited=revealed, turn_of=told, **changes)
    turns = (*kept.turns[:-1], replace(kept.turns[-1], state=state))
    again = replace(kept, id=f"{session[:12]}{end.value}", turns=turns, ended=end)
    assert services.keep(again)
    services.practice.delete(session)
    return again.id


def kept(services: Services, session: str) -> KeptSession:
    return services.debriefing.kept(session)


def exchange(services: Services, session: str, text: str) -> str:
    services.practice.say(session, text)
    return "".join(services.practice.reply(session))


def test_coming_back_opens_a_second_conversation_that_knows_the_first(
    services: Services, open_services: Callable[[], Services]
) -> None:
    first = played(services, End.E4, ("F1",))
    second = services.practice.come_back(first)
    found = kept(open_services(), second)
    past = found.setup.past
    assert past is not None
    assert (past.session, past.end, past.days, past.number) == (first, End.E4, 14, 2)
    assert [line.text for line in past.lines] == [turn.text for turn in kept(services, first).turns]
    assert past.told == (("F1", kept(services, first).turns[2].text),)
    assert found.state.revealed == ("F0", "F1")
    assert found.state.turn_of == ()
    view = services.practice.view(second)
    assert view.turns == 0
    assert view.past == past
    assert [row.id for row in services.review.open(first).later] == [second]
    opened = services.review.open(second)
    assert opened.earlier is not None
    assert (opened.earlier.id, opened.row.days) == (first, 14)


def test_the_same_first_session_is_always_taken_up_in_the_same_words(services: Services) -> None:
    first = played(services, End.E4)
    one, two = (services.practice.come_back(first) for _ in range(2))
    said = "It sounds like the date worries you. What would have to be true first?"
    assert exchange(services, one, said) == exchange(services, two, said)
    assert services.practice.view(one).bubbles[0].text == services.practice.view(two).bubbles[0].text


@pytest.mark.parametrize("end", [End.E2, End.E3, End.E4, End.E6, End.E8])
def test_the_first_words_follow_from_how_it_ended(services: Services, end: End) -> None:
    again = kept(services, services.practice.come_back(played(services, end)))
    spoken = again.turns[0]
    assert spoken.directive is not None
    persona = again.setup.persona
    assert spoken.text not in persona.public.opening
    assert (spoken.directive.act is Act.ASK_BACK) == (end is End.E2)


def test_a_personas_own_first_words_come_before_the_stocks(services: Services) -> None:
    old = kept(services, played(services, End.E4))
    private = old.setup.persona.private.model_dump() | {
        "returns": {"E4": ["You again. The press still leaks."]}
    }
    own = Persona.model_validate(old.setup.persona.model_dump() | {"private": private})
    setup = replace(old.setup, persona=own)
    _, opening = return_to(replace(old, setup=setup), {}, setup.roles)
    assert opening.text == "You again. The press still leaks."
    _, without = return_to(old, {}, setup.roles)
    assert without.text in own.public.opening


@pytest.mark.parametrize(
    ("end", "why"), [(End.E1, "what was agreed holds"), (End.E5, "does not take your calls")]
)
def test_what_is_over_cannot_be_reopened_and_the_sentence_says_why(
    services: Services, end: End, why: str
) -> None:
    session = played(services, end)
    assert services.practice.view(session).returns_in is None
    with pytest.raises(UsageError, match=why):
        services.practice.come_back(session)


def test_what_goes_on_and_what_never_began_cannot_be_reopened(services: Services) -> None:
    session = services.practice.start(WHO, seed=4)
    with pytest.raises(UsageError, match="still going on"):
        services.practice.come_back(session)
    services.practice.end(session)
    with pytest.raises(UsageError, match="nothing was said"):
        services.practice.come_back(session)


def test_a_third_conversation_remembers_what_both_before_it_brought_out(services: Services) -> None:
    second = services.practice.come_back(played(services, End.E4, ("F1",)))
    exchange(services, second, ASKED)
    services.practice.end(second)
    past = kept(services, services.practice.come_back(second)).setup.past
    assert past is not None
    assert past.number == 3
    assert past.told[0][0] == "F1"
    assert past.session == second


def test_a_deleted_first_session_leaves_the_second_as_it_was(services: Services) -> None:
    first = played(services, End.E4, ("F1",))
    second = services.practice.come_back(first)
    before = kept(services, second)
    services.practice.delete(first)
    after = kept(services, second)
    assert after.turns == before.turns
    assert after.setup.past == replace(before.setup.past, session=None)  # type: ignore[type-var]
    assert services.review.open(second).earlier is None
    assert exchange(services, second, ASKED)


def test_a_model_is_sent_what_was_said_last_time_and_nothing_that_is_locked(
    services: Services, models: Models
) -> None:
    model = models.script("openai:test", "No. Not that way.")
    first = played(services, End.E4, ("F1",))
    connection = Connection(counterpart="openai:test")
    second = services.practice.come_back(first, connection)
    services.practice.say(second, "What would have to change for the date?", connection)
    "".join(services.practice.reply(second, connection))
    sent = "\n".join(message.text for message in model.sent[0])
    assert "two weeks ago" in sent
    assert f"They: {ASKED}" in sent
    assert kept(services, first).turns[2].text in sent
    again = kept(services, second)
    fact = again.setup.persona.fact("F1")
    assert fact is not None
    assert fact.text in sent
    assert not [secret for secret in locked(again) if secret in sent]


def test_the_debrief_says_what_became_of_it_and_what_was_known(services: Services) -> None:
    first = played(services, End.E4, ("F1",))
    became = services.debriefing.debrief(first).became
    assert became is not None
    assert (became.days, became.reopens) == (14, True)
    second = services.practice.come_back(first)
    exchange(services, second, "Why not?")
    services.practice.end(second)
    told = services.debriefing.debrief(second)
    assert [fact.how for fact in told.reveal.facts if fact.key == "F1"] == ["earlier"]
    assert "What became of it" in services.debriefing.download(second, "md")
    assert f'"follows": "{first}"' in services.debriefing.download(second, "json")


def test_a_conversation_that_takes_up_another_is_nobodys_progress(services: Services) -> None:
    first = played(services, End.E4, ("F1",))
    services.debriefing.score(first)
    second = services.practice.come_back(first)
    exchange(services, second, ASKED)
    services.practice.end(second)
    assert services.debriefing.debrief(second).progress is None
    level = kept(services, first).setup.difficulty
    third = services.practice.start(WHO, seed=9, difficulty=level)
    exchange(services, third, ASKED)
    services.practice.end(third)
    progress = services.debriefing.debrief(third).progress
    assert progress is not None
    assert progress.session == first


def test_a_tentative_yes_that_held_is_over_and_one_that_collapsed_is_not(services: Services) -> None:
    maybe = {"yes": Act.TENTATIVE_YES, "yes_events": 1}
    held = played(services, End.E7, ("F1", "F2"), seed=4, **maybe)
    with pytest.raises(UsageError, match="what was agreed holds"):
        services.practice.come_back(held)
    collapsed = played(services, End.E7, ("F1", "F2"), seed=1, **maybe)
    assert services.practice.view(collapsed).returns_in == 5
    assert services.practice.view(services.practice.come_back(collapsed)).bubbles[0].text
