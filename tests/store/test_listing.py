"""The list of sessions: what it holds, in what order, and whose."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import settings as how
from hypothesis import strategies as st
from sqlalchemy import update
from sqlalchemy.orm import Session

from tests.store.test_sessions import PERSONA, answer, begun, persona, trainee
from trainer.domain.access import OPEN, Deed, Gate, Owned, Reach
from trainer.domain.filters import EVERYTHING, After, Filters, Mark, Sort
from trainer.domain.no_types import NoType
from trainer.domain.people import Role
from trainer.domain.play import End
from trainer.domain.scorecard import Scorecard
from trainer.domain.session import Roles
from trainer.store.clock import now
from trainer.store.listing import Listing
from trainer.store.review_tables import RulingRecord
from trainer.store.sessions import Sessions
from trainer.store.stores import Stores
from trainer.store.tables import SessionRecord


@dataclass(frozen=True)
class Looking:
    """A gate of a person whose lists reach so far."""

    owner: int | None
    reach: Reach

    def admits(self, deed: Deed, owned: Owned) -> bool:
        return True


@pytest.fixture
def stores(database: str) -> Iterator[Stores]:
    opened = Stores.open(database)
    yield opened
    opened.engine.dispose()


@pytest.fixture
def sessions(stores: Stores) -> Sessions:
    return stores.sessions()


@pytest.fixture
def listing(stores: Stores) -> Listing:
    return stores.listing()


def ids(listing: Listing, filters: Filters = EVERYTHING, sort: Sort = Sort.NEWEST) -> list[str]:
    return [row.id for row in listing.page(filters, sort).rows]


def scored(sessions: Sessions, process: float, outcome: float = 40.0, **changes: object) -> str:
    session = begun(sessions, **changes)
    sessions.finish(session, End.E4)
    sessions.set_scores(session, Scorecard(process, outcome))
    return session


def dispute(stores: Stores, session: str, answers: int | None = None) -> int:
    """A dispute of its first turn; a decision of the one that it answers."""
    with Session(stores.engine) as open_one, open_one.begin():
        seq = open_one.query(SessionRecord.seq).filter_by(id=session).scalar()
        kind = "decision" if answers else "dispute"
        ruling = RulingRecord(session_seq=seq, turn=1, at=now(), kind=kind, reason="", answers=answers)
        open_one.add(ruling)
        open_one.flush()
        return ruling.id


def test_a_row_says_who_how_long_and_what_to_look_at(stores: Stores, sessions: Sessions) -> None:
    ada = stores.people.arrive("ada@example.org", "Ada", Role.TRAINEE)
    hers = stores.sessions(Looking(ada.id, Reach(person=ada.id)))
    session = begun(hers, roles=Roles(judge="openai:x"))
    started = sessions.load(session).started
    sessions.add_turn(session, replace(trainee(), said=started + timedelta(minutes=7)))
    sessions.set_scores(session, Scorecard(70.0, 40.0), disputed=2, attacks=1)
    dispute(stores, session)
    (row,) = stores.listing().page().rows
    assert (row.name, row.role, row.person) == ("Ruth", "Facilities", "Ada")
    assert (row.seconds, row.turns, row.judged) == (420, 1, True)
    assert (row.disputed, row.attacks, row.contested) == (2, 1, 1)
    assert row == sessions.row(session)


def test_what_the_no_was_is_kept_back_until_the_session_is_over(sessions: Sessions, listing: Listing) -> None:
    session, wanted = begun(sessions), Filters(no_type=NoType.N2)
    assert sessions.row(session).no_type is None
    assert ids(listing, wanted) == []
    assert ids(listing, replace(wanted, finished=False)) == []
    sessions.finish(session, End.E4)
    assert sessions.row(session).no_type is NoType.N2
    assert ids(listing, wanted) == [session]


def test_each_filter_holds_back_what_does_not_fit(stores: Stores, sessions: Sessions) -> None:
    other = PERSONA.model_copy(update={"id": "otto"})
    plain_one = begun(sessions)
    wanted = begun(sessions, persona=other, difficulty="easy", roles=Roles(judge="openai:x"))
    sessions.finish(wanted, End.E2)
    for filters in (
        Filters(counterpart="otto"),
        Filters(difficulty="easy"),
        Filters(grader="openai:x"),
        Filters(end=End.E2),
        Filters(finished=True),
        Filters(counterpart="otto", end=End.E2, finished=True),
    ):
        assert ids(stores.listing(), filters) == [wanted], filters
    assert ids(stores.listing(), Filters(finished=False)) == [plain_one]
    assert ids(stores.listing(), Filters(counterpart="otto", difficulty="hard")) == []
    assert ids(stores.listing(), Filters(person=7)) == []


def test_sessions_are_found_by_when_they_began(sessions: Sessions, listing: Listing) -> None:
    session = begun(sessions)
    began = sessions.load(session).started
    assert ids(listing, Filters(since=began, before=began + timedelta(seconds=1))) == [session]
    assert ids(listing, Filters(since=began + timedelta(seconds=1))) == []
    assert ids(listing, Filters(before=began)) == []


def test_what_a_person_may_want_to_look_at_is_found(stores: Stores, sessions: Sessions) -> None:
    failed, differing, attacked, disputed = (scored(sessions, 50.0) for _ in range(4))
    sessions.set_scores(failed, Scorecard(50.0, 1.0, not_graded=((1, "x"),)))  # type: ignore[arg-type]
    sessions.set_scores(differing, Scorecard(50.0, 1.0), disputed=1)
    sessions.set_scores(attacked, Scorecard(50.0, 1.0), attacks=1)
    opened = dispute(stores, disputed)
    found = {mark: ids(stores.listing(), Filters(mark=mark)) for mark in Mark}
    assert found == {
        Mark.NOT_GRADED: [failed],
        Mark.DISAGREEMENT: [differing],
        Mark.ATTACK: [attacked],
        Mark.DISPUTED: [disputed],
    }
    dispute(stores, disputed, answers=opened)
    assert ids(stores.listing(), Filters(mark=Mark.DISPUTED)) == []
    assert sessions.row(disputed).contested == 0


def test_sessions_without_a_score_come_last_in_either_order(sessions: Sessions, listing: Listing) -> None:
    low, none, high = scored(sessions, 20.0, 90.0), begun(sessions), scored(sessions, 80.0, 10.0)
    assert ids(listing, sort=Sort.SAID_MOST) == [high, low, none]
    assert ids(listing, sort=Sort.SAID_LEAST) == [low, high, none]
    assert ids(listing, sort=Sort.LEARNED_MOST) == [low, high, none]
    assert ids(listing, sort=Sort.LEARNED_LEAST) == [high, low, none]
    assert ids(listing, sort=Sort.OLDEST) == [low, none, high]


def test_the_longest_session_can_come_first(sessions: Sessions, listing: Listing) -> None:
    long, short = begun(sessions), begun(sessions)
    for session, minutes in ((long, 9), (short, 3)):
        said = sessions.load(session).started + timedelta(minutes=minutes)
        sessions.add_turn(session, replace(trainee(), said=said))
    assert ids(listing, sort=Sort.LONGEST) == [long, short]


def walked(listing: Listing, sort: Sort, filters: Filters = EVERYTHING, limit: int = 2) -> list[str]:
    found: list[str] = []
    after: After | None = None
    while True:
        page = listing.page(filters, sort, after, limit)
        found += [row.id for row in page.rows]
        after = page.after
        if after is None:
            return found


@given(scores=st.lists(st.sampled_from([None, 0.0, 33.3, 33.3, 1 / 3, 100.0]), max_size=7))
@how(max_examples=15)
def test_the_pages_hold_every_session_once_in_every_order(
    tmp_path_factory: pytest.TempPathFactory, scores: Sequence[float | None]
) -> None:
    stores = Stores.open(f"sqlite:///{tmp_path_factory.mktemp('pages') / 'comma.db'}")
    for score in scores:
        session = begun(stores.sessions())
        with stores.engine.begin() as connection:
            change = update(SessionRecord).where(SessionRecord.id == session)
            connection.execute(change.values(process=score, outcome=score))
    for sort in Sort:
        whole = [row.id for row in stores.listing().page(sort=sort).rows]
        assert walked(stores.listing(), sort) == whole
        assert len(set(whole)) == len(scores)


@pytest.mark.parametrize("sort", [Sort.NEWEST, Sort.SAID_MOST, Sort.SAID_LEAST, Sort.LONGEST])
def test_a_session_that_comes_in_between_two_pages_moves_nothing(
    sessions: Sessions, listing: Listing, sort: Sort
) -> None:
    before = [scored(sessions, score) for score in (50.0, 50.0, 90.0, 10.0)]
    first = listing.page(sort=sort, limit=2)
    scored(sessions, 50.0)
    begun(sessions)
    second = listing.page(sort=sort, after=first.after, limit=9)
    seen = [row.id for row in (*first.rows, *second.rows)]
    assert len(seen) == len(set(seen))
    assert set(before) <= set(seen)


def test_the_last_page_says_that_nothing_follows(sessions: Sessions, listing: Listing) -> None:
    for _ in range(4):
        begun(sessions)
    assert listing.page(limit=4).after is None
    assert listing.page(limit=3).after is not None


def test_matches_are_counted_no_further_than_asked(sessions: Sessions, listing: Listing) -> None:
    for difficulty in ("easy", "hard", "hard"):
        begun(sessions, difficulty=difficulty)
    assert listing.matches(Filters(difficulty="hard")) == 2
    assert listing.matches(most=1) == 2


def gates(stores: Stores) -> dict[str, Gate]:
    """A trainee and a lead of one team, and a trainee of another; each has had one session."""
    found: dict[str, Gate] = {}
    for name, team, leads in (("ada", "East", False), ("lou", "East", True), ("bob", "West", False)):
        email = f"{name}@example.org"
        stores.people.arrive(email, name.title(), Role.LEAD if leads else Role.TRAINEE)
        stores.people.set_team(email, team)
        person = stores.people.get(email)
        found[name] = Looking(person.id, Reach(person=person.id, team=person.team if leads else None))
        sessions = stores.sessions(found[name])
        sessions.add_turn(begun(sessions, persona=persona(f"{name}'s counterpart")), trainee())
    return found


@pytest.mark.parametrize(
    ("who", "reached"),
    [("ada", {"Ada"}), ("lou", {"Ada", "Lou"}), ("bob", {"Bob"}), ("", {"Ada", "Lou", "Bob"})],
)
def test_no_filter_reaches_further_than_the_gate(stores: Stores, who: str, reached: set[str]) -> None:
    gate = gates(stores).get(who, OPEN)
    listing, everybody = stores.listing(gate), [one.id for one in stores.people.all()]
    for filters in (EVERYTHING, Filters(text="what"), Filters(difficulty="hard")):
        assert {row.person for row in listing.page(filters).rows} == reached
        assert listing.matches(filters) == len(reached)
    named = [Filters(person=person) for person in everybody]
    assert {row.person for filters in named for row in listing.page(filters).rows} == reached
    assert {name for _, name in listing.choices().people} == reached


def test_choices_name_what_was_met_within_reach(stores: Stores, sessions: Sessions) -> None:
    begun(sessions, persona=PERSONA.model_copy(update={"id": "otto"}), roles=Roles(judge="openai:x"))
    ada = gates(stores)["ada"]
    assert stores.listing(ada).choices().graders == ("builtin",)
    assert [key for key, _ in stores.listing(ada).choices().counterparts] == ["ruth"]
    everything = stores.listing().choices()
    assert {key for key, _ in everything.counterparts} == {"ruth", "otto"}
    assert set(everything.graders) == {"builtin", "openai:x"}


def test_both_sides_are_searched_and_every_word_must_have_been_said(
    sessions: Sessions, listing: Listing
) -> None:
    session, other = begun(sessions), begun(sessions)
    for turn in (trainee(), answer()):
        sessions.add_turn(session, turn)
    sessions.add_turn(other, trainee())
    assert ids(listing, Filters(text="AUDIT change")) == [session]
    assert set(ids(listing, Filters(text="it's your"))) == {session, other}
    assert ids(listing, Filters(text="audit never")) == []
    assert ids(listing, Filters(text="  ")) == [other, session]
    sessions.delete(session)
    assert ids(listing, Filters(text="audit")) == []
