"""The words of a German clause in the one spelling that the rules are written for."""

import re
from functools import lru_cache

from trainer.engine.coding.text import window

_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[%€$]")
_SPOKEN = {
    "nich": "nicht", "nix": "nichts", "net": "nicht", "hab": "habe", "hätt": "hätte", "wär": "wäre",
    "isses": "ist es",
    "wär's": "wäre es", "wärs": "wäre es", "geht's": "geht es", "gehts": "geht es", "gibt's": "gibt es",
    "gibts": "gibt es", "ist's": "ist es", "ists": "ist es", "war's": "war es", "wars": "war es",
    "kommt's": "kommt es", "sieht's": "sieht es", "läuft's": "läuft es", "hab's": "habe es",
    "wenn's": "wenn es", "ob's": "ob es", "wie's": "wie es", "was'n": "was denn", "mach's": "mache es",
    "machen's": "machen es", "stimmt's": "stimmt es", "so'n": "so ein", "'ne": "eine", "'n": "ein",
    "mal": "mal", "ok": "okay", "okey": "okay", "wir's": "wir es", "sie's": "sie es", "ich's": "ich es",
    "würd": "würde", "müsst": "müsste", "könnt": "könnte", "sag": "sage", "erzähl": "erzähle",
    "drüber": "darüber",
    "dran": "daran", "drauf": "darauf", "drin": "darin", "rüber": "herüber",
}  # fmt: skip
_FILLERS = frozenset({"äh", "ähm", "öh", "hmm", "hm", "mhm", "mh", "tja"})


def spelled(text: str) -> str:
    """Umlauts written out, as people without the keys for them write: "möchte" and "moechte" are one."""
    return text.translate(_SPELLED)


_KNOWN = {spelled(word): spelled(full) for word, full in _SPOKEN.items()}
_DROPPED = frozenset(map(spelled, _FILLERS))


@lru_cache(maxsize=8192)
def plain(flat: str) -> str:
    """Words only, umlauts written out, contractions in full, fillers and stutters dropped. `flat`: lower
    case with plain quotes."""
    said: list[str] = []
    for token in _WORD.findall(spelled(window(flat))):
        if token in _DROPPED:
            continue
        for word in _KNOWN.get(token, token).split():
            if not said or said[-1] != word or word in ("die", "das", "der", "sie"):
                said.append(word)
    return " ".join(said)


@lru_cache(maxsize=2048)
def pattern(source: str) -> re.Pattern[str]:
    """A rule's pattern, written with umlauts, for text in `plain` form."""
    return re.compile(spelled(source))
