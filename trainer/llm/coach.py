"""Better ways to say a costly line, worded by a model and kept only when a grader agrees they are better.

The model sees the words of the talk and the built-in remark, never the private brief or the scores."""

from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict, Field

from trainer.domain.debrief import Remark
from trainer.domain.prompt import Prompt
from trainer.domain.text import clean, words
from trainer.domain.transcript import Utterance
from trainer.engine.coaching.rewrites import WANTED, on_the_matter, stands
from trainer.engine.grader import Grader, Seen
from trainer.errors import ProviderError
from trainer.llm.fence import neutral
from trainer.llm.port import ChatModel, Message

LONGEST_WHY = 40
"""Words of a reason; a longer one is a lecture and is left out."""
_TALK = 6
"""Turns of the talk that the model is shown."""
_CALLED = {"counterpart": "They", "trainee": "Trainee"}


class Answer(BaseModel):
    """What is asked of the model."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    after: str = Field(default="", description="What the trainee was after with the line, in a few words.")
    rewrites: tuple[str, ...] = Field(description="Three lines the trainee could have said instead.")
    why: str = Field(default="", description="Why these serve the trainee better, at most forty words.")


@dataclass(frozen=True, slots=True)
class Advice:
    """What is left of an answer once it has been checked."""

    rewrites: tuple[str, ...] = ()
    """At most two, each graded 3 or 4 in the place of the line and about the same matter."""
    why: str = ""
    """Why they are better; empty without a rewrite."""


class Coach:
    """Thread-safe as far as its model and grader are. Never raises for what a model does."""

    def __init__(self, model: ChatModel, prompt: Prompt, grader: Grader) -> None:
        self._model, self._prompt, self._grader = model, prompt, grader

    @property
    def name(self) -> str:
        return self._model.name

    def rewrites(self, remark: Remark, before: Sequence[Utterance]) -> tuple[str, ...]:
        """The lines of `advice`; none when the model fails, and then the built-in ones stand."""
        return self.advice(remark, before).rewrites

    def advice(self, remark: Remark, before: Sequence[Utterance]) -> Advice:
        """Better ways to say `remark.quote`, and why. `before`: the turns that led up to it, oldest first."""
        try:
            answer = self._model.structured(self._messages(remark, before), Answer)
        except ProviderError:
            return Advice()
        seen = Seen(context=tuple(before))
        lines = dict.fromkeys(clean(line).strip('"“” ') for line in answer.rewrites)
        good = tuple(line for line in lines if self._good(line, remark.quote, seen))[:WANTED]
        why = clean(answer.why)
        return Advice(good, why if good and words(why) <= LONGEST_WHY else "")

    def _good(self, line: str, quote: str, seen: Seen) -> bool:
        return on_the_matter(line, quote, seen) and stands(line, self._grader, seen) is not None

    def _messages(self, remark: Remark, before: Sequence[Utterance]) -> tuple[Message, ...]:
        heard = [turn.text for turn in before if turn.speaker == "counterpart"]
        talk = [f"{_CALLED[turn.speaker]}: {' '.join(turn.text.split())}" for turn in before[-_TALK:]]
        text = self._prompt.render(
            talk=neutral("\n".join(talk)),
            no=neutral(heard[-1] if heard else ""),
            line=neutral(remark.quote),
            move=remark.code.plain,
            cost=neutral(remark.why),
        )
        return (Message("user", text),)
