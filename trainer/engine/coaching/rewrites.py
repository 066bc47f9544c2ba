"""Better ways to say a line: built from the other side's words, and shown only when they would grade well.

A rewrite that the built-in grader would not give a 3 in the very place of the line is dropped, and the
next template is tried; so is one that a coach model offers."""

from collections.abc import Iterator, Sequence
from random import Random
from typing import Literal

from trainer.domain.coaching import Coaching, Costly, Rewrite, slots_of
from trainer.domain.codes import REFLECTIONS, Code
from trainer.domain.grade import CodedTurn
from trainer.engine.coaching.passage import Passage
from trainer.engine.grader import Grader
from trainer.engine.phrases import Phrases, own, tail, theirs

WANTED, LEAST_GRADE, LONGEST_WORDS = 2, 3, 40
Kind = Literal["question", "listening", "room"]


def rewrites(
    passage: Passage,
    quote: str,
    did: Costly,
    coaching: Coaching,
    grader: Grader,
    chance: Random,
    offered: Sequence[str] = (),
) -> tuple[str, ...]:
    """Up to two lines, different in kind, each graded 3 or 4 in place of the turn.

    `offered`: a coach model's lines, tried before our own."""
    chosen: dict[Kind, str] = {}
    for line in [*offered, *_filled(passage, quote, did, coaching, chance)]:
        if len(line.split()) > LONGEST_WORDS or line.strip() == passage.text.strip():
            continue
        coded = grader.code(line, passage.seen)
        if coded.grade is not None and coded.grade >= LEAST_GRADE:
            chosen.setdefault(_kind(coded), line)
        if len(chosen) == WANTED:
            break
    return tuple(chosen.values())


def _kind(coded: CodedTurn) -> Kind:
    if coded.has(Code.AUTON):
        return "room"
    return "listening" if coded.has(*REFLECTIONS) else "question"


def _filled(passage: Passage, quote: str, did: Costly, coaching: Coaching, chance: Random) -> Iterator[str]:
    """Our own templates with words in their slots: made for this kind of line first, then those that
    take up most of what was said."""
    heard = taken_up(passage)
    slots = {
        "point": heard.point,
        "quality": heard.quality,
        "state": heard.state,
        "mirror": heard.mirror,
        "tail": tail(passage.heard),
        "topic": own(quote, passage.about),
    }
    known = {name: words for name, words in slots.items() if words}
    ready = [one for one in coaching.rewrites if slots_of(one.say) <= known.keys()]
    ready = [one for one in ready if not one.instead_of or did in one.instead_of]
    chance.shuffle(ready)
    ready.sort(key=_rank)
    for one in ready:
        line = one.say.format_map(known)
        yield line[0].upper() + line[1:]


def _rank(one: Rewrite) -> tuple[bool, bool, int]:
    """Lines with words of this talk first; among them those made for this kind of line."""
    taken = slots_of(one.say) - {"tail"}
    return not taken, not one.instead_of, -len(taken)


def taken_up(passage: Passage) -> Phrases:
    """What the other side said last that can be asked about; where that was nothing, what it said before."""
    spoken = [one.text for one in passage.seen.context if one.speaker == "counterpart"]
    about = f"{passage.about} {passage.text}"
    found = [theirs(text, about) for text in (passage.heard, *reversed(spoken))]
    return next((one for one in found if one.mirror), found[0])
