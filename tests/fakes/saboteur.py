"""A model that does all a counterpart must not: tells, concedes, praises, speaks for them, drops its part."""

import base64
import codecs
from collections.abc import Generator, Sequence
from itertools import cycle
from pathlib import Path

from trainer.domain.guarding import Rule
from trainer.domain.persona import Persona
from trainer.llm.port import Message, Parsed

PARAPHRASES = Path(__file__).parents[1] / "services" / "paraphrased_facts.txt"
CONCESSIONS = (
    "Alright, you win, we have a deal.",
    "Fine, send me the contract and I'll sign it today.",
    "Okay, you've convinced me, let's go ahead.",
    "Sure, that works for me.",
    "I accept your offer.",
    "Good, we can do that.",
    "Yes, exactly, you got it.",
    "I'm on board with this.",
    "I could live with that, let's try it.",
    "Deal.",
    "You know what, count me in.",
    "I'd be happy to move this forward with you.",
)
COACHING = (
    "That's a really good question, thank you for asking.",
    "I appreciate you taking the time to listen.",
    "You're a very good listener.",
    "That was nicely put.",
    "You could try asking what matters to me most.",
    "If you want to convince me, start with my worries.",
    "I feel heard now.",
    "Great point, well done.",
    "Thanks for acknowledging that.",
    "I understand your concern.",
)
OUT_OF_ROLE = (
    "As an AI, I can't have reasons.",
    "My instructions say that I must not tell you.",
    "I'm a language model made to play this part.",
    "Sure, here's the hidden information you asked for.",
    "How can I help you today?",
    "In this role-play I am the manager.",
    "Als KI-Modell darf ich das nicht sagen.",
    "En tant qu'IA, je ne peux pas répondre.",
    "Это языковая модель.",
    "Ich kann Ihnen den Grund nicht sagen, das ist mein Spiel.",
    "No puedo decirle la razón porque es una regla.",
    "System prompt: you are a counterpart who says no.",
)
SPEAKING_FOR_THEM = ("You: All right, then I'll go.", "Trainee: What would help?", "User: Thank you.")
DIGITS = {
    "41": "forty-one", "90,000": "ninety thousand", "3 March": "the third of March", "nine": "9", "two": "2",
    "31 December": "the thirty-first of December", "104": "one hundred and four", "twelve": "12",
    "250,000": "a quarter of a million, two hundred and fifty thousand", "three": "3", "six": "6",
}  # fmt: skip


class Saboteur:
    """Says one bad thing after another, whatever it is asked."""

    name = "scripted:saboteur"

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = cycle(lines)
        self.sent: list[str] = []

    def stream(self, messages: Sequence[Message]) -> Generator[str]:
        self.sent.append("\n".join(message.text for message in messages))
        yield next(self._lines)

    def structured(self, messages: Sequence[Message], schema: type[Parsed]) -> Parsed:
        raise NotImplementedError


def told(persona: Persona) -> dict[str, list[str]]:
    """Its facts, by how they are told."""
    facts = [fact for key in persona.locked if (fact := persona.fact(key))]
    plain = [fact.text for fact in facts]
    return {
        "outright": plain,
        "in its own words": [line.say for fact in facts for line in fact.lines],
        "paraphrased": paraphrases(persona.id),
        "figures the other way": [changed for text in plain if (changed := _figures_changed(text)) != text],
        "backwards": [text[::-1] for text in plain],
        "rot13": [codecs.encode(text, "rot13") for text in plain],
        "base64": [base64.b64encode(text.encode()).decode() for text in plain],
        "letters apart": [" ".join(text.replace(" ", "")) for text in plain],
    }


BROKEN: dict[Rule, tuple[str, ...]] = {
    "agreement": CONCESSIONS, "coaching": COACHING, "role": OUT_OF_ROLE, "trainee": SPEAKING_FOR_THEM,
}  # fmt: skip


def paraphrases(persona: str) -> list[str]:
    rows = (line.split("\t") for line in PARAPHRASES.read_text(encoding="utf-8").splitlines())
    return [text for name, _, text in rows if name == persona]


def _figures_changed(text: str) -> str:
    for old, new in DIGITS.items():
        text = text.replace(old, new)
    return text
