"""What can become of a session with this persona, found by playing the director a few turns."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from trainer.domain.codes import Attributes, Code, Unit
from trainer.domain.fault import Fault
from trainer.domain.grade import CodedTurn
from trainer.domain.persona import Persona
from trainer.domain.play import Act, End, Mood
from trainer.domain.transcript import TableState
from trainer.engine.director import leave, step

_GLAD = Mood(trust=0.95, defensiveness=0.05, control=0.9, patience=0.9)
_SHUT = Mood(trust=0.05, defensiveness=0.95, control=0.1, patience=0.9)
_HEARD = TableState(mood=_GLAD, turn=3, revealed=("F0", "F1", "F2"), room=True)
"""A table where everything has gone well."""
_HARD_WON = frozenset({Act.TENTATIVE_YES, Act.COMMITMENT_YES, Act.NEXT_STEP})
"""Acts that not every counterpart can come to."""


@dataclass(frozen=True, slots=True)
class Outcomes:
    acts: frozenset[Act]
    ends: frozenset[End]


def outcomes(persona: Persona) -> Outcomes:
    """The acts and ends that at least one session can come to."""
    offer = _said(Code.PROP, "Half of it next week, as you said.")
    offered = step(persona, "easy", _HEARD, offer, (), 1)
    agreed = step(persona, "easy", offered.state, _said(Code.COMMIT, "How would we start?"), (), 1)
    dated = step(persona, "easy", _HEARD, _said(Code.COMMIT, "Shall we meet on Tuesday?"), (), 1)
    won = {one.directive.act for one in (offered, agreed, dated)} & _HARD_WON
    left = [offered.state, agreed.state, dated.state, _HEARD, replace(_HEARD, room=False)]
    left += [replace(_HEARD, yes=Act.COUNTERFEIT_YES), replace(_HEARD, mood=_SHUT, room=False)]
    ends = {leave(persona, state) for state in left}
    ends.add(leave(persona, replace(_HEARD, room=False), quitting=True))
    return Outcomes(frozenset(Act) - _HARD_WON | won, frozenset(ends))


def _said(code: Code, text: str) -> CodedTurn:
    fitting = Attributes(fits=code is Code.PROP)
    return CodedTurn((Unit(code, (0, len(text)), text, "decl", 1.0, fitting),), 3)


def never_read(persona: Persona, possible: Outcomes) -> Iterator[Fault]:
    """A fault for what is written for an end that no session with this persona has."""
    no_type = persona.private.no_type
    for name in ("afterwards", "returns"):
        for end in getattr(persona.private, name):
            if end not in possible.ends:
                problem = f"is never read: a no of kind {no_type} never ends in {end.plain}; remove it"
                yield Fault(f"private.{name}.{end}", problem)
