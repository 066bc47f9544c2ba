"""Words as the engine compares them: content words, stemmed, so that "deliveries" meets "delivery"."""

import re
from functools import lru_cache

import snowballstemmer

from trainer.engine.german_words import GERMAN_FUNCTION_WORDS

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ENGLISH = snowballstemmer.stemmer("english")
_GERMAN = snowballstemmer.stemmer("german")

_SHORTEST_OPENING = 4
_COMMON = """
a about above actually after again against all almost already also although always am an and another any
anybody anyone anything are aren't around as ask asked at away back be because been before being below
better between bit both but by came can can't cannot come comes coming could couldn't did didn't do does
doesn't doing don't done down each either else enough even ever every everyone everything exactly far
few for from further gave get gets getting give given go goes going gone good got had hadn't happen has
hasn't have haven't having he he'd he'll he's hear heard her here here's hers herself him himself his
how however i i'd i'll i'm i've if in instead into is isn't it it'd it'll it's its itself just keep kind
know known last least less let let's like long look looking lot made make makes making many matter maybe
me mean means might more most much must my myself need needs never no nobody none nor not nothing now of
off oh ok okay on once one only onto or other others ought our ours ourselves out over own part perhaps
put quite rather really right said same saw say saying says see seem seems seen she she'd she'll she's
should shouldn't since so some somebody someone something sort sound sounds still such sure take taken
takes talk tell than that that'd that'll that's the their theirs them themselves then there there's
these they they'd they'll they're they've thing things think this those though thought through to
together told too took toward try trying under until up upon us use used very want wanted wants was
wasn't way we we'd we'll we're we've well went were weren't what what'd what's whatever when when's
where where's whether which while who who's whole whom whose why why's will with within without won't
work works would wouldn't yeah yes yet you you'd you'll you're you've your yours yourself
"""
FUNCTION_WORDS = frozenset(_COMMON.split())
"""Words too common to show that two people speak of the same thing."""


def words(text: str) -> list[str]:
    """The words of a text in order, lower case, apostrophes kept straight."""
    return _WORD.findall(text.lower().replace("’", "'"))


@lru_cache(maxsize=20_000)
def stem(word: str, language: str = "en") -> str:
    """Stem of one lower-case word, an English possessive dropped. Languages without a stemmer here are
    stemmed as English."""
    if language == "de":
        return str(_GERMAN.stemWord(word))
    return str(_ENGLISH.stemWord(word.removesuffix("'s")))


@lru_cache(maxsize=4_096)
def content(text: str, language: str = "en") -> frozenset[str]:
    """Stems of the words of a text that carry meaning; numbers included."""
    common = GERMAN_FUNCTION_WORDS if language == "de" else FUNCTION_WORDS
    return frozenset(stem(word, language) for word in words(text) if word not in common)


@lru_cache(maxsize=4_096)
def _reach(text: str, language: str) -> frozenset[str]:
    """The stems of a text and their beginnings: a topic "deliver" is meant to catch "delivery". In German,
    where "Schichtplan" is one word, their ends as well."""
    stems = frozenset(stem(word, language) for word in words(text))
    reach = stems.union(one[:end] for one in stems for end in range(_SHORTEST_OPENING, len(one)))
    if language != "de":
        return reach
    return reach.union(one[-end:] for one in stems for end in range(_SHORTEST_OPENING, len(one)))


@lru_cache(maxsize=2_048)
def _parts(topics: tuple[str, ...], language: str) -> tuple[frozenset[str], ...]:
    every = (frozenset(stem(word, language) for word in words(topic)) for topic in topics)
    return tuple(parts for parts in every if parts)


@lru_cache(maxsize=8_192)
def mentions(text: str, topics: tuple[str, ...], language: str = "en") -> int:
    """How many of the topics (words, stems or short phrases) the text touches."""
    reach = _reach(text, language)
    return sum(parts <= reach for parts in _parts(topics, language))


def overlap(text: str, others: tuple[str, ...], language: str = "en") -> int:
    """How many content words the text shares with the other texts."""
    return len(content(text, language) & _together(others, language))


@lru_cache(maxsize=512)
def _together(texts: tuple[str, ...], language: str) -> frozenset[str]:
    return frozenset().union(*(content(text, language) for text in texts))
