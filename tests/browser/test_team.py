"""Three people sign in through a real provider; what is one person's stays out of another's reach."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Download, Page, expect

from tests.browser.moves import end, meet, say
from tests.browser.provider import PEOPLE, UNCONFIRMED, Provider, block
from tests.browser.server import Server, free_port
from tests.browser.wire import told
from tests.store.postgres import Postgres
from trainer.domain.people import Role
from trainer.services.wiring import House, open_house
from trainer.settings import load

pytestmark = pytest.mark.browser
ADA, TOM, EVE, ROOT = PEOPLE
OTHER = "other@example.org"
SECRET = "Zanzibar"
"""A word of Tom's that nobody outside his team may ever be sent."""


@dataclass
class Firm:
    """A team set up as docs/team.md says: Ada leads North, where Tom is; Eve is in South."""

    server: Server
    house: House
    enter: Callable[[str], Page]
    """A new browser whose person has said to the provider who they are."""

    def sign_in(self, email: str) -> Page:
        page = self.enter(email)
        expect(page.get_by_role("button", name=PEOPLE[email])).to_be_visible()
        return page


@pytest.fixture(scope="module")
def firm(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Firm]:
    folder, port = tmp_path_factory.mktemp("firm"), free_port()
    transcripts = folder / "transcripts"
    with ExitStack() as things:
        postgres = Postgres()
        things.callback(postgres.remove)
        settings = guided(postgres.url)
        house = open_house(load(settings | {"COMMA_TRANSCRIPTS": str(transcripts)}))
        things.callback(house.stores.engine.dispose)
        house.arrive(OTHER, "An admin")
        roster = house.services(OTHER).roster
        roster.add(ADA, role=Role.LEAD, team="North")
        roster.add(TOM, team="North")
        roster.add(EVE, team="South")
        provider = Provider(free_port())
        things.callback(provider.kill)
        home = provider.secrets(folder / "home", port)
        server = Server(transcripts, "localhost", port, HOME=str(home), **settings)
        things.callback(server.kill)
        server.start()

        def enter(name: str) -> Page:
            context = browser.new_context(viewport={"width": 1280, "height": 860}, locale="en-GB")
            context.set_default_timeout(30_000)
            things.callback(context.close)
            page = context.new_page()
            page.goto(server.url)
            page.get_by_role("button", name="Sign in").click()
            page.get_by_role("button", name=name).click()
            return page

        yield Firm(server, house, enter)


def guided(url: str) -> dict[str, str]:
    """The settings as the guide writes them, on a database of the test's."""
    settings = dict(line.split("=", 1) for line in block("sh").strip().splitlines())
    assert settings["COMMA_DATABASE_URL"].startswith("postgresql+psycopg://")
    return settings | {"COMMA_DATABASE_URL": url, "COMMA_ADMINS": f"{ROOT}, {OTHER}"}


def played(page: Page, firm: Firm, word: str = SECRET) -> str:
    """A session with that word in it; its id."""
    meet(page, firm.server.url, "Dana Whitlock")
    say(page, f"What about {word} makes it hard to say yes?")
    end(page)
    found = re.search(r"session=(\w+)", page.url)
    assert found
    return found[1]


def tries(session: str) -> list[tuple[str, str]]:
    """Pages and queries that name what is somebody else's, however they are bent; each is a try."""
    shapes = (
        f"session={session}",
        f"session={session.upper()}",
        f"session={session}%20",
        f"session={session}%00",
        f"session={session}&session={session}",
        f"session={session}&session=x",
        f"session={session}%27%20OR%20%271%27=%271",
        f"session=%25{session[:8]}%25",
        f"session=..%2F{session}",
        f"session={session}.json",
        f"session={session}&print=1",
        f"session={session}&person=2&older=3",
        f"with=plant-partner&session={session}",
        f"counterpart=plant-partner&session={session}",
    )
    return [*product(("", "review"), shapes), *(("review", f"person={one}") for one in (1, 2, 3))]


ASIDES = (
    "words=hard%20yes", f"person={TOM}", "counterpart=plant-partner", "mark=disputed", "sort=oldest",
    "from=2000-01-01", "finished=yes", "words=%25", "words=%22%20OR%20%22", "person=-1%20OR%201",
)  # fmt: skip
"""These name nobody, and would find something if somebody had forgotten to ask whose it is."""


def refusals(firm: Firm, who: str) -> int:
    return sum(one.who == who and not one.allowed for one in firm.house.stores.audit.entries(limit=10_000))


def test_nobody_reaches_the_session_of_somebody_else(firm: Firm) -> None:
    tom = firm.sign_in(TOM)
    session = played(tom, firm)
    tom.goto(f"{firm.server.url}/review?session={session}")
    expect(tom.get_by_text(SECRET).first).to_be_visible()
    own = told(firm.server.url, tom.context.cookies(), page="review", query=f"session={session}")
    assert SECRET in own, "the wire shows what a browser would get"
    widgets = re.findall(r'id: "(\$\$ID-[^"]+)"', own)
    assert widgets

    eve = firm.sign_in(EVE)
    played(eve, firm, "June")
    cookies = eve.context.cookies()
    attempts = tries(session)
    assert len(attempts) >= 30
    for page, query in [*attempts, *(("review", aside) for aside in ASIDES)]:
        before = refusals(firm, EVE)
        got = told(firm.server.url, cookies, page=page, query=query)
        assert got, (page, query)
        assert SECRET not in got, (page, query)
        assert refusals(firm, EVE) > before or query in ASIDES, (page, query)
    forged = dict.fromkeys(widgets, "!")
    assert SECRET not in told(
        firm.server.url, cookies, page="review", query=f"session={session}", widgets=forged
    )
    assert SECRET not in told(firm.server.url, cookies, page="", query="", widgets=forged)
    assert firm.house.services(TOM).practice.view(session).turns == 1, "nothing of it was changed"
    eve.goto(f"{firm.server.url}/review?session={session}")
    expect(eve.get_by_text(f"There is no session '{session}' here")).to_be_visible()

    for cookie in ([], [{**one, "value": one["value"][:-3] + "abc"} for one in cookies]):
        got = told(firm.server.url, cookie, page="review", query=f"session={session}")  # type: ignore[arg-type]
        assert SECRET not in got
        assert "Sign in" in got
    assert any(one.who == "" and one.subject == session for one in firm.house.stores.audit.entries())


def test_a_lead_reads_their_team_until_the_role_is_taken_away(firm: Firm) -> None:
    session = played(firm.sign_in(TOM), firm)
    ada = firm.sign_in(ADA)
    ada.goto(f"{firm.server.url}/review?session={session}")
    expect(ada.get_by_text(SECRET).first).to_be_visible()
    stale = ada.context.cookies()

    firm.house.services(OTHER).roster.change(ADA, Role.TRAINEE, "North")
    ada.get_by_role("link", name="Review").click()
    expect(ada.get_by_text(SECRET)).to_have_count(0)
    assert SECRET not in told(firm.server.url, stale, page="review", query=f"session={session}")
    assert any(one.who == ADA and not one.allowed for one in firm.house.stores.audit.entries())
    firm.house.services(OTHER).roster.change(ADA, Role.LEAD, "North")


def test_the_address_of_a_download_opens_nothing_to_others(firm: Firm) -> None:
    tom = firm.sign_in(TOM)
    session = played(tom, firm)
    played(firm.sign_in(EVE), firm)
    tom.goto(f"{firm.server.url}/review?session={session}")
    ada, eve = firm.sign_in(ADA), firm.sign_in(EVE)

    def fetched(button: str, lead: int) -> Download:
        with tom.expect_download() as file:
            tom.get_by_role("button", name=button).click()
        address = file.value.url
        assert "/media/" in address
        assert tom.request.get(address).status == 200
        assert ada.request.get(address).status == lead
        refused = eve.request.get(address)
        assert (refused.status, SECRET in refused.text()) == (404, False)
        with pytest.raises(HTTPError, match="404"):
            urlopen(address)
        return file.value

    fetched("Download as JSON", 200)
    tom.get_by_role("button", name="Tom Trainee").click()
    with ZipFile(fetched("Download all my data", 404).path()) as archive:
        assert TOM in archive.read("profile.json").decode()
        lines = archive.read("sessions.jsonl").decode().splitlines()
        assert len(lines) == firm.house.services(TOM).review.count() > 0
    tried = {(one.who, one.allowed) for one in firm.house.stores.audit.entries() if session in one.subject}
    assert {(EVE, False), ("", False)} <= tried


def test_whoever_comes_for_the_first_time_finds_the_pages_of_their_role(firm: Firm) -> None:
    root = firm.sign_in(ROOT)
    root.get_by_role("link", name="People").click()
    expect(root.get_by_text(EVE).first).to_be_visible()
    expect(root.get_by_text("change who may do what").first).to_be_visible()
    expect(firm.sign_in(EVE).get_by_role("link", name="People")).to_have_count(0)


def test_an_address_that_the_provider_does_not_vouch_for_opens_nothing(firm: Firm) -> None:
    mallory = firm.enter(UNCONFIRMED)
    expect(mallory.get_by_text(f"The address {ROOT} is not confirmed")).to_be_visible()
    expect(mallory.get_by_role("link", name="Review")).to_have_count(0)
    mallory.get_by_role("button", name="Sign out").click()
    mallory.get_by_role("button", name="End session").click()
    mallory.goto(firm.server.url)
    expect(mallory.get_by_role("button", name="Sign in")).to_be_visible()


def test_signing_out_closes_everything_and_the_screen_says_who_reads(firm: Firm) -> None:
    tom = firm.sign_in(TOM)
    tom.get_by_role("button", name="Tom Trainee").click()
    expect(tom.get_by_text("can be read by you, the leads of North and the admins")).to_be_visible()
    tom.get_by_role("button", name="Sign out").click()
    tom.get_by_role("button", name="End session").click()
    tom.goto(firm.server.url)
    expect(tom.get_by_role("button", name="Sign in")).to_be_visible()


def test_who_talks_to_one_app_goes_on_with_another_when_the_first_is_gone(firm: Firm, tmp_path: Path) -> None:
    settings = guided(firm.house.desk.settings.database_url) | {"COMMA_TEAM": "off"}
    first, second = Server(tmp_path / "a", **settings), Server(tmp_path / "b", **settings)
    page = firm.sign_in(TOM).context.new_page()
    try:
        first.start()
        second.start()
        meet(page, first.url, "Dana Whitlock")
        answer = say(page, "What would have to be true for you first?")
        first.kill()
        page.goto(page.url.replace(first.url, second.url))
        expect(page.get_by_text(answer)).to_be_visible()
        say(page, "It sounds like the date carries a lot of risk for you.")
    finally:
        first.kill()
        second.kill()
