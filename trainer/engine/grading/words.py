"""Says in one plain sentence why the ladder gave its grade."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.domain.codes import Code, Grade, Unit


@dataclass(frozen=True, slots=True)
class Told:
    """What a grade rests on."""

    said: Sequence[Unit]
    grade: Grade
    argument: Sequence[Unit]
    """Counterarguments, leading questions and premature proposals."""
    firm: bool
    """It firms up a yes that is on the table."""
    repaired: bool
    stacked: bool

    def has(self, *codes: Code) -> bool:
        return any(unit.code in codes for unit in self.said)

    def first(self, *codes: Code) -> int:
        """Place of the first unit with one of the codes; beyond the last where there is none."""
        return next((place for place, unit in enumerate(self.said) if unit.code in codes), len(self.said))


_LISTENED = {
    Code.LABEL: "A label on their no",
    Code.MIRROR: "Their own words back",
    Code.SUMM: "Their point said back",
    Code.AUTON: "Room to choose",
}
_ALONE = {
    Code.CALQ: "An open question about their side, and nothing argued.",
    Code.NOQ: "A question that lets them say no in comfort; that makes it safe to talk.",
    Code.LABEL: "You named what it may be like for them and left it there for them to correct.",
    Code.MIRROR: "You gave them their own words back and left them room to go on.",
    Code.SUMM: "You said their point back without adding to it.",
    Code.AUTON: "You left the choice with them; that makes it easier to talk.",
}
_ASKING = (Code.CALQ, Code.OPENQ, Code.CLOSEDQ, Code.NOQ)
_HARSH = {Code.PRESS: "pushed", Code.ACCUSE: "blamed them"}
_ARGUED = {Code.REBUT: "argued", Code.LEAD: "led them to your answer", Code.PROP: "offered something"}
_NOUN = {
    Code.PRESS: "the push",
    Code.ACCUSE: "the blame",
    Code.REBUT: "the argument",
    Code.LEAD: "the leading question",
    Code.PROP: "the offer",
}


def sentence(told: Told) -> str:
    """One sentence a trainee reads beside the mark."""
    if told.stacked:
        return "Three questions at once: they will answer the easiest one, if any."
    if told.repaired and told.grade >= 3:
        return "You took the push back in so many words, then turned to them again."
    if told.has(*_HARSH):
        return _harsh(told)
    if told.has(Code.QUIT):
        return _left(told)
    if told.argument:
        return _mixed(told) if told.grade == 2 else _argued(told)
    return _pair(told) if told.grade == 4 else _calm(told)


def _harsh(told: Told) -> str:
    if told.grade:
        return _both(told, Code.PRESS if told.has(Code.PRESS) else Code.ACCUSE)
    if told.has(Code.PRESS):
        return "Pressure on the no: they can give way or dig in, and neither tells you what is behind it."
    return "This judges them or asks them to defend the no; they will defend it."


def _mixed(told: Told) -> str:
    return _both(told, told.argument[0].code)


def _both(told: Told, against: Code) -> str:
    """ "You asked, then argued: the argument is what they will answer." """
    asked = told.has(*_ASKING)
    kind = "asked" if asked else "listened"
    opened = told.first(*_ASKING) if asked else told.first(*_LISTENED)
    did = {**_HARSH, **_ARGUED}[against]
    order = f"You {kind}, then {did}" if opened < told.first(against) else f"You {did}, then {kind}"
    if against is Code.PROP:
        return f"{order}: too early, before you know what is in the way."
    return f"{order}: {_NOUN[against]} is what they will answer."


def _argued(told: Told) -> str:
    match told.argument[0].code:
        case Code.LEAD:
            return "The question carries its own answer; they can only agree or defend themselves."
        case Code.PROP:
            return "An offer before you know what is in the way: it answers a question nobody asked."
        case _:
            return "You argued with the no; an argued no gets firmer, and you learned nothing about it."


def _left(told: Told) -> str:
    if told.grade:
        return "A polite exit: nothing was asked, so nothing was learned."
    return "You gave way or walked off to end the no, without learning what it was."


def _pair(told: Told) -> str:
    place = told.first(*_LISTENED)
    return f"{_LISTENED[told.said[place].code]}, then one question about their side; nothing argued."


def _calm(told: Told) -> str:
    if told.firm:
        return "They said yes and you tested it: how, who and when make it hold."
    strong = [unit.code for unit in told.said if unit.code in _ALONE]
    if strong:
        heard = next((code for code in strong if code in _LISTENED), None)
        asked = told.has(*_ASKING)
        if heard and asked:
            return f"{_LISTENED[heard]} and a question; nothing argued."
        return _ALONE[heard or strong[0]]
    return _neutral(told)


def _neutral(told: Told) -> str:
    if told.has(Code.OPENQ):
        return "An open question, but it names nothing of theirs; they can answer it with very little."
    if told.has(Code.CLOSEDQ):
        return "A question one word can close; it leaves them little to tell."
    if told.has(Code.PROP):
        return (
            "An offer that takes up a reason they gave; saying that reason back first would carry it further."
        )
    if told.has(Code.COMMIT):
        return "You tested an agreement that is not there yet."
    if told.has(Code.INFO):
        return "You told them something of your side; it neither asks nor argues."
    return "Nothing asked and nothing argued; the no stands where it stood."
