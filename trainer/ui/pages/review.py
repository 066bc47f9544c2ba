"""Review: every session, and each one as an annotated script."""

from trainer.ui.flows import reviewing

reviewing.draw()
