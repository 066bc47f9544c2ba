"""A hint in the middle of a talk: a direction, never the sentence itself.

It sees what the trainee sees: the public brief, the words said on both sides and the marks on the
trainee's own. Of the director it reads only that a yes was given or that the talk has ended, which the
words show too; the hidden state and the facts never decide what it says."""

from collections.abc import Sequence
from random import Random
from statistics import median

from rapidfuzz import fuzz

from trainer.domain.coaching import Coaching, Situation, filled
from trainer.domain.codes import QUESTIONS, REFLECTIONS, Code
from trainer.domain.persona import PublicBrief
from trainer.domain.play import YES_ACTS
from trainer.domain.text import words
from trainer.domain.transcript import Exchange
from trainer.engine.coaching.feedback import called
from trainer.engine.phrases import theirs
from trainer.engine.scoring.noes import is_no

_LONG, _FULL, _TOLD, _LATE, _SAME, _RUN = 60, 14, 6, 9, 88, 3


def hint(brief: PublicBrief, exchanges: Sequence[Exchange], last_reply: str, coaching: Coaching) -> str:
    """One or two sentences on where to look next. `last_reply`: their last line, or the opening."""
    heard = (last_reply, *(one.reply for one in reversed(exchanges)))
    word = _word(heard, f"{brief.you} {brief.goal}", brief.language)
    ready = filled(
        coaching.hints[situation(exchanges)], Random(brief.name), name=called(brief.name), word=word
    )
    return ready[len(exchanges) % len(ready)]


def _word(heard: Sequence[str], about: str, language: str) -> str:
    """The last thing of theirs worth asking about, in their own words."""
    found = (theirs(line, about, language) for line in heard)
    return next((one.quality or one.mirror for one in found if one.mirror), "")


def situation(exchanges: Sequence[Exchange]) -> Situation:
    """Where the trainee stands, the most pressing thing first."""
    if not exchanges:
        return "opening"
    last = exchanges[-1]
    if last.directive.end is not None:
        return "ended"
    if last.directive.act in YES_ACTS:
        return "yes"
    return _fault(last) or _pattern(exchanges) or _quality(exchanges)


def _fault(last: Exchange) -> Situation | None:
    """What went against the other side in the last turn."""
    if (last.coded.grade or 0) >= 3:
        return None
    faults: tuple[tuple[Situation, tuple[Code, ...]], ...] = (
        ("quit", (Code.QUIT,)),
        ("pushed", (Code.PRESS, Code.ACCUSE)),
        ("argued", (Code.REBUT,)),
        ("leading", (Code.LEAD,)),
        ("offered", (Code.PROP,)),
    )
    found = next((name for name, codes in faults if last.coded.has(*codes)), None)
    return found or ("stacked" if "stacked" in last.coded.flags else None)


def _pattern(exchanges: Sequence[Exchange]) -> Situation | None:
    """What the last turns come to together."""
    last, recent = exchanges[-1], exchanges[-_RUN:]
    if any(fuzz.ratio(last.text.lower(), one.text.lower()) >= _SAME for one in exchanges[:-1]):
        return "repeated"
    if words(last.text) > _LONG:
        return "long"
    if len(recent) == _RUN and not any(one.coded.has(*REFLECTIONS, Code.AUTON) for one in recent):
        if all(one.coded.has(*QUESTIONS) for one in recent):
            return "interrogating"
    elif len(recent) == _RUN and not any(one.coded.has(*QUESTIONS) for one in recent):
        return "listening"
    return None


def _quality(exchanges: Sequence[Exchange]) -> Situation:
    """How the last turn was taken, as far as the words show."""
    last = exchanges[-1]
    if _told(exchanges):
        return "told"
    if len(exchanges) >= _LATE:
        return "late"
    if (last.coded.grade or 0) >= 3:
        return "good"
    if last.coded.has(Code.OPENQ):
        return "generic"
    return "closed" if last.coded.has(Code.CLOSEDQ) else "silent"


def _told(exchanges: Sequence[Exchange]) -> bool:
    """The last reply says more than the ones before it, and does not refuse."""
    reply, lengths = exchanges[-1].reply, [words(one.reply) for one in exchanges]
    usual = median(lengths[:-1]) if len(lengths) > 1 else 0
    full = lengths[-1] >= _FULL or (lengths[-1] >= _TOLD and bool(theirs(reply).mirror))
    return full and lengths[-1] >= usual and not is_no(reply)
