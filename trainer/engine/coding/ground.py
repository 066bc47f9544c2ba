"""The ground a turn stands on: what the other side said last, and what may be taken as said."""

import re
from dataclasses import dataclass
from functools import lru_cache

from trainer.engine.coding.english import listening, substance
from trainer.engine.coding.text import flatten, plain
from trainer.engine.coding.words import content, topics, wider
from trainer.engine.grader import Seen

_REFUSAL = re.compile(
    r"\b(?:no|not|never|none|nothing|nobody|can not|will not|unrealistic|impossible|refuse|reject|"
    r"pass|too|unworkable|out of the question|unacceptable|doubt|already|fine as|happy with|"
    r"decided|stay|stays|staying|instead|declin\w+|prefer|rather|afraid|sorry|unlikely|expensive|"
    r"late|but|problem|enough|busy|fine|wrong|difficult|hard|stop|leave)\b"
)
_CLAUSE_END = re.compile(r"[.!?;:,\n]+|\s[-–—]+\s|\b(?:because|since)\b")
_REFUSES = re.compile(
    r"(?:(?:no|well|look|sorry|honestly|and|but|so|ok|i am afraid) )*(?:not|never|(?:i|we|you|they|he|"
    r"she|it|this|that|there|my \w+|our \w+|your \w+|the \w+|nobody)(?: \w+)? (?:am|are|is|do|does|did|"
    r"can|could|will|would|have|has|had|want|need|am just|just)? ?(?:not|never|against)\b)"
    r"(?!.*\b(?:too|afraid|worried|unless|until)\b)"
)
"""A clause that says no and gives no reason for it."""
_ASSENT = re.compile(
    r"(?:(?:well|ok|right|all right) )*(?:fine|ok|yes|sure|agreed|deal|great|good|very well|done|"
    r"count (?:me|us) in)(?: \w+){2,}$"
)
_BUT = re.compile(
    r"\b(?:but|not|no|never|nothing|whatever|leave|stop|enough|already|as it is|as we are|point|"
    r"i (?:see|know|understand|hear|guess)|what|why|how|who)\b"
)

_YES = re.compile(
    r"^(?:(?:well|ok|hmm|look|all right|right|i mean) )*(?:yes|sure|agreed|deal|fine by (?:me|us)|"
    r"done|you have (?:a )?deal|i am in|we are in|sounds (?:good|fine|great|reasonable|"
    r"like a plan)|let us do (?:it|that)|that (?:works|could work|might work|would work|"
    r"sounds (?:good|fine|reasonable|workable)|is doable|is workable)|"
    r"i (?:think|guess|suppose|believe) (?:that|this|it|we) (?:(?:could|can|would|might|should|"
    r"works?)\b(?! (?:not|never|be (?:too|a|better)))|is (?:fine|ok|good|fair|doable|workable)\b)|"
    r"(?:ok|fine|all right|very well|good) (?:then )?(?:i will (?:take|do|come|sign|try|go|join|have)|he can|"
    r"she can|they can|you (?:can|may) have)\b(?!.* (?:but|not|never|elsewhere|instead|else)\b)|(?:we|"
    r"i) (?:could|can|might) (?:live with|do|accept|work with|make)\b|"
    r"ok (?:then|let us|send|i|we|that)|happy to|count (?:me|us) in|send it (?:over|through|"
    r"to me)|go ahead with)\b"
    r"|\b(?:(?:that|this|it) (?:could|would|might) (?:actually )?work|(?:we|i) (?:could|"
    r"can) (?:live with|sign|agree to|accept|say yes to) (?:that|this|it)|then (?:yes|"
    r"it is a yes|you have))\b"
)
_NOT_YES = re.compile(
    r"^(?:well |look |ok )*(?:yes|sure|right|ok|that is) (?:(?:that is|it is|this is|and|"
    r"well) )*(?:right|the|correct|true|but|not|no|exactly|i know|we know|i (?:heard|saw|read|"
    r"said)|you (?:said|have said|are right)|and no|in theory|maybe|but we|what|which|why|how)\b|"
    r"\b(?:will|would|does|do|could|can|might) not (?:\w+ )?(?:work|happen|sign|be|do|accept|"
    r"change|help)\b|"
    r"\byou are right\b|\bunrealistic\b|\bthe answer is (?:still )?no\b|\bnot (?:going|interested|"
    r"possible|this|now)\b|\bno (?:is|means|thanks|way)\b"
)
_BARE_YES = re.compile(
    r"^(?:yes|sure|ok|go ahead|please(?: do)?|of course|fine|go on|be my guest|shoot|"
    r"if you (?:like|must|want)|by all means|why not|\w+ ahead)(?: \w+){0,3}$"
)
_ASKS = re.compile(
    r"^(?:and |so |but |well |ok )*(?:what|how|why|who|when|where|which|can you|could you|do you|"
    r"does it|is it|is there|are you|will you|would you|tell me|give me|have you|show me|did you|"
    r"are there|does|is your|is the|what about)\b"
)
_GO_AHEAD = re.compile(
    r"\b(?:yes|sure|go ahead|please|of course|fine|go on|ok|shoot|by all means|if you (?:like|"
    r"must|want))\b"
)


@dataclass(frozen=True, slots=True)
class Ground:
    present: bool
    """The counterpart's previous turn is in view (P11)."""
    last: str
    """Their last turn in plain words; empty when there is none."""
    stems: frozenset[str]
    """Content of their last two turns."""
    topics: frozenset[str]
    words: frozenset[str]
    """Stems of their last turn, all-purpose words included."""
    refused: bool
    asked: bool
    """Their last turn asks the trainee something."""
    permitted: bool
    """They let the trainee go on after the trainee asked leave (P9)."""
    after_yes: bool
    known: tuple[str, ...]
    """What reasons are known from: what the fact bank revealed, else their last two turns."""
    fact_bank: bool
    barrier_known: bool | None
    mine: tuple[frozenset[str], ...]
    """Stems of the trainee's own last three turns, all-purpose words included, oldest first."""


@lru_cache(maxsize=1024)
def ground(seen: Seen) -> Ground:
    """Digests what a grader may see. Pure, and remembered for as long as the table stands still."""
    said = [one for one in seen.context if one.speaker == "counterpart"][-2:]
    theirs = [_plain(one.text) for one in said]
    mine = [_plain(one.text) for one in [one for one in seen.context if one.speaker == "trainee"][-3:]]
    last = theirs[-1] if theirs else ""
    raw = said[-1].text if said else ""
    stems = frozenset[str]().union(*map(content, theirs))
    permitted = bool(mine and theirs and _asks_leave(mine[-1]) and _GO_AHEAD.search(last))
    return Ground(
        present=bool(theirs),
        last=last,
        stems=stems,
        topics=topics(stems),
        words=wider(last),
        refused=any(map(_refuses, theirs)) or _refuses(" ".join(theirs)),
        asked=_asks(raw, last),
        permitted=permitted,
        after_yes=seen.after_yes if seen.after_yes is not None else not permitted and _said_yes(last, mine),
        known=tuple(one.text for one in said) if seen.known is None else seen.known,
        fact_bank=seen.known is not None,
        barrier_known=seen.barrier_known,
        mine=tuple(wider(one) for one in mine),
    )


@lru_cache(maxsize=2048)
def _plain(text: str) -> str:
    return plain(flatten(text)[:4000])


@lru_cache(maxsize=2048)
def _refuses(text: str) -> bool:
    return _REFUSAL.search(text) is not None


@lru_cache(maxsize=2048)
def _asks_leave(text: str) -> bool:
    return listening.PERMISSION.search(text.split(" what ", maxsplit=1)[0]) is not None


@lru_cache(maxsize=1024)
def reasons(ground: Ground) -> frozenset[str]:
    """Stems and topics of known reasons: the fact bank's, else the context's (P8)."""
    if ground.fact_bank:
        known = content(" ".join(plain(flatten(one)) for one in ground.known)) | ground.stems
    else:
        known = content(" ".join(_reasons(one) for one in ground.known))
    return known | topics(known)


def _reasons(text: str) -> str:
    """What a turn of theirs says beside its bare refusal: the first clause that says no states no reason."""
    clauses = [plain(clause) for clause in _CLAUSE_END.split(flatten(text)[:4000])]
    refusal = next((place for place, clause in enumerate(clauses) if _REFUSES.match(clause)), None)
    return " ".join(clause for place, clause in enumerate(clauses) if place != refusal)


def after_yes(seen: Seen) -> bool:
    """Whether a yes is on the table: as told, else read from the other side's last turn, in English."""
    return ground(seen).after_yes


def _asks(raw: str, last: str) -> bool:
    return "?" in raw or bool(_ASKS.match(last))


def _said_yes(last: str, mine: list[str]) -> bool:
    """A yes to an offer; a bare "yes" to a plain question only confirms a fact."""
    assents = bool(_ASSENT.match(last)) and not _BUT.search(last)
    if not last or not (assents or _YES.search(last)) or _NOT_YES.search(last):
        return False
    if _BARE_YES.match(last) and mine:
        return (
            substance.PROP_QUESTION.first(mine[-1]) is not None or substance.PROP.first(mine[-1]) is not None
        )
    return True
