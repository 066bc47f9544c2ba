"""Better ways to say a line: built from the other side's words, and shown only when they would grade well.

A rewrite that the built-in grader would not give a 3 in the very place of the line is dropped, and the
next pattern is tried; so is one that a coach model offers."""

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from random import Random

from trainer.domain.coaching import Coaching, Costly, Move, Rewrite, slots_of
from trainer.domain.codes import REFLECTIONS, Code
from trainer.domain.grade import CodedTurn
from trainer.engine.coaching.lifting import Lifted, lifted, shares_words
from trainer.engine.coaching.passage import Passage
from trainer.engine.grader import Grader, Seen
from trainer.engine.phrases import theirs

WANTED, LEAST_GRADE, LONGEST_WORDS = 2, 3, 30
_MINE = frozenset({"aim"})
"""The slot that holds the trainee's own matter; all others hold the other side's words."""

_NAMES_OR_ASKS = re.compile(
    r"\?[”\"']?\s*$|^(?:so\b|(?:it|you) (?:sounds?|seems?|looks?|feels?)\b|help me\b|das klingt\b"
    r"|es scheint\b|wenn ich sie richtig\b|helfen sie mir\b)",
    re.IGNORECASE,
)
"""A few words of theirs with anything behind them may pass for listening; a line to learn from may not."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that could be shown: how it was made, and what it takes up."""

    say: str
    move: Move
    slots: frozenset[str] = frozenset()


def stands(line: str, grader: Grader, seen: Seen) -> CodedTurn | None:
    """How a line would be coded in its place; None unless it is short enough, asks or names something, and
    grades 3 or 4."""
    if not 0 < len(line.split()) <= LONGEST_WORDS or not _NAMES_OR_ASKS.search(line):
        return None
    coded = grader.code(line, seen)
    return coded if coded.grade is not None and coded.grade >= LEAST_GRADE else None


def on_the_matter(line: str, quote: str, seen: Seen) -> bool:
    """Whether a line keeps to the talk: it takes up a word of the trainee's line or of the other side's."""
    heard = [one.text for one in seen.context if one.speaker == "counterpart"]
    return shares_words(line, quote, *heard)


def rewrites(
    passage: Passage,
    quote: str,
    did: Costly,
    coaching: Coaching,
    grader: Grader,
    chance: Random,
    offered: Sequence[str] = (),
) -> tuple[str, ...]:
    """Two lines, different in move, each graded 3 or 4 in place of the turn; fewer where nothing would be.

    `offered`: a coach model's lines, tried before our own."""
    words = taken_up(passage, quote)
    chosen = _offered(passage, quote, grader, offered)
    patterns = _patterns(coaching, passage.seen.language)
    ours = _filled(words, did, patterns, chance)
    while len(chosen) < WANTED:
        ranked = sorted(ours, key=lambda one: _beside(one, chosen, words))
        line = next((one for one in ranked if _shown(one, passage, grader, chosen)), None)
        if line is None:
            break
        chosen.append(line)
    return tuple(line.say for line in chosen)


def taken_up(passage: Passage, quote: str) -> Lifted:
    """The words of this place in the talk that a line can be built from."""
    heard = [one.text for one in passage.seen.context[::-1] if one.speaker == "counterpart"]
    language = passage.seen.language
    if language == "en":
        return lifted(heard, (quote, passage.text), passage.about)
    found = theirs(heard[0] if heard else "", passage.about, language)
    return Lifted(point=found.point, verdict=found.quality)


def _offered(passage: Passage, quote: str, grader: Grader, offered: Sequence[str]) -> list[Line]:
    chosen: list[Line] = []
    for say in offered:
        coded = stands(say, grader, passage.seen)
        if coded and on_the_matter(say, quote, passage.seen) and len(chosen) < WANTED:
            chosen.append(Line(say, _move(coded)))
    return chosen


def _move(coded: CodedTurn) -> Move:
    if coded.has(Code.AUTON):
        return "room"
    return "listen" if coded.has(*REFLECTIONS) else "ask"


def _shown(line: Line, passage: Passage, grader: Grader, chosen: Sequence[Line]) -> bool:
    new = line.say not in {one.say for one in chosen} and line.say.strip() != passage.text.strip()
    return new and stands(line.say, grader, passage.seen) is not None


def _patterns(coaching: Coaching, language: str) -> tuple[Rewrite, ...]:
    """Our own lines in the language of the talk; none where nobody has written any."""
    return coaching.rewrites if language == "en" else coaching.rewrites_in.get(language, ())


def _filled(words: Lifted, did: Costly, patterns: Sequence[Rewrite], chance: Random) -> list[Line]:
    """Our own patterns that fit this no and this kind of line, filled, the fittest first."""
    known = {name: said for name, said in asdict(words).items() if said and name != "subject"}
    fitting = [one for one in patterns if slots_of(one.say) <= known.keys()]
    fitting = [one for one in fitting if _fits(one, words, did)]
    chance.shuffle(fitting)
    fitting.sort(key=_rank)
    return [Line(_begun(one.say.format_map(known)), one.move, slots_of(one.say)) for one in fitting]


def _fits(one: Rewrite, words: Lifted, did: Costly) -> bool:
    return (not one.after or words.subject in one.after) and (not one.instead_of or did in one.instead_of)


def _rank(one: Rewrite) -> int:
    """Lines with words of this talk that were made for this place come first."""
    made = bool(one.after or one.instead_of)
    return 2 * (not slots_of(one.say)) + (not made)


def _beside(line: Line, chosen: Sequence[Line], words: Lifted) -> int:
    """How badly a line goes with those chosen: the same move again, the same words again, or still
    nothing of what the trainee was after, or of what the other side said."""
    if not chosen:
        return 0
    taken = frozenset[str]().union(*(one.slots for one in chosen))
    return sum(
        (
            8 * any(line.move == one.move for one in chosen),
            3 * bool(line.slots & taken - _MINE),
            _bare(words) * (not line.slots - _MINE),
            4 * (bool(words.aim) and not _MINE & (line.slots | taken)),
        )
    )


def _bare(words: Lifted) -> int:
    """How little a line without a word of theirs says: less still where it does not name the matter."""
    return 4 if words.subject in ("other", "flat") else 2


def _begun(line: str) -> str:
    """A capital at the start, inside a quotation mark as well."""
    at = 1 if line.startswith("“") else 0
    return line[:at] + line[at : at + 1].upper() + line[at + 1 :]
