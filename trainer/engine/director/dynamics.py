"""How one trainee turn moves the counterpart: the rule table applied, unit by unit (counterpart.md B.5)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz import fuzz, process

from trainer.domain.codes import COUNTERS, QUESTIONS, REFLECTIONS, Code, Unit
from trainer.domain.grade import CodedTurn
from trainer.domain.persona import Persona
from trainer.domain.play import NO_ACTS, Act, Mood
from trainer.domain.transcript import TableState
from trainer.engine.director import rules
from trainer.engine.director.facts import covers
from trainer.engine.director.rules import Effect
from trainer.engine.words import mentions, words

_REMEMBERED = 60
_COMPARED_WORDS = 40


@dataclass(frozen=True, slots=True)
class Move:
    """One unit as the counterpart takes it."""

    unit: Unit
    quality: float
    """0-1."""
    repeats: int
    """How often the same code came immediately before."""
    said_before: bool
    """The same words, or nearly, were used earlier."""
    fit: bool
    """A proposal that answers what has come out."""

    @property
    def code(self) -> Code:
        return self.unit.code

    @property
    def freshness(self) -> float:
        """r of B.3: what repetition leaves of an eliciting move."""
        return 0.0 if self.said_before else rules.REPEAT**self.repeats


def questions(coded: CodedTurn) -> list[Unit]:
    """Every unit that asks, whatever it is coded."""
    return [
        unit for unit in coded.units if unit.code in QUESTIONS or unit.form in ("wh", "polar", "tag", "alt")
    ]


def counters(coded: CodedTurn) -> bool:
    """The turn holds a counter move that it does not take back (P1, P2)."""
    return coded.has(*COUNTERS) and "repair" not in coded.flags


def quality(unit: Unit) -> float:
    """How well the move is made, 0-1; for a counter move, how hard it hits."""
    attrs = unit.attrs
    if unit.code in (Code.CALQ, Code.OPENQ):
        return (unit.cq if unit.cq is not None else 2) / 4
    if unit.code in REFLECTIONS:
        extra = rules.CONTINGENT_QUALITY * attrs.contingent + rules.DEEP_QUALITY * attrs.adds_meaning
        return rules.LISTENING_QUALITY + extra
    if unit.code in COUNTERS:
        sharp = attrs.blame + attrs.irritator + attrs.personalising
        return min(1.0, rules.COUNTER_QUALITY + rules.SHARP_COUNTER * sharp)
    return rules.OTHER_QUALITY


def fits_known(unit: Unit, persona: Persona, state: TableState) -> bool:
    """A fit proposal: the obstacle is known and the proposal uses what has come out (P8)."""
    if unit.code is not Code.PROP or "F1" not in state.revealed:
        return False
    language = persona.public.language
    facts = (persona.fact(key) for key in state.revealed if key != "F0")
    return unit.attrs.fits or any(fact is not None and covers(unit.quote, fact, language) for fact in facts)


def moves(persona: Persona, state: TableState, coded: CodedTurn) -> tuple[Move, ...]:
    """The turn's units with what repetition and fit make of them.

    A move that follows up on what it just brought out is no repeat."""
    fresh_start = state.last_act in (Act.REVEAL, Act.HINT) or not state.last_codes
    previous, repeats = (None, 0) if fresh_start else (state.last_codes[-1], state.repeats)
    said, made = list(state.said), []
    for unit in coded.units:
        repeats = repeats + 1 if unit.code is previous else 0
        previous = unit.code
        text = _normal(unit.quote)
        before = unit.code in rules.REACH and _said_before(text, said)
        said.append(text)
        made.append(Move(unit, quality(unit), repeats, before, fits_known(unit, persona, state)))
    return tuple(made)


@lru_cache(maxsize=2_048)
def _normal(quote: str) -> str:
    return " ".join(words(quote)[:_COMPARED_WORDS])


def _said_before(text: str, said: Sequence[str]) -> bool:
    """Whatever the order of the words."""
    earlier = [_in_order(one) for one in said]
    found = process.extractOne(_in_order(text), earlier, scorer=fuzz.ratio, score_cutoff=rules.NEAR_DUPLICATE)
    return found is not None


@lru_cache(maxsize=2_048)
def _in_order(text: str) -> str:
    return " ".join(sorted(text.split()))


def react(state: TableState, coded: CodedTurn, made: tuple[Move, ...]) -> TableState:
    """The state after the turn's words have landed, before the counterpart answers."""
    mood, damage = _land(state, coded, made)
    hit = coded.has(*COUNTERS)
    damage = damage if hit else state.damage
    repaired = "repair" in coded.flags and damage is not None and not state.repaired
    if repaired and damage is not None:
        mood = _give_back(mood, damage)
    accepting = _accepts(state, coded)
    only_questions = _only_questions(coded)
    run = state.question_run + 1 if only_questions else 0
    for effect in _extras(coded, accepting, run):
        mood = shift(mood, effect, 1.0, 1.0)
    gives_room = coded.has(Code.AUTON) and not counters(coded)
    return replace(
        state,
        mood=mood,
        turn=state.turn + 1,
        damage=damage,
        repaired=state.repaired or repaired,
        accepted=state.accepted or accepting,
        room=state.room or gives_room,
        bonus=rules.ROOM_BONUS if gives_room else 0.0,
        streak=state.streak + 1 if hit else 0,
        question_run=run,
        last_codes=tuple(move.code for move in made) or state.last_codes,
        repeats=made[-1].repeats if made else state.repeats,
        said=(*state.said, *(_normal(move.unit.quote) for move in made if move.code in rules.REACH))[
            -_REMEMBERED:
        ],
    )


def _land(state: TableState, coded: CodedTurn, made: tuple[Move, ...]) -> tuple[Mood, Mood | None]:
    """The mood after every unit, and what the counter moves among them cost."""
    mood, cost = state.mood, Mood(0.0, 0.0, 0.0, 0.0)
    streak = 1 + rules.STREAK_STEP * min(rules.STREAK_MOST, state.streak)
    beside = rules.BESIDE_COUNTER if counters(coded) else 1.0
    for move in made:
        before = mood
        if move.code in COUNTERS:
            force = (0.5 + 0.5 * move.quality) * streak
            mood = shift(mood, rules.EFFECTS[move.code], force, force)
            cost = _add_cost(cost, before, mood)
        else:
            favour = move.quality * rules.REPEAT**move.repeats * beside
            mood = shift(mood, effect_of(move), favour, 1.0)
    return mood, cost


def effect_of(move: Move) -> Effect:
    """The row of the table, where one code has several."""
    if move.fit:
        return rules.FIT_PROPOSAL
    if move.code is Code.INFO and move.unit.attrs.requested:
        return rules.ANSWER
    if move.code is Code.LABEL and _cheerful(move.unit.quote):
        return rules.CHEERFUL_LABEL
    return rules.EFFECTS[move.code]


def _cheerful(quote: str) -> bool:
    return mentions(quote, rules.CHEERFUL) > 0 and not rules.NEGATION.search(quote)


def shift(mood: Mood, effect: Effect, favour: float, harm: float) -> Mood:
    """Moves the mood: favourable parts scaled by `favour`, the others by `harm`. Patience adds up,
    unscaled where it is lost; the rest approach 0 or 1 without reaching them."""
    return Mood(
        _toward(mood.trust, effect.trust * (favour if effect.trust > 0 else harm)),
        _toward(mood.defensiveness, effect.defensiveness * (favour if effect.defensiveness < 0 else harm)),
        _toward(mood.control, effect.control * (favour if effect.control > 0 else harm)),
        _clip(mood.patience + effect.patience * (favour if effect.patience > 0 else 1.0)),
    )


def _toward(level: float, change: float) -> float:
    return _clip(level + change * (1 - level if change > 0 else level))


def _clip(level: float) -> float:
    return min(1.0, max(0.0, level))


def _add_cost(cost: Mood, before: Mood, after: Mood) -> Mood:
    return Mood(
        cost.trust + before.trust - after.trust,
        cost.defensiveness + after.defensiveness - before.defensiveness,
        cost.control + before.control - after.control,
        cost.patience + before.patience - after.patience,
    )


def _give_back(mood: Mood, damage: Mood) -> Mood:
    share = rules.REPAIR_SHARE
    return Mood(
        _clip(mood.trust + share * damage.trust),
        _clip(mood.defensiveness - share * damage.defensiveness),
        _clip(mood.control + share * damage.control),
        _clip(mood.patience + share * damage.patience),
    )


def _accepts(state: TableState, coded: CodedTurn) -> bool:
    after_no = state.last_act in NO_ACTS and not state.accepted
    return after_no and coded.has(Code.AUTON, Code.SUMM) and not counters(coded)


def _only_questions(coded: CodedTurn) -> bool:
    said = [unit.code for unit in coded.units if unit.code is not Code.NC]
    return bool(said) and all(code in QUESTIONS for code in said)


def _extras(coded: CodedTurn, accepting: bool, run: int) -> list[Effect]:
    effects = [rules.STACKED] if len(questions(coded)) >= rules.STACK else []
    if run >= rules.INTERROGATION_RUN:
        effects.append(rules.INTERROGATION)
    return [*effects, rules.ACCEPTED_NO] if accepting else effects
