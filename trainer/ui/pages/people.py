"""The People page."""

from trainer.ui.flows import enrolling

enrolling.draw()
