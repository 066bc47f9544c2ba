"""Built-in actors of several languages behind one port: each scene goes to the one who speaks it."""

from collections.abc import Mapping

from trainer.engine.acting.builtin import BuiltinActor
from trainer.engine.actor import Pieces, Scene


class Ensemble:
    """Implements `trainer.engine.actor.Actor`. Goes to worker processes, so it pickles."""

    def __init__(self, actors: Mapping[str, BuiltinActor]) -> None:
        """`actors` by the language of a public brief."""
        self._actors = dict(actors)

    @property
    def name(self) -> str:
        return "builtin"

    def reply(self, scene: Scene) -> Pieces:
        return self._actors[scene.brief.language].reply(scene)
