"""The floor that anybody could write in an hour: a handful of patterns, published here in full."""

import re

from trainer.domain.labels import Label

HOW_WHAT = re.compile(r"\s*(?:(?:and|so|but|well|okay|ok|um|uh)[\s,]+)*(?:how|what)\b", re.I)
"""An open question by its opening."""
WH_WORD = re.compile(r"\b(?:how|what|why|where|when|who|whom|whose|which)\b", re.I)
"""An open question by any question word in it."""

_SENTENCE = re.compile(r"[^.!?]+[.!?]*")
_OPENED = re.compile(
    r"\s*(?:how|what|why|where|when|who|which|do|does|did|is|are|was|were|can|could|would|will|have|has|"
    r"should|tell me)\b",
    re.I,
)
_OPEN = re.compile(r"\b(?:how|what|why|tell me)\b", re.I)
_LISTENING = re.compile(
    r"\b(?:(?:sounds?|seems?|looks?|feels?) like|so you|you(?:'re| are) (?:feeling|saying)|"
    r"you (?:feel|want|think)|what i hear)\b",
    re.I,
)
_TELLING = re.compile(
    r"\b(?:should|need to|have to|must|because|but|actually|the fact|i think|we can|if you|"
    r"recommend|suggest)\b",
    re.I,
)


def how_what(text: str) -> Label:
    """Open if a sentence of the turn begins with how or what, else closed."""
    return Label.OPEN if any(HOW_WHAT.match(one) for one in _SENTENCE.findall(text)) else Label.CLOSED


def wh_word(text: str) -> Label:
    """Open if the turn holds any question word, else closed."""
    return Label.OPEN if WH_WORD.search(text) else Label.CLOSED


def five_way(text: str) -> Label:
    """The last question decides, then listening, then telling, as in the crosswalk."""
    asked = [one for one in _SENTENCE.findall(text) if one.rstrip().endswith("?") or _OPENED.match(one)]
    if asked:
        return Label.OPEN if _OPEN.search(asked[-1]) else Label.CLOSED
    if _LISTENING.search(text):
        return Label.LISTENING
    return Label.TELLING if _TELLING.search(text) else Label.OTHER
