"""Codes a clause that asks (codebook section 3, step 5; precedence P5)."""

import re
from functools import lru_cache

from trainer.domain.codes import Code
from trainer.engine.coding.english import curiosity, listening, substance
from trainer.engine.coding.form import INDIRECT, OPEN_REQUEST, TAG, WH
from trainer.engine.coding.ground import Ground
from trainer.engine.coding.reading import Reading
from trainer.engine.coding.verdict import Verdict, by

_MONEY = re.compile(substance.MONEY)
_ABOUT_THEM = re.compile(
    r"(?:(?:so|but|yet|and|ok|right|then|well|still|if i understand) ){1,3}(?:\w+ ){0,4}?you(?:r|"
    r" are| were| have| feel| want| need| do| can| would| will)?\b"
)
_TELL_ABOUT = re.compile(
    r"^(?:(?:can|could|would|will) you (?:please )?|please |do you mind )?(?:tell(?:ing)? (?:me|"
    r"us) (?:a bit |a little |something |anything )?(?:more )?(?:about|on)|(?:say|share|"
    r"talk)(?:ing)? (?:a bit |a little |something )?(?:more )?(?:about|on)|elaborate (?:on|about)|"
    r"expand on|give me more (?:on|about)|what can you (?:tell|say))\b"
    r"|^(?:what (?:are|is) your (?:\w+ )?(?:thoughts?|views?|opinion|take|feedback|impressions?|"
    r"position)|any (?:thoughts|ideas|concerns|questions|feedback)|what do you (?:think|make|"
    r"reckon) (?:of|about))\b"
)
"""Invites talk about a named topic, but asks nothing of it: open, not calibrated."""


def decide(reading: Reading, ground: Ground) -> Verdict:
    """PROP > COMMIT > LEAD / NOQ > CALQ > OPENQ > CLOSEDQ; statements with a question mark first."""
    if listening.PERMISSION.match(reading.core) and not _asks_at_once(reading):
        return Verdict(Code.AUTON, 0.88, "asks their leave first")
    return (
        _stated(reading, ground)
        or _offer_or_commitment(reading, ground)
        or _loaded_or_safe(reading)
        or _open(reading)
        or Verdict(Code.CLOSEDQ, _closed_clarity(reading), "a yes, a no, a choice or one fact answers it")
    )


def _asks_at_once(reading: Reading) -> bool:
    return bool(INDIRECT.match(reading.core))


def _stated(reading: Reading, ground: Ground) -> Verdict | None:
    """A label or summary with a question mark is still one, if the premise is theirs; else it leads."""
    if (
        reading.form not in ("decl", "frag", "tag")
        or OPEN_REQUEST.match(reading.core)
        or WH.match(reading.core)
    ):
        return None
    tagged = bool(TAG.search(reading.plain))
    cue = reading.hits.get("label")
    if cue and (not tagged or listening.LABEL_PREFIX.match(reading.plain)):
        return by(Code.LABEL, cue)
    if "auton" in reading.hits:
        return by(Code.AUTON, reading.hits["auton"])
    if tagged and reading.plain.startswith("but "):
        return Verdict(Code.LEAD, 0.85, "a tag on an objection")
    if _theirs(reading, ground) and reading.words >= 3:
        return Verdict(Code.SUMM, 0.74, "checks back what they said")
    if ground.present and not tagged and _ABOUT_THEM.match(reading.plain) and "prop" not in reading.hits:
        return Verdict(Code.SUMM, 0.6, "tests an understanding of them")
    if ground.after_yes and "commit" in reading.hits:
        return by(Code.COMMIT, reading.hits["commit"])
    if tagged:
        return Verdict(Code.LEAD, 0.85, "a tag on a reason they did not give")
    return None


def _theirs(reading: Reading, ground: Ground) -> bool:
    """At least half of what it says was said by them."""
    shared = len(reading.stems & ground.stems)
    return ground.present and shared > 0 and shared * 2 >= len(reading.stems)


def _offer_or_commitment(reading: Reading, ground: Ground) -> Verdict | None:
    hits = reading.hits
    money = _of_money(reading.plain)
    if "noq" in hits and not money and (reading.form != "alt" or hits["noq"].clarity > 0.9):
        return by(Code.NOQ, hits["noq"])
    if _open_request(reading):
        return None
    embedded = curiosity.offers(reading.plain)
    if (
        ground.after_yes
        and not embedded
        and not money
        and (cue := hits.get("commit") or hits.get("commit_strong"))
    ):
        return by(Code.COMMIT, cue)
    if (
        "auton" in hits
        and reading.form != "wh"
        and not money
        and hits["auton"].clarity >= hits.get("prop_question", hits["auton"]).clarity
    ):
        return by(Code.AUTON, hits["auton"])
    if cue := hits.get("prop_question"):
        lead = hits.get("lead")
        return by(Code.LEAD, lead) if lead and lead.clarity > 0.85 else by(Code.PROP, cue)
    if embedded:
        return Verdict(Code.PROP, 0.8, "an offer tucked into a question")
    return by(Code.COMMIT, hits["commit_strong"]) if "commit_strong" in hits else None


@lru_cache(maxsize=4096)
def _of_money(plain: str) -> bool:
    return _MONEY.search(plain) is not None


def _loaded_or_safe(reading: Reading) -> Verdict | None:
    if _open_request(reading) or reading.form == "alt":
        return None
    return by(Code.LEAD, reading.hits["lead"]) if "lead" in reading.hits else None


def _open_request(reading: Reading) -> bool:
    return _requests(reading.core)


@lru_cache(maxsize=4096)
def _requests(core: str) -> bool:
    return bool(OPEN_REQUEST.match(core) or INDIRECT.match(core))


def _open(reading: Reading) -> Verdict | None:
    return _opens(reading.core) if is_open(reading) else None


@lru_cache(maxsize=4096)
def _opens(core: str) -> Verdict:
    """The code of an open question of these words."""
    if curiosity.WHY.search(core):
        return Verdict(Code.OPENQ, 0.78, "asks why: open, but it asks for reasons rather than conditions")
    if curiosity.GENERIC.match(core) or _TELL_ABOUT.match(core):
        return Verdict(Code.OPENQ, 0.86, "invites talk, names nothing in particular")
    if curiosity.OWN_AGENDA.search(core):
        return Verdict(Code.OPENQ, 0.76, "open, but about our side of the table")
    if curiosity.THEIR_SIDE.search(core):
        return Verdict(Code.CALQ, 0.9, "an open question about their side, with no answer in it")
    return Verdict(Code.OPENQ, 0.62, "open, but not about their conditions")


def is_open(reading: Reading) -> bool:
    """q1 of the checklist: a yes, one datum or a choice cannot close it."""
    return reading.form != "alt" and _cannot_be_closed(reading.core)


@lru_cache(maxsize=4096)
def _cannot_be_closed(core: str) -> bool:
    if _requests(core):
        return not _DATUM_INSIDE.match(core)
    if curiosity.OPEN_IN_SPITE.match(core):
        return True
    if WH.match(core):
        return not curiosity.ONE_DATUM.match(core)
    return bool(curiosity.GENERIC.match(core) or _TELL_ABOUT.match(core))


_DATUM_INSIDE = re.compile(
    r"^(?:(?:can|could|would|will) you (?:please )?)?(?:tell me|let me know|say|share|confirm|"
    r"clarify|i wonder|i am wondering|i was wondering|give me) (?:who|when|where|whether|if|"
    r"how (?:much|many|long|soon|often)|which|(?:the|your) (?:date|name|number|budget|deadline|"
    r"price|figure|address))\b"
)


def _closed_clarity(reading: Reading) -> float:
    if reading.form == "alt":
        return 0.9
    return 0.84 if reading.form in ("polar", "wh") else 0.55
