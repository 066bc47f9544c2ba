"""What the statistical part sees of a clause: its words in runs, the rules' reading, the place it stands in.

A feature is a string that is present or absent. Words come without punctuation and capitals, so that
typed and transcribed speech look alike; a mark at the end is one feature of its own."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from trainer.domain.codes import Code
from trainer.engine.coding.draft import Draft
from trainer.engine.coding.ground import Ground
from trainer.engine.coding.pieces import Link
from trainer.engine.coding.reading import Reading
from trainer.engine.coding.verdict import Verdict

_READ = 60
"""Words of a clause that are looked at: its beginning and, of a longer one, its last fifteen."""
_TAIL = 15
_SHORT = 4
_YOU = frozenset({"you", "your", "yours", "yourself"})
_WE = frozenset({"i", "we", "our", "my", "us", "me"})


Standing = tuple[Link, bool, bool, Code | None, Code | None]
"""The place of a clause in its turn: how it hangs on the one before, whether it is the first and the last,
the codes before and after it."""
ALONE: Standing = ("start", True, True, None, None)
"""A clause that is a turn of its own."""
Setting = tuple[tuple[bool, bool, bool], tuple[bool, bool], int, int, tuple[str, str, int], bool]
"""What the other side said, whether they and the clause ask, what both share, and how their turn begins."""


def features(drafts: Sequence[Draft[Reading]], place: int, ground: Ground) -> list[str]:
    """The features of the clause at `place` of a turn."""
    draft = drafts[place]
    return said(draft) + setting(*set_in(draft.reading, ground)) + beside(*standing(drafts, place))


def said(draft: Draft[Reading]) -> list[str]:
    """The features of a clause by itself: its words, and what the rules make of them."""
    reading = draft.reading
    words = _words(reading.plain)
    return [
        *_runs(words),
        *_pieces(words),
        *_opening(reading.core.split()),
        *_rules(draft.verdict, reading),
        *_persons(words, reading.question),
    ]


def _words(plain: str) -> list[str]:
    """The words that are looked at, figures as one."""
    words = ["0" if word[0].isdigit() else word for word in plain.split()]
    return words if len(words) <= _READ else words[: _READ - _TAIL] + words[-_TAIL:]


def _runs(words: list[str]) -> list[str]:
    """Words and pairs, the ends of the clause marked."""
    return words + [f"{one} {two}" for one, two in pairwise(["<", *words, ">"])]


def _pieces(words: list[str]) -> list[str]:
    """How longer words begin and end: for words that no example holds."""
    longer = [word for word in words if len(word) > _SHORT]
    return [f"begins:{word[:_SHORT]}" for word in longer] + [f"ends:{word[-3:]}" for word in longer]


def _opening(core: list[str]) -> list[str]:
    """How the clause begins once "so", "well" and the like are set aside."""
    return [f"open:{' '.join(core[:count])}" for count in (1, 2, 3)]


def _rules(verdict: Verdict, reading: Reading) -> list[str]:
    code, form = verdict.code, reading.form
    return [
        f"code:{code}",
        f"code:{code}:{int(verdict.clarity * 10)}",
        f"code:{code}:{form}",
        f"form:{form}",
        f"asks:{reading.question:d}",
        f"mark:{reading.mark:d}",
        *[f"cue:{name}" for name in reading.hits],
    ]


def _persons(words: list[str], question: bool) -> list[str]:
    you = min(2, sum(map(_YOU.__contains__, words)))
    we = min(2, sum(map(_WE.__contains__, words)))
    length = len(words) if len(words) < 4 else 4 + min(5, len(words) // 6)
    return [f"persons:{you}{we}{question:d}", f"length:{length}"]


def set_in(reading: Reading, ground: Ground) -> Setting:
    """What a clause has to do with the turn before it."""
    stems = reading.stems
    shared = len(stems & ground.stems)
    return (
        (ground.present, ground.refused, ground.after_yes),
        (ground.asked, reading.question),
        min(3, shared),
        int(4 * shared / len(stems)) if stems else -1,
        _heard(ground.last),
        not reading.topics.isdisjoint(ground.topics),
    )


@lru_cache(maxsize=64)
def _heard(last: str) -> tuple[str, str, int]:
    """How their last turn begins, and how long it is."""
    heard = last.split()
    return " ".join(heard[:1]), " ".join(heard[:2]), min(5, len(heard) // 5)


def setting(
    stand: tuple[bool, bool, bool],
    asked: tuple[bool, bool],
    shared: int,
    share: int,
    heard: tuple[str, str, int],
    topic: bool,
) -> list[str]:
    """The features of a clause's setting."""
    present, refused, after_yes = stand
    return [
        f"context:{present:d}",
        f"refused:{refused:d}",
        f"asked:{asked[0]:d}:{asked[1]:d}",
        f"yes:{after_yes:d}",
        f"shared:{shared}",
        f"share:{share}",
        *[f"heard:{one}" for one in heard],
        f"topic:{topic:d}",
    ]


def standing(drafts: Sequence[Draft[Reading]], place: int) -> Standing:
    """Where the clause at `place` stands in its turn."""
    before = drafts[place - 1].code if place else None
    after = drafts[place + 1].code if place + 1 < len(drafts) else None
    return drafts[place].link, before is None, after is None, before, after


def beside(link: Link, first: bool, last: bool, before: Code | None, after: Code | None) -> list[str]:
    """The features of a clause's place in its turn."""
    found = [f"link:{link}", f"first:{first:d}", f"last:{last:d}"]
    if before is not None:
        found.append(f"before:{before}")
    if after is not None:
        found.append(f"after:{after}")
    return found
