"""The phrase of somebody's last turn that is worth asking about: a number, a date, a thing, a verdict.

Small and cautious on purpose: it would rather return nothing than a wrong piece of a sentence."""

import re
from dataclasses import dataclass

from trainer.engine.german_phrases import offered
from trainer.engine.words import FUNCTION_WORDS, content

_NUMBER = (
    r"(?:\d[\d.,]*|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen"
    r"|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred)(?:[ -](?:one|two|three|four|five|six"
    r"|seven|eight|nine))?"
)
_UNIT = (
    r"(?:%|per ?cent|percent|k|thousand|million|euros?|pounds?|dollars?|hours?|days?|nights?|weeks?|months?"
    r"|quarters?|years?|people|heads|sites?|lorries|trucks|pages?|points?|seats?|licences?|users?)"
)
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_AMOUNT = re.compile(rf"\b{_NUMBER}\s?(?:-\s?)?{_UNIT}(?!\w)|[€£$]\s?\d[\d.,]*\d(?:\s?k\b)?", re.IGNORECASE)
_DATE = re.compile(
    rf"\bthe (?:first|second|third|fourth|fifth|\w+th|\d+(?:st|nd|rd|th)) of {_MONTH}\b"
    rf"|\b(?:\d+(?:st|nd|rd|th)? )?{_MONTH}(?: \d+(?:st|nd|rd|th)?)?\b"
    r"|\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s?\b"
    r"|\b(?:this|next) (?:week|month|quarter|year|spring|summer|autumn|winter)\b|\bQ[1-4]\b"
)
_VERDICT = (
    r"(?:unrealistic|impossible|expensive|risky|tight|steep|tricky|thin|generic|vague|early|late|long|short"
    r"|high|low|much|big|small|soon|complicated|heavy|optimistic|ambitious|rigid|slow|fast|difficult|hard)"
)
_QUALITY = re.compile(
    rf"\btoo {_VERDICT}\b|\b(?:unrealistic|impossible|expensive|risky|unworkable|undoable|unaffordable"
    r"|premature|complicated)\b",
    re.IGNORECASE,
)
_BUSINESS = (
    r"(?:budget|price|pricing|money|timing|timeline|schedule|deadline|dates?|contract|terms?|clause|support"
    r"|capacity|headcount|training|commute|salary|pay|bonus|notice(?: period)?|deliver(?:y|ies)|risks?|scope"
    r"|cash|audit|licen[cs]es?|insurance|overtime|offer|proposal|plan|fees?|figures?|numbers?|invoices?|board"
    r"|director|manager|boss|CFO|CEO|team|crew|staff|clients?|customers?|suppliers?|system|process|policy"
    r"|panel|report|season|start date|launch|rollout|go-live|holidays?|shifts?|role|title|package|quarter"
    r"|service|integration|migration|data|security|compliance|legal|payment|quality|warranty|minimum|volume"
    r"|exclusivity)"
)
_BARE = re.compile(rf"\b{_BUSINESS}\b", re.IGNORECASE)
_STATE = re.compile(
    r"\b(?:we're|we are|i'm|i am) (?:\w+ )?(?P<state>fine|happy|covered|settled|sorted|comfortable)\b",
    re.IGNORECASE,
)
_THING = re.compile(
    r"\b(?P<owner>the|your|our|my|this) (?P<noun>[a-z][a-z-]{2,})(?: (?P<more>[a-z][a-z-]{2,}))?"
    r"(?P<after>\s+[a-z']+|[^a-z\s]|$)",
    re.IGNORECASE,
)
_FILLERS = """
thing things point reason reasons way answer moment problem lot bit kind sort end one ones time first last
next same other only whole real best day rest part half hour minute while idea truth word words question
questions no yes name case fact side place hand head face mind turn sake record table talk call meeting sounds
means twice door desk phone
morning rain coffee makes takes happens matters helps depends comes goes looks seems works gets
"""
_EMPTY = frozenset(_FILLERS.split())
_VERBS = frozenset(("is", "was", "are", "were", "has", "had", "have", "will", "would", "can", "could"))


@dataclass(frozen=True, slots=True)
class Phrases:
    """What one turn offers to be taken up. Empty strings where it offers nothing."""

    point: str = ""
    """A number, a date or a thing, as the trainee would say it: "twelve weeks", "your audit"."""
    quality: str = ""
    """A verdict of theirs: "unrealistic", "too long"."""
    mirror: str = ""
    """One to four of their words exactly as said, without an article."""


def _thing(text: str, about: str) -> tuple[str, str]:
    """(owner, noun phrase) of the last thing that belongs to the matter, or two empty strings."""
    for found in reversed(list(_THING.finditer(text))):
        noun, more = found["noun"], found["more"] or ""
        phrase = f"{noun} {more}" if _goes_on(more, found["after"]) else noun
        if not _filler(noun) and not noun.lower().endswith(("ly", "ed")) and _relevant(phrase, about):
            return found["owner"].lower(), phrase
    bare = _BARE.search(text)
    return ("the", bare.group().lower()) if bare else ("", "")


def _relevant(phrase: str, about: str) -> bool:
    """Part of business, or of what this talk is about: not the rain, the stamp and the door."""
    return _BARE.search(phrase) is not None or bool(content(phrase) & content(about))


def _filler(word: str) -> bool:
    return word.lower() in _EMPTY or word.lower() in FUNCTION_WORDS


def _goes_on(more: str, after: str) -> bool:
    """Whether the second word still belongs to the thing: "delivery dates are", not "board wants a"."""
    if not more or _filler(more) or more.endswith("ly"):
        return False
    return after.strip() in _VERBS or (not after.strip().isalpha() and not more.endswith(("s", "ed", "ing")))


def _number(text: str) -> str:
    found = _AMOUNT.search(text) or _DATE.search(text)
    if found is None:
        return ""
    said = found.group().strip()
    return said if _DATE.fullmatch(said) else said[0].lower() + said[1:]


_TURNED = {"my": "your", "our": "your", "your": "the"}
"""Whose it is, once the other side says it."""


def theirs(text: str, about: str = "", language: str = "en") -> Phrases:
    """What the other side's turn offers the trainee to take up. `about`: words of the matter itself.

    In German a point is the bare noun, since an article would have to follow the case."""
    if language == "de":
        return Phrases(*offered(text, about))
    text = text.replace("’", "'")
    number, verdict, state = _number(text), _QUALITY.search(text), _STATE.search(text)
    owner, noun = _thing(text, about)
    quality = verdict.group().lower() if verdict else ""
    if number:
        return Phrases(number, quality, number)
    thing = f"{_TURNED.get(owner, owner)} {noun}" if noun else ""
    settled = state["state"].lower() if state else ""
    return Phrases(thing, quality, quality or settled or noun)
