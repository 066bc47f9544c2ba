"""What is true of a German unit beside its code."""

from trainer.domain.codes import REFLECTIONS, Attributes, Code
from trainer.engine.coding.checklist import Checks
from trainer.engine.coding.clause import Clause
from trainer.engine.coding.german import tables
from trainer.engine.coding.german.ground import Ground
from trainer.engine.coding.german.text import pattern

_ARGUES = (Code.REBUT, Code.INFO, Code.PRESS)
_JOINTS = pattern(
    r"\b(?:weil|denn|außerdem|zudem|und (?:das|es|wir|sie|die|der)|erstens|zweitens|drittens|dazu kommt"
    r"|nicht zuletzt|sowie)\b"
)
_MEANING = pattern(
    r"\b(?:weil|wichtig|bedeutet|damit|sorge|angst|dahinter|unter|wollen|brauchen|schützen|geht es|steht)\b"
)
_BASIS = pattern(
    r"\b(?:damit (?:sie|ihr\w*|niemand|keiner)|dafür|so dass|davor|danach|bis dahin|genau das"
    r"|was sie (?:gesagt|beschrieben|brauchen)|in dem fall|wenn das so ist|rund um|um das herum)\b"
)
_YOU = pattern(r"\b(?:sie|ihnen|ihr\w*|du|dir|dich)\b")


def traits(code: Code, reading: Clause, ground: Ground, *, before: frozenset[str]) -> Attributes:
    """`before`: content of the trainee's earlier units in the turn, which a pronoun may stand for."""
    return Attributes(
        contingent=_contingent(code, reading, ground),
        specific=_specific(reading, ground, before),
        why_flag=reading.question and bool(pattern(tables.WHY).match(reading.core)),
        embedded_solution=reading.question and (code is Code.PROP or _has(tables.EMBEDDED, reading)),
        blame=code is Code.ACCUSE or _has(tables.BLAME, reading),
        reasons=1 + len(_JOINTS.findall(reading.plain)) if code in _ARGUES else 0,
        irritator=_has(tables.IRRITATOR, reading),
        personalising=_has(tables.PERSONAL, reading),
        adds_meaning=code in (Code.LABEL, Code.SUMM) and _adds_meaning(code, reading, ground),
        requested=code is Code.INFO and ground.asked,
        fits=code is Code.PROP and _fits(reading, ground),
        tone_uncertain=code is not Code.ACCUSE
        and ground.present
        and bool(pattern(tables.TONE).match(reading.plain)),
        repairs=code is Code.NC and _has(tables.REPAIRS, reading),
        courteous=code is Code.QUIT and _has(tables.COURTEOUS, reading) and "gewonnen" not in reading.plain,
    )


def checks(code: Code, reading: Clause, attrs: Attributes, *, alone: bool) -> Checks:
    """The seven checks of a calibrated question (codebook section 4)."""
    told = code is Code.CALQ
    return Checks(
        open=True,
        no_solution=not attrs.embedded_solution,
        no_blame=not attrs.blame,
        their_side=told
        or (_has(tables.THEIRS, reading) and not pattern(tables.OPEN_GENERIC).match(reading.core)),
        contingent=attrs.contingent,
        specific=attrs.specific >= 1,
        alone=alone,
    )


def _has(source: str, reading: Clause) -> bool:
    return pattern(source).search(reading.plain) is not None


def _contingent(code: Code, reading: Clause, ground: Ground) -> bool:
    """Takes up what they said: a stem, a word for the refusal, a pronoun that stands for it (P11)."""
    if not ground.present:
        return False
    if code is Code.MIRROR or reading.stems & ground.stems or _has(tables.OBSTACLE, reading):
        return True
    if code in REFLECTIONS:
        return bool(_YOU.search(reading.plain)) or _has(tables.POINTS_BACK, reading)
    return reading.question and _has(tables.POINTS_BACK, reading)


def _specific(reading: Clause, ground: Ground, before: frozenset[str]) -> int:
    if ground.present and reading.stems & ground.stems:
        return 2
    if pattern(tables.OPEN_GENERIC).match(reading.core):
        return 0
    pointed = _has(tables.POINTS_BACK, reading) and (ground.present or bool(before))
    return int(bool(reading.stems) or pointed or (ground.present and _has(tables.OBSTACLE, reading)))


def _adds_meaning(code: Code, reading: Clause, ground: Ground) -> bool:
    own = reading.stems - ground.stems
    return bool(own) if code is Code.LABEL else bool(own) and bool(_MEANING.search(reading.plain))


def _fits(reading: Clause, ground: Ground) -> bool:
    """P8: a proposal fits when it answers a known reason."""
    if ground.barrier_known is False or not ground.known:
        return False
    return bool(reading.stems & ground.known) or bool(_BASIS.search(reading.plain))
