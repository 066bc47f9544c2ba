"""German turns, read by rules alone: no fitted weights, and no agreement with people measured."""

from trainer.engine.coding.german.ground import after_yes
from trainer.engine.coding.german.turn import attributes_of, coded

__all__ = ["after_yes", "attributes_of", "coded"]
