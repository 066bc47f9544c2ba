"""What is true of a unit beside its code: contingent, specific, why, blame, reasons and the rest."""

import re

from trainer.domain.codes import REFLECTIONS, Attributes, Code
from trainer.engine.coding.english import curiosity, leaving, listening
from trainer.engine.coding.ground import Ground
from trainer.engine.coding.ground import reasons as known_reasons
from trainer.engine.coding.reading import Reading

_ANAPHOR = re.compile(
    r"\b(?:it|this|that|there|here|then|those|these|they|them)\b(?! (?:take|is (?:that|possible|true|ok|"
    r"fine)|would take|you|we|i|they|the|our)\b)"
)
_EXPLETIVE = re.compile(
    r"\b(?:would|will|does|did|might) it (?:take|need|mean|cost|be (?:a|an|too|crazy|wrong|bad|"
    r"ridiculous|out|possible|ok|helpful|useful))\b|\bis it (?:a|that|ok|possible|fair)\b|"
    r"\bit (?:sounds|seems|looks|feels)\b|\b(?:so|such|like|all) that\b|\bhow is it that\b"
)
_YOU = re.compile(r"\b(?:you|your)\b")
_OBSTACLE = re.compile(
    r"\b(?:can|could|do|does|did|will|would|is|are) not (?:\w+ )?(?:work|move|fit|go|possible|be|"
    r"sit|add|fly|wait|right|match|happen|realistic|workable|acceptable)\b|\b(?:impossible|"
    r"unrealistic|unworkable|unacceptable|in the way|behind (?:the|that|this|your) no|stops?|"
    r"stopping|prevents?|preventing|holding you|holds you|your no|the no|say no|said no|saying no|"
    r"hesitation|hesitat\w+|reservations?|hard|difficult|makes? (?:it|this|that) (?:too )?\w+|"
    r"rules? (?:it|this|that) out|deal breaker|sticking point|dealbreaker|concerns?|worr\w+)\b"
)
"""Words that take up a refusal itself: "What can't work?" answers "No, that's unrealistic"."""
_IRRITATOR = re.compile(
    r"\b(?:more than fair|(?:a |an |very |really |perfectly |quite |extremely |pretty )(?:fair|"
    r"generous|reasonable) (?:offer|price|deal|proposal|package|salary|rate|terms?|request|ask|"
    r"compromise)|(?<!that )(?:is|are|was|being|been|am) (?:already |more than |very |really |"
    r"quite |perfectly |extremely |pretty |incredibly |just )*(?:fair|generous|"
    r"reasonable)(?! (?:enough|point|question|for you|to you))|honestly|frankly|obviously|"
    r"as i (?:said|already said|told you|have said|mentioned)|like i said|to be honest|"
    r"with (?:all due )?respect|clearly|trust me|believe me|of course you|needless to say|"
    r"as you (?:well )?know|any reasonable person|common sense|let me be clear|i already (?:told|"
    r"said|explained))\b"
)
_PERSONAL = re.compile(
    r"\b(?:after (?:all|everything) (?:that )?(?:i|we)\b|you (?:do not|never) (?:trust|like|"
    r"respect|value|appreciate) (?:me|us)\b|rejecting me|reject me|against me|i am (?:hurt|"
    r"offended|insulted|very disappointed|really disappointed|disappointed (?:in|with|by|"
    r"that) you)|that hurts|i feel (?:rejected|insulted|betrayed|let down|hurt|offended|"
    r"disrespected|undervalued)|i (?:thought|believed) we (?:were|had)|how could you do (?:this|"
    r"that) to (?:me|us)|what have i done|what did i do (?:wrong|to)|you are letting me down|"
    r"do not you trust me|why do you (?:hate|dislike)|take (?:this|it|that) personally|"
    r"personally (?:hurt|offended)|i deserve better|my feelings|slap in the face)\b"
)
_REASON_MARK = re.compile(
    r"\b(?:because|since|also|plus|besides|moreover|furthermore|what is more|on top of that|"
    r"in addition|additionally|not to mention|first(?:ly)?|second(?:ly)?|third(?:ly)?|finally|"
    r"another thing|as well as|and (?:it|we|our|you|the|they|that|there)|secondly)\b"
)
_COMMA_CLAUSE = re.compile(r"[,;]\s+(?:and\s+)?(?=\S+\s+\S+)")
_TONE = re.compile(
    r"^(?:oh |well |wow )*(?:great|wonderful|fantastic|lovely|perfect|brilliant|wow|charming|"
    r"super|excellent|good for you|sure you (?:do|are|will)|i am sure(?: you| it)?|nice|"
    r"right because|yes right|oh really|how (?:nice|lovely|interesting|original)|"
    r"congratulations)\b"
)
_THEM_IN_SUM = re.compile(
    r"\b(?:because|matters?|means?|so that|which is why|at stake|afraid|worried|important to you|"
    r"protect|costing|behind|under|risk|feel\w*|want\w*|need\w*)\b"
)
_ON_THAT_BASIS = re.compile(
    r"\b(?:around (?:that|this|it)|with that in mind|given (?:that|what you|this)|"
    r"based on (?:that|what you)|in that case|since you|so that (?:you|your|the|it|nobody|no one|"
    r"they)|that way|to (?:protect|cover|solve|fix|ease|meet|keep|respect) (?:that|this|it|your)|"
    r"what you (?:said|told|described|need)|exactly that|just that|for that|before (?:that|then)|"
    r"after (?:that|then)|by then|your (?:date|board|team|boss|deadline|terms))\b"
)


def traits(code: Code, reading: Reading, ground: Ground, *, before: frozenset[str]) -> Attributes:
    """`before`: content stems of the trainee's earlier units in the turn, which a pronoun may stand for.
    Each word list is looked through only where it can matter."""
    plain, asks = reading.plain, reading.question
    return Attributes(
        contingent=contingent(code, reading, ground),
        specific=specific(reading, ground, before),
        why_flag=asks and bool(curiosity.WHY.search(reading.core)),
        embedded_solution=asks and (code is Code.PROP or curiosity.offers(plain)),
        blame=code is Code.ACCUSE or "accuse" in reading.hits,
        reasons=reasons(reading) if code in (Code.REBUT, Code.INFO, Code.PRESS) else 0,
        irritator=bool(_IRRITATOR.search(plain)),
        personalising=bool(_PERSONAL.search(plain)),
        adds_meaning=code in (Code.LABEL, Code.SUMM) and _adds_meaning(code, reading, ground),
        requested=code is Code.INFO and (ground.asked or ground.permitted),
        fits=code is Code.PROP and _fits(reading, ground),
        tone_uncertain=code is not Code.ACCUSE and ground.refused and bool(_TONE.match(plain)),
        repairs=code is Code.NC and bool(listening.REPAIR.search(plain)),
        courteous=code is Code.QUIT and _courteous(plain),
    )


def _courteous(plain: str) -> bool:
    return bool(leaving.COURTEOUS.search(plain)) and not leaving.FOLD.search(plain)


def contingent(code: Code, reading: Reading, ground: Ground) -> bool:
    """Takes up what they said in their last two turns: a word, a synonym, a pronoun for it (P11)."""
    if not ground.present:
        return False
    if code is Code.MIRROR or reading.stems & ground.stems or reading.topics & ground.topics:
        return True
    if ground.refused and (_takes_up(reading) or (code in REFLECTIONS and _YOU.search(reading.plain))):
        return True
    return (reading.question or code in REFLECTIONS) and points_back(reading)


def points_back(reading: Reading) -> bool:
    """Whether "it", "this" or "that" stands for something said before."""
    return bool(_ANAPHOR.search(reading.plain) and _ANAPHOR.search(_EXPLETIVE.sub(" ", reading.plain)))


def _takes_up(reading: Reading) -> bool:
    """Whether it speaks of what is in the way."""
    return _OBSTACLE.search(reading.plain) is not None


def specific(reading: Reading, ground: Ground, before: frozenset[str]) -> int:
    """0 generic, 1 a topic is named (or pointed back to), 2 the very thing they said."""
    if ground.present and reading.stems & ground.stems:
        return 2
    if curiosity.GENERIC.match(reading.core):
        return 0
    if reading.stems:
        return 1
    pointed = (ground.present or bool(before)) and points_back(reading)
    return 1 if pointed or (ground.refused and _takes_up(reading)) else 0


def reasons(reading: Reading) -> int:
    """Distinct reasons in an argument: its own, and one for each joint that opens another."""
    joints = len(_REASON_MARK.findall(reading.plain))
    return 1 + max(joints, len(_COMMA_CLAUSE.findall(reading.flat)) if reading.words > 12 else 0)


def _adds_meaning(code: Code, reading: Reading, ground: Ground) -> bool:
    """Goes beyond their words: names a meaning, or holds more of its own than of theirs."""
    own = reading.stems - ground.stems
    if code is Code.LABEL:
        return bool(own)
    return bool(_THEM_IN_SUM.search(reading.plain)) and len(own) >= 1


def _fits(reading: Reading, ground: Ground) -> bool:
    """P8: a proposal fits when it answers a known reason, by its subject or by pointing to it."""
    if ground.barrier_known is False:
        return False
    stated = known_reasons(ground)
    if reading.stems & stated or reading.topics & stated:
        return True
    return (ground.barrier_known is True or bool(stated)) and bool(_ON_THAT_BASIS.search(reading.plain))
