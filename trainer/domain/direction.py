"""How a directive is put to a model in plain words: prompts/direction.yaml."""

import hashlib
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Self, get_args

from pydantic import BaseModel, ConfigDict, Field, model_validator

from trainer.domain.guarding import Rule
from trainer.domain.play import Act, Band, Cue


class Ban(BaseModel):
    """Phrases that must not be said while certain acts are played."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    acts: tuple[Act, ...] = Field(min_length=1)
    phrases: tuple[str, ...] = ()
    """Anywhere in a sentence, unless denied or asked."""
    whole: tuple[str, ...] = ()
    """Only as the whole sentence."""


class Watch(BaseModel):
    """What the guard of a model's words listens for. All phrases are compared as lower-case words."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    agreement: tuple[Ban, ...]
    denials: tuple[str, ...]
    """Words that turn an agreement in the same clause into none."""
    coaching: tuple[str, ...]
    """Praise of how the other side talks, and advice on it."""
    role: tuple[str, ...]
    """What only an assistant says, in any language."""
    speaking_for_them: tuple[str, ...]
    """How a model narrates what the other side says or does."""
    other_speakers: tuple[str, ...]
    """Names a model writes before a colon when it speaks for the other side."""
    announcements: tuple[str, ...]
    """Beginnings that promise more: held back until more has passed, so that no reply ends with one."""
    foreign: tuple[str, ...]
    """Function words of other languages, which a counterpart that speaks English does not use."""
    notes: dict[Rule, str]
    """What the second request says was wrong with the first; none names a fact."""
    go_on: str
    """Added where part of the reply stands already; {shown} is that part."""

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if missing := _missing(self.notes, get_args(Rule)):
            raise ValueError(f"notes has no text for {', '.join(missing)}; add one line for each.")
        return self


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
    guard: Watch

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
