"""Codes a clause that tells (codebook section 3, step 6)."""

import re

from trainer.domain.codes import Code
from trainer.engine.coding.english import listening
from trainer.engine.coding.ground import Ground
from trainer.engine.coding.reading import Reading
from trainer.engine.coding.traits import points_back, reasons
from trainer.engine.coding.verdict import Verdict, by

_PSEUDO_LABEL = re.compile(
    r"\b(?:like|as if|that|seems|sounds|looks|me|think|feel) (?:you|we) (?:really |just |could |"
    r"would )*(?:should|need (?:our|us|to (?:sign|buy|decide|change|consider|try|upgrade|switch)|"
    r"a (?:better|new))|have to|ought to|must|could (?:use|benefit|do with)|would (?:love|benefit|"
    r"save))\b"
    r"|\b(?:like|as if|that|me) (?:a (?:great|good|perfect|no brainer|win)|our \w+|the price is|"
    r"we are|this is (?:a |the |exactly )?(?:great|good|perfect|right|what you))"
)
_SMALL_TALK = re.compile(
    r"^(?:that |this |it )?(?:sounds|looks|seems) (?:good|great|fine|fair|reasonable|perfect|"
    r"right|interesting)(?: to me)?$"
)
_ABOUT_US = re.compile(r"^(?:so |and |but |well |ok )*(?:our|we|i|my)\b")
_ABOUT_THEM = re.compile(r"\b(?:you|your)\b")
_GLAD = re.compile(r"^(?:and |but )?(?:i|we) (?:am|was|are|were|do|did|would|will|can|could|have|had) ")
_SUMS_UP = re.compile(r"^(?:(?:ok|right|and|well|but) )?(?:so\b|your?\b)")
_THEY_ACT = re.compile(
    r"(?:^|\b(?:that|when|because|and|so|but|where|what|how|then|while|as|since|of|yet|hand|time|"
    r"yes|well|now) )you(?: \w+)? "
    r"(?!should|must|need to|have to|ought|would (?:save|get|love))\w+"
)
"""They are the subject: a statement about them, not about the thing."""
_BUT = re.compile(r"^(?:(?:yes|ok|sure|right|well) )*(?:but|however|yet|still|though|although|except)\b")
_GRANTS_THEN_BUT = re.compile(
    r"^(?:(?:yes|ok|well|look|sure) )*(?:i (?:\w+ly |do |can )?(?:understand|hear|get|see|appreciate|respect)"
    r"(?: (?:you|it|that|this|your \w+|what you \w+))?|fair enough|understood|agreed|true|that is fair|"
    r"point taken) (?:but|however|yet|though|except)\b"
)
"""P6: an acknowledgement does not launder what comes after its "but"."""
_GREETING = re.compile(r"(?:hi|hello|hey|good (?:morning|afternoon|evening))\b")
_GREETING_WORDS = 8
_CONTRADICTS = frozenset({"contradicts them", "argues round the no", "answers the no with a but"})
_BARE_FACT = 0.5
"""Clarity of the cue "states a fact": after a no, such a fact is mostly an argument."""
_MOST_WORDS, _MOST_REASONS = 40, 1
"""P7: an answer that exceeds these argues."""


def decide(reading: Reading, ground: Ground, after_but: bool) -> Verdict:
    """LABEL, SUMM, AUTON, PROP, REBUT, COMMIT, INFO, in the codebook's order."""
    argues = (
        after_but
        or bool(_BUT.match(reading.plain) or _GRANTS_THEN_BUT.match(reading.plain))
        or _gives_reasons(reading, ground)
    )
    return (
        _listening(reading, ground, argues)
        or _commitment(reading, ground)
        or _offer_or_argument(reading, ground, argues)
        or _neutral(reading, ground)
    )


def _gives_reasons(reading: Reading, ground: Ground) -> bool:
    """ "Because ..." that answers no question of theirs argues with their no."""
    return ground.refused and not ground.asked and reading.plain.startswith("because ")


def _listening(reading: Reading, ground: Ground, argues: bool) -> Verdict | None:
    hits = reading.hits
    prefixed = bool(listening.LABEL_PREFIX.match(reading.core))
    if _SMALL_TALK.match(reading.core):
        return Verdict(Code.NC, 0.7, "small talk")
    if prefixed and _PSEUDO_LABEL.search(reading.plain):
        return Verdict(Code.REBUT, 0.75, "our own view in the form of a label")
    if "auton" in hits and not prefixed:
        return by(Code.AUTON, hits["auton"])
    if "label" in hits and not (argues and not prefixed) and _labels(reading, prefixed, ground):
        return by(Code.LABEL, hits["label"])
    return None if argues else _summary(reading, ground)


def _labels(reading: Reading, prefixed: bool, ground: Ground) -> bool:
    """Without "it sounds like", an argument about them is no label, and "so it is ..." sums up."""
    argument, cue = reading.hits.get("rebut"), reading.hits["label"]
    if (
        not prefixed
        and cue.clarity < 0.8
        and reading.plain.startswith("so ")
        and ground.present
        and "summ" in reading.hits
    ):
        return False
    if argument is None:
        return True
    if argument.reason == "argues from what must be so":
        return False
    if prefixed:
        return bool(_ABOUT_THEM.search(reading.plain)) or argument.clarity < 0.8
    return argument.clarity < cue.clarity


def _summary(reading: Reading, ground: Ground) -> Verdict | None:
    """P11: a summary needs their turn in view; their content must be in it, or they its subject."""
    cue = reading.hits.get("summ")
    if cue is None or not ground.present:
        return None
    if cue.clarity >= 0.84 and not _GLAD.match(reading.plain):
        return by(Code.SUMM, cue)
    argument = reading.hits.get("rebut")
    if _ABOUT_US.match(reading.plain) or (argument and argument.clarity >= 0.8):
        return None
    if cue.clarity < 0.7 and argument:
        return None
    shared = bool(reading.stems & ground.stems or reading.topics & ground.topics)
    if shared or _SUMS_UP.match(reading.plain):
        return Verdict(Code.SUMM, cue.clarity if shared else 0.55, cue.reason)
    return None


def _commitment(reading: Reading, ground: Ground) -> Verdict | None:
    cue = reading.hits.get("commit")
    return by(Code.COMMIT, cue) if ground.after_yes and cue else None


def _offer_or_argument(reading: Reading, ground: Ground, argues: bool) -> Verdict | None:
    offer, argument = reading.hits.get("prop"), reading.hits.get("rebut")
    if offer and (argument is None or offer.clarity >= argument.clarity - 0.02 or argument.clarity < 0.7):
        return by(Code.PROP, offer)
    if _answers(reading, ground, argues):
        return Verdict(Code.INFO, 0.78, "answers what they asked")
    if argument:
        return by(Code.REBUT, argument)
    neutral = reading.hits.get("info")
    if argues and not (neutral and neutral.clarity > 0.8):
        return Verdict(Code.REBUT, 0.7, "answers the no with a but")
    return None


def _answers(reading: Reading, ground: Ground, argues: bool) -> bool:
    """P7 and P9: requested information stays information while it is short and does not argue."""
    if argues or not (ground.asked or ground.permitted) or reading.words > _MOST_WORDS:
        return False
    argument = reading.hits.get("rebut")
    most = _MOST_REASONS + 1 if ground.permitted else _MOST_REASONS
    return reasons(reading) <= most and not (argument and argument.reason in _CONTRADICTS)


def _neutral(reading: Reading, ground: Ground) -> Verdict:
    if _GREETING.match(reading.plain) and reading.words <= _GREETING_WORDS:
        return Verdict(Code.NC, 0.7, "greeting")
    cue = reading.hits.get("info")
    if cue and (cue.clarity > _BARE_FACT or not ground.refused or ground.asked):
        return by(Code.INFO, cue)
    if "label" in reading.hits:
        return Verdict(Code.LABEL, 0.5, reading.hits["label"].reason)
    if (
        ground.present
        and reading.stems
        and (reading.stems <= ground.stems or _THEY_ACT.search(reading.plain))
    ):
        return Verdict(Code.SUMM, 0.5, "restates what they said")
    if reading.words <= 2:
        return Verdict(Code.NC, 0.6, "too little to code")
    if ground.refused and not ground.asked and not _ABOUT_US.match(reading.plain):
        about_it = points_back(reading) or reading.stems & ground.stems or reading.topics & ground.topics
        if about_it:
            return Verdict(Code.REBUT, 0.52, "a claim about the thing they refused")
    return Verdict(Code.INFO, 0.4, "says something, asks nothing")
