"""The other hand in the margin: what the counterpart hid, shown on Review."""

from collections.abc import Sequence

from trainer.domain.persona import Facts, PrivateBrief, SlotFact
from trainer.domain.play import Act, Key, Mood
from trainer.services.review import ReviewedTurn
from trainer.ui import words
from trainer.ui.text import clip, esc, sentence


def hidden_side_html(turn: ReviewedTurn, private: PrivateBrief) -> str:
    """What they did, how they felt, and what it gave away."""
    told = "".join(_told_html(key, key in turn.elicited, private) for key in turn.revealed)
    return (
        '<aside class="mark hidden-side" aria-label="Their side">'
        f'<p class="act">{_act(turn.act)}</p>{told}{_levels_html(turn.mood)}</aside>'
    )


def _told_html(key: Key, elicited: bool, private: PrivateBrief) -> str:
    how = "you drew it out" if elicited else "they let it out"
    fact = fact_of(key, private)
    text = f'<span class="fact-text">{esc(clip(fact, 220))}</span>' if fact else ""
    return f'<p class="told"><b>{esc(sentence(words.KEYS[key]))}</b>, {how}{text}</p>'


def fact_of(key: Key, private: PrivateBrief) -> str:
    """The hidden text behind a key; empty where this counterpart has none."""
    facts: dict[str, object] = {name: getattr(private.facts, name) for name in Facts.model_fields}
    slots: Sequence[tuple[str, SlotFact]] = list(private.slots.items())
    found = {**facts, **dict(slots)}.get(key)
    return str(getattr(found, "text", ""))


def _act(act: Act | None) -> str:
    return esc(sentence(words.ACTS[act])) if act else "No answer"


def _levels_html(mood: Mood | None) -> str:
    if mood is None:
        return ""
    levels = f"trust {mood.trust:.0%}, guard {mood.defensiveness:.0%}, patience {mood.patience:.0%}"
    return f'<p class="levels">{levels}</p>'
