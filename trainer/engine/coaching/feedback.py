"""The coach's two remarks: the best line and the most costly one, each with the trainee's own words."""

from collections.abc import Mapping, Sequence
from itertools import product
from random import Random

from trainer.domain.coaching import After, Coaching, Good, Near, Shift, fill, filled
from trainer.domain.codes import COUNTERS, REFLECTIONS, Code, Unit
from trainer.domain.debrief import Remark
from trainer.domain.play import Act, Key
from trainer.engine.coaching.costs import WORST_FIRST, costliest
from trainer.engine.coaching.excerpt import excerpt
from trainer.engine.coaching.passage import Passage
from trainer.engine.coaching.rewrites import rewrites, taken_up
from trainer.engine.grader import Grader
from trainer.engine.scoring.learning import INTELLIGENCE
from trainer.engine.words import content, words

FEWEST, MOST = 20, 40
"""Words in a remark (voice.md)."""
_REPLY_WORDS, _HEARD_WORDS, _NEAR_WORDS = 9, 8, 14
_TITLES = frozenset({"dr", "mr", "mrs", "ms", "prof", "professor", "sir", "dame", "the"})
_BEST_FIRST = (Code.CALQ, Code.SUMM, Code.LABEL, Code.COMMIT, Code.AUTON, Code.NOQ, Code.MIRROR)
_GOOD: Mapping[Code, Good] = {
    Code.CALQ: "CALQ", Code.SUMM: "SUMM", Code.LABEL: "LABEL", Code.COMMIT: "COMMIT", Code.AUTON: "AUTON",
    Code.NOQ: "NOQ", Code.MIRROR: "MIRROR",
}  # fmt: skip
_NEAR: Mapping[Code, Near] = {
    Code.OPENQ: "asked", Code.CLOSEDQ: "closed", Code.PROP: "offered", Code.COMMIT: "asked",
    Code.INFO: "told", Code.NC: "polite",
}  # fmt: skip
"""What came near a good line, the nearest first."""
_AFTER: Mapping[Act, After] = {
    Act.REFUSE: "no",
    Act.DEFLECT: "deflect",
    Act.HARDEN: "harden",
    Act.HINT: "hint",
    Act.REVEAL: "told",
    Act.CORRECT: "correct",
    Act.CONFIRM: "confirm",
    Act.COUNTERFEIT_YES: "false_yes",
    Act.TENTATIVE_YES: "yes",
    Act.COMMITMENT_YES: "yes",
    Act.NEXT_STEP: "yes",
    Act.THATS_RIGHT: "right",
    Act.YOURE_RIGHT: "youre_right",
    Act.ASK_TIME: "ask_time",
    Act.ASK_BACK: "ask_back",
    Act.LEAVE_OPEN: "left_open",
    Act.LEAVE_SHUT: "left_shut",
}


def called(name: str) -> str:
    """What the coach calls the other side: the first name, or the whole where it begins with a title."""
    first = name.split(maxsplit=1)[0] if name.split() else name
    return name if first.rstrip(".").lower() in _TITLES else first


def leading(turn: Passage) -> Code | None:
    """The code a turn is known by: its worst where it went against the other side, else its best."""
    codes = {unit.code for unit in turn.coded.units}
    if codes.intersection((*COUNTERS, Code.QUIT)):
        return min(codes.intersection(WORST_FIRST), key=WORST_FIRST.index)
    order = (*_BEST_FIRST, *WORST_FIRST)
    return min(codes, key=order.index, default=None)


# The best line


def best(turns: Sequence[Passage], name: str, coaching: Coaching) -> Remark | None:
    """The remark on the best line graded 3 or 4; None where there is none to praise."""
    good = [turn for turn in turns if (turn.coded.grade or 0) >= 3 and _praised(turn)]
    if not good:
        return None
    turn = max(good, key=lambda one: (one.coded.grade or 0, _worth(one.drew_out), -one.damage, -one.number))
    unit, did = _best_unit(turn)
    quote = _trimmed(turn.quote(*_pair(turn)) if did == "pair" else turn.quote(unit))
    slots = {**_slots(turn, name), "echo": _echo(quote, turn.heard)}
    slots["fact"] = " and ".join(coaching.facts[key] for key in turn.drew_out)
    after: After = "learned" if turn.drew_out else _AFTER[turn.directive.act]
    parts = (coaching.good[did], coaching.after_good[after], coaching.again[did])
    return Remark(turn.number, quote, unit.code, _composed(parts, turn, slots))


def nearest(turns: Sequence[Passage], name: str, coaching: Coaching) -> str:
    """Where no line was good: the one that came nearest, in its own words, and what it lacked."""
    near = [(kind, turn, unit) for turn in turns for unit in turn.coded.units if (kind := _near(turn, unit))]
    if not near:
        return fill(coaching.no_best, Random(turns[0].text if turns else name), name=name)
    order = ("taken_back", *dict.fromkeys(_NEAR.values()))
    kind, turn, unit = min(near, key=lambda one: (order.index(one[0]), one[1].number))
    quote = excerpt(_trimmed(turn.quote(unit)), _NEAR_WORDS)
    draw = _chance(turn, turn.reply)
    return fill(coaching.nearest[kind], draw, name=name, quote=quote, turn=str(turn.number))


def _near(turn: Passage, unit: Unit) -> Near | None:
    if turn.coded.grade is None:
        return None
    if unit.code in _BEST_FIRST and unit.code is not Code.COMMIT:
        return "taken_back"
    return None if unit.attrs.why_flag else _NEAR.get(unit.code)


def _praised(turn: Passage) -> bool:
    return any(unit.code in _BEST_FIRST for unit in turn.coded.units)


def _worth(keys: Sequence[Key]) -> float:
    return sum(INTELLIGENCE.get(key, 0.1) for key in keys)


def _best_unit(turn: Passage) -> tuple[Unit, Good]:
    units = [unit for unit in turn.coded.units if unit.code in _BEST_FIRST]
    unit = min(units, key=lambda one: (_BEST_FIRST.index(one.code), -(one.cq or 0)))
    if "repair" in turn.coded.flags:
        return unit, "repair"
    if turn.coded.grade == 4 and unit.code is Code.CALQ and turn.coded.has(*REFLECTIONS):
        return unit, "pair"
    return unit, _GOOD[unit.code]


def _pair(turn: Passage) -> tuple[Unit, Unit]:
    """The first listening or asking unit of the turn, and the last."""
    both = [unit for unit in turn.coded.units if unit.code in REFLECTIONS or unit.code is Code.CALQ]
    return both[0], both[-1]


def _echo(quote: str, heard: str) -> str:
    """A word of theirs that the quotation takes up, as the trainee wrote it."""
    shared = content(quote) & content(heard)
    return next((word for word in words(quote) if content(word) & shared and len(word) > 2), "")


# The costly line


def costly(
    turns: Sequence[Passage],
    name: str,
    coaching: Coaching,
    grader: Grader,
    offered: Mapping[int, Sequence[str]] | None = None,
) -> Remark | None:
    """The remark on the most costly line, with two rewrites; None when every turn was good.

    `offered`: a coach model's rewrites by turn; they pass the same check as our own."""
    cost = costliest(turns)
    if cost is None:
        return None
    turn, lift = cost.turn, taken_up(cost.turn, cost.quote)
    after = coaching.after_costly[_AFTER[turn.directive.act]]
    shift = _shift(turn)
    last = coaching.shifts[shift] if shift else coaching.missed[lift.subject]
    parts = (coaching.costly[cost.did], after, last)
    why = _composed(parts, turn, {**_slots(turn, name), "aim": lift.aim})
    draw, more = _chance(turn, cost.did), (offered or {}).get(turn.number, ())
    lines = rewrites(turn, cost.quote, cost.did, coaching, grader, draw, more)
    return Remark(turn.number, _trimmed(cost.quote), cost.unit.code, why, lines)


def _shift(turn: Passage) -> Shift | None:
    """What the turn changed where that is worth a sentence, the largest change first."""
    guard = turn.after.defensiveness - turn.before.defensiveness
    if guard >= 0.12:
        return "guard_up_much"
    if guard >= 0.06:
        return "guard_up"
    return "trust_down" if turn.after.trust - turn.before.trust <= -0.05 else None


# The words


def _chance(turn: Passage, purpose: str) -> Random:
    """The draw for one remark: the same talk always reads the same, another talk does not."""
    return Random(f"{turn.text}:{turn.heard}:{turn.reply}:{purpose}")


def _slots(turn: Passage, name: str) -> dict[str, str]:
    heard = excerpt(turn.heard, _HEARD_WORDS)
    return {
        "name": name,
        "reply": excerpt(turn.reply, _REPLY_WORDS) or "…",
        "heard": _trimmed(heard).rstrip(".") if len(words(heard)) > 1 else "",
    }


def _trimmed(said: str) -> str:
    """Without the comma or dash a quotation happens to end on; never empty."""
    return said.strip().rstrip(" ,;:–—-") or said


def _composed(parts: Sequence[Sequence[str]], turn: Passage, slots: Mapping[str, str]) -> str:
    """One sentence of each part, together 20 to 40 words; without the last part where all are too long.

    Sentences that quote the talk come first, and each turn of a talk begins at another of them."""
    draw = _chance(turn, "words")
    chosen = [_from(filled(lines, draw, **slots), turn.number) for lines in parts]
    *first, last = chosen
    remarks = [" ".join(one) for one in [*product(*first, last), *product(*first)]]
    return min(remarks, key=lambda remark: _off(len(remark.split())))


def _from(lines: list[str], number: int) -> list[str]:
    quoting = [line for line in lines if "“" in line]
    at = number % len(quoting) if quoting else 0
    return [*quoting[at:], *quoting[:at], *(line for line in lines if line not in quoting)]


def _off(count: int) -> int:
    return max(FEWEST - count, count - MOST, 0)
