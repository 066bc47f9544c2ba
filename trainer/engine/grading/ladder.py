"""The 0-4 ladder of codebook section 5, with its precedence rules P1-P12."""

from collections.abc import Sequence

from trainer.domain.codes import ASKING, COUNTERS, MAY_ASK, OPENING, Code, Family, Flag, Grade, Unit
from trainer.domain.grade import NotGraded
from trainer.engine.grading.words import Told, sentence

Graded = tuple[Grade | None, tuple[Flag, ...], NotGraded | None, str]
"""Grade, flags, the reason where there is no grade, and one sentence for the trainee."""

_HARSH = frozenset({Code.PRESS, Code.ACCUSE})
_ASKING_FORMS = frozenset({"wh", "polar", "tag", "alt"})
_WEAK_QUESTIONS = frozenset({Code.OPENQ, Code.CLOSEDQ})
_ONLY_META = NotGraded("The turn speaks to the grader, not to the other side, so there is nothing to grade.")
_ONLY_UNREAD = NotGraded("The built-in grader could not read this turn; it reads English sentences.")
_NOTHING = NotGraded("There are no words in this turn to grade.")


def grade_turn(units: Sequence[Unit], *, barrier_known: bool | None, after_yes: bool) -> Graded:
    """Grades a turn from its units alone; `quote` matters only for being there.

    `barrier_known`: F1 is out; None without a fact bank, then a proposal's own `fits` decides (P8)."""
    said = [unit for unit in units if not unit.attrs.meta]
    argument = [unit for unit in said if _argues(unit, barrier_known)]
    flags = _flags(units, said, argument)
    if len(said) < len(units) and all(unit.code is Code.NC for unit in said):
        unread = all("cannot be read" in unit.reason for unit in units if unit.attrs.meta)
        return None, flags, _ONLY_UNREAD if unread else _ONLY_META, ""
    if not any(char.isalnum() for unit in said for char in unit.quote):
        return None, flags, _NOTHING, ""
    firm = after_yes and any(unit.code is Code.COMMIT for unit in said)
    grade = _ladder(said, bool(argument), firm)
    if (repaired := _mended(said)) and grade < 3:
        grade = 3
    if (stacked := questions(said) >= 3) and grade > 2:
        grade = 2
    told = Told(said, grade, argument=argument, firm=firm, repaired=repaired, stacked=stacked)
    return grade, flags, None, sentence(told)


def premature(unit: Unit, barrier_known: bool | None) -> bool:
    """P8: an offer before the barrier is known; without a fact bank, one that answers no stated reason."""
    if unit.code is not Code.PROP:
        return False
    return not unit.attrs.fits if barrier_known is None else not barrier_known


def questions(said: Sequence[Unit]) -> int:
    """How many questions a turn puts (P4)."""
    return sum(unit.code in ASKING or (unit.code in MAY_ASK and unit.form in _ASKING_FORMS) for unit in said)


def _argues(unit: Unit, barrier_known: bool | None) -> bool:
    return unit.code in (Code.REBUT, Code.LEAD) or premature(unit, barrier_known)


def _ladder(said: Sequence[Unit], argued: bool, firm: bool) -> Grade:
    opens = any(unit.code.family in OPENING for unit in said)
    if any(unit.code in _HARSH for unit in said):
        return 1 if opens else 0
    leaving = [unit for unit in said if unit.code is Code.QUIT]
    if leaving:
        return 1 if all(unit.attrs.courteous for unit in leaving) else 0
    if argued:
        return 2 if opens else 1
    if _anchored(said):
        return 4
    return 3 if firm or _strong(said) else 2


def _strong(said: Sequence[Unit]) -> bool:
    return any(unit.code.family in OPENING and unit.code not in _WEAK_QUESTIONS for unit in said)


def _anchored(said: Sequence[Unit]) -> bool:
    """Grade 4: a listening move on this no, and a calibrated question of quality 3 or more."""
    listened = any(unit.code.family is Family.LISTENING and unit.attrs.contingent for unit in said)
    return listened and any(unit.code is Code.CALQ and (unit.cq or 0) >= 3 for unit in said)


def _mended(said: Sequence[Unit]) -> bool:
    """P2: a repair, then a curious or listening move, and no counter after it."""
    repairs = [index for index, unit in enumerate(said) if unit.attrs.repairs]
    if not repairs:
        return False
    after = said[repairs[-1] + 1 :]
    return any(unit.code.family in OPENING for unit in after) and not any(
        unit.code in COUNTERS or unit.code is Code.QUIT for unit in after
    )


def _flags(units: Sequence[Unit], said: Sequence[Unit], argument: Sequence[Unit]) -> tuple[Flag, ...]:
    attrs = [unit.attrs for unit in said]
    found: dict[Flag, bool] = {
        "trailing_counter": _trails(said, argument),
        "stacked": questions(said) >= 2,
        "repair": any(one.repairs for one in attrs),
        "meta": len(said) < len(units),
        "tone_uncertain": any(one.tone_uncertain for one in attrs),
        "why_flag": any(one.why_flag for one in attrs),
        "irritator": any(one.irritator for one in attrs),
        "personalising": any(one.personalising for one in attrs),
    }
    return tuple(flag for flag, present in found.items() if present)


def _trails(said: Sequence[Unit], argument: Sequence[Unit]) -> bool:
    """P1: a counter move after a curious or listening one."""
    opened = False
    for unit in said:
        if opened and (unit.code in COUNTERS or unit in argument):
            return True
        opened = opened or unit.code.family in OPENING
    return False
