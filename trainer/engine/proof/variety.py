"""Whether the lines vary: none twice, none nearly twice, and not all with the same first words."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import cdist

from trainer.domain.fault import Fault
from trainer.domain.play import Act
from trainer.engine.proof.texts import Text
from trainer.engine.words import words

ALIKE = 92
"""Of 100: two lines more alike than this are one line."""
OFTEN, FEWEST = (Act.REFUSE, Act.DEFLECT, Act.HARDEN), 3
"""Acts that come several times a session, and the fewest lines worth writing for one."""
OPENING_WORDS = 2
MANY, MOST_IN_LIST, MOST_IN_ALL = 4, 0.5, 0.12
"""So many lines with the same first words, if they are more than this share, sound alike."""
_OPENS_ALIKE = frozenset({f"voice.lines.{Act.YOURE_RIGHT}", f"private.yes_lines.{Act.THATS_RIGHT}"})
"""Lists whose lines cannot but begin with the same words."""


def alike(written: Sequence[Text]) -> Iterator[Fault]:
    """A fault for what is said twice, too few lines, or too many with one beginning."""
    spoken = [text for text in written if text.spoken and text.text.strip()]
    yield from _twice(spoken)
    groups = defaultdict[str, list[Text]](list)
    for text in spoken:
        groups[text.group].append(text)
    for act in OFTEN:
        count = len(groups[f"voice.lines.{act}"])
        if 0 < count < FEWEST:
            problem = (
                f"is soon used up with {count} of its own; write {FEWEST} or more, or none for the stock"
            )
            yield Fault(f"voice.lines.{act}", problem)
    yield from _same_beginnings(groups)


def _twice(spoken: Sequence[Text]) -> Iterator[Fault]:
    if len(spoken) < 2:
        return
    said = [text.text for text in spoken]
    scores = cdist(said, said, scorer=ratio, score_cutoff=ALIKE)
    named = set[str]()
    for first, second in combinations(range(len(spoken)), 2):
        field = spoken[second].field
        if scores[first][second] >= ALIKE and field not in named:
            named.add(field)
            yield Fault(field, f"is nearly the same as {spoken[first].field}; write another line")


def _same_beginnings(groups: dict[str, list[Text]]) -> Iterator[Fault]:
    judged = {field: texts for field, texts in groups.items() if field not in _OPENS_ALIKE}
    found = False
    for field, texts in judged.items():
        start = _commonest(texts, MOST_IN_LIST)
        if start:
            found = True
            yield Fault(field, f"has too many lines that begin “{start}”; begin some of them another way")
    every = [text for texts in judged.values() for text in texts]
    start = "" if found else _commonest(every, MOST_IN_ALL)
    if start:
        yield Fault("voice.lines", f"begin “{start}” too often, here and elsewhere; begin some another way")


def _commonest(texts: Iterable[Text], most: float) -> str:
    """The first words that more than this share of the texts have; an empty string where none."""
    starts = [" ".join(words(text.text)[:OPENING_WORDS]) for text in texts]
    counted = Counter(start for start in starts if " " in start)
    start, count = max(counted.items(), key=lambda one: one[1], default=("", 0))
    return start if count >= MANY and count > most * len(starts) else ""
