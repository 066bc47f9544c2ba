"""The proof of a persona: it keeps its secrets, every field does something, its lines vary and read well."""

from collections.abc import Collection

from trainer.domain.fault import Fault
from trainer.domain.persona import Persona
from trainer.engine.proof.asking import never_met
from trainer.engine.proof.leaks import CAPITAL_NOUNS, leaks
from trainer.engine.proof.naming import misnamed
from trainer.engine.proof.outcomes import never_read, outcomes
from trainer.engine.proof.reading import readable
from trainer.engine.proof.speaking import never_said
from trainer.engine.proof.texts import texts
from trainer.engine.proof.variety import alike

ENGLISH = "en"


def check(persona: Persona, stocks: Collection[str] = (ENGLISH,)) -> tuple[Fault, ...]:
    """All that can be told of a persona without playing it. `stocks`: languages with shared lines."""
    written, possible = tuple(texts(persona)), outcomes(persona)
    return (
        *misnamed(persona, written, stocks),
        *leaks(persona, written),
        *never_said(persona, possible),
        *never_met(persona),
        *never_read(persona, possible),
        *readable(written, english=persona.public.language == ENGLISH),
        *alike(written),
    )


def unchecked(persona: Persona) -> tuple[str, ...]:
    """What `check` cannot judge in this persona's language, each with the reason."""
    language = persona.public.language
    if language == ENGLISH:
        return ()
    skipped = [
        f"reading level: its formula is for English, not for '{language}'",
        f"facts given away in other words: no list of common words for '{language}'",
    ]
    if language in CAPITAL_NOUNS:
        skipped.append(f"names given away: in '{language}' a capital does not tell a name")
    return tuple(skipped)
