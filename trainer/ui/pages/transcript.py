"""Your own call: a transcript of a real talk in, marks in the margin and a debrief out."""

from trainer.ui.flows import calling

calling.draw()
