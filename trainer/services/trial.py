"""A session with a draft, for its author: nothing of it is stored, and everything hidden is shown."""

from trainer.domain.persona import PrivateBrief
from trainer.domain.play import End
from trainer.domain.session import Setup
from trainer.services.models import Connection, ModelRoom
from trainer.services.rehearsal import Rehearsal
from trainer.services.review import ReviewedTurn, unveiled


class Trial:
    """One such session, played by the same engine as any other."""

    def __init__(self, setup: Setup, models: ModelRoom, connection: Connection = Connection()) -> None:
        self._rehearsal = Rehearsal(setup, models, connection)

    @property
    def name(self) -> str:
        return self._rehearsal.kept.setup.persona.public.name

    @property
    def opening(self) -> str:
        return self._rehearsal.opening

    @property
    def private(self) -> PrivateBrief:
        return self._rehearsal.kept.setup.persona.private

    @property
    def ended(self) -> End | None:
        return self._rehearsal.kept.ended

    @property
    def turns(self) -> tuple[ReviewedTurn, ...]:
        """Every exchange so far, both sides in full."""
        return tuple(unveiled(self._rehearsal.kept, turn) for turn in self._rehearsal.kept.trainee_turns)

    def say(self, text: str) -> None:
        """The author's turn, and the answer to it. Raises UsageError for an empty turn, ProviderError
        when the judge's model fails."""
        self._rehearsal.say(text)
