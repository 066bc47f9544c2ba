"""What a session comes to, in figures: process and outcome, and the metrics behind them."""

from trainer.engine.scoring.scorecard import of_record, scorecard, transcript_scorecard

__all__ = ["of_record", "scorecard", "transcript_scorecard"]
