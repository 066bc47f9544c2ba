"""The check of what a model says for a counterpart, sentence by sentence, before anyone sees it."""

import codecs
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Self

from trainer.domain.direction import Watch
from trainer.domain.guarding import Rule
from trainer.domain.play import Act
from trainer.domain.text import sentences
from trainer.engine.actor import Scene
from trainer.engine.coding.tampering.ciphers import ciphers
from trainer.engine.coding.tampering.disguise import unmasked
from trainer.engine.locked import LockedMarks
from trainer.engine.words import FUNCTION_WORDS, words

Ruling = Literal["say", "skip", "reject"]
"""`skip`: nothing worth saying. `reject`: it breaks a rule, and nothing that follows it is shown."""

_TAG = re.compile(r"<[^<>]*>")
_STAGE = re.compile(r"^\s*(?:\*[^*]+\*|\([^()]*\)|\[[^\[\]]*\])\s*")
_MARKUP = re.compile(r"[*_`#]+|^\s*[-•>]\s+")
_PLAIN_SCRIPT = re.compile(r"^[\x00-\u024f\u2000-\u206f\u20a0-\u20cf]*$")
"""Latin letters and common punctuation."""
_UNSPACED = re.compile(r"[\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Scripts that do not set words apart as ours does, so that a phrase counts anywhere."""
_APART = re.compile(r"(?:(?<!\w)\w[\s.\-_*]+){5}\w(?!\w)")
_ECHO_WORDS = 6
"""So many words in a row from the instructions are no coincidence."""
_REPEAT_WORDS = 4
"""Shorter sentences may come again: "No." is no repetition."""
_FOREIGN_WORDS, _FOREIGN_SHARE = 2, 0.25
_OTHER_SCRIPT = 0.4
_CLAUSE = re.compile(r"[,;:–—]|\bbut\b")
_DENIED_WITHIN = 5
"""Words before an agreement in which a denial undoes it."""
_ANNOUNCED_WORDS = 7
"""Only a short sentence is a mere beginning."""


@dataclass(frozen=True, slots=True)
class Verdict:
    ruling: Ruling
    line: str = ""
    """The sentence as it may be shown."""
    rule: Rule | None = None
    """Which rule it breaks."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """What the guard listens for, prepared once for all replies."""

    agreement: tuple[tuple[frozenset[Act], tuple[str, ...], frozenset[str]], ...]
    denials: frozenset[str]
    coaching: tuple[str, ...]
    role: tuple[str, ...]
    speaking_for_them: tuple[str, ...]
    other_speakers: tuple[str, ...]
    announcements: tuple[str, ...]
    foreign: frozenset[str]

    @classmethod
    def of(cls, watch: Watch) -> Self:
        bans = (
            (frozenset(ban.acts), _flats(ban.phrases), frozenset(_flats(ban.whole)))
            for ban in watch.agreement
        )
        return cls(
            tuple(bans),
            frozenset(watch.denials),
            _flats(watch.coaching),
            _flats(watch.role),
            _flats(watch.speaking_for_them),
            watch.other_speakers,
            _flats(watch.announcements),
            frozenset(watch.foreign),
        )


_SKIP = Verdict("skip")


class Guard:
    """For one reply. `instructions` are the texts whose words must not be read out."""

    def __init__(
        self, scene: Scene, phrases: Phrases, instructions: Sequence[str], locked: LockedMarks
    ) -> None:
        name = scene.brief.name
        own = "|".join(map(re.escape, sorted({name, *name.split()}, key=len, reverse=True)))
        others = "|".join(map(re.escape, phrases.other_speakers)) or "(?!)"
        self._own = re.compile(rf"^\W*(?:{own})\s*:\W*?(?=[\w\"'“…]|$)", re.IGNORECASE)
        self._other = re.compile(rf"^\W*(?:{others})\s*:", re.IGNORECASE)
        self._instructions = [_flat(text) for text in instructions]
        self._locked, self._act = locked, scene.directive.act
        self._english = scene.brief.language.startswith("en")
        self._phrases = phrases
        lines = (*(scene.past.lines if scene.past else ()), *scene.history)
        self._said = {_flat(sentence) for line in lines for sentence in sentences(line.text)}

    def read(self, sentence: str, before: str = "") -> Verdict:
        """The verdict on one sentence; `before`: what stands in front of it in the same reply."""
        line = self._cleaned(sentence)
        flat = _flat(line)
        if not flat.strip() and not self._other.match(line):
            return _SKIP
        if rule := self._broken(line, flat, before):
            return Verdict("reject", rule=rule)
        if flat in self._said and len(flat.split()) >= _REPEAT_WORDS:
            return _SKIP
        return Verdict("say", line)

    def announces(self, line: str) -> bool:
        """A mere beginning, which must not be the last thing said."""
        if line.rstrip("\"'”’ ").endswith((":", ",", ";", "–", "—")):
            return True
        flat = _flat(line)
        short = len(flat.split()) <= _ANNOUNCED_WORDS and not line.endswith("?")
        return short and any(flat.startswith(phrase) for phrase in self._phrases.announcements)

    def _broken(self, line: str, flat: str, before: str) -> Rule | None:
        phrases = self._phrases
        if self._other.match(line) or _holds(flat, phrases.speaking_for_them):
            return "trainee"
        if _holds(flat, phrases.role) or self._read_out(flat) or self._foreign(line, flat) or _coded(line):
            return "role"
        if any(self._locked.told_by(form, before) for form in _forms(line)):
            return "fact"
        if self._agrees(line, flat):
            return "agreement"
        return "coaching" if _holds(flat, phrases.coaching) else None

    def _agrees(self, line: str, flat: str) -> bool:
        for acts, phrases, whole in self._phrases.agreement:
            if self._act not in acts:
                continue
            if not line.endswith("?") and (
                flat in whole or any(self._meant(phrase, line) for phrase in phrases)
            ):
                return True
        return False

    def _meant(self, phrase: str, line: str) -> bool:
        """The phrase stands in a clause that nothing before it denies."""
        for clause in _CLAUSE.split(line):
            flat = _flat(clause)
            at = flat.find(phrase)
            if at < 0:
                continue
            if self._phrases.denials.isdisjoint(flat[:at].split()[-_DENIED_WITHIN:]):
                return True
        return phrase in _flat(line) and not any(phrase in _flat(part) for part in _CLAUSE.split(line))

    def _foreign(self, line: str, flat: str) -> bool:
        """A language that this counterpart does not speak."""
        if not self._english:
            return False
        letters = [letter for letter in line if letter.isalpha()]
        if sum(not _PLAIN_SCRIPT.match(letter) for letter in letters) > _OTHER_SCRIPT * len(letters):
            return True
        said = flat.split()
        foreign = sum(word in self._phrases.foreign for word in said)
        return foreign >= _FOREIGN_WORDS and foreign >= _FOREIGN_SHARE * len(said)

    def _cleaned(self, sentence: str) -> str:
        line = _TAG.sub(" ", sentence)
        line = _STAGE.sub("", self._own.sub("", line))
        line = " ".join(_MARKUP.sub("", self._own.sub("", line)).split())
        return _unquoted(line)

    def _read_out(self, flat: str) -> bool:
        return len(flat.split()) >= _ECHO_WORDS and any(flat in text for text in self._instructions)


def _flats(phrases: Iterable[str]) -> tuple[str, ...]:
    return tuple(_flat(phrase).strip() if _UNSPACED.search(phrase) else _flat(phrase) for phrase in phrases)


def _holds(flat: str, phrases: Iterable[str]) -> bool:
    return any(phrase in flat for phrase in phrases)


def _coded(line: str) -> bool:
    """Base64 and its like, or letters set apart: nobody speaks so."""
    return bool(_APART.search(line) or ciphers(line))


def _forms(line: str) -> Iterator[str]:
    """The sentence, and what it says once its disguise is off: masked letters, backwards, shifted by 13."""
    yield line
    yield unmasked(line).text
    for form in (line[::-1], codecs.encode(line, "rot13")):
        if _common(form) > _common(line):
            yield form


def _common(text: str) -> int:
    """Words without which nobody speaks English; gibberish holds few."""
    return sum(len(word) > 1 and word in FUNCTION_WORDS for word in words(text))


def _flat(text: str) -> str:
    """Lower-case words between single spaces, one at either end, so that phrases match whole words."""
    return f" {' '.join(words(text))} "


def _unquoted(line: str) -> str:
    """Without the one quotation mark of a reply that stands in quotation marks."""
    marks = [at for at, letter in enumerate(line) if letter in '"“”']
    if len(marks) == 2 and marks == [0, len(line) - 1]:
        return line[1:-1]
    if len(marks) % 2 and marks[0] == 0:
        return line[1:]
    if len(marks) % 2 and marks[-1] == len(line) - 1:
        return line[:-1]
    return line
