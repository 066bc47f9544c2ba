"""German turns, read by rules alone: no fitted weights, and no agreement with people measured."""

from trainer.engine.coding.german.ground import ground
from trainer.engine.coding.german.turn import attributes_of, coded

__all__ = ["attributes_of", "coded", "ground"]
