"""Every text of a persona: where it stands, what it is for, and how much must be out before it is heard."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from trainer.domain.persona import Fact, Line, Persona
from trainer.domain.play import Act, End, Key, Tier

ORDER: tuple[Tier, ...] = ("F0", "F1", "F2", "F3", "F4")
"""The tiers from the cover reason down; a depth is a place in it."""

Kind = Literal["brief", "opening", "manner", "line", "told", "hint", "return", "fact", "debrief"]
"""`line`: said for an act; `told`: gives its own fact away; `fact`: the text of a fact, told in a debrief."""

DEBRIEF = len(ORDER)
"""The depth of what is read only when all is over."""
_OUT_AT_YES: dict[Act, int] = {Act.NEXT_STEP: 1, Act.COMMITMENT_YES: 3}
"""A commitment ends the session and has to name the steps, so it may use what makes the yes possible."""
_OUT_AT_YES_OTHERWISE = 2
_OUT_AT_RETURN: dict[End, int] = {End.E1: 2, End.E2: 1, End.E7: 2}
"""What an end presupposes; after any other, nothing but the cover reason need be known."""


@dataclass(frozen=True, slots=True)
class Text:
    field: str
    """Dotted, as a fault names it."""
    text: str
    kind: Kind
    depth: int
    """The tier that must be out before it may be heard, as a place in ORDER."""
    owner: Key | None = None
    """The fact it belongs to."""

    @property
    def group(self) -> str:
        """The list it stands in, without its place there."""
        return self.field.rpartition(".")[0] if self.field.rpartition(".")[2].isdigit() else self.field

    @property
    def spoken(self) -> bool:
        return self.kind in ("opening", "line", "told", "hint", "return")


def texts(persona: Persona) -> Iterator[Text]:
    """All of them, in the order of a persona file."""
    public, private = persona.public, persona.private
    for name in ("name", "role", "you", "scene", "goal"):
        yield Text(f"public.{name}", getattr(public, name), "brief", 0)
    for place, text in enumerate(public.opening):
        yield Text(f"public.opening.{place}", text, "opening", 0)
    yield Text("voice.manner", persona.voice.manner, "manner", 0)
    for act, lines in persona.voice.lines.items():
        yield from _said(f"voice.lines.{act.value}", lines, "line", 0)
    for depth, tier in enumerate(ORDER):
        fact = persona.fact(tier)
        if fact is not None:
            yield from _fact(f"private.facts.{tier}", tier, fact, depth, max(depth - 1, 0))
    for slot, detail in private.slots.items():
        after = ORDER.index(detail.after)
        yield from _fact(f"private.slots.{slot}", slot, detail, after, after)
    yield from _later(persona)


def _later(persona: Persona) -> Iterator[Text]:
    private = persona.private
    for act, lines in private.yes_lines.items():
        depth = _OUT_AT_YES.get(act, _OUT_AT_YES_OTHERWISE)
        yield from _said(f"private.yes_lines.{act.value}", lines, "line", depth)
    yield Text("private.lesson", private.lesson, "debrief", DEBRIEF)
    yield from _debriefed(private.afterwards)
    for end, lines in private.returns.items():
        yield from _said(f"private.returns.{end.value}", lines, "return", _OUT_AT_RETURN.get(end, 0))


def _debriefed(afterwards: Mapping[End, str]) -> Iterator[Text]:
    for end, text in afterwards.items():
        yield Text(f"private.afterwards.{end.value}", text, "debrief", DEBRIEF)


def _fact(field: str, key: Key, fact: Fact, told: int, hinted: int) -> Iterator[Text]:
    yield Text(f"{field}.text", fact.text, "fact", DEBRIEF, key)
    yield from _said(f"{field}.lines", fact.lines, "told", told, key)
    yield from _said(f"{field}.hints", fact.hints, "hint", hinted, key)


def _said(
    field: str, lines: tuple[Line, ...], kind: Kind, depth: int, owner: Key | None = None
) -> Iterator[Text]:
    for place, line in enumerate(lines):
        yield Text(f"{field}.{place}", line.say, kind, depth, owner)
