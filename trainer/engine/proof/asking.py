"""What the trainee's words are measured by: topics, fits and details that no move can ever meet."""

from collections.abc import Iterator, Sequence

from trainer.domain.codes import Code
from trainer.domain.fault import Fault
from trainer.domain.persona import Fit, Persona
from trainer.domain.play import Key
from trainer.engine.director.rules import REACH
from trainer.engine.proof.texts import ORDER
from trainer.engine.words import mentions

_ELICITING = ", ".join(code for code in REACH)


def never_met(persona: Persona) -> Iterator[Fault]:
    """A fault for every topic, fit and detail that changes nothing."""
    keys: Sequence[Key] = (*ORDER, *persona.private.slots)
    for key in keys:
        fact = persona.fact(key)
        place = f"private.facts.{key}" if key in ORDER else f"private.slots.{key}"
        if fact is not None:
            yield from _topics(f"{place}.topics", fact.topics)
    for slot, detail in persona.private.slots.items():
        if persona.fact(detail.after) is None:
            problem = (
                f"is {detail.after}, which this persona does not have; write that fact or choose F0 to F3"
            )
            yield Fault(f"private.slots.{slot}.after", problem)
    yield from _fits(persona)


def _topics(field: str, topics: tuple[str, ...]) -> Iterator[Fault]:
    seen: set[str] = set()
    for place, topic in enumerate(topics):
        plain = " ".join(topic.lower().split())
        if not mentions(topic, (topic,)):
            yield Fault(f"{field}.{place}", f"is {topic!r}, which holds no word to ask with; write a word")
        elif plain in seen:
            yield Fault(f"{field}.{place}", f"is {topic!r}, which stands there already; remove it")
        seen.add(plain)


def _fits(persona: Persona) -> Iterator[Fault]:
    fits = persona.private.fits
    for place, fit in enumerate(fits):
        field = f"private.fits.{place}"
        yield from _topics(f"{field}.topics", fit.topics)
        wider = _wider(fits, place)
        if fit.code not in REACH:
            yield Fault(f"{field}.code", f"is {fit.code}, which draws nothing out; choose of {_ELICITING}")
        elif fit.code is Code.AUTON and persona.private.facts.F4 is None:
            yield Fault(
                f"{field}.code", "is AUTON, which opens nothing but F4; write that fact or remove the fit"
            )
        elif wider is not None:
            yield Fault(field, f"changes nothing: private.fits.{wider} takes in all of it; remove it")


def _wider(fits: tuple[Fit, ...], place: int) -> int | None:
    """The place of another fit that suits whatever this one suits; of two equal ones the earlier."""
    mine = fits[place]
    for other, fit in enumerate(fits):
        covers = not fit.topics or (bool(mine.topics) and set(mine.topics) <= set(fit.topics))
        same = set(fit.topics) == set(mine.topics)
        if other != place and fit.code is mine.code and covers and (not same or other < place):
            return other
    return None
