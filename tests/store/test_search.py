"""Searching in what was said, whatever is typed."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given
from hypothesis import settings as how
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.store.test_sessions import begun, trainee
from trainer.domain.filters import Filters
from trainer.store.search import FEW, LONGEST, MOST_WORDS, said, words
from trainer.store.stores import Stores
from trainer.store.tables import SessionRecord

HOSTILE = ('" OR 1=1 --', "NEAR(a b", "text:x", "a* AND NOT", "^a", "{a b}: c", "'; DROP TABLE turns", '"""',
           "a\x00b", "\ud800", "-a", "שלום 😀", "x" * 5000, "a " * 5000)  # fmt: skip


@pytest.fixture
def stores(database: str) -> Iterator[Stores]:
    opened = Stores.open(database)
    yield opened
    opened.engine.dispose()


def kept(stores: Stores, text: str) -> str:
    session = begun(stores.sessions())
    stores.sessions().add_turn(session, replace(trainee(), text=text, grades=()))
    return session


@given(text=st.text(max_size=60))
@example("".join(HOSTILE[:9]))
@how(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_can_be_searched_for(stores: Stores, text: str) -> None:
    stores.listing().page(Filters(text=text))
    assert len(words(text)) <= MOST_WORDS


def test_quotes_and_operators_mean_nothing(stores: Stores) -> None:
    kept(stores, "What would have to be different?")
    for text in HOSTILE:
        assert not (words(text) and stores.listing().matches(Filters(text=text))), text
        assert sum(map(len, words(text))) <= LONGEST


@given(text=st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=40))
@how(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_what_was_said_is_found_by_its_own_words(stores: Stores, text: str) -> None:
    session = kept(stores, f"zebra {text} quagga")
    found = {row.id for row in stores.listing().page(Filters(text=f"zebra {text}"), limit=1).rows}
    assert found == {session}
    stores.sessions().delete(session)


def test_a_common_word_finds_the_same_sessions_as_a_rare_one(stores: Stores) -> None:
    both, one = kept(stores, "Otter and badger, and an otter."), kept(stores, "An otter.")
    kept(stores, "Neither of them.")
    with Session(stores.engine) as session:
        for text, wanted in (("otter", {both, one}), ("badger otter", {both}), ("otter heron", set())):
            for few in (0, 1, FEW):
                found = session.scalars(select(SessionRecord.id).where(*said(session, text, few)))
                assert set(found) == wanted, (text, few)
