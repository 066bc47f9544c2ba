"""Who the tests of this folder work with: a counterpart with every tier, scenes, and the shipped prompts."""

from collections.abc import Generator, Sequence
from pathlib import Path

from tiktoken import Encoding

from trainer.domain.persona import Persona
from trainer.domain.play import Act, Band, Cue, Directive, Key, Mood
from trainer.domain.transcript import TableState, Utterance
from trainer.engine.actor import Scene
from trainer.engine.director import Step
from trainer.engine.locked import NOTHING_LOCKED, LockedMarks
from trainer.engine.session import scene as scene_of
from trainer.llm.chat import ModelActor
from trainer.llm.port import ChatModel
from trainer.llm.tokens import TokenCounter
from trainer.store.content import Library

HOME = Path(__file__).resolve().parents[2]
LIBRARY = Library(HOME / "personas", HOME / "prompts")


def _fact(text: str, say: str, hint: str = "") -> dict[str, object]:
    return {"text": text, "lines": [say], "hints": [hint] if hint else []}


DANA = Persona.model_validate(
    {
        "id": "dana",
        "public": {
            "name": "Dana Whit",
            "role": "plant manager",
            "you": "You sell castings.",
            "scene": "An office above the hall. She asked for twenty minutes.",
            "goal": "Find out what her no is about.",
            "opening": ["No. That's unrealistic."],
        },
        "voice": {
            "manner": "Talks in dates and lorries.",
            "vocabulary": ["shift", "lorry"],
            "lines": {
                "refuse": ["It's still no.", {"say": "{number} doesn't help me."}, "Not like this."],
                "harden": [{"say": "Then let it lapse.", "to": ["PRESS"]}, "I said no."],
            },
        },
        "private": {
            "no_type": "N3",
            "facts": {
                "F0": _fact("She calls the plan unrealistic.", "It's unrealistic."),
                "F1": _fact(
                    "The delivery dates cannot work for her hall.",
                    "It's the dates. Twelve weeks is no good to the hall.",
                    "Look at the calendar some time.",
                ),
                "F2": _fact(
                    "She promised the board an opening in nine weeks.", "I promised them nine weeks."
                ),
                "F3": _fact(
                    "Half the batch in week eight would do.", "Half of it in week eight, and I open."
                ),
                "F4": _fact("Her predecessor was let go over a late opening.", "The last one lost the job."),
            },
            "slots": {"decider": {"text": "Ana in finance signs.", "lines": ["Ana signs."], "after": "F1"}},
            "yes_lines": {"next_step": ["Send me a plan by Monday."]},
            "lesson": "The no was about dates.",
            "afterwards": {"E1": "The hall opened."},
        },
    }
)


class Stock:
    """A built-in actor of one line."""

    name = "builtin"

    def reply(self, scene: Scene, locked: LockedMarks = NOTHING_LOCKED) -> Generator[str]:
        del scene, locked
        yield "A line from the stock."


def scene(
    act: Act = Act.REFUSE,
    said: str = "But twelve weeks is standard.",
    *,
    persona: Persona = DANA,
    before: Sequence[Utterance] | None = None,
    revealed: tuple[Key, ...] = ("F0",),
    reveals: tuple[Key, ...] = (),
    hints_at: Key | None = None,
    band: Band = "justifies",
    cue: Cue | None = None,
    words: tuple[int, int] = (3, 25),
) -> Scene:
    """A scene as the session makes it, so that what is locked is left out by the real code."""
    state = TableState(Mood(0.3, 0.5, 0.5, 0.8), turn=1, revealed=revealed)
    directive = Directive(act, reveals, hints_at, band, cue, words)
    opening = (Utterance("counterpart", persona.public.opening[0]),)
    history = (*(opening if before is None else before), Utterance("trainee", said))
    return scene_of(persona, state, Step(state, directive), history, (), 7)


def actor(model: ChatModel, *, budget: int = 3000) -> ModelActor:
    return ModelActor(
        model,
        LIBRARY.prompt("counterpart"),
        next_line=LIBRARY.prompt("next_line"),
        direction=LIBRARY.direction(),
        tokens=TokenCounter("", load=_no_tables),
        fallback=Stock(),
        budget=budget,
    )


def _no_tables(model: str) -> Encoding:
    raise KeyError(model)
