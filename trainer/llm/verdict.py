"""What a judge model returns: quotation and reason before the code, from a closed set. Nothing it
says is believed before its quotation is found; form, attributes, question quality and grade are ours."""

from pydantic import BaseModel, ConfigDict, Field

from trainer.domain.codes import Code


class JudgedUnit(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    quote: str = Field(description="One thought of the turn, copied character by character.")
    reason: str = Field(description="Why the code fits these words, in at most fifteen words.")
    code: Code = Field(description="The one code of this thought.")
    uncertain: bool = Field(description="True when the words alone cannot settle the code.")


class Verdict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    units: tuple[JudgedUnit, ...] = Field(description="Every thought of the turn, in order.")
