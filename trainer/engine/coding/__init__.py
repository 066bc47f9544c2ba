"""The built-in coder: what each thought of a trainee's turn is called, by rules, at once and offline."""

from trainer.engine.coding.builtin import BuiltinGrader
from trainer.engine.coding.spoken import after_yes, attributes_of

__all__ = ["BuiltinGrader", "after_yes", "attributes_of"]
