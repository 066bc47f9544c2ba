"""Team: what was practised, what came of it, and what people are given to do."""

from trainer.ui.flows import team

team.draw()
