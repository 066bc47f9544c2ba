"""What the guard of a model's words found in one reply: kept with the turn, added up for people."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, Self

Rule = Literal["fact", "agreement", "trainee", "coaching", "role"]
"""What a sentence broke: told a locked fact, agreed where the act does not, spoke for the other side,
praised or coached, stepped out of the part."""


@dataclass(frozen=True, slots=True)
class Guarded:
    """One reply of a model."""

    read: int = 0
    """Sentences looked at, those of the second try included."""
    rejected: tuple[Rule, ...] = ()
    """The rule that each rejected sentence broke, in order."""
    rewritten: bool = False
    """The model was asked once more."""
    stood_in: bool = False
    """A built-in line was spoken, instead of the model's words or after them."""


@dataclass(frozen=True, slots=True)
class GuardCount:
    """Several replies added up."""

    replies: int
    read: int
    rejected: tuple[tuple[Rule, int], ...]
    """The most frequent rule first."""
    rewritten: int
    stood_in: int

    @classmethod
    def of(cls, found: Iterable[Guarded]) -> Self:
        every = tuple(found)
        return cls(
            replies=len(every),
            read=sum(one.read for one in every),
            rejected=tuple(Counter(rule for one in every for rule in one.rejected).most_common()),
            rewritten=sum(one.rewritten for one in every),
            stood_in=sum(one.stood_in for one in every),
        )

    @property
    def rate(self) -> float:
        """Share of the sentences read that were rejected, 0-1; 0 where nothing was read."""
        return sum(count for _, count in self.rejected) / self.read if self.read else 0.0

    @property
    def plain(self) -> str:
        """One sentence for a person."""
        rules = ", ".join(f"{RULE_NAMES[rule]} {count}" for rule, count in self.rejected)
        told = f" ({rules})" if rules else ""
        return (
            f"In {_of(self.replies, 'reply', 'replies')} by a model, {100 * self.rate:.1f} % of "
            f"{_of(self.read, 'sentence', 'sentences')} were held back{told}; {self.rewritten} asked again, "
            f"{self.stood_in} helped out with a built-in line."
        )


RULE_NAMES: dict[Rule, str] = {
    "fact": "something still hidden",
    "agreement": "a yes out of place",
    "trainee": "words for the other side",
    "coaching": "praise or coaching",
    "role": "out of the part",
}


def _of(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
