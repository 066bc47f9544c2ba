"""The ground a German turn stands on: what the other side said last, and what may be taken as said."""

from dataclasses import dataclass
from functools import lru_cache

from trainer.engine.coding.german.text import pattern, plain
from trainer.engine.coding.text import flatten
from trainer.engine.grader import Seen
from trainer.engine.words import content

_YES = pattern(
    r"^(?:(?:na )?(?:gut|okay|ja|also|hm) )*(?:ja\b(?! aber)|einverstanden|abgemacht|gerne?\b|in ordnung"
    r"|machen wir|von mir aus"
    r"|(?:das|so|es) (?:klingt machbar|könnte (?:gehen|klappen|passen|funktionieren)|ginge|passt|geht"
    r"|lässt sich machen)"
    r"|so (?:können|könnten|machen) wir|dann (?:bin ich dabei|machen wir|ja)|ich bin dabei"
    r"|damit kann ich leben"
    r"|damit könnte ich leben)\b|\b(?:so|das) könnte (?:es |das )?(?:gehen|klappen|funktionieren)\b"
    r"|\bdann ja\b"
)
_NOT_YES = pattern(
    r"\b(?:aber nicht|trotzdem nicht|das stimmt|sie haben recht|recht haben|kein interesse"
    r"|bleibt beim nein)\b"
)


@dataclass(frozen=True, slots=True)
class Ground:
    present: bool
    """The counterpart's previous turn is in view (P11)."""
    last: str
    """Their last turn in plain words; empty when there is none."""
    stems: frozenset[str]
    """Content of their last two turns."""
    spoken: frozenset[str]
    """Every word of their last two turns, in plain form."""
    asked: bool
    after_yes: bool
    known: frozenset[str]
    """Content of the reasons they have given."""
    barrier_known: bool | None
    mine: tuple[frozenset[str], ...]
    """Content of the trainee's own last three turns."""


@lru_cache(maxsize=1024)
def ground(seen: Seen) -> Ground:
    """Digests what a grader may see of a German talk. Pure."""
    theirs = [one.text[:4000] for one in seen.context if one.speaker == "counterpart"][-2:]
    mine = [one.text[:4000] for one in seen.context if one.speaker == "trainee"][-3:]
    last = plain(flatten(theirs[-1])) if theirs else ""
    reasons = seen.known if seen.known is not None else tuple(theirs)
    return Ground(
        present=bool(theirs),
        last=last,
        stems=content(" ".join(theirs), "de"),
        spoken=frozenset(word for one in theirs for word in plain(flatten(one)).split()),
        asked="?" in theirs[-1] if theirs else False,
        after_yes=seen.after_yes if seen.after_yes is not None else _said_yes(last),
        known=content(" ".join((*reasons, *theirs)), "de"),
        barrier_known=seen.barrier_known,
        mine=tuple(content(one, "de") for one in mine),
    )


def after_yes(seen: Seen) -> bool:
    """Whether a yes is on the table: as told, else read from the other side's last turn, in German."""
    return ground(seen).after_yes


def _said_yes(last: str) -> bool:
    return bool(_YES.search(last)) and not _NOT_YES.search(last)
