"""A table to play at in tests: a small persona, coded turns made by hand, and an actor of one line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trainer.domain.codes import Attributes, Code, Flag, Form, Grade, Unit
from trainer.domain.grade import CodedTurn
from trainer.domain.no_types import NoType
from trainer.domain.persona import Persona
from trainer.domain.play import Difficulty
from trainer.domain.transcript import TableState
from trainer.engine.actor import Scene
from trainer.engine.director import Step, begin, step
from trainer.engine.locked import NOTHING_LOCKED, LockedMarks

FORMS: dict[Code, Form] = {
    Code.CALQ: "wh",
    Code.OPENQ: "wh",
    Code.CLOSEDQ: "polar",
    Code.NOQ: "polar",
    Code.LEAD: "tag",
    Code.MIRROR: "frag",
}
HEARD = ("No, that is unrealistic.",)


def persona(no_type: NoType = NoType.N3, **private: object) -> Persona:
    """The smallest persona there can be, with anything private added."""
    facts = {
        "F0": {"text": "She says the plan is unrealistic."},
        "F1": {"text": "The delivery dates cannot work.", "lines": ["It's the dates. Twelve weeks."]},
        "F2": {
            "text": "The hall opens in nine weeks.",
            "lines": ["The hall opens in nine weeks, ready or not."],
        },
        "F3": {
            "text": "A first batch for the opening would do.",
            "lines": ["Half the batch would get me open."],
        },
    }
    return Persona.model_validate(
        {
            "id": "dana",
            "public": {
                "name": "Dana",
                "role": "plant manager",
                "scene": "An office above the hall.",
                "goal": "A yes to the plan.",
                "opening": ["No, that is unrealistic."],
            },
            "private": {"no_type": no_type, "facts": facts} | private,
        }
    )


def unit(
    code: Code, quote: str = "", cq: Grade | None = None, form: Form | None = None, **attrs: object
) -> Unit:
    """One unit; open questions get a middling quality unless told."""
    open_question = code in (Code.CALQ, Code.OPENQ)
    default: Grade | None = (3 if code is Code.CALQ else 1) if open_question else None
    return Unit(
        code=code,
        span=(0, len(quote)),
        quote=quote,
        form=form or FORMS.get(code, "decl"),
        confidence=0.9,
        attrs=Attributes(**attrs),  # type: ignore[arg-type]
        cq=cq if cq is not None else default,
    )


def turn(*units: Unit, flags: Sequence[Flag] = ()) -> CodedTurn:
    return CodedTurn(units=units, grade=2, flags=tuple(flags))


@dataclass
class Table:
    """Plays coded turns one after another and keeps the state."""

    who: Persona
    difficulty: Difficulty = "medium"
    seed: int = 1
    state: TableState | None = None
    heard: tuple[str, ...] = HEARD

    @property
    def now(self) -> TableState:
        return self.state or begin(self.difficulty)

    def play(self, *units: Unit, flags: Sequence[Flag] = ()) -> Step:
        taken = step(self.who, self.difficulty, self.now, turn(*units, flags=flags), self.heard, self.seed)
        self.state = taken.state
        return taken


class FirstLine:
    """An actor that says the first line it is allowed, or names the act."""

    name = "first-line"

    def reply(self, scene: Scene, locked: LockedMarks = NOTHING_LOCKED) -> Iterator[str]:
        yield scene.lines[0].say if scene.lines else f"({scene.directive.act})"
