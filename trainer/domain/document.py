"""A transcript as it travels between programs: `comma-transcript/1` of interface.md."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, SerializerFunctionWrapHandler, model_serializer

from trainer.domain.transcript import Speaker


class DocumentTurn(BaseModel):
    """One turn of either side; only `speaker` and `text` are needed to grade it."""

    model_config = ConfigDict(frozen=True, extra="ignore")
    turn: int = 0
    """The trainee turn it belongs to, from 1; 0 for the opening."""
    speaker: Speaker
    name: str = ""
    text: str
    act: str | None = None
    units: list[dict[str, Any]] | None = None
    grade: int | None = None
    flags: list[str] | None = None
    not_graded: str | None = None


class Document(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")
    format: Literal["comma-transcript/1"] = "comma-transcript/1"
    session: str | None = None
    follows: str | None = None
    """The session this one takes up."""
    persona: str | None = None
    difficulty: str | None = None
    seed: int | None = None
    counterpart: str | None = None
    grader: str | None = None
    ended: str | None = None
    scorecard: dict[str, Any] | None = None
    turns: list[DocumentTurn]
    rulings: list[dict[str, Any]] = []
    """What people disputed and decided about the marks, oldest first; not written where nobody did."""

    @model_serializer(mode="wrap")
    def _written(self, shape: SerializerFunctionWrapHandler) -> dict[str, Any]:
        written: dict[str, Any] = shape(self)
        if not self.rulings:
            written.pop("rulings", None)
        return written
