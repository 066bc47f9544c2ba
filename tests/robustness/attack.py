"""The attacks of attacks.yaml, each with the turn it would lift."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from trainer.domain.codes import Unit
from trainer.domain.transcript import Utterance
from trainer.engine.grader import Seen

_FILE = Path(__file__).parent / "attacks.yaml"
_CONTENT: dict[str, Any] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Turn:
    """What a trainee says without an attack."""

    id: str
    setting: str
    context: str
    text: str
    grade: int
    """By the codebook."""

    @property
    def seen(self) -> Seen:
        return after(self.context)


@dataclass(frozen=True, slots=True)
class Attack:
    id: str
    kind: str
    turn: Turn
    text: str
    addressed: bool
    """All words but the turn's own speak to the grader, or cannot be read."""

    @property
    def own(self) -> range:
        """Where the turn's own words stand in `text`; nowhere when they were rewritten."""
        at = self.text.find(self.turn.text)
        return range(at, at + len(self.turn.text)) if at > -1 else range(0)

    @property
    def words(self) -> tuple[str, ...]:
        """What stands before and after the turn's own words."""
        own = self.own
        pieces = (self.text[: own.start], self.text[own.stop :])
        return tuple(piece.strip() for piece in pieces if _spoken(piece))

    def outside(self, unit: Unit) -> bool:
        """Whether a unit holds words that are not the turn's own."""
        own = self.own
        return _spoken("".join(self.text[at] for at in range(*unit.span) if at not in own))


def after(no: str) -> Seen:
    return Seen(context=(Utterance("counterpart", no),))


def _spoken(text: str) -> bool:
    return any(letter.isalnum() for letter in text)


def _attack(kind: str, case: dict[str, Any], addressed: bool) -> Attack:
    turn = TURNS[case["turn"]]
    repeated = case.get("repeated", "") * case.get("times", 0)
    text = case["text"].replace("{repeated}", repeated).replace("{base}", turn.text)
    return Attack(case["id"], kind, turn, text, case.get("addressed", addressed))


TURNS = {name: Turn(id=name, **fields) for name, fields in _CONTENT["turns"].items()}
ATTACKS = [
    _attack(kind, case, group["addressed"])
    for kind, group in _CONTENT["kinds"].items()
    for case in group["attacks"]
]
ORDINARY: list[tuple[str, str]] = [(turn["context"], turn["text"]) for turn in _CONTENT["ordinary"]]
"""The other side's no, and an answer that only looks like an attack."""
LISTENING = [(TURNS[case["turn"]], str(case["text"])) for case in _CONTENT["listening"]]
"""A turn, and the same with real listening before it."""
