"""What the page's address asks of the list of sessions. Anybody may write anything there."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar, get_args

from trainer.domain.codes import MOVES
from trainer.domain.filters import Filters, Mark, Sort
from trainer.domain.no_types import NoType
from trainer.domain.play import Difficulty, End
from trainer.domain.text import clean
from trainer.ui.clock import midnight

MOST_OLDER = 40
"""Pages behind the first that one address opens."""
_HIGHEST_ID = 2**31 - 1
_YEARS = range(2000, 2200)
_FINISHED = {"yes": True, "no": False}
_DIFFICULTIES: dict[str, Difficulty] = {one: one for one in get_args(Difficulty)}
Name = TypeVar("Name", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Asked:
    filters: Filters
    sort: Sort
    older: int
    """How many pages behind the first are open."""


def asked(address: Mapping[str, str]) -> Asked:
    """The filters in `address`; a value that means nothing is as if it were not there."""
    said = {name: clean(value) for name, value in address.items()}
    last = day(said.get("to", ""))
    first = day(said.get("from", ""))
    filters = Filters(
        person=_number(said.get("person", ""), _HIGHEST_ID),
        counterpart=said.get("counterpart", ""),
        difficulty=_DIFFICULTIES.get(said.get("difficulty", "")),
        end=_named(End, said.get("end", "")),
        grader=said.get("grader", ""),
        mark=_named(Mark, said.get("mark", "")),
        since=midnight(first) if first else None,
        before=midnight(last + timedelta(days=1)) if last else None,
        finished=_FINISHED.get(said.get("finished", "")),
        no_type=_named(NoType, said.get("no", "")),
        code=_named(MOVES, said.get("code", "")),
        text=said.get("words", ""),
    )
    older = _number(said.get("older", ""), MOST_OLDER) or 0
    return Asked(filters, _named(Sort, said.get("sort", "")) or Sort.NEWEST, older)


def day(text: str) -> date | None:
    """A day as the address writes it; None where it is none."""
    with suppress(ValueError):
        found = date.fromisoformat(text)
        return found if found.year in _YEARS else None
    return None


def _number(text: str, highest: int) -> int | None:
    if not (text.isascii() and text.isdigit() and len(text) <= len(str(highest))):
        return None
    return min(int(text), highest)


def _named(names: Iterable[Name], text: str) -> Name | None:
    return next((one for one in names if one.value == text), None)
