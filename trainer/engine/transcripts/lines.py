"""`Name: text` lines, with or without a time, and the layout that has the name on a line of its own."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from trainer.engine.transcripts.said import Said

_TIME = r"(?:\d{1,2}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?(?:\s?[AaPp][Mm])?"
_STAMP = rf"(?:\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}},?\s+{_TIME}|\[[^\]\n]{{1,40}}\]|\({_TIME}\)|{_TIME})"
_NAME = r"[^\W\d_][^:\n\[\](){}<>\"]{0,39}?"
_TOGETHER = re.compile(
    rf"^\s*(?:(?:>>|[-–—•*])\s*)?(?:{_STAMP}\s*(?:[-–—]\s*)?)?(?:From\s+)?\**(?P<name>{_NAME})"
    rf"(?:\s+to\s+Everyone)?\**\s*(?:\((?:{_TIME})\)|\[(?:{_TIME})\])?\s*[:：]\**(?:\s+(?P<text>\S.*)|\s*)$"
)
_HEAD = re.compile(
    rf"^\s*\**(?P<name>{_NAME})\**(?:\s*[,|•·–—-])?\s+(?:\[|\()?(?:{_TIME})(?:\]|\))?\**\s*$"
    rf"|^\s*(?:\[|\()?(?:{_TIME})(?:\]|\))?\s+\**(?P<after>{_NAME})\**\s*$"
)
_ALONE = re.compile(rf"^\s*(?:\[|\()?{_TIME}(?:\]|\))?\s*(?:-+>\s*{_TIME}\s*)?$")
_NAMED = re.compile(rf"^\s*(?P<name>{_NAME})\s*$")
_FEWEST_HEADS = 2
_NEVER_NAMES = frozenset(("http", "https", "note", "ps", "date", "time", "subject", "re", "fwd"))
_OPENING_WORDS = """
a an and as at because but by first for here if in it last my no not now one our second so still that the then
there this to two we what when which while yes you your
"""
_OPENERS = frozenset(_OPENING_WORDS.split())


def read(text: str) -> tuple[Said, ...]:
    """The pieces of a text that people laid out themselves; none when no line has a name."""
    lines = text.split("\n")
    heads = _heads(lines)
    pieces = _under_heads(lines, heads) if heads else _together(lines)
    return tuple(piece for piece in pieces if piece.name)


def _heads(lines: Sequence[str]) -> dict[int, tuple[str, int]]:
    """The lines that hold a name and a time and nothing else: line -> (name, lines it takes). A name and
    the time on the line below count as well. Empty where there are too few to be the layout."""
    found: dict[int, tuple[str, int]] = {}
    for number, line in enumerate(lines):
        match = _HEAD.match(line)
        if match:
            found[number] = (match["name"] or match["after"], 1)
            continue
        named = _NAMED.match(line)
        if named and number + 1 < len(lines) and _ALONE.match(lines[number + 1]):
            found[number] = (named["name"], 2)
    return found if len(found) >= _FEWEST_HEADS else {}


def _under_heads(lines: Sequence[str], heads: dict[int, tuple[str, int]]) -> Iterator[Said]:
    name, skipped = "", 0
    for number, line in enumerate(lines):
        if number in heads:
            name, skipped = heads[number]
        if skipped:
            skipped -= 1
        elif name and line.strip():
            yield Said(name, line)


def _together(lines: Sequence[str]) -> Iterator[Said]:
    """A line without a name goes on with the turn before."""
    matches = [_TOGETHER.match(line) for line in lines]
    asides = _asides([match["name"] for match in matches if match])
    name, said = "", [""]
    for line, match in zip(lines, matches, strict=True):
        if match and match["name"].strip().casefold() not in asides:
            yield Said(name, "\n".join(said))
            name, said = match["name"], [match["text"] or ""]
        elif name and line.strip() and not _ALONE.match(line):
            said.append(line.strip())
    yield Said(name, "\n".join(said))


def _asides(names: Sequence[str]) -> frozenset[str]:
    """What stands before a colon and is nobody: “One thing: …”, said once among people who speak."""
    often = Counter(name.strip().casefold() for name in names)
    people = sum(count > 1 for count in often.values()) or sum(not _phrase(name) for name in often)
    return frozenset(
        name
        for name, count in often.items()
        if name in _NEVER_NAMES or (people and count == 1 and _phrase(name))
    )


def _phrase(name: str) -> bool:
    spoken = name.split()
    return len(spoken) > 5 or (len(spoken) > 1 and spoken[0] in _OPENERS)
