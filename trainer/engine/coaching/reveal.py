"""What the no was: its kind, every hidden fact with how it came out, the guess."""

from random import Random

from trainer.domain.coaching import Coaching, Verdict, fill
from trainer.domain.debrief import Guess, HiddenFact, How, Reveal
from trainer.domain.persona import Fact, Persona
from trainer.domain.play import Key
from trainer.domain.transcript import Played

KEYS: tuple[Key, ...] = (
    "F0",
    "F1",
    "F2",
    "F3",
    "F4",
    "constraint",
    "fear",
    "priority",
    "timeline",
    "decider",
)
"""Every fact there can be, in the order they are told afterwards."""
_SURE = 0.7


def reveal(
    persona: Persona, played: Played, coaching: Coaching, draw: Random, guess: Guess | None = None
) -> Reveal:
    """Everything that was hidden, told after the session."""
    private = persona.private
    return Reveal(
        no_type=private.no_type,
        decoy=private.decoy,
        lesson=private.lesson or coaching.lessons[private.no_type],
        facts=tuple(_hidden(key, fact, played, coaching) for key in KEYS if (fact := persona.fact(key))),
        guess_verdict=guess_verdict(persona, guess, coaching, draw) if guess else "",
    )


def _hidden(key: Key, fact: Fact, played: Played, coaching: Coaching) -> HiddenFact:
    turn = dict(played.state.turn_of).get(key)
    return HiddenFact(key, coaching.facts[key], fact.text, _how(key, played), None if key == "F0" else turn)


def _how(key: Key, played: Played) -> How:
    if key == "F0":
        return "given"
    if key in played.known:
        return "earlier"
    if key not in played.state.revealed:
        return "hidden"
    return "elicited" if key in played.state.elicited else "volunteered"


def guess_verdict(persona: Persona, guess: Guess, coaching: Coaching, draw: Random) -> str:
    """One sentence: right or not, and whether they were as sure as they had reason to be."""
    truth = persona.private.no_type
    verdict: Verdict
    if guess.no_type is truth:
        verdict = "right_sure" if guess.confidence >= _SURE else "right_unsure"
    elif guess.no_type is persona.private.decoy:
        verdict = "wrong_decoy"
    else:
        verdict = "wrong_sure" if guess.confidence >= _SURE else "wrong_unsure"
    slots = {"guess": guess.no_type.plain, "truth": truth.plain, "sure": coaching.sure(guess.confidence)}
    return fill(coaching.verdicts[verdict], draw, **slots)
