"""The built-in actor: words a directive from a persona's lines and the shared stock."""

from trainer.engine.acting.builtin import BuiltinActor

__all__ = ["BuiltinActor"]
