"""What one clause shows by itself, before anybody's context: its words, its form and every cue in it."""

import re
from dataclasses import dataclass
from functools import lru_cache

from trainer.engine.coding.clause import Clause
from trainer.engine.coding.cue_index import CueIndex
from trainer.engine.coding.cues import Cue
from trainer.engine.coding.english import argument, blame, curiosity, leaving, listening, pressure, substance
from trainer.engine.coding.form import COMMA_TAG, SURE_TAG, TAG, core, form_of, is_question
from trainer.engine.coding.text import plain
from trainer.engine.coding.words import content, topics

_CUES = CueIndex(
    {
        "accuse": blame.ACCUSE,
        "press": pressure.PRESS,
        "lead": argument.LEAD,
        "rebut": argument.REBUT,
        "quit": leaving.QUIT,
        "noq": curiosity.NOQ,
        "label": listening.LABEL,
        "summ": listening.SUMM,
        "auton": listening.AUTON,
        "prop_question": substance.PROP_QUESTION,
        "prop": substance.PROP,
        "commit_strong": substance.COMMIT_STRONG,
        "commit": substance.COMMIT,
        "info": substance.INFO,
    }
)


_CLAUSE_BEFORE = re.compile(
    r"\W*(?:(?:so|and|but|ok|okay|well|then)[\s,]+)?(?:if|when|before|after|once|given|with|in|"
    r"for|as|apart|other|setting|"
    r"leaving|suppose|looking|thinking|from|on|at)\s[^,?]{3,90},\s+(?:then\s+)?(?=(?:what|how|who|"
    r"where|which|when|why|would|could|can|"
    r"is|are|do|does|did|will|help|tell)\b)"
)
"""A subordinate clause that a question follows: "If the date moved, what ..."."""
_SPOKEN_CLAUSE_BEFORE = re.compile(
    r"(?:so |and |but )?(?:if|when|once|before) (?:\w+ ){2,10}?(?=(?:what|how|who|where) (?:else |"
    r"exactly )?(?:would|is|are|do|does|"
    r"did|can|could|will|should|might|has|needs) (?!the\b))"
)


@dataclass(frozen=True, slots=True)
class Reading(Clause):
    mark: bool
    """It ends with a question mark."""
    topics: frozenset[str]
    acknowledgement: bool
    hits: dict[str, Cue]
    """The strongest cue of each table that matched, by table name."""


@lru_cache(maxsize=8192)
def read(flat: str) -> Reading:
    """Reads a flattened clause. Pure, and remembered: a trainee's phrases recur."""
    words = plain(flat)
    mark = flat.rstrip(" \n\"')]!.").endswith("?")
    lead = _CLAUSE_BEFORE.match(flat)
    spoken = None if lead else _SPOKEN_CLAUSE_BEFORE.match(words)
    asked = core(plain(flat[lead.end() :]) if lead else words[spoken.end() :] if spoken else words)
    tagged = bool(TAG.search(words)) and (mark or SURE_TAG.search(words) or COMMA_TAG.search(flat[-16:]))
    question = bool(tagged) or is_question(asked, mark)
    stems = content(words)
    acknowledgement = not words or bool(
        listening.ACKNOWLEDGE.match(words) or listening.NAME_GREETING.match(words)
    )
    hits = {} if acknowledgement else _CUES.hits(words, asked)
    return Reading(
        flat,
        words,
        asked,
        question,
        form_of(words, asked, question),
        stems,
        mark,
        topics(stems),
        acknowledgement,
        hits,
    )
