"""Practice: meet someone who says no, answer in your own words, read what stood behind it."""

from trainer.ui.flows import practising

practising.draw()
