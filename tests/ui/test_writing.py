"""Writing a counterpart on the page, by somebody who knows no YAML. The services are the real ones."""

import json
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as how
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from tests.services.conftest import Models
from tests.services.quick import quick
from tests.services.test_persona_publishing import RUTH
from tests.services.test_persona_shelf import ANSWER
from tests.ui.test_pages import HOSTILE, labels, press, shown
from trainer.domain.shelf import Sheet
from trainer.domain.text import clean
from trainer.engine.persona_form import text_at
from trainer.errors import Fault, ProviderError
from trainer.services.models import Connection
from trainer.services.wiring import Services, build
from trainer.settings import Settings

Open = Callable[..., AppTest]


@pytest.fixture
def models() -> Models:
    return Models()


@pytest.fixture
def services(settings: Settings, models: Models) -> Services:
    return quick(build(settings, models.connect))


def box(app: AppTest, label: str) -> object:
    found = [one for one in (*app.text_input, *app.text_area, *app.selectbox) if one.label == label]
    assert found, f"no box '{label}'"
    return found[0]


def fill(app: AppTest, label: str, text: str) -> AppTest:
    return box(app, label).set_value(text).run()  # type: ignore[attr-defined]


def go(app: AppTest, place: str) -> AppTest:
    return app.button_group[0].set_value(place).run() if app.button_group else app


def draft(services: Services, document: dict[str, object] | None = None) -> str:
    key = services.shelf.new()
    if document is not None:
        services.shelf.save(services.shelf.open(key), Sheet(document))
    return key


def test_a_counterpart_is_begun_from_the_list_and_what_is_typed_is_stored_at_once(
    open_app: Open, services: Services
) -> None:
    app = press(open_app("personas"), "New counterpart")
    assert not app.exception
    assert "A counterpart without a name" in shown(app)
    app = fill(app, "Their name", "Ruth Calloway")
    assert '<h1 dir="auto">Ruth Calloway</h1>' in shown(app)
    (one,) = services.shelf.listed()
    assert one.name == "Ruth Calloway"
    again = open_app("personas", edit=one.key)
    assert box(again, "Their name").value == "Ruth Calloway"  # type: ignore[attr-defined]


def test_what_is_missing_is_named_at_the_top_and_leads_to_its_part(
    open_app: Open, services: Services
) -> None:
    app = open_app("personas", edit=draft(services))
    (hidden,) = [label for label in labels(app) if label.startswith("What they hide")]
    assert "What is behind it, in a sentence or two" in hidden
    app = press(app, hidden)
    assert "The chain behind the no" in shown(app)
    app = fill(app, "What is behind it, in a sentence or two", "She was warned.")
    assert not any("“What is behind it" in label for label in labels(app))


def test_what_a_run_that_was_cut_off_did_not_save_is_saved_by_the_next(
    open_app: Open, services: Services
) -> None:
    key = draft(services, RUTH)
    app = open_app("personas", edit=key)
    name = f"{key}-0-public-role"
    app.session_state[name] = "Site manager"
    app = app.run()
    assert text_at(services.shelf.open(key).sheet.document, "public.role") == "Site manager"
    assert box(app, "Their role").value == "Site manager"  # type: ignore[attr-defined]


def test_a_copy_read_before_the_last_save_does_not_empty_the_boxes(
    open_app: Open, services: Services
) -> None:
    key = draft(services, RUTH)
    stale = services.shelf.open(key)
    app = fill(open_app("personas", edit=key), "Their role", "Site manager")
    services.shelf.open = lambda key: stale  # type: ignore[method-assign]
    app = app.run()
    assert box(app, "Their role").value == "Site manager"  # type: ignore[attr-defined]


def test_every_part_names_the_next_until_publishing(open_app: Open, services: Services) -> None:
    app = open_app("personas", edit=draft(services, RUTH))
    seen = []
    while following := [label for label in labels(app) if label.startswith("Next: ")]:
        seen += following
        app = press(app, following[0])
    assert seen[0] == "Next: What they hide"
    assert seen[-1] == "Next: Publish"
    assert len(seen) == 7


def test_a_slip_is_said_at_the_top_and_beside_its_field(open_app: Open, services: Services) -> None:
    app = open_app("personas", edit=draft(services, RUTH))
    assert 'class="fault' not in shown(app)
    app = fill(app, "Opening lines", "No, not the way it stands.\nNot before the hygiene audit.")
    said = "“Opening lines”, line 2, gives away “what is in the way”"
    assert any(label.replace("\\", "").startswith(said) for label in labels(app))
    assert said in shown(app)


def test_every_part_and_step_opens_for_every_counterpart_of_ours(open_app: Open, services: Services) -> None:
    app = open_app("personas", edit=services.shelf.duplicate("plant-partner"))
    for place in ("who", "hidden", "details", "speech", "ends", "brief", "trial", "publish", "yaml"):
        app = go(app, place)
        assert not app.exception, place
    assert "for some turns only" in shown(go(app, "speech"))


@how(max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=60) | st.just(HOSTILE) | st.just("a\r\nb\x00\u2028c"))
def test_any_text_in_any_box_is_kept_and_shown_as_text(open_app: Open, services: Services, text: str) -> None:
    encodable = text.encode("utf-8", "replace").decode()
    key = draft(services)
    app = open_app("personas", edit=key)
    for label in ("Their name", "Opening lines", "Usual length in minutes", "Id"):
        app = fill(app, label, encodable)
        assert not app.exception
    app = go(app, "yaml")
    app = fill(app, "The whole counterpart", encodable)
    assert not app.exception
    assert "<script>" not in shown(app)
    sheet = services.shelf.open(key).sheet
    typed = clean(encodable)
    if sheet.unread:
        assert sheet.unread == typed
        assert text_at(sheet.document, "public.name") == typed
    for place in ("who", "brief", "publish"):
        assert not go(app, place).exception


def test_the_brief_is_shown_as_the_trainee_will_read_it(open_app: Open, services: Services) -> None:
    app = go(open_app("personas", edit=draft(services, RUTH)), "brief")
    mine = [part for part in shown(app).split("\n") if "What you want" in part]
    published = services.publishing.publish(services.shelf.open(services.shelf.listed()[0].key))
    list(published)
    theirs = shown(open_app(**{"with": "ruth-calloway"}))
    assert mine[-1].split("</header>")[1].split('<p class="facts"')[0] in theirs
    assert "hygiene" not in shown(app)


def test_a_trial_shows_what_is_hidden_and_is_no_session(open_app: Open, services: Services) -> None:
    app = press(go(open_app("personas", edit=draft(services, RUTH)), "trial"), "Start the trial")
    assert "No, not the way it stands." in shown(app)
    app = app.chat_input[0].set_value("What would have to be behind you first?").run()
    assert not app.exception
    assert "trust" in shown(app)
    assert services.review.count() == 0


def test_publishing_runs_the_proof_and_leads_to_practice(open_app: Open, services: Services) -> None:
    app = press(go(open_app("personas", edit=draft(services, RUTH)), "publish"), "Prove and publish")
    assert "It passed the proof." in shown(app)
    assert "Meet Ruth Calloway" in labels(app)
    assert services.personas.get("ruth-calloway")
    app = press(app, "Take it back")
    assert "ruth-calloway" not in [one.id for one in services.personas.listed()]


def test_nothing_with_a_fault_can_be_published(open_app: Open, services: Services) -> None:
    app = go(open_app("personas", edit=draft(services)), "publish")
    (button,) = [one for one in app.button if one.label == "Prove and publish"]
    assert button.disabled


def test_broken_yaml_is_kept_says_its_line_and_closes_the_form(open_app: Open, services: Services) -> None:
    key = draft(services, RUTH)
    app = fill(go(open_app("personas", edit=key), "yaml"), "The whole counterpart", "public: {\nname: [")
    assert "Line 2 of the YAML view is not valid YAML" in shown(app)
    assert services.shelf.open(key).sheet.unread == "public: {\nname: ["
    app = open_app("personas", edit=key)
    assert box(app, "Their name").disabled  # type: ignore[attr-defined]
    assert box(app, "Their name").value == "Ruth Calloway"  # type: ignore[attr-defined]
    app = press(go(app, "yaml"), "Take the form's state instead")
    assert services.shelf.open(key).sheet.unread == ""
    assert "Ruth Calloway" in box(app, "The whole counterpart").value  # type: ignore[attr-defined]


def test_two_windows_on_one_field_keep_both_texts(open_app: Open, services: Services) -> None:
    key = draft(services, RUTH)
    one, other = open_app("personas", edit=key), open_app("personas", edit=key)
    fill(one, "Their role", "Hers")
    app = fill(other, "Their role", "His")
    assert "another window" in shown(app)
    roles = {text_at(services.shelf.open(each.key).sheet.document, "public.role")
             for each in services.shelf.listed()}  # fmt: skip
    assert roles == {"Hers", "His"}


def test_deleting_asks_first(open_app: Open, services: Services) -> None:
    app = press(go(open_app("personas", edit=draft(services, RUTH)), "publish"), "Delete this counterpart")
    assert services.shelf.listed()
    app = press(app, "Delete it")
    assert not app.exception
    assert services.shelf.listed() == ()


def test_an_address_that_is_gone_leads_back_to_the_list(open_app: Open) -> None:
    app = open_app("personas", edit="nothing")
    assert "it was deleted" in shown(app)
    assert "New counterpart" in labels(app)


def test_a_description_fills_the_form_and_what_the_model_wrote_is_marked(
    open_app: Open, models: Models
) -> None:
    models.script("openai:test", ProviderError(Fault.TIMEOUT, "The model took too long; try again."),
                  json.dumps(ANSWER))  # fmt: skip
    app = open_app("personas")
    app.session_state["comma"].connection = Connection(coach="openai:test")
    app = press(app, "New counterpart")
    app = fill(go(app, "sketch"), "The description", "A buyer who was burned once.")
    app = press(app, "Draft it")
    assert "The model took too long" in shown(app)
    assert box(app, "The description").value == "A buyer who was burned once."  # type: ignore[attr-defined]
    app = go(press(app, "Draft it"), "who")
    assert box(app, "Their name").value == "Ines Maro"  # type: ignore[attr-defined]
    assert shown(app).count("Written by the model") == 6
    app = fill(app, "Their name", "Ines Marodd")
    assert shown(app).count("Written by the model") == 5
    app = press(app, "I have read what the model wrote here")
    assert "Written by the model" not in shown(app)
