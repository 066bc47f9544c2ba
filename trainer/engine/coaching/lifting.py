"""The other side's words that a better line can take up, and what the trainee's own line was after.

Cautious on purpose: a slot stays empty rather than hold a wrong piece of a sentence. What cannot be fitted
into a sentence may still be quoted, because a quotation is right wherever it stands."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trainer.domain.coaching import Subject
from trainer.engine.coaching.lexicon import (
    AIMS,
    CALENDAR,
    DESCRIBES,
    HANGING,
    IDLE,
    NOUNS,
    OPENERS,
    PEOPLE,
    PREPOSITIONS,
    ROLES,
    STARTS,
    SUBJECTS,
    VERBS,
)
from trainer.engine.phrases import theirs
from trainer.engine.words import FUNCTION_WORDS, content, words

_ASKED = re.compile(r"[^.!?…]*\?")
_CLAUSE = re.compile(r"[^.,;:!?…\n()\"“”«»–—]+")
_SPOKEN = re.compile(r"[A-Za-z0-9'%€£$-]+…?")
_JOINT = re.compile(
    r" (?:and|but|because|so|which|while) "
    r"(?=(?:i|i'm|i've|i'd|we|we're|they|he|she|it|it's|nobody|the|that|two|now|my|our)\b)",
    re.I,
)
_THING = re.compile(r"\b(?P<owner>the|my|our|his|her|their) (?P<rest>[a-z]+(?: [a-z]+){0,3})", re.I)
_SUM = re.compile(
    r"(?:[€£$]\s?\d[\d.,]*\d(?:\s?k\b)?"
    r"|\b\d[\d.,]*\s?(?:%|per ?cent|euros?|pounds?|dollars?|thousand|k)(?!\w))",
    re.I,
)
_DATE = re.compile(rf"(?:{CALENDAR})")
_LONGEST, _SHORTEST = 7, 2
_LOOK_BACK = 2
_BARE = 5
"""Words of a no that says nothing else."""
_LEAST_ASIDE = 3
"""Words that a piece beginning with a preposition must exceed."""
_PLAIN_CLAUSE = 4
"""Words that a clause of common words alone must have to be worth quoting."""
_COURTEOUS = frozenset({"right", "agree", "agreed", "thank", "thanks", "sorry", "welcome"})
"""Words of a piece that gives in or is polite rather than says why not."""
_TO_YOU = frozenset({"you", "you're", "you've", "you'd", "you'll"})
_TURNED = {"my": "your", "our": "your"}
"""Whose it is, once the other side says it."""


@dataclass(frozen=True, slots=True)
class Lifted:
    """What there is to build with. Empty strings where there is nothing."""

    subject: Subject = "flat"
    """What the no was about, as far as the words show."""
    thing: str = ""
    """A thing of theirs as the trainee would say it: "the audit"; empty where `people` is not."""
    people: str = ""
    """People of theirs: "your receptionists"."""
    point: str = ""
    """Either of the two."""
    span: str = ""
    """A length of time of theirs: "twelve weeks"."""
    day: str = ""
    """A date of theirs: "the third of March"."""
    sum: str = ""
    """An amount of money or a share."""
    verdict: str = ""
    """Their verdict: "unrealistic", "too long"."""
    who: str = ""
    """Somebody they answer to: "your director"."""
    said: str = ""
    """Two to seven of their words, verbatim, fit to stand between quotation marks."""
    aim: str = ""
    """What the trainee was after: "the price", "a meeting"."""


def lifted(heard: Sequence[str], lines: Sequence[str], about: str = "") -> Lifted:
    """What to build with. `heard`: the other side's turns, the last first; `lines`: the trainee's costly
    words and then their whole turn; `about`: words of the matter itself."""
    recent = [_plain(text) for text in heard[:_LOOK_BACK]]
    anchor = next((text for text in recent if _named(text) != "flat"), recent[0] if recent else "")
    turns = list(dict.fromkeys((anchor, *recent)))
    known = frozenset().union(content(about), *map(content, lines), _repeated(recent))
    aim = next((aim for line in lines if (aim := aim_of(line))), "")
    point = next((found for text in turns if (found := _point(text, known)) and found != aim), "")
    span, day = _time(anchor)
    return Lifted(
        subject=_named(anchor),
        thing="" if _are_people(point) else point,
        people=point if _are_people(point) else "",
        point=point,
        span=span,
        day=day,
        sum=_first(_SUM, anchor),
        verdict=theirs(anchor).quality,
        who=_who(anchor),
        said=quotable(anchor) or (quotable(turns[-1]) if len(anchor.split()) <= _BARE else ""),
        aim=aim,
    )


def _named(text: str) -> Subject:
    subject = subject_of(text)
    return "other" if subject == "flat" and len(text.split()) > _BARE else subject


def subject_of(text: str) -> Subject:
    """What a turn of theirs is about: the subject with most of its signs; "flat" where none shows."""
    low = _plain(text).lower()
    counts = {subject: len(pattern.findall(low)) for subject, pattern in SUBJECTS.items()}
    best = max(counts, key=lambda one: counts[one])
    return best if counts[best] else "flat"


def aim_of(line: str) -> str:
    """What the trainee's line was after, as a noun phrase; empty when the words do not say."""
    low = _plain(line).lower()
    return next((aim for aim, pattern in AIMS.items() if pattern.search(low)), "")


def quotable(text: str) -> str:
    """The piece of a turn most worth quoting back: whole clauses of two to seven words, or the end of a
    longer one. Empty where the words do not read as English or speak of the trainee."""
    told = _CLAUSE.findall(_ASKED.sub(" ", _plain(text)))
    clauses = [part for clause in told for part in _JOINT.split(clause)]
    pieces = [piece for clause in clauses for piece in _pieces(clause)]
    return max(pieces, key=_weight, default="")


def _pieces(clause: str) -> Iterator[str]:
    spoken = clause.split()
    while spoken and spoken[0].lower() in OPENERS:
        spoken = spoken[1:]
    if len(spoken) > _LONGEST:
        spoken = _ending(spoken) or _beginning(spoken)
    if spoken and spoken[0].lower() in PREPOSITIONS and len(spoken) <= _LEAST_ASIDE:
        return
    if _SHORTEST <= len(spoken) <= _LONGEST and all(map(_SPOKEN.fullmatch, spoken)):
        piece = " ".join(_lowered(spoken))
        if _weight(piece) > 0:
            yield piece


def _ending(spoken: list[str]) -> list[str]:
    """The longest end of a clause that may begin where it does."""
    low = [word.lower() for word in spoken]
    starts = range(len(spoken) - _LONGEST, len(spoken) - _SHORTEST)
    return next((spoken[at:] for at in starts if _may_begin(low[at:])), [])


def _beginning(spoken: list[str]) -> list[str]:
    """The first words of a clause up to one it can break off after, with an ellipsis."""
    kept = spoken[:_LONGEST]
    while kept and kept[-1].lower() in HANGING:
        kept.pop()
    return [*kept[:-1], f"{kept[-1]}…"] if kept else []


def _may_begin(low: list[str]) -> bool:
    """Whether these words, cut off from those before them, still read as one piece."""
    if low[-1] in HANGING or low[1] in PREPOSITIONS:
        return False
    if low[0] in PREPOSITIONS - {"to"}:
        return len(low) > _LEAST_ASIDE and not VERBS & set(low)
    return low[0] in STARTS


def _lowered(spoken: list[str]) -> list[str]:
    first = spoken[0]
    plain = first.lower() in FUNCTION_WORDS and not re.match(r"I\b", first)
    return [first.lower() if plain else first, *spoken[1:]]


def _weight(piece: str) -> float:
    """How much a piece says: its words that carry meaning, less where it is about the trainee."""
    low = [word.lower() for word in piece.split()]
    telling = [word for word in low if word not in FUNCTION_WORDS and word not in IDLE]
    english = any(word in FUNCTION_WORDS for word in low) or any(word in NOUNS for word in low)
    if (
        not english
        or _COURTEOUS & set(low)
        or low[0] in _TO_YOU
        or (not telling and len(low) < _PLAIN_CLAUSE)
    ):
        return 0
    cut = piece.endswith("…")
    return max(len(telling) + any(word in NOUNS for word in low) - 0.1 * len(low) - cut, 0.1)


def _are_people(point: str) -> bool:
    return bool(point) and point.rsplit(maxsplit=1)[-1].lower() in PEOPLE


def _point(text: str, known: frozenset[str]) -> str:
    """The last thing or people of theirs that belong to the matter."""
    found = [point for match in _THING.finditer(text) if (point := _fitted(match, known))]
    return found[-1] if found else ""


def _fitted(match: re.Match[str], known: frozenset[str]) -> str:
    noun = _nominal(match["rest"].lower().split())
    if not noun or not (noun[-1] in NOUNS or content(noun[-1]) & known):
        return ""
    said = match["rest"].split()[: len(noun)]
    return f"{_TURNED.get(match['owner'].lower(), 'the')} {' '.join(said)}"


def _nominal(rest: list[str]) -> list[str]:
    """The words of `rest` that make up one noun phrase, ending in its noun; empty when unsure."""
    kept: list[str] = []
    for place, word in enumerate(rest[:3]):
        if word in FUNCTION_WORDS or (place and word in VERBS) or word.endswith("ly"):
            break
        kept.append(word)
    while kept and kept[-1] not in NOUNS and len(kept) > 1:
        kept.pop()
    if not kept or kept[-1] in IDLE or kept[-1] in DESCRIBES or kept[-1].endswith(("ed", "ing")):
        return []
    unsure = len(kept) == 1 and kept[0] not in NOUNS and len(rest) > 1 and rest[1] not in FUNCTION_WORDS
    return [] if unsure and rest[1] not in VERBS else kept


def _who(text: str) -> str:
    found = ROLES.search(text)
    if not found:
        return ""
    owner = found["owner"].lower()
    return f"{_TURNED.get(owner, owner)} {found['role']}"


def _time(text: str) -> tuple[str, str]:
    """(length, date) of the first time they named."""
    found = theirs(text)
    if not found.point or found.point != found.mirror or _SUM.search(found.point):
        return "", ""
    if _DATE.search(found.point):
        return "", "" if found.point.endswith("days") else found.point
    spans = re.search(r"(?:hour|day|night|week|month|quarter|year)s?$", found.point)
    return (found.point, "") if spans else ("", "")


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found.group().strip() if found else ""


def _repeated(heard: Sequence[str]) -> frozenset[str]:
    """Stems that more than one of their turns holds."""
    seen: set[str] = set()
    twice: set[str] = set()
    for text in heard:
        twice |= seen & content(text)
        seen |= content(text)
    return frozenset(twice)


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").split())


def shares_words(line: str, *others: str) -> bool:
    """Whether a line takes up at least one word that carries meaning from any of the other texts."""
    mine = content(line)
    return any(mine & content(other) for other in others) or any(
        set(words(line)) & set(words(other)) - FUNCTION_WORDS for other in others
    )
