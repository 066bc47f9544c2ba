"""How long the store takes for what pages ask of it, as it fills."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from trainer.domain.codes import Code
from trainer.domain.filters import After, Filters, Mark, Sort
from trainer.domain.no_types import NoType
from trainer.domain.play import End
from trainer.domain.team import Span
from trainer.services.access import Access
from trainer.store.filling import COMMON, PEOPLE, RARE, fill, made_up_address
from trainer.store.stores import Stores

PAGE = 25
Asked = tuple[str, Callable[[], object]]
"""What is measured: its name, and the query."""


@dataclass(frozen=True, slots=True)
class Times:
    """Medians in milliseconds, by what was asked, with so many sessions in the store."""

    sessions: int
    filled: float
    """Seconds it took to fill the store from the step before."""
    median: dict[str, float]


def store_times(
    steps: Sequence[int], runs: int, database: str, progress: Callable[[int], None]
) -> Iterator[Times]:
    """Fill a throw-away database to each of `steps` and measure there; `database` is the address of an empty
    one, or empty for SQLite in a temporary folder. Raises UsageError for one that is in use."""
    with _stores(database) as stores:
        for upto in steps:
            began = time.perf_counter()
            for have in fill(stores.engine, upto):
                progress(have)
            filled = time.perf_counter() - began
            asked = _asked(stores, upto)
            yield Times(upto, filled, {name: _milliseconds(run, runs) for name, run in asked})


@contextmanager
def _stores(database: str) -> Iterator[Stores]:
    with TemporaryDirectory() as folder:
        stores = Stores.open(database or f"sqlite:///{Path(folder) / 'bench.db'}")
        try:
            yield stores
        finally:
            stores.engine.dispose()


def _asked(stores: Stores, sessions: int) -> Sequence[Asked]:
    """Every query that is measured; add one here."""
    return (*_pages(stores, sessions), *_searches(stores), *_reaches(stores), ("team view", _team(stores)))


def _team(stores: Stores) -> Callable[[], object]:
    """All the figures of the Team page, for an admin, who reads everything."""
    figures, span = stores.team_figures(), Span()

    def asked() -> object:
        parts = (figures.practised, figures.met, figures.weeks, figures.shifts)
        return [figures.uncounted(1), *(part(span) for part in parts)]

    return asked


def _pages(stores: Stores, sessions: int) -> Sequence[Asked]:
    page, middle = stores.listing().page, sessions // 2
    narrow = Filters(counterpart="p3", difficulty="hard", end=End.E4)
    moved = Filters(no_type=NoType.N3, code=Code.CALQ, finished=True)
    listing = stores.listing()
    return (
        ("first page", lambda: page(limit=PAGE)),
        ("middle page", lambda: page(after=After(middle), limit=PAGE)),
        ("first page by score", lambda: page(sort=Sort.SAID_MOST, limit=PAGE)),
        ("middle page by score", lambda: page(sort=Sort.SAID_MOST, after=After(middle, 50.0), limit=PAGE)),
        ("filtered page", lambda: page(narrow, limit=PAGE)),
        ("filtered page, longest first", lambda: page(narrow, Sort.LONGEST, limit=PAGE)),
        ("sessions with a move on a kind of no", lambda: page(moved, limit=PAGE)),
        ("number of those", lambda: listing.matches(moved)),
        ("disputed sessions", lambda: page(Filters(mark=Mark.DISPUTED), limit=PAGE)),
        ("number of matches", listing.matches),
        ("number of matches, filtered", lambda: listing.matches(narrow)),
        ("what there is to filter by", listing.choices),
    )


def _searches(stores: Stores) -> Sequence[Asked]:
    listing = stores.listing()
    texts = {"rare word": RARE, "common word": COMMON, "two common words": f"{COMMON} budget"}
    named = ((name, Filters(text=said)) for name, said in texts.items())
    return tuple(
        one
        for name, filters in named
        for one in (
            (f"search, {name}", lambda filters=filters: listing.page(filters, limit=PAGE)),
            (f"search, {name}: number of matches", lambda filters=filters: listing.matches(filters)),
        )
    )


def _reaches(stores: Stores) -> Sequence[Asked]:
    def first(person: int) -> object:
        access = Access(stores.people, stores.audit, made_up_address(person))
        return stores.listing(access).page(limit=PAGE)

    return (
        ("first page of a lead", lambda: first(2)),
        ("first page of a trainee", lambda: first(PEOPLE)),
    )


def _milliseconds(run: Callable[[], object], runs: int) -> float:
    run()  # the first one pays for the plan
    return 1000 * median(_spent(run) for _ in range(runs))


def _spent(run: Callable[[], object]) -> float:
    began = time.perf_counter()
    run()
    return time.perf_counter() - began
