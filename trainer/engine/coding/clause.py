"""One clause, read: what every language tells of it."""

from dataclasses import dataclass

from trainer.domain.codes import Form


@dataclass(frozen=True, slots=True)
class Clause:
    flat: str
    """Lower case with plain quotes, as long as the clause."""
    plain: str
    core: str
    """`plain` without its lead-in."""
    question: bool
    form: Form
    stems: frozenset[str]

    @property
    def words(self) -> int:
        return len(self.plain.split())
