"""Better ways to say a costly line, worded by a model and kept only when a grader agrees they are better."""

from collections.abc import Sequence

from pydantic import BaseModel, ConfigDict, Field

from trainer.domain.debrief import Remark
from trainer.domain.prompt import Prompt
from trainer.domain.text import clean, words
from trainer.domain.transcript import Utterance
from trainer.engine.grader import Grader, Seen
from trainer.errors import ProviderError
from trainer.llm.fence import neutral
from trainer.llm.port import ChatModel, Message

GOOD = 3
"""The grade a rewrite must reach."""
WANTED = 2
LONGEST = 40
"""Words of a rewrite; a longer one is no line to say."""


class Rewrites(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    rewrites: tuple[str, ...] = Field(description="Three lines the trainee could have said instead.")


class Coach:
    """Thread-safe as far as its model and grader are. Never raises for what a model does."""

    def __init__(self, model: ChatModel, prompt: Prompt, grader: Grader) -> None:
        self._model, self._prompt, self._grader = model, prompt, grader

    @property
    def name(self) -> str:
        return self._model.name

    def rewrites(self, remark: Remark, before: Sequence[Utterance]) -> tuple[str, ...]:
        """Up to two better ways to say `remark.quote`, each graded 3 or 4 in its place; none when the model
        fails, and then the built-in ones stand. `before`: the turns that led up to it, oldest first."""
        try:
            asked = self._model.structured(self._messages(remark, before), Rewrites)
        except ProviderError:
            return ()
        seen = Seen(context=tuple(before))
        lines = dict.fromkeys(clean(line).strip('"“”') for line in asked.rewrites)
        return tuple(line for line in lines if self._good(line, seen))[:WANTED]

    def _good(self, line: str, seen: Seen) -> bool:
        return 0 < words(line) <= LONGEST and (self._grader.code(line, seen).grade or 0) >= GOOD

    def _messages(self, remark: Remark, before: Sequence[Utterance]) -> tuple[Message, ...]:
        heard = [turn.text for turn in before if turn.speaker == "counterpart"]
        text = self._prompt.render(
            no=neutral(heard[-1] if heard else ""),
            line=neutral(remark.quote),
            move=remark.code.plain,
            cost=neutral(remark.why),
        )
        return (Message("user", text),)
