"""A counterpart drafted by a model from somebody's description, for that person to correct."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from trainer.domain.no_types import NoType
from trainer.domain.prompt import Prompt
from trainer.domain.text import clean
from trainer.llm.fence import neutral
from trainer.llm.port import ChatModel, Message

LONGEST_DESCRIPTION = 20_000
"""Characters that are sent; what stands beyond them is left out."""


class _Answer(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class FactAnswer(_Answer):
    text: str = Field(default="", description="One or two plain sentences, third person.")
    lines: tuple[str, ...] = Field(default=(), description="How they say it, first person.")
    hints: tuple[str, ...] = Field(default=(), description="How they let slip that there is something.")
    topics: tuple[str, ...] = Field(default=(), description="Single words asking in its direction.")


class Answer(_Answer):
    """What is asked of the model: the form's fields, flat."""

    name: str = ""
    role: str = ""
    you: str = Field(default="", description="Who the trainee is; begins with “You”.")
    scene: str = ""
    goal: str = Field(default="", description="What the trainee wants, one sentence.")
    openings: tuple[str, ...] = ()
    no_type: str = Field(default="", description="N1 to N9: what the no really is.")
    decoy: str = Field(default="", description="N1 to N9: what it sounds like at first; may be empty.")
    F0: FactAnswer = FactAnswer()
    F1: FactAnswer = FactAnswer()
    F2: FactAnswer = FactAnswer()
    F3: FactAnswer = FactAnswer()
    lesson: str = ""
    manner: str = ""
    vocabulary: tuple[str, ...] = ()
    refusals: tuple[str, ...] = ()


class Drafter:
    """Thread-safe as far as its model is."""

    def __init__(self, model: ChatModel, prompt: Prompt) -> None:
        self._model, self._prompt = model, prompt

    @property
    def name(self) -> str:
        return self._model.name

    def draft(self, description: str) -> dict[str, Any]:
        """A persona document with what the model found ground for. Raises ProviderError."""
        text = self._prompt.render(
            description=neutral(description[:LONGEST_DESCRIPTION]),
            no_types="\n".join(f"   - {kind.value} {kind.plain}: {kind.meaning}" for kind in NoType),
        )
        return _document(self._model.structured((Message("user", text),), Answer))


def _document(answer: Answer) -> dict[str, Any]:
    public = {name: getattr(answer, name) for name in ("name", "role", "you", "scene", "goal")}
    facts = {tier: getattr(answer, tier).model_dump(mode="json") for tier in ("F0", "F1", "F2", "F3")}
    kinds = {name: getattr(answer, name).strip().upper()[:2] for name in ("no_type", "decoy")}
    known = {name: kind if kind in list(NoType) else "" for name, kind in kinds.items()}
    filled = {
        "public": {**public, "opening": answer.openings},
        "voice": {
            "manner": answer.manner,
            "vocabulary": answer.vocabulary,
            "lines": {"refuse": answer.refusals},
        },
        "private": {**known, "facts": facts, "lesson": answer.lesson},
    }
    kept: dict[str, Any] = _kept(filled)
    return kept


def _kept(part: Any) -> Any:
    """`part` cleaned, without what is empty."""
    if isinstance(part, dict):
        return {name: kept for name, value in part.items() if (kept := _kept(value))}
    if isinstance(part, (list, tuple)):
        return [kept for value in part if (kept := _kept(value))]
    return clean(part)
