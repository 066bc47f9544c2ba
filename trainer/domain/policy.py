"""A scripted trainee: the sentences it may say, and when it says which."""

from functools import lru_cache
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

SLOTS = ("point", "quality", "mirror")
"""What a sentence may take from the counterpart's last turn: a thing, date or number of theirs; a
verdict of theirs; a few of their words as said. A sentence whose slot cannot be filled is passed over."""


class _Content(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Phase(_Content):
    """What is said while its conditions hold. The first phase of a plan that applies is used."""

    say: dict[str, Annotated[float, Field(gt=0)]] = Field(min_length=1)
    """Recipes and their weights. A recipe is one move or several, joined by " + "."""
    hears: tuple[str, ...] = ()
    """Applies only if the counterpart's last turn has one of these words or phrases."""
    first: int = Field(default=1, ge=1, alias="from")
    """The trainee turn from which it applies."""
    last: int = Field(default=1_000, ge=1, alias="until")

    def moves(self) -> set[str]:
        return {move for recipe in self.say for move in parts(recipe)}


class Policy(_Content):
    """Either `turns` (what to say, turn by turn) or a `plan` over `moves`."""

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,60}$")
    about: str = ""
    turns: tuple[tuple[str, ...], ...] = ()
    """Utterances to draw from, one list a turn, in order; the last list repeats."""
    moves: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Sentences by kind of move."""
    borrows: tuple[str, ...] = ()
    """Policies whose moves may be used too; one that has only turns lends them under its own name."""
    plan: tuple[Phase, ...] = ()

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if bool(self.turns) == bool(self.plan):
            raise ValueError("give either `turns` or a `plan`, not both and not neither")
        if not all(self.turns) or not all(self.moves.values()):
            raise ValueError("every list of sentences needs at least one")
        unknown = self.missing()
        if unknown and not self.borrows:
            raise ValueError(f"the plan uses moves that are not listed: {', '.join(sorted(unknown))}")
        return self

    def missing(self) -> set[str]:
        """Moves of the plan that have no sentences here."""
        return {move for phase in self.plan for move in phase.moves()} - self.moves.keys()

    def lends(self) -> dict[str, tuple[str, ...]]:
        """The sentences others may borrow, by move."""
        said = tuple(sentence for turn in self.turns for sentence in turn)
        return {self.name: said} if said else dict(self.moves)


@lru_cache(maxsize=512)
def parts(recipe: str) -> tuple[str, ...]:
    """The moves of a recipe: "label + ask" is a label, then a question."""
    return tuple(part.strip() for part in recipe.split("+"))
