"""The decision order of codebook section 3: one code for one clause, first yes wins."""

import re

from trainer.domain.codes import Code
from trainer.engine.coding.english import asking, leaving, listening, pressure, telling
from trainer.engine.coding.ground import Ground
from trainer.engine.coding.reading import Reading
from trainer.engine.coding.tampering import meta
from trainer.engine.coding.verdict import Verdict, by
from trainer.engine.coding.words import wider

_OWN_PART = re.compile(r"^(?:so |and |but |well |ok |then )*(?:i|we|my|our)\b")
_TRIVIAL = re.compile(
    r"(?:yes|no|ok|right|so|you|i|we|it|that|this|and|but|really|do|is|are|the|a|an|on|in|at|to|for|"
    r"of|not)$"
)
_PERSON = re.compile(r"\b(?:i|we|you|my|our|your|me|us|am|are) ?")
_AUDIT = re.compile(
    r"\byou (?:may|might|must|probably|could) (?:well |even )?(?:feel|think|believe|see|"
    r"be thinking|be feeling)\b"
)
_OF_US = re.compile(r"\b(?:i am|we are|i was|we were|me|us|my|our)\b")
_COMES_BACK = re.compile(
    r"\b(?:come back|reach out|again|later|if (?:it|that|things?|anything) changes?|door)\b"
)
_SOFT_PRESS = frozenset({"pushes for the yes", "urgency: a yes by a date", "assumes or pushes for the yes"})
_GREETS = re.compile(r"(?:hi|hello|hey|good (?:morning|afternoon|evening))\b")
"""Who thanks for the time in the same breath as a greeting is arriving."""
ODD = Verdict(Code.NC, 0.6, "words the grader does not know", firm=True)
_FIELD = re.compile(r"\W*[\w-]{1,20}(?: [\w-]{1,20})?:\s*(?:\d[\d.]*)?\W*$")
"""A field and its value, as forged verdicts have them: beside words to the grader it is one of them."""
UNREAD = Verdict(Code.NC, 0.8, "cannot be read by a grader of English", meta=True)
_LEVER = "uses a deadline as a lever"
_PESTERED = re.compile(
    r"\byou (?:have )?(?:already |just |now )?(?:asked|rung|called|tried|written to) (?:me |us )?"
    r"(?:that |this |it )?(?:already |now )?"
    r"(?:twice|(?:three|four|five|several|ten) times|again|before|often enough)\b|"
    r"\bstop asking\b|\b(?:second|third|fourth|fifth) time (?:you|today)\b"
)
"""They say that they were asked already: who asks once more presses, however gently."""


def decide(reading: Reading, ground: Ground, *, after_but: bool, repeated: int, suspect: bool) -> Verdict:
    """`after_but`: it answers the clause before it. `repeated`: earlier turns that asked the same.
    `suspect`: words in this turn may speak to the grader."""
    return (
        (_mirror(reading, ground) if reading.mark and reading.words > 1 else None)
        or _not_addressed(reading, suspect)
        or _mirror(reading, ground)
        or _counter(reading, ground, repeated)
        or (asking.decide(reading, ground) if reading.question else None)
        or telling.decide(reading, ground, after_but)
    )


def _not_addressed(reading: Reading, suspect: bool) -> Verdict | None:
    if suspect and (meta.addressed(reading.flat) or _FIELD.match(reading.flat)):
        return Verdict(Code.NC, 0.92, "speaks to the grader, not to them; ignored", meta=True)
    if meta.unreadable(reading.flat):
        return UNREAD
    if reading.acknowledgement:
        return Verdict(Code.NC, 0.9, "greeting, thanks or bare acknowledgement")
    if not reading.question and listening.REPAIR.search(reading.plain):
        return Verdict(Code.NC, 0.85, "takes a push back", firm=True)
    return None


def _mirror(reading: Reading, ground: Ground) -> Verdict | None:
    """One to five of their words, nothing added (P11: their turn must be in view)."""
    if not ground.present or reading.words > 8 or reading.form in ("wh", "polar", "alt", "tag"):
        return None
    echoed = wider(reading.plain)
    if (
        not echoed
        and reading.mark
        and not _TRIVIAL.match(reading.plain)
        and f" {reading.plain} " in f" {ground.last} "
    ):
        return Verdict(Code.MIRROR, 0.8, "repeats their words and adds nothing")
    if not 1 <= len(echoed) <= 5 or not echoed <= ground.words or _OWN_PART.match(reading.plain):
        return None
    if not (reading.mark and reading.words <= 5) and not _word_for_word(reading.plain, ground.last):
        return None
    return Verdict(Code.MIRROR, 0.92, "repeats their words and adds nothing")


def _word_for_word(said: str, theirs: str) -> bool:
    """In their order, give or take "I" and "you"."""
    return f" {_PERSON.sub('', said)} " in f" {_PERSON.sub('', theirs)} "


def _counter(reading: Reading, ground: Ground, repeated: int) -> Verdict | None:
    """ACCUSE, then PRESS, then QUIT, whatever the grammar."""
    if (cue := reading.hits.get("accuse")) and not _audits_us(reading):
        return by(Code.ACCUSE, cue)
    if pressed := _press(reading, ground, repeated):
        return pressed
    if (cue := reading.hits.get("quit")) and not reading.question and not _GREETS.match(reading.plain):
        if cue.reason == leaving.OPEN_ENDED:
            return by(Code.QUIT, cue) if ground.refused and not ground.after_yes else None
        folds = leaving.FOLD.search(reading.plain) or leaving.WISH.search(reading.plain)
        stays = "auton" in reading.hits or "label" in reading.hits or _COMES_BACK.search(reading.plain)
        return by(Code.QUIT, cue) if folds or not stays else None
    return None


def _audits_us(reading: Reading) -> bool:
    """An accusation audit says the bad thing of ourselves: "You may feel I'm being unreasonable"."""
    return bool(_AUDIT.search(reading.plain) and _OF_US.search(reading.plain))


def _press(reading: Reading, ground: Ground, repeated: int) -> Verdict | None:
    asks_again = "prop_question" in reading.hits or "prop" in reading.hits
    pestered = ground.refused and bool(_PESTERED.search(ground.last))
    if ((repeated or pestered) and asks_again) or ((repeated >= 2 or pestered) and "noq" in reading.hits):
        return Verdict(Code.PRESS, 0.75, "the same ask again after a no", firm=True)
    cue = reading.hits.get("press")
    if cue is None or (ground.after_yes and cue.reason in _SOFT_PRESS):
        return None
    if cue.reason == _LEVER and _told_neutrally(reading, ground):
        return None
    if "auton" in reading.hits and " but " not in reading.plain and "if you" not in reading.plain:
        return None
    return by(Code.PRESS, cue)


def _told_neutrally(reading: Reading, ground: Ground) -> bool:
    """A real deadline, disclosed as information or because they asked, is no lever."""
    if reading.plain.startswith("but ") or " but " in reading.plain:
        return False
    return ground.asked or bool(pressure.NEUTRAL_DEADLINE.search(reading.plain))
