"""What the statistical part sees of a clause: its words in runs, the rules' reading, the place it stands in.

A feature is a string that is present or absent. Words come without punctuation and capitals, so that
typed and transcribed speech look alike; a mark at the end is one feature of its own."""

from collections.abc import Sequence
from itertools import pairwise

from trainer.engine.coding.draft import Draft
from trainer.engine.coding.ground import Ground
from trainer.engine.coding.reading import Reading

_READ = 60
"""Words of a clause that are looked at: its beginning and, of a longer one, its last fifteen."""
_TAIL = 15
_SHORT = 4
_YOU = frozenset({"you", "your", "yours", "yourself"})
_WE = frozenset({"i", "we", "our", "my", "us", "me"})


ALONE = ("link:start", "first:1", "last:1")
"""What stands beside a clause that is a turn of its own."""


def features(drafts: Sequence[Draft[Reading]], place: int, ground: Ground) -> list[str]:
    """The features of the clause at `place` of a turn."""
    return own(drafts[place], ground) + beside(drafts, place)


def own(draft: Draft[Reading], ground: Ground) -> list[str]:
    """The features of a clause whatever stands beside it."""
    words = ["0" if word[0].isdigit() else word for word in draft.reading.plain.split()]
    if len(words) > _READ:
        words = words[: _READ - _TAIL] + words[-_TAIL:]
    return [
        *_runs(words),
        *_pieces(words),
        *_opening(draft.reading.core.split()),
        *_rules(draft),
        *_persons(words, draft.reading.question),
        *_setting(draft, ground),
    ]


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


def _rules(draft: Draft[Reading]) -> list[str]:
    reading, code = draft.reading, draft.verdict.code
    return [
        f"code:{code}",
        f"code:{code}:{int(draft.verdict.clarity * 10)}",
        f"code:{code}:{reading.form}",
        f"form:{reading.form}",
        f"asks:{reading.question:d}",
        f"mark:{reading.mark:d}",
        *[f"cue:{name}" for name in reading.hits],
    ]


def _persons(words: list[str], question: bool) -> list[str]:
    you = min(2, sum(word in _YOU for word in words))
    we = min(2, sum(word in _WE for word in words))
    length = len(words) if len(words) < 4 else 4 + min(5, len(words) // 6)
    return [f"persons:{you}{we}{question:d}", f"length:{length}"]


def _setting(draft: Draft[Reading], ground: Ground) -> list[str]:
    stems = draft.reading.stems
    shared = len(stems & ground.stems)
    share = int(4 * shared / len(stems)) if stems else -1
    heard = ground.last.split()
    return [
        f"context:{ground.present:d}",
        f"refused:{ground.refused:d}",
        f"asked:{ground.asked:d}:{draft.reading.question:d}",
        f"yes:{ground.after_yes:d}",
        f"shared:{min(3, shared)}",
        f"share:{share}",
        f"heard:{' '.join(heard[:1])}",
        f"heard:{' '.join(heard[:2])}",
        f"heard:{min(5, len(heard) // 5)}",
        f"topic:{bool(draft.reading.topics & ground.topics):d}",
    ]


def beside(drafts: Sequence[Draft[Reading]], place: int) -> list[str]:
    """The features of the place a clause has in its turn."""
    found = [f"link:{drafts[place].link}", f"first:{place == 0:d}", f"last:{place == len(drafts) - 1:d}"]
    if place:
        found.append(f"before:{drafts[place - 1].code}")
    if place + 1 < len(drafts):
        found.append(f"after:{drafts[place + 1].code}")
    return found
