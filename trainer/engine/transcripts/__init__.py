"""Conversations that took place elsewhere, read from whatever they were written down in."""

from trainer.engine.transcripts.reader import read
from trainer.engine.transcripts.said import Said, Transcript
from trainer.engine.transcripts.speakers import counted, counts, speaker, trainee_among

__all__ = ["Said", "Transcript", "counted", "counts", "read", "speaker", "trainee_among"]
