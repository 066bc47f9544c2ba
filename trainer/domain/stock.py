"""The shared stock of lines: what any counterpart may say where its own file gives nothing."""

from typing import Annotated, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from trainer.domain.codes import Family
from trainer.domain.persona import Line
from trainer.domain.play import Act, Cue, End

Situation = Literal[
    "repeat_question",
    "repeat_statement",
    "machine",
    "coach_me",
    "insult",
    "language",
    "gibberish",
    "quiet",
    "who",
    "greeting",
    "sorry",
    "thanks",
    "off_topic",
    "stuck",
    "ok",
    "one_word",
]
"""Things people try that no act provides for, in the order they are looked for."""

Uptake = Literal["number", "date", "echo", "thing"]
"""What of the trainee's turn a lead-in takes up; see `trainer.engine.acting.echo.Echo`."""


class StockLine(Line):
    """A line of the stock: as a persona's, and it may also name a topic, families and cues."""

    topic: str = ""
    """One of the stock's topics; its words count as `when`."""
    family: tuple[Family, ...] = ()
    """Families of codes it answers; empty: all."""
    cue: tuple[Cue, ...] = ()
    """Cues it needs; empty: any or none."""


def _as_line(value: object) -> object:
    return {"say": value} if isinstance(value, str) else value


StockSays = Annotated[StockLine, BeforeValidator(_as_line)]


class Case(BaseModel):
    """A situation: the words that give it away (none where its shape does) and what is said to it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    when: tuple[str, ...] = ()
    """Words and phrases, as in a line's `when`."""
    lines: tuple[StockSays, ...] = Field(min_length=1)


class Tail(BaseModel):
    """Short sentences said after a line of certain acts when the director gives a cue."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    cue: Cue
    acts: tuple[Act, ...] = Field(min_length=1)
    lines: tuple[StockSays, ...] = Field(min_length=1)


class EchoWords(BaseModel):
    """The words by which a phrase worth taking up is told from the rest of a sentence."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    nouns: tuple[str, ...]
    """Singular nouns that make a good echo wherever they stand."""
    mixed: tuple[str, ...] = ()
    """Nouns that are also verbs; taken only after a determiner, a modifier or another noun."""
    verbal: tuple[str, ...] = ()
    """Nouns that are mostly verbs; taken only after a determiner or a modifier."""
    modifiers: tuple[str, ...] = ()
    """Adjectives that may stand before a noun in an echo."""
    stop: tuple[str, ...] = ()
    """Words that never stand in an echo."""
    shared: tuple[str, ...] = ()
    """Nouns that belong to both sides: "our call" does not become "your call"."""
    abuse: tuple[str, ...] = ()
    """Words that are never repeated; a turn that holds one gives no echo at all."""
    foreign: tuple[str, ...] = ()
    """Function words of other languages."""
    interjections: tuple[str, ...] = ()
    """How a line may begin that wants nothing in front."""
    denials: tuple[str, ...] = ()
    """Words of a turn that says what something is not."""
    pronouns: tuple[str, ...] = ()
    """Words that keep a question on the two people at the table."""
    asking: tuple[str, ...] = ()
    """First words of a question about the world."""


class Stock(BaseModel):
    """The content of `prompts/lines.<language>.yaml`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    language: str = "en"
    words: EchoWords
    topics: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    acts: dict[Act, tuple[StockSays, ...]]
    lead_ins: tuple[StockSays, ...] = Field(min_length=1)
    """Said before a fact that has no line of its own; {fact} stands for it."""
    uptakes: dict[Uptake, tuple[StockSays, ...]]
    """Short fragments put in front of a line."""
    nods: tuple[StockSays, ...] = ()
    """A word or two of theirs, taken up in front of a line; each waits for the words it takes up."""
    asides: tuple[StockSays, ...] = ()
    """Put before a detail that nobody asked for, so that it does not pass for an answer."""
    afterthoughts: dict[Act, tuple[StockSays, ...]] = Field(default_factory=dict)
    """Said behind a line of that act which is shorter than the directive asks for."""
    tails: tuple[Tail, ...] = ()
    returns: dict[End, tuple[StockSays, ...]] = Field(default_factory=dict)
    """First words when the trainee comes back later, by how the earlier session ended; where an end has
    none, the counterpart begins with their no again."""
    situations: dict[Situation, Case]

    @model_validator(mode="after")
    def _complete(self) -> Self:
        missing = [act.value for act in Act if act is not Act.REVEAL and not self.acts.get(act)]
        if missing:
            raise ValueError(f"no lines for the acts {', '.join(missing)}; every act but reveal needs some")
        topics = {line.topic for lines in self.acts.values() for line in lines if line.topic}
        if unknown := topics - self.topics.keys():
            raise ValueError(f"unknown topics {', '.join(sorted(unknown))}; name them under `topics`")
        return self
