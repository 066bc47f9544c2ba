"""Splits a turn into thought units: sentences first, then independent clauses and questions."""

import re

from trainer.engine.coding.pieces import Link, Piece, clauses, kept_start, sentences
from trainer.engine.coding.words import listed

_SENTENCE_END = re.compile(
    r"(?=[.!?…\n])(?:(?<![.!?…])[.!?…]+[\"')\]]*(?=\s|$)|(?<![?!…])[?!…]+(?=[^\s\W])|\.{2,}|\n+|"
    r"(?<=[a-z]{3})\.(?=[a-z]{2,}['\s]))"
)
"""The look ahead at the first character rules most places out at once; so in `_SPLIT`."""
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:mr|mrs|ms|dr|prof|e\.g|i\.e|vs|approx|inc|ltd|a\.m|p\.m|u\.s|u\.k|st|"
    r"[b-hj-z])$"
)

_AUX = r"(?:would|will|is|are|do|does|did|can|could|should|has|have|was|were|might|must)"
_ASK = (
    rf"(?:what(?:'?s|'?d|'?re)?|how(?:'?s|'?d)?)\s+(?:{_AUX}|exactly|specifically|else|makes?|"
    rf"made|matters|worries|"
    r"happens|about|if|needs|stands|gets|comes|(?:part|kind|sort|piece|bit)\s+of|part|so|come|"
    r"much|many|long|soon)\b|what'?s\s+\w+|how\s+\w+\s+(?:is|are|was|were|would|do|does|did)\b"
    r"|(?:why|where|when)\s+(?:would|is|are|do|does|did|can|could|should|not)\b"
    r"|who\s+(?:else|would|has|needs|signs|decides)\b|which\s+(?:part|of|one|bit|piece)\b"
)
_POLAR = (
    r"(?:is|are|do|does|did|can|could|would|will|should|shall|may|isn'?t|aren'?t|don'?t|doesn'?t|"
    r"wouldn'?t|couldn'?t)"
    r"\s+(?:you|we|i|it|that|this|there|they|your|the)\s+(?!(?:think|agree|say)\s*\?)[^\W\d_]"
)
_REQUEST = r"(?:help\s+me|tell\s+me|walk\s+me|talk\s+me)\b"
_SUBJECT = r"(?:i|we|you|it|this|that|there|they|he|she|our|my|your|the\s+\w+)(?:'\w{1,2})?\s+[^\W\d_]"
_START = (
    rf"(?:{_SUBJECT}|let'?s\s|take\s|maybe\s|perhaps\s|no\s+(?:pressure|rush|hurry|need)\b|"
    rf"feel\s+free|it'?s\s|that'?s\s)"
)

_SPLIT = re.compile(
    rf"[\s,;:-](?:(?<!\s)|(?=[\s,;abchsw'-]))"
    rf"(?:(?P<ask>(?:(?<=[,;:])|(?<=\s)-|(?<=-)\s)\s{{0,4}}(?:(?:and|so|but|then)\s+)?(?=(?:{_ASK}|{_POLAR}|"
    rf"{_REQUEST})))"
    rf"|(?P<so>(?<=\s)\s{{0,3}}(?:and\s+)?so\s+(?=(?:{_ASK}|{_POLAR})))"
    rf"|(?P<bare>(?<=\s)\s{{0,3}}(?:and\s+)?(?=(?:{_ASK}|help\s+me\s+understand)))"
    r"|(?P<but>(?:(?:(?<=\s)\s{0,3}[,;-]|(?<=[,;-]))\s{0,4}|(?<=\s)\s{0,3})(?=(?:but|however)\b))"
    r"|(?P<though>(?<=[,;])\s{0,4}(?=(?:though|although|yet|except)\s))"
    r"|(?P<because>(?:(?<=,)\s{1,4}|(?<=\s)\s{0,3})(?=(?:because|'?cause|cuz)\s+(?:honestly|frankly|obviously|"
    r"it'?s|it\s|we|our|i'?m|i\s|this|that'?s|most|everyone|the\s+market)))"
    rf"|(?P<soft>(?:(?<=[;,:])|(?<=\s)-|(?<=-)\s)\s{{0,4}}(?:(?:and|so|then)\s+)?(?={_START})))"
)
_EMBEDS = listed(
    """
    understand know knowing tell me see seeing hear hearing learn learning ask asking wonder wondering about
    of on is was are be out to with from into for explain describe share show say sure idea clear or curious
    if that than matter matters depends depend upon discuss consider think thinking explore find figured
    remember regardless at over in by as like but so then now exactly understanding saying asked told said
    guess imagine mean means what how confirm please just check surprised amazed
         it's that's not just only whatever wherever believe decide decides
    first overlook overlooking forget forgetting ignore ignoring underestimate underestimating missing
    realize realise appreciate
    """
)
_HEADS = listed("one person someone people anyone somebody everyone team those man woman boss")
"""Nouns that a relative "who" belongs to."""
_ASKED = listed("tell ask show asked told asking with to let give help telling showing for of thank thanks")
_SUBORDINATE = re.compile(
    r"^\W*(?:(?:so|and|but|well|ok|okay|look)\s+)?(?:if|when|since|as|because|once|before|after|"
    r"while|given|although|"
    r"though|until|unless|whether|even|instead|from|with|for|in|at|on|by|to|just so|so you know|"
    r"whatever|however|whenever|wherever|either)\b"
)
_VERBISH = re.compile(
    r"\b(?:is|are|was|were|am|do|does|did|can|could|will|would|should|has|have|had|might|may|must|"
    r"need|needs|want|"
    r"gets?|goes|go|costs?|takes?|works?|speaks?|means?|makes?|think|know|\w+'(?:s|re|m|ll|ve|d|"
    r"t)|cant|dont|wont|its|thats)\b"
)
_SUMS_UP = re.compile(
    r"^\W*(?:(?:ok|okay|right|got it|and)[\s,]+)?so,? (?:the|it|it's|its|you|your|what|for|that|this|"
    r"price|money|timing)\b"
)
_OURS = re.compile(r"\b(?:i|i'\w+|we|we'\w+|our|us|my|me)\b")
_TELLS = re.compile(r"\b(?:understand|know|tell me|hear|learn|curious|see|wonder|walk me|help me)\b")


def split(flat: str) -> tuple[Piece, ...]:
    """Pieces of a flattened turn in order, none overlapping; scraps of punctuation go with a neighbour."""
    cuts = (found.end() for found in _SENTENCE_END.finditer(flat) if not _ends_abbreviation(flat, found))
    return tuple(
        piece for start, end in sentences(flat, cuts) for piece in clauses(flat, start, end, _SPLIT, _link)
    )


def _ends_abbreviation(flat: str, found: re.Match[str]) -> bool:
    if not found.group().startswith("."):
        return False
    return bool(_ABBREVIATION.search(flat, max(0, found.start() - 8), found.start()))


def _link(flat: str, start: int, found: re.Match[str], end: int) -> Link | None:
    """Whether this candidate is a boundary, and of what kind."""
    left, right = (
        flat[max(start, found.start() - 300) : found.start()],
        flat[found.end() : min(end, found.end() + 300)],
    )
    short = found.start() - start <= 300
    words = left.split()
    match found.lastgroup:
        case "but" | "though":
            return "but" if _contrast(words, left, right) else None
        case "because":
            return "because" if len(words) >= 4 and _asks(left) else None
        case "ask":
            return "soft" if words and words[-1] not in _EMBEDS and not _dependent(left, short) else None
        case "so" | "bare":
            relative = flat.startswith("who", kept_start(found)) and words and words[-1] in _HEADS
            return "soft" if not relative and _breaks_off(words, left) else None
        case _:
            return "soft" if _new_clause(words, left, right, flat[end - 1 : end], short) else None


def _dependent(left: str, short: bool) -> bool:
    """ "If the date moved, what would ..." and "Before I go, what ..." are one thought."""
    return short and len(left.split()) <= 8 and bool(_SUBORDINATE.match(left)) and "," not in left


def _contrast(words: list[str], left: str, right: str) -> bool:
    if (
        len(words) < 2
        or len(right.split()) < 3
        or words[-1] in ("nothing", "anything", "all", "everything", "cannot")
    ):
        return False
    if _SUMS_UP.match(left) and not _OURS.search(right):
        return False
    return not re.search(r"\bnot (?:only|just)\b", left) and bool(_VERBISH.search(right))


def _asks(left: str) -> bool:
    return bool(re.match(rf"\W*(?:(?:so|and|but)\s+)?(?:{_ASK}|{_REQUEST})", left))


def _breaks_off(words: list[str], left: str) -> bool:
    """In unpunctuated speech a question begins where no verb of knowing leads into it."""
    if len(words) < 2 or words[-1] in _EMBEDS or words[-1].endswith(","):
        return False
    if words[-1] in ("you", "us", "him", "her", "them") and len(words) > 1 and words[-2] in _ASKED:
        return False
    return not _TELLS.search(" ".join(words[-3:])) and not _SUBORDINATE.match(left)


def _new_clause(words: list[str], left: str, right: str, last: str, short: bool) -> bool:
    if len(words) < 3 or len(right.split()) < 3 or last == "?":
        return False
    if short and _SUBORDINATE.match(left):
        return False
    return bool(_VERBISH.search(left)) and bool(_VERBISH.search(right))
