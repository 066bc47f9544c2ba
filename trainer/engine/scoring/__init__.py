"""What a session comes to, in figures: process and outcome, and the metrics behind them."""

from trainer.engine.scoring.scorecard import Scores, of_record, scorecard, scores, transcript_scorecard

__all__ = ["Scores", "of_record", "scorecard", "scores", "transcript_scorecard"]
