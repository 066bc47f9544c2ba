"""Single fields that name what is not there, or say what is said already."""

import re
from collections.abc import Collection, Iterator, Sequence

from trainer.domain.fault import Fault
from trainer.domain.persona import Persona
from trainer.engine.proof.texts import Text

_FILLED = frozenset({"line", "told", "hint", "return"})
_SLOT = re.compile(r"\{\w+\}")


def misnamed(persona: Persona, written: Sequence[Text], stocks: Collection[str]) -> Iterator[Fault]:
    """`stocks`: languages with shared lines."""
    language, private = persona.public.language, persona.private
    if language not in stocks:
        problem = (
            f"is '{language}', for which there are no shared lines; choose of {', '.join(sorted(stocks))}"
        )
        yield Fault("public.language", problem)
    if private.decoy is private.no_type:
        yield Fault(
            "private.decoy", "is the no itself and so hides nothing; choose another kind or remove it"
        )
    for text in written:
        slot = _SLOT.search(text.text)
        if slot and text.kind not in _FILLED:
            yield Fault(text.field, f"shows {slot.group()} as it stands, nothing fills it here; write words")
