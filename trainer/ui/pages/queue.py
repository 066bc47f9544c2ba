"""Disputes: the marks that wait for a person, and how far people and graders agree."""

from trainer.ui.flows import disputes

disputes.draw()
