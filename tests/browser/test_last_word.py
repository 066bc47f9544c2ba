"""Two people in two browsers on PostgreSQL: one disputes a mark, the other has the last word."""

import re
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.moves import end, meet, say
from tests.browser.provider import PEOPLE, Provider
from tests.browser.server import Server, free_port
from tests.store.postgres import Postgres
from trainer.domain.people import Role
from trainer.services.wiring import House, open_house
from trainer.settings import Settings

pytestmark = pytest.mark.browser
ADA, TOM, _EVE, *_ = PEOPLE
QUESTIONS = 6
"""Turns of the talk: two units each, so that there is enough for a kappa."""
SAYS = "It sounds like the date worries you. What would make it work?"
HOSTILE = "<script>document.title='taken'</script> I **was** asking."


@dataclass
class Team:
    server: Server
    house: House
    browser: Browser
    things: ExitStack

    def sign_in(self, email: str) -> Page:
        context = self.browser.new_context(viewport={"width": 1280, "height": 860}, locale="en-GB")
        self.things.callback(context.close)
        context.set_default_timeout(30_000)
        page = context.new_page()
        page.goto(self.server.url)
        page.get_by_role("button", name="Sign in").click()
        page.get_by_role("button", name=email).click()
        expect(page.get_by_role("button", name=PEOPLE[email])).to_be_visible()
        return page


@pytest.fixture
def team(tmp_path: Path, browser: Browser) -> Iterator[Team]:
    """Ada leads North, where Tom is."""
    with ExitStack() as things:
        database = Postgres()
        things.callback(database.remove)
        house = open_house(Settings(database_url=database.empty(), team=True))
        things.callback(house.stores.engine.dispose)
        house.services().roster.add(ADA, role=Role.LEAD, team="North")
        house.services().roster.add(TOM, team="North")
        provider, port = Provider(free_port()), free_port()
        things.callback(provider.kill)
        home = provider.secrets(tmp_path / "home", port)
        settings = {"HOME": str(home), "COMMA_TEAM": "on", "COMMA_DATABASE_URL": database.url}
        server = Server(tmp_path / "transcripts", "localhost", port, **settings)
        things.callback(server.kill)
        yield Team(server.start(), house, browser, things)


def test_a_dispute_is_decided_by_the_lead_and_both_see_it_beside_the_mark(team: Team) -> None:
    tom, ada = team.sign_in(TOM), team.sign_in(ADA)
    meet(tom, team.server.url, "Dana Whitlock")
    for _turn in range(QUESTIONS):
        say(tom, SAYS)
    end(tom)
    found = re.search(r"session=(\w+)", tom.url)
    assert found
    session = found[1]

    tom.goto(f"{team.server.url}/review?session={session}")
    expect(tom.get_by_role("button", name="Dispute this mark")).to_have_count(QUESTIONS)
    expect(tom.get_by_role("button", name="Decide")).to_have_count(0)
    tom.get_by_role("button", name="Dispute this mark").first.click()
    tom.get_by_label("Why is the mark wrong for turn 1?").fill(HOSTILE)
    tom.get_by_role("button", name="Save").click()
    expect(tom.get_by_text("Open dispute by Tom Trainee")).to_be_visible()

    ada.get_by_role("link", name="Disputes").click()
    expect(ada.get_by_text("Disputed by Tom Trainee")).to_be_visible()
    expect(ada.get_by_text(HOSTILE)).to_be_visible()
    ada.get_by_role("button", name="Open it to decide").click()
    expect(ada.get_by_role("button", name="Dispute this mark")).to_have_count(0)
    for turn in range(1, QUESTIONS + 1):
        ada.locator(f".st-key-say-{turn}").get_by_role("button", name="Decide").click()
        ada.get_by_label(f"Your reason for turn {turn}").fill("The tone was open.")
        ada.get_by_role("button", name="Save").click()
        expect(ada.get_by_text(re.compile(r"Grade \d by Ada Lead; built-in said \d"))).to_have_count(turn)
        expect(ada.get_by_role("button", name="Save")).to_have_count(0)

    tom.reload()
    expect(tom.get_by_text("by Ada Lead; built-in said").first).to_be_visible()
    expect(tom.get_by_text("The scores stay the grader's own")).to_be_visible()
    ada.get_by_role("link", name="Disputes").click()
    expect(ada.get_by_text("No mark is disputed")).to_be_visible()
    expect(ada.get_by_text(re.compile(r"Kappa \d\.\d\d .*over \d\d units in 1 session"))).to_be_visible()
    assert "taken" not in {tom.title(), ada.title()}
    deeds = {(one.who, one.deed) for one in team.house.stores.audit.entries(limit=1000)}
    assert {(TOM, "dispute"), (ADA, "decide")} <= deeds
