"""Playing and recording the sample sessions: `python -m trainer.services.recording`."""

from dataclasses import replace
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from trainer.domain.debrief import Guess
from trainer.domain.no_types import NoType
from trainer.domain.play import Difficulty
from trainer.services.rehearsal import Rehearsal
from trainer.services.setups import new_setup
from trainer.services.shapes import document
from trainer.services.wiring import Desk, desk
from trainer.store.samples import write_sample
from trainer.store.yaml_file import read_yaml


class _Content(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class SampleGuess(_Content):
    no_type: NoType
    confidence: float = Field(ge=0, le=1)


class SampleSession(_Content):
    """What one sample is played from."""

    id: str
    persona: str
    difficulty: Difficulty
    seed: int
    turns: tuple[str, ...] = Field(min_length=1)
    guess: SampleGuess


class SampleSessions(_Content):
    sessions: tuple[SampleSession, ...]


def record(folder: Path, room: Desk) -> list[Path]:
    """Play the sessions that `folder`/sessions.yaml describes and write one file each."""
    found = read_yaml(folder / "sessions.yaml", SampleSessions)
    return [_recorded(folder, sample, room) for sample in found.sessions]


def _recorded(folder: Path, sample: SampleSession, room: Desk) -> Path:
    setup = new_setup(
        room.personas, room.models, sample.persona, difficulty=sample.difficulty, seed=sample.seed
    )
    rehearsal = Rehearsal(replace(setup, sample=True), room.models)
    for text in sample.turns:
        if rehearsal.kept.ended is None:
            rehearsal.say(text)
    rehearsal.leave()
    guess = Guess(sample.guess.no_type, sample.guess.confidence)
    kept = replace(rehearsal.kept, id=sample.id, guess=guess)
    return write_sample(folder, document(kept, rehearsal.scorecard()), kept)


if __name__ == "__main__":
    room = desk()
    for path in record(room.settings.samples, room):
        print(path)
