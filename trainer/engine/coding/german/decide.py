"""The decision order of codebook section 3, for one German clause."""

from collections.abc import Iterable

from trainer.domain.codes import Code
from trainer.engine.coding.clause import Clause
from trainer.engine.coding.german import against, tables, toward
from trainer.engine.coding.german.form import INDIRECT, TAG, WH
from trainer.engine.coding.german.ground import Ground
from trainer.engine.coding.german.row import Row
from trainer.engine.coding.german.text import pattern
from trainer.engine.coding.verdict import Verdict

_SURE = 0.8
_FAINT = 0.5
"""Where nothing speaks clearly; below what counts as sure."""
_REPEATED = Verdict(Code.PRESS, 0.75, "asks for the same again after a no")
_SAME_ASK = 0.8
_MIRROR_WORDS = 6
_OURS = pattern(r"\b(?:ich|wir|mir|uns|mich|unser\w*|mein\w*|auf unserer seite|bei uns)\b")
_SURE_WORDS = pattern(r"\b(?:doch|sicher|bestimmt|bloß|nur|einfach)\b")
_SUMS_UP = pattern(r"^(?:also|und|dann|okay|verstehe|gut|das heißt)\b|\balso\b")


def find(rows: Iterable[Row], words: str, code: Code) -> Verdict | None:
    """The first row that matches, as a verdict."""
    for source, clarity, reason in rows:
        if pattern(source).search(words):
            return Verdict(code, clarity, reason)
    return None


def decide(reading: Clause, ground: Ground, *, after_but: bool) -> Verdict:
    """`after_but`: it follows a "but" or a "because" inside of its sentence."""
    if not reading.plain:
        return Verdict(Code.NC, 0.9, "no words")
    mirror = _mirror(reading, ground)
    if mirror is not None:
        return mirror
    if pattern(tables.REPAIRS).search(reading.plain) and not reading.question:
        return Verdict(Code.NC, 0.75, "takes back or apologises")
    if pattern(tables.ACKNOWLEDGES).match(reading.plain) and not reading.question:
        return Verdict(Code.NC, 0.85, "says nothing by itself")
    return (
        find(against.ACCUSE, reading.core, Code.ACCUSE)
        or _pressing(reading, ground)
        or find(against.QUIT, reading.plain, Code.QUIT)
        or (_asked(reading, ground) if reading.question else _told(reading, ground, after_but))
    )


def _mirror(reading: Clause, ground: Ground) -> Verdict | None:
    said = reading.plain.split()
    if (
        not ground.present
        or not 0 < len(said) <= _MIRROR_WORDS
        or not all(one in ground.spoken for one in said)
    ):
        return None
    if WH.match(reading.plain) or (not reading.stems and len(said) > 3):
        return None
    return Verdict(Code.MIRROR, 0.86, "their own words back") if reading.stems or reading.question else None


def _pressing(reading: Clause, ground: Ground) -> Verdict | None:
    found = find(against.PRESS, reading.plain, Code.PRESS)
    if found is not None:
        return found
    asks = find(toward.PROP_ASKED, reading.core, Code.PROP) or find(toward.NOQ, reading.core, Code.NOQ)
    wanted = reading.stems if asks and len(reading.stems) >= 2 else frozenset()
    again = any(wanted and len(wanted & turn) >= _SAME_ASK * len(wanted) for turn in ground.mine)
    return _REPEATED if again and not ground.after_yes else None


def _asked(reading: Clause, ground: Ground) -> Verdict:
    """Step 5: what asks."""
    bare = reading.core
    leave = find(toward.AUTON[5:6], bare, Code.AUTON)
    if leave is not None:
        return leave
    noq = find(toward.NOQ, bare, Code.NOQ)
    if noq is not None:
        return noq
    firm = find(toward.COMMIT, bare, Code.COMMIT)
    offer = find(toward.PROP_ASKED, bare, Code.PROP)
    if ground.after_yes and (firm or offer):
        return firm or Verdict(Code.COMMIT, 0.75, "a next step after a yes")
    if offer is not None:
        return offer
    if firm is not None and firm.clarity >= _SURE:
        return firm
    return (
        find(against.LEAD, bare, Code.LEAD)
        or _statement_asked(reading, ground)
        or _open_or_closed(reading, ground)
    )


def _statement_asked(reading: Clause, ground: Ground) -> Verdict | None:
    """A statement with a question mark or a tag: their words back, or ours in their mouth."""
    bare = reading.core
    polar = reading.form in ("polar", "alt", "wh", "imp")
    if polar or INDIRECT.match(bare) or WH.match(bare):
        return (
            find(toward.SUMM[:2], reading.plain, Code.SUMM) if ground.present and not WH.match(bare) else None
        )
    said = find(toward.SUMM, reading.plain, Code.SUMM)
    shared = len(reading.stems & ground.stems)
    if TAG.search(reading.plain) or _SURE_WORDS.search(bare):
        theirs = ground.present and shared >= 2 and not _SURE_WORDS.search(bare)
        return (
            Verdict(Code.SUMM, 0.6, "their words, to be confirmed")
            if theirs
            else Verdict(Code.LEAD, 0.8, "a statement with a tag")
        )
    if said is not None and ground.present:
        return said
    label = find(toward.LABEL, reading.plain, Code.LABEL)
    if label is not None:
        return label
    if ground.present and shared and _SUMS_UP.search(reading.plain):
        return Verdict(Code.SUMM, 0.65, "their words, to be confirmed")
    return None


def _open_or_closed(reading: Clause, ground: Ground) -> Verdict:
    bare = reading.core
    indirect = INDIRECT.match(bare)
    if indirect:
        inner = bare[indirect.end() :].strip()
        about = WH.match(inner) or pattern(
            r"(?:zu verstehen )?(?:was|wie|wo\w*|welche\w*|wer|warum)\b"
        ).match(inner)
        if about and pattern(tables.THEIRS).search(inner) and not pattern(tables.WHY).match(inner):
            return Verdict(Code.CALQ, 0.82, "asks to be told about their side")
        return Verdict(Code.OPENQ, 0.8, "invites talk, without a subject of theirs")
    if pattern(tables.MORE).search(bare) or pattern(tables.OPEN_GENERIC).match(bare):
        return Verdict(Code.OPENQ, 0.85, "open, but names nothing of theirs")
    if pattern(tables.WHY).match(bare):
        return Verdict(Code.OPENQ, 0.72, "a why about a value, not about the refusal")
    if pattern(tables.ONE_DATUM).match(bare) and not pattern(r".*\bund was\b").match(bare):
        wide = pattern(r"^wer muss (?:sich )?.*(?:wohl|gut)\b").match(bare)
        return (
            Verdict(Code.CALQ, 0.62, "asks who must be won")
            if wide
            else Verdict(Code.CLOSEDQ, 0.82, "one datum answers it")
        )
    if WH.match(bare) and reading.form != "alt":
        theirs = pattern(tables.THEIRS).search(bare) or reading.stems & ground.stems
        if pattern(tables.OWN_AGENDA).match(bare) or not theirs:
            return Verdict(Code.OPENQ, 0.66, "open, on no matter of theirs")
        return Verdict(Code.CALQ, 0.82, "open, and about their side")
    if pattern(r"\bund was werden\b|\bund was \w+ die\b").search(bare):
        return Verdict(Code.CALQ, 0.6, "asks who must be won, and what they will ask")
    return Verdict(
        Code.CLOSEDQ, 0.75 if reading.form in ("polar", "alt") else 0.55, "yes, no or a choice answers it"
    )


def _told(reading: Clause, ground: Ground, after_but: bool) -> Verdict:
    """Step 6: what does not ask."""
    if ground.after_yes and (firm := find(toward.COMMIT, reading.core, Code.COMMIT)):
        return firm
    for code, rows in tables.STATEMENTS:
        if code is Code.SUMM and not ground.present:
            continue
        if found := find(rows, reading.plain, code):
            return found
    return _otherwise(reading, ground, after_but)


def _otherwise(reading: Clause, ground: Ground, after_but: bool) -> Verdict:
    shared = len(reading.stems & ground.stems)
    if after_but:
        return Verdict(Code.REBUT, 0.62, "turns against what came before")
    ours = _OURS.search(reading.plain) is not None
    if (
        ground.present
        and shared
        and not ours
        and (_SUMS_UP.search(reading.plain) or 2 * shared >= len(reading.stems))
    ):
        return Verdict(Code.SUMM, 0.68, "says their point back")
    if ours or ground.asked:
        return Verdict(Code.INFO, 0.66, "of our side, neither asked nor argued")
    if reading.words >= 4:
        return Verdict(Code.INFO, _FAINT, "a statement the rules find nothing in")
    return Verdict(Code.NC, _FAINT, "too little to go by")
