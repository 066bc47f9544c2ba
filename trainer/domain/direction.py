"""How a directive is put to a model in plain words: prompts/direction.yaml."""

import hashlib
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Self, get_args

from pydantic import BaseModel, ConfigDict, Field, model_validator

from trainer.domain.play import Act, Band, Cue


class Direction(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    start: str = Field(min_length=1)
    """The message before the conversation; some models take no other speaker first."""
    before: str = Field(min_length=1)
    """Stands before that where an earlier conversation is taken up; {span} is the time since, its last lines
    follow."""
    acts: dict[Act, str]
    """What each act asks for; every act has one."""
    bands: dict[Band, str]
    cues: dict[Cue, str]
    known: str = Field(min_length=1)
    """Stands where nothing has come out yet."""
    said: str = Field(min_length=1)
    """Stands where no voice example fits."""
    out_of_role: tuple[str, ...] = ()
    """Phrases that only an assistant says; compared in lower case."""
    other_speakers: tuple[str, ...] = ()
    """Names a model writes before a colon when it speaks for the other side."""

    @model_validator(mode="after")
    def _complete(self) -> Self:
        for field, given, wanted in (
            ("acts", self.acts, tuple(Act)),
            ("bands", self.bands, get_args(Band)),
            ("cues", self.cues, get_args(Cue)),
        ):
            if missing := _missing(given, wanted):
                raise ValueError(f"{field} has no text for {', '.join(missing)}; add one line for each.")
        return self

    @property
    def hash(self) -> str:
        """SHA-256 of the content, 16 hex digits."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()[:16]


def _missing(given: Mapping[Any, str], wanted: tuple[str | StrEnum, ...]) -> list[str]:
    return [str(name) for name in wanted if not given.get(name)]
