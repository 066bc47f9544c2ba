"""What the statistical part sees of a clause: its words in runs, the rules' reading, the place it stands in.

A feature is a string that is present or absent. Words come without punctuation and capitals, so that
typed and transcribed speech look alike; a mark at the end is one feature of its own."""

from collections.abc import Callable, Hashable, Sequence
from itertools import pairwise

from trainer.domain.codes import Code, Form
from trainer.engine.coding.draft import Draft
from trainer.engine.coding.ground import Ground
from trainer.engine.coding.pieces import Link
from trainer.engine.coding.reading import Reading

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
Part = Callable[..., list[str]]
"""Makes some of the features of a clause from a few values."""


def features(drafts: Sequence[Draft[Reading]], place: int, ground: Ground) -> list[str]:
    """The features of the clause at `place` of a turn."""
    own = [one for part, given in parts(drafts[place], ground) for one in part(*given)]
    return own + beside(*standing(drafts, place))


def parts(draft: Draft[Reading], ground: Ground) -> tuple[tuple[Part, tuple[Hashable, ...]], ...]:
    """What makes the features of a clause whatever stands beside it, each with all that it looks at: most
    of it recurs while the whole never does."""
    reading, verdict = draft.reading, draft.verdict
    marks = (reading.form, reading.question, reading.mark, tuple(reading.hits))
    return (
        (_said, (reading.plain, reading.core, verdict.code, int(verdict.clarity * 10), *marks)),
        (_setting, _set_in(reading, ground)),
    )


def _words(plain: str) -> list[str]:
    """The words that are looked at, figures as one."""
    words = ["0" if word[0].isdigit() else word for word in plain.split()]
    return words if len(words) <= _READ else words[: _READ - _TAIL] + words[-_TAIL:]


def _said(
    plain: str,
    core: str,
    code: Code,
    clarity: int,
    form: Form,
    question: bool,
    mark: bool,
    hits: tuple[str, ...],
) -> list[str]:
    words = _words(plain)
    return [
        *_runs(words),
        *_pieces(words),
        *_opening(core.split()),
        *_rules(code, clarity, form, question, mark, hits),
        *_persons(words, question),
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


def _rules(
    code: Code, clarity: int, form: Form, question: bool, mark: bool, hits: tuple[str, ...]
) -> list[str]:
    return [
        f"code:{code}",
        f"code:{code}:{clarity}",
        f"code:{code}:{form}",
        f"form:{form}",
        f"asks:{question:d}",
        f"mark:{mark:d}",
        *[f"cue:{name}" for name in hits],
    ]


def _persons(words: list[str], question: bool) -> list[str]:
    you = min(2, sum(word in _YOU for word in words))
    we = min(2, sum(word in _WE for word in words))
    length = len(words) if len(words) < 4 else 4 + min(5, len(words) // 6)
    return [f"persons:{you}{we}{question:d}", f"length:{length}"]


def _set_in(reading: Reading, ground: Ground) -> tuple[Hashable, ...]:
    """What `_setting` looks at, in its order."""
    stems = reading.stems
    shared = len(stems & ground.stems)
    heard = ground.last.split()
    return (
        (ground.present, ground.refused, ground.after_yes),
        (ground.asked, reading.question),
        min(3, shared),
        int(4 * shared / len(stems)) if stems else -1,
        (" ".join(heard[:1]), " ".join(heard[:2]), min(5, len(heard) // 5)),
        not reading.topics.isdisjoint(ground.topics),
    )


def _setting(
    stand: tuple[bool, bool, bool],
    asked: tuple[bool, bool],
    shared: int,
    share: int,
    heard: tuple[str, str, int],
    topic: bool,
) -> list[str]:
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
