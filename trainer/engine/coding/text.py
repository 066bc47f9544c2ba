"""Two views of what a person typed: one of the same length, for spans; one tidied, for rules."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from operator import eq

from trainer.engine.coding.tampering.disguise import INVISIBLE, same_length
from trainer.engine.coding.words import listed

_SAME_LENGTH = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "`": "'",
        "´": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "–": "-",
        "—": "-",
        "‐": "-",
        "‑": "-",
        "−": "-",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "\t": " ",
        "\r": " ",
        "？": "?",
        "！": "!",
        "，": ",",
        "．": ".",
        "؟": "?",
    }
)

_INVISIBLE = re.compile(f"[{INVISIBLE}]+")

WINDOW = 700
"""Longest stretch of a unit, in characters, that the rules read; longer ones are read at both ends."""


def flatten(text: str) -> str:
    """Lower case with plain quotes, dashes, spaces and letters; every code point stays in its place."""
    flat = text.translate(_SAME_LENGTH)
    if flat.isascii():
        return flat.lower() if "\0" not in flat else flat.lower().replace("\0", " ")
    lowered = "".join(char.lower() if len(char.lower()) == 1 else char for char in flat)
    return same_length(_INVISIBLE.sub(_unless_inside, lowered))


def _unless_inside(found: re.Match[str]) -> str:
    """What shows nothing is a space, unless it stands inside of a word."""
    before, after = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    return found.group() if before.isalnum() and after.isalnum() else " " * len(found.group())


_IS = listed("it that what there here who how where when he she this everything something nothing")
_WORDS = {
    "dont": "do not",
    "doesnt": "does not",
    "didnt": "did not",
    "isnt": "is not",
    "arent": "are not",
    "wasnt": "was not",
    "werent": "were not",
    "wont": "will not",
    "won't": "will not",
    "wouldnt": "would not",
    "couldnt": "could not",
    "shouldnt": "should not",
    "cant": "can not",
    "can't": "can not",
    "cannot": "can not",
    "shan't": "shall not",
    "havent": "have not",
    "hasnt": "has not",
    "hadnt": "had not",
    "mustnt": "must not",
    "ain't": "is not",
    "aint": "is not",
    "im": "i am",
    "ive": "i have",
    "youre": "you are",
    "youve": "you have",
    "youd": "you would",
    "youll": "you will",
    "theyre": "they are",
    "theyve": "they have",
    "weve": "we have",
    "thats": "that is",
    "whats": "what is",
    "hows": "how is",
    "whos": "who is",
    "wheres": "where is",
    "theres": "there is",
    "heres": "here is",
    "lets": "let us",
    "let's": "let us",
    "u": "you",
    "ur": "your",
    "r": "are",
    "pls": "please",
    "plz": "please",
    "thx": "thanks",
    "ty": "thanks",
    "okay": "ok",
    "k": "ok",
    "kk": "ok",
    "okey": "ok",
    "alright": "ok",
    "gonna": "going to",
    "wanna": "want to",
    "gotta": "got to",
    "kinda": "kind of",
    "cuz": "because",
    "coz": "because",
    "'cause": "because",
    "bc": "because",
    "wat": "what",
    "wht": "what",
    "y'all": "you",
    "gimme": "give me",
    "lemme": "let me",
    "dunno": "do not know",
    "coulda": "could have",
    "woulda": "would have",
    "shoulda": "should have",
    "yep": "yes",
    "yup": "yes",
    "yeah": "yes",
    "ya": "yes",
    "nope": "no",
    "nah": "no",
    "realise": "realize",
    "itll": "it will",
    "theyll": "they will",
    "weren't": "were not",
    "thatd": "that would",
    "itd": "it would",
    "wouldve": "would have",
    "shouldve": "should have",
    "couldve": "could have",
    "per-cent": "percent",
    "waht": "what",
    "taht": "that",
    "wich": "which",
    "befor": "before",
    "becuase": "because",
    "coud": "could",
    "woud": "would",
    "shoud": "should",
    "teh": "the",
    "adn": "and",
    "wiht": "with",
    "jsut": "just",
}
_FILLERS = listed("um uh uhm erm er hmm hm mhm mm mmm uhh umm ehm")
_ENDINGS = (
    ("n't", " not"),
    ("'re", " are"),
    ("'ve", " have"),
    ("'ll", " will"),
    ("'m", " am"),
    ("'d", " would"),
)
_TOKEN = re.compile(r"[a-z']+|\d+(?:[.,:]\d+)*|[%$€£]|[^\W\d_]+")
_NO_LETTER = "\0"
_LETTERS_ALONE = {
    code: chr(code)
    if chr(code) in "abcdefghijklmnopqrstuvwxyz'"
    else _NO_LETTER
    if chr(code).isalnum()
    else " "
    for code in range(128)
} | dict.fromkeys(map(ord, "%$"), _NO_LETTER)
"""Other signs than letters and apostrophes are spaces, but for those that are words or parts of one."""
_ITS = re.compile(
    r"\bits (?=(?:just|only|the|a|an|not|too|about|been|really|so|all|very|fine|ok|up|your|clear|"
    r"hard|tough|"
    r"difficult|that|more|quite|market|standard|been|still|because|obvious\w*|actually|worth|good|"
    r"fair)\b)"
)
_ID = re.compile(
    r"\bid (?=(?:like|love|want|suggest|say|rather|be|prefer|need|propose|hate|never|really|"
    r"still)\b)"
)
_ILL = re.compile(
    r"\bill (?=(?:send|call|give|take|be|come|let|leave|do|check|wait|have|make|drop|get|stop|ask|"
    r"throw)\b)"
)


@lru_cache(maxsize=16384)
def _parts(token: str) -> tuple[str, ...]:
    """The words a token stands for: none for a filler, two for a contraction."""
    return () if token in _FILLERS else tuple(_word(token).split())


def _word(token: str) -> str:
    known = _WORDS.get(token)
    if known is not None:
        return known
    if "'" not in token:
        return token
    for ending, full in _ENDINGS:
        if token.endswith(ending):
            return token[: -len(ending)] + full
    if token.endswith("'s"):
        return token[:-2] + " is" if token[:-2] in _IS else token[:-2]
    return token.strip("'")


def window(flat: str) -> str:
    """The part of a unit that is read: all of it, or both ends of a very long one. Keeps coding linear."""
    return flat if len(flat) <= WINDOW else f"{flat[: WINDOW - 200]} {flat[-200:]}"


def _tokens(seen: str) -> list[str]:
    """Runs of letters, figures and signs of money."""
    if not seen.isascii():
        return _TOKEN.findall(_INVISIBLE.sub("", seen))
    letters = seen.translate(_LETTERS_ALONE)
    return _TOKEN.findall(seen) if _NO_LETTER in letters else letters.split()


def _once(words: Sequence[str]) -> Iterator[str]:
    """The words without those said twice in a row."""
    for before, word in pairwise(["", *words]):
        if word != before or word in ("that", "had"):
            yield word


@lru_cache(maxsize=8192)
def plain(flat: str) -> str:
    """Words only, contractions written out ("dont", "don't" -> "do not"), fillers and stutters dropped."""
    words = list(chain.from_iterable(map(_parts, _tokens(window(flat)))))
    stutters = any(map(eq, words, words[1:]))
    text = " ".join(_once(words) if stutters else words)
    if "its " in text:
        text = _ITS.sub("it is ", text)
    if "id " in text:
        text = _ID.sub("i would ", text)
    return _ILL.sub("i will ", text) if "ill " in text else text
