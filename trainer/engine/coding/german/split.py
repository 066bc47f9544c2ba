"""Splits a German turn into thoughts: sentences first, then clauses that ask or turn against the first."""

import re

from trainer.engine.coding.german.form import VERB, WH, inverted
from trainer.engine.coding.german.text import pattern, plain
from trainer.engine.coding.pieces import Link, Piece, clauses, sentences

_SENTENCE_END = re.compile(r"[.!?…]+[\"')\]]*(?=\s|$)|\n+")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:z\.\s?b|d\.\s?h|u\.\s?a|ca|bzw|nr|dr|hr|fr|prof|usw|etc|evtl|ggf|inkl|max|min|st|s"
    r"|abs|mio|tsd|vgl)$"
)
_ORDINAL = re.compile(r"\d$")
_MONTH = re.compile(
    r"\s+(?:januar|februar|märz|maerz|april|mai|juni|juli|august|september|oktober|november|dezember"
    r"|[a-zäöü]*woche|"
    r"quartal|jahrhundert|mal|stock|etage)\b"
)
_JOINT = re.compile(
    r"(?P<but>,?\s+(?:-\s+)?(?=(?:aber|jedoch|allerdings|trotzdem|dennoch)\b))"
    r"|(?P<because>,?\s+(?=(?:weil|denn)\s+(?:ehrlich|es|das|wir|unser|alle|die)\b))"
    r"|(?P<ask>(?:[,;:]|\s-)\s+(?:(?:und|aber|dann|also)\s+)?)"
)
_EMBEDS = pattern(
    r".*\b(?:sagen|sage|erzählen|erzähle|verstehen|wissen|weiß|fragen|frage|erklären|hören|sehen"
    r"|interessieren|interessiert"
    r"|überlegen|schildern|beschreiben|zeigen|davon|darum|darüber|daran|darauf|gern|gerne|mir|uns|egal"
    r"|herausfinden|klären)$"
)
_QUOTES = pattern(
    r"(?:\w+ ){0,5}(?:denken|glauben|meinen|erwarten|sage|finden)(?: (?:jetzt|bestimmt|sicher|vielleicht"
    r"|wohl|also))*$"
)
"""What comes next is what somebody thinks or says."""
_SUBORDINATE = pattern(
    r"(?:(?:und|aber|also|gut|okay) )?(?:wenn|falls|bevor|nachdem|weil|da|obwohl|während|sobald|solange"
    r"|angenommen|ehe)\b"
)
_MAIN = pattern(
    rf"(?:ich|wir|sie|das|es|da|dann|hier|man|niemand|\w+) {VERB}\b(?! (?:werden|haben|sein)$)"
    rf"|kein druck\b|{VERB} (?:sie|wir)\b"
)


def split(flat: str) -> tuple[Piece, ...]:
    """Pieces of a flattened turn in order, none overlapping; scraps of punctuation go with a neighbour."""
    cuts = (found.end() for found in _SENTENCE_END.finditer(flat) if not _goes_on(flat, found))
    return tuple(
        piece for start, end in sentences(flat, cuts) for piece in clauses(flat, start, end, _JOINT, _link)
    )


def _goes_on(flat: str, found: re.Match[str]) -> bool:
    """The point belongs to an abbreviation or to an ordinal: "z.B.", "am 3. März"."""
    before = flat[max(0, found.start() - 8) : found.start()]
    if found.group() != ".":
        return False
    ordinal = _ORDINAL.search(before) and _MONTH.match(flat, found.end())
    return bool(_ABBREVIATION.search(before) or ordinal)


def _link(flat: str, start: int, found: re.Match[str], end: int) -> Link | None:
    """Whether a new thought begins at this joint, and how it hangs on the one before."""
    left, right = flat[start : found.start()], flat[found.end() : end]
    before, after = plain(left), plain(right)
    if len(before.split()) < 1 or len(after.split()) < 2:
        return None
    if found.lastgroup == "but":
        return "but" if len(before.split()) >= 2 and len(after.split()) >= 3 else None
    if found.lastgroup == "because":
        return "because" if inverted(before) else None
    if _QUOTES.match(before):
        return None
    if _SUBORDINATE.match(before) and "," not in left:
        return None
    clause = re.split(r"[,;:]", right)[0]
    if WH.match(after):
        return "soft" if inverted(plain(clause)) and "?" in right and not _EMBEDS.match(before) else None
    alone = len(before.split()) >= 3 and len(plain(clause).split()) >= 3
    return (
        "soft"
        if alone and ":" not in found.group() and _MAIN.match(plain(clause)) and _MAIN.search(before)
        else None
    )
