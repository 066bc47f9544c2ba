"""Counterparts: who there is to practise with, and how to add another."""

from trainer.ui.flows import meeting

meeting.draw()
