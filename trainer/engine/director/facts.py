"""The fact bank as the director reads it: what comes next, and whether words touch a fact."""

from functools import lru_cache

from trainer.domain.codes import Code, Unit
from trainer.domain.persona import Fact, Fit, Persona
from trainer.domain.play import Key, Slot, Tier
from trainer.engine.director.rules import CRITERIA, FITS, RESTATED_WORDS
from trainer.engine.words import content, mentions, overlap

LADDER: tuple[Tier, ...] = ("F1", "F2", "F3")
"""The tiers that open one after another; F4 has a rule of its own."""


def next_tier(revealed: tuple[Key, ...]) -> Tier | None:
    return next((tier for tier in LADDER if tier not in revealed), None)


def deepest_tier(revealed: tuple[Key, ...]) -> Tier:
    return next((tier for tier in reversed(LADDER) if tier in revealed), "F0")


def open_slots(persona: Persona, revealed: tuple[Key, ...]) -> tuple[Slot, ...]:
    """Slots not yet told whose tier is known."""
    slots = persona.private.slots
    return tuple(slot for slot in slots if slot not in revealed and slots[slot].after in revealed)


@lru_cache(maxsize=2_048)
def _own_words(text: str, language: str) -> tuple[str, ...]:
    return tuple(sorted(content(text, language)))


def touches(text: str, fact: Fact, language: str) -> bool:
    """The words point at the fact: one of its topics, or of its own words where it lists none."""
    return mentions(text, fact.topics or _own_words(fact.text, language), language) > 0


def covers(text: str, fact: Fact, language: str) -> bool:
    """The words restate the fact."""
    return overlap(text, (*fact.tellings, *fact.topics), language) >= RESTATED_WORDS


def _suits(unit: Unit, fits: tuple[Fit, ...], language: str) -> bool:
    return any(
        fit.code == unit.code and (not fit.topics or mentions(unit.quote, fit.topics, language) > 0)
        for fit in fits
    )


def on_target(unit: Unit, key: Key | None, persona: Persona, heard: tuple[str, ...]) -> bool:
    """Fit (counterpart.md B.3): the persona's list of moves, the words of the locked fact or of what
    was just said, or a question about criteria, conditions or meaning."""
    fact, language = persona.fact(key) if key else None, persona.public.language
    return (
        _suits(unit, persona.private.fits or FITS[persona.private.no_type], language)
        or (fact is not None and touches(unit.quote, fact, language))
        or overlap(unit.quote, heard, language) > 0
        or (unit.code is Code.CALQ and mentions(unit.quote, CRITERIA, language) > 0)
    )
