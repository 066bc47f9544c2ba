"""Lines that are never said: their act never comes, others go before them, or they wait in vain."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trainer.domain.fault import Fault
from trainer.domain.persona import Line, Persona
from trainer.domain.play import Act, Directive, Key, Mood
from trainer.domain.transcript import TableState, Utterance
from trainer.engine.acting.heard import hear, trigger
from trainer.engine.director import Step
from trainer.engine.proof.occasions import bands, longest, tables, unmet
from trainer.engine.proof.outcomes import Outcomes
from trainer.engine.proof.texts import ORDER
from trainer.engine.session import scene

SLOTS = frozenset({"number", "date", "echo", "thing", "noun", "name"})
"""What a line may take from the trainee's turn; `name` is the counterpart's own."""
_SLOT = re.compile(r"\{(\w*)\}")
_TOLD_WITH = {Act.REVEAL: "lines", Act.HINT: "hints"}
_CALM = Mood(0.5, 0.5, 0.5, 0.5)


@dataclass(frozen=True, slots=True)
class _List:
    """Lines for one act, as a file holds them."""

    field: str
    act: Act
    lines: tuple[Line, ...]
    told: Key | None = None


def never_said(persona: Persona, possible: Outcomes) -> Iterator[Fault]:
    """A fault for every list of lines that is passed over, and for every line that waits in vain."""
    for written in _by_act(persona):
        problem = _passed_over(persona, written, possible)
        if problem:
            yield Fault(written.field, problem)
        else:
            yield from _in_vain(written)
    for written in _told(persona):
        if written.told == "F0" and written.act is Act.HINT:
            problem = "are never said: F0 comes with the no itself; move them to private.facts.F1.hints"
            yield Fault(written.field, problem)
        else:
            yield from _in_vain(written)
    for end, lines in persona.private.returns.items():
        for place, line in enumerate(lines):
            yield from _waiting(f"private.returns.{end}.{place}", line)


def _by_act(persona: Persona) -> Iterator[_List]:
    for act, lines in persona.voice.lines.items():
        yield _List(f"voice.lines.{act}", act, lines)
    for act, lines in persona.private.yes_lines.items():
        yield _List(f"private.yes_lines.{act}", act, lines)


def _told(persona: Persona) -> Iterator[_List]:
    keys: Sequence[Key] = (*ORDER, *persona.private.slots)
    for key in keys:
        fact = persona.fact(key)
        place = f"private.facts.{key}" if key in ORDER else f"private.slots.{key}"
        if fact is not None and fact.lines:
            yield _List(f"{place}.lines", Act.REFUSE if key == "F0" else Act.REVEAL, fact.lines, key)
        if fact is not None and fact.hints:
            yield _List(f"{place}.hints", Act.HINT, fact.hints, key)


def _passed_over(persona: Persona, written: _List, possible: Outcomes) -> str:
    """Why no session ever takes this list; an empty string where one does."""
    act = written.act
    if not written.lines:
        return "is an empty list; give it a line or remove it"
    if act not in possible.acts:
        return f"is never said: a no of kind {persona.private.no_type} never comes to {act}; remove it"
    if any(set(written.lines) <= set(_spoken(persona, act, out)) for out in tables(act)):
        return ""
    if act in _TOLD_WITH:
        return (
            f"is never said: move the lines to {_TOLD_WITH[act]} of the fact they tell, as private.facts.F1"
        )
    if act is Act.COUNTERFEIT_YES:
        return (
            "is never said: it comes only while F2 is hidden; move the lines to voice.lines.counterfeit_yes"
        )
    return f"is never said: private.yes_lines.{act} goes before it; keep one of the two lists"


def _spoken(persona: Persona, act: Act, out: tuple[Key, ...]) -> tuple[Line, ...]:
    """The persona's own lines that an actor is handed for this act when so much is out."""
    table = TableState(mood=_CALM, revealed=out)
    return scene(persona, table, Step(table, Directive(act)), (Utterance("trainee", ""),), (), 1).lines


def _in_vain(written: _List) -> Iterator[Fault]:
    act = written.act
    for place, line in enumerate(written.lines):
        field = f"{written.field}.{place}"
        yield from _waiting(field, line)
        if line.to and set(line.to) <= unmet(act, written.told):
            codes = " and ".join(line.to)
            yield Fault(f"{field}.to", f"waits for {codes}, which {act} never answers; choose other codes")
        if line.band and not set(line.band) & bands(act):
            moods = ", ".join(sorted(bands(act)))
            yield Fault(f"{field}.band", f"is a mood in which {act} never comes; choose of {moods}")
        count = len(line.say.split())
        if written.told is None and count > longest(act):
            yield Fault(
                field, f"has {count} words and is passed over; {act} takes up to {longest(act)}: shorten it"
            )


def _waiting(field: str, line: Line) -> Iterator[Fault]:
    """What the line waits for that can never be heard."""
    unknown = [name for name in _SLOT.findall(line.say) if name not in SLOTS]
    if unknown:
        yield Fault(
            field, f"holds {{{unknown[0]}}}, which nothing fills; write {{number}}, {{date}} or {{echo}}"
        )
    for place, word in enumerate(line.when):
        if not trigger((word,)).found_in(hear(word)):
            yield Fault(f"{field}.when.{place}", f"is {word!r}, which holds no word to hear; write a word")
