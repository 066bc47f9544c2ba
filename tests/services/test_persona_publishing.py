"""From a draft to a counterpart that everybody can meet."""

from collections.abc import Callable, Generator, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.services.quick import quick
from trainer.domain.fault import Fault
from trainer.domain.persona import Persona
from trainer.domain.shelf import Sheet, Shelved
from trainer.engine.persona_form import with_lines, with_text, with_value
from trainer.errors import UsageError
from trainer.services.persona_publishing import PersonaPublishing, Published
from trainer.services.proving import Proof
from trainer.services.wiring import Services, desk
from trainer.settings import HOME, Settings
from trainer.store.content import Library
from trainer.store.custom_personas import CustomPersonas
from trainer.store.database import open_database

RUTH: dict[str, Any] = {
    "public": {
        "name": "Ruth Calloway",
        "role": "Facilities manager, Pellman Foods",
        "scene": "You are at the end of a site tour. She has seen your offer for new racking.",
        "goal": "Agree a date for the installation.",
        "opening": ["No, not the way it stands."],
    },
    "private": {
        "no_type": "N2",
        "facts": {
            "F0": {"text": "She says it does not suit."},
            "F1": {"text": "The hall cannot be closed before the hygiene audit in June."},
            "F2": {"text": "She failed the last audit on blocked aisles and was warned."},
            "F3": {"text": "Two night shifts in July, aisle by aisle, would be possible."},
        },
    },
}


@pytest.fixture
def services(open_services: Callable[[], Services]) -> Services:
    return quick(open_services())


def written(services: Services, document: dict[str, Any]) -> Shelved:
    was = services.shelf.open(services.shelf.new())
    return services.shelf.save(was, Sheet(document)).shelved


def published(proving: Generator[tuple[int, int], None, Published]) -> Published:
    while True:
        try:
            done, total = next(proving)
            assert 0 <= done <= total
        except StopIteration as end:
            found: Published = end.value
            return found


def sentences(services: Services, document: dict[str, Any]) -> list[str]:
    return [fault.sentence for fault in services.publishing.faults("none", document)]


def test_a_sound_draft_is_published_and_every_process_can_meet_them(
    services: Services, open_services: Callable[[], Services], settings: Settings
) -> None:
    shelved = written(services, RUTH)
    assert "ruth-calloway" not in [one.id for one in services.personas.listed()]
    found = published(services.publishing.publish(shelved))
    assert found.proof.sound
    assert found.shelved is not None
    for others in (services.personas, open_services().personas, desk(settings).personas):
        assert "ruth-calloway" in [one.id for one in others.listed()]
        assert others.get("ruth-calloway").public.name == "Ruth Calloway"
    session = open_services().practice.start("ruth-calloway", seed=1)
    assert open_services().practice.view(session).bubbles[0].text == "No, not the way it stands."


def test_what_is_typed_after_publishing_stays_a_draft_until_it_is_published_again(services: Services) -> None:
    shelved = published(services.publishing.publish(written(services, RUTH))).shelved
    assert shelved is not None
    changed = with_text(shelved.sheet.document, "public.role", "Site manager")
    later = services.shelf.save(shelved, replace(shelved.sheet, document=changed)).shelved
    assert services.personas.get("ruth-calloway").public.role == "Facilities manager, Pellman Foods"
    assert services.shelf.listed()[0].changed
    published(services.publishing.publish(later))
    assert services.personas.get("ruth-calloway").public.role == "Site manager"
    assert not services.shelf.listed()[0].changed


def test_taken_back_or_deleted_they_are_met_no_more_and_old_sessions_stay(services: Services) -> None:
    shelved = published(services.publishing.publish(written(services, RUTH))).shelved
    assert shelved is not None
    session = services.practice.start("ruth-calloway", seed=1)
    services.publishing.unpublish(shelved)
    with pytest.raises(UsageError, match="ruth-calloway"):
        services.personas.get("ruth-calloway")
    services.shelf.delete(shelved.key)
    services.practice.say(session, "What would have to be behind you first?")
    assert "".join(services.practice.reply(session))


SLIPS = (
    ("private.facts.F2", None, "“What is behind it, in a sentence or two” is still empty; fill it in."),
    (
        "public.opening",
        ["No. Not before the hygiene audit."],
        "“Opening lines”, line 1, gives away “what is in the way” (“before the hygiene audit”) too early; "
        "reword it.",
    ),
    ("public.naem", "Ruth", "In the YAML view, “public.naem” is not a field here; did you mean name?"),
    (
        "voice.lines.refuse",
        ["No, I said it does not suit.", "No, I said it does not suit!"],
        "“They refuse again”, line 2, is nearly the same as “They refuse again”, line 1; write another line.",
    ),
    (
        "voice.lines.refuse",
        ["no " * 61],
        "“They refuse again”, line 1, has 61 words; nobody says more at once: shorten it to 60 or so.",
    ),
    ("id", "plant-partner", "(plant-partner.yaml); choose another, or leave it empty to get one."),
    ("id", "Ruth!", "“Id” may hold small letters, digits and hyphens only"),
    ("public.minutes", "ten", "“Usual length in minutes” is 'ten'; write a whole number."),
    ("private.no_type", "N12", "“What the no really is” is 'N12'; write"),
)


@pytest.mark.parametrize(
    ("path", "value", "says"), SLIPS, ids=[f"{at}-{slip[0]}" for at, slip in enumerate(SLIPS)]
)
def test_each_slip_is_told_with_what_to_do_and_stops_publishing(
    services: Services, path: str, value: object, says: str
) -> None:
    document = with_value(RUTH, path, value)
    assert any(says in sentence for sentence in sentences(services, document))
    was = [one.id for one in services.personas.listed()]
    with suppress(UsageError):
        published(services.publishing.publish(written(services, document)))
    assert [one.id for one in services.personas.listed()] == was


def test_a_draft_that_does_not_pass_the_proof_is_not_published(services: Services) -> None:
    found = published(
        services.publishing.publish(
            written(services, with_lines(RUTH, "public.opening", "Not before the hygiene audit."))
        )
    )
    assert found.shelved is None
    assert "gives away" in found.faults[0].sentence
    assert "ruth-calloway" not in [one.id for one in services.personas.listed()]


def test_an_id_made_from_a_name_is_one_that_nobody_has(services: Services) -> None:
    published(services.publishing.publish(written(services, RUTH)))
    second = published(services.publishing.publish(written(services, RUTH)))
    assert second.shelved is not None
    assert second.shelved.published is not None
    assert second.shelved.published["id"] == "ruth-calloway-2"
    nameless = services.publishing.drafted("x", with_text(RUTH, "public.name", "李雷"))
    assert nameless.persona is not None
    assert nameless.persona.id == "counterpart"


def test_a_draft_changed_in_another_window_during_the_proof_is_not_published(services: Services) -> None:
    shelved = written(services, RUTH)
    proving = services.publishing.publish(shelved)
    next(proving)
    services.shelf.save(shelved, replace(shelved.sheet, description="x"))
    with pytest.raises(UsageError, match="another window"):
        published(proving)
    assert services.personas.owner("ruth-calloway") == ""


class Stern:
    """A proof that finds a fault in everybody, after two steps."""

    def prove(self, persona: Persona) -> Iterator[tuple[int, int]]:
        yield (1, 2)
        yield (2, 2)
        return Proof((Fault("private.facts.F2.lines.0", f"of {persona.id} never opens; make it plainer"),))


def test_the_proof_that_is_given_decides(settings: Settings, services: Services) -> None:
    store = CustomPersonas(open_database(settings.database_url))
    library = Library(settings.personas, settings.prompts)
    publishing = PersonaPublishing(store, services.personas, library, services.models, Stern())  # type: ignore[arg-type]
    found = published(publishing.publish(written(services, RUTH)))
    assert found.shelved is None
    assert [fault.sentence for fault in found.faults] == [
        "“What is behind it: how they say it”, line 1, of ruth-calloway never opens; make it plainer."
    ]


def test_a_trial_plays_in_the_real_engine_and_stores_nothing(services: Services) -> None:
    shelved = written(services, RUTH)
    trial = services.publishing.trial(shelved.key, shelved.sheet.document)
    assert trial.opening == "No, not the way it stands."
    trial.say("What would have to be behind you first?")
    (turn,) = trial.turns
    assert turn.reply
    assert turn.mood is not None
    assert turn.act is not None
    assert services.review.count() == 0
    with pytest.raises(UsageError, match="empty"):
        trial.say("  ")
    with pytest.raises(UsageError, match="cannot be played yet"):
        services.publishing.trial(shelved.key, {})


def test_a_file_with_the_id_of_a_published_one_goes_first_and_the_clash_is_named(
    services: Services, settings: Settings, tmp_path: Path
) -> None:
    published(services.publishing.publish(written(services, RUTH)))
    folder = tmp_path / "personas"
    folder.mkdir()
    text = (HOME / "personas" / "plant-partner.yaml").read_text(encoding="utf-8")
    (folder / "ruth-calloway.yaml").write_text(text, encoding="utf-8")
    clashing = desk(replace(settings, personas=folder)).personas
    assert clashing.get("ruth-calloway").public.name == "Dana Whitlock"
    assert len(clashing.all()) == 1
    assert "another id" in clashing.broken()[0].message


def test_a_database_that_does_not_answer_leaves_the_files_to_be_met(settings: Settings) -> None:
    Path(settings.transcripts).mkdir(parents=True)
    (Path(settings.transcripts) / "comma.db").write_bytes(b"not a database" * 100)
    personas = desk(settings).personas
    assert personas.listed()
    assert "cannot be used" in personas.broken()[0].message
