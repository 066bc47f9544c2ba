"""One trainee turn in its place: what came before, what it did to the other side, what came back."""

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.domain.codes import Unit
from trainer.domain.grade import CodedTurn
from trainer.domain.play import NO_ACTS, YES_ACTS, Act, Directive, Key, Mood
from trainer.domain.transcript import Played, Utterance
from trainer.engine.grader import Seen
from trainer.engine.scoring import of_record

_LONGEST_QUOTE = 280


@dataclass(frozen=True, slots=True)
class Passage:
    number: int
    text: str
    coded: CodedTurn
    """The coding of record."""
    after_no: bool
    reply: str
    directive: Directive
    before: Mood
    after: Mood
    drew_out: tuple[Key, ...]
    """What this turn elicited."""
    seen: Seen
    """What a grader of this turn may look at."""
    about: str
    """Words of the matter itself, from the public brief."""

    @property
    def heard(self) -> str:
        """The other side's turn before it."""
        return self.seen.context[-1].text

    @property
    def damage(self) -> float:
        """How much more guarded and less trusting it left the other side; negative where it helped."""
        guard = self.after.defensiveness - self.before.defensiveness
        return guard - (self.after.trust - self.before.trust)

    def quote(self, first: Unit, last: Unit | None = None) -> str:
        """The turn's own words from one unit to another, cut at a word where they run on."""
        said = self.text[first.span[0] : (last or first).span[1]]
        if not said.strip():
            said = self.text
        if len(said) <= _LONGEST_QUOTE:
            return said
        return said[:_LONGEST_QUOTE].rsplit(None, 1)[0] or said[:_LONGEST_QUOTE]


def passages(
    played: Played,
    start: Mood,
    marks: Mapping[int, CodedTurn] | None = None,
    about: str = "",
    language: str = "en",
) -> tuple[Passage, ...]:
    """The session's turns in order. `start`: the mood before the first; `about`: the public brief's words."""
    found: list[Passage] = []
    said: list[Utterance] = [Utterance("counterpart", played.opening)]
    told: list[str] = []
    barrier_known, yes, mood = "F1" in played.known, False, start
    turn_of = dict(played.state.turn_of)
    for one in played.exchanges:
        found.append(
            Passage(
                number=one.number,
                text=one.text,
                coded=of_record(one, marks),
                after_no=one.after_no,
                reply=one.reply,
                directive=one.directive,
                before=mood,
                after=one.mood,
                drew_out=tuple(key for key in played.state.elicited if turn_of.get(key) == one.number),
                seen=Seen(tuple(said[-5:]), tuple(told), barrier_known, yes, language),
                about=about,
            )
        )
        said += [Utterance("trainee", one.text), Utterance("counterpart", one.reply)]
        told += [one.reply] if one.directive.reveals else []
        barrier_known = barrier_known or "F1" in one.directive.reveals
        yes, mood = _yes_stands(yes, one.directive.act), one.mood
    return tuple(found)


def _yes_stands(before: bool, act: Act) -> bool:
    """Whether a yes is on the table after this act."""
    return act in YES_ACTS or (before and act not in NO_ACTS)
