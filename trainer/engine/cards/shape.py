"""The parts of a card that we read. All else is none of our business and is carried as it stands."""

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, JsonValue

Spec = Literal["v2", "v3"]

SECTION = "comma/persona"
"""The key under `data.extensions` that holds a whole persona."""
FORMAT = "comma-persona/1"


class _Shape(BaseModel):
    """Unknown keys are no error: the specifications forbid to reject them."""

    model_config = ConfigDict(frozen=True, extra="ignore")


def _or_empty(value: object) -> object:
    return "" if value is None else value


Text = Annotated[str, BeforeValidator(_or_empty)]
"""Programs in the wild write null for a text that is not there."""


class CardData(_Shape):
    name: Text = ""
    nickname: Text = ""
    description: Text = ""
    personality: Text = ""
    scenario: Text = ""
    first_mes: Text = ""
    mes_example: Text = ""
    alternate_greetings: Annotated[tuple[Text, ...], BeforeValidator(lambda value: value or ())] = ()
    extensions: Annotated[dict[str, JsonValue], BeforeValidator(lambda value: value or {})] = {}


class CardShape(_Shape):
    spec: Literal["chara_card_v2", "chara_card_v3"]
    spec_version: JsonValue = None
    data: CardData


class Section(BaseModel):
    """Our own part of a card: the four parts of a persona, checked when they are read as one."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal["comma-persona/1"]
    id: JsonValue = None
    public: JsonValue = None
    voice: JsonValue = None
    private: JsonValue = None
