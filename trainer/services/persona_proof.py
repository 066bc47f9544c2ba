"""What a counterpart has to pass before anybody meets it."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import Protocol

from trainer.domain.fault import Fault
from trainer.domain.persona import Persona
from trainer.engine.persona_check import check
from trainer.engine.simulation import Result


class Proof(Protocol):
    """What a proof found."""

    @property
    def faults(self) -> Sequence[Fault]: ...
    @property
    def skipped(self) -> Sequence[str]:
        """What could not be looked at, a sentence each."""
        ...

    @property
    def figures(self) -> Sequence[Result]:
        """What came out when scripted trainees met it, where any did."""
        ...

    @property
    def sound(self) -> bool: ...


class Prover(Protocol):
    def prove(self, persona: Persona) -> Generator[tuple[int, int], None, Proof]:
        """Yields (done, of how many); returns what was found."""
        ...


@dataclass(frozen=True, slots=True)
class Read:
    """A proof by reading alone."""

    faults: tuple[Fault, ...]
    skipped: tuple[str, ...] = ("No scripted trainee has met them yet: whether the no opens was not tried.",)
    figures: tuple[Result, ...] = ()

    @property
    def sound(self) -> bool:
        return not self.faults


class Reading:
    """Looks at the persona's words: what they give away, their length, how alike they are."""

    def prove(self, persona: Persona) -> Generator[tuple[int, int], None, Read]:
        yield (0, 1)
        faults = check(persona)
        yield (1, 1)
        return Read(faults)
