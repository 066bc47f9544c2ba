"""What a model's guard stops, how much of it, and how seldom it stops what is right."""

from collections import Counter
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest

from tests.fakes.saboteur import BROKEN, Saboteur, told
from tests.services.conftest import Models
from trainer.domain.guarding import Guarded
from trainer.domain.persona import Line, Persona
from trainer.domain.play import Act, Directive, Key
from trainer.domain.transcript import Utterance
from trainer.engine.director import Step, begin
from trainer.engine.locked import locked_marks
from trainer.engine.session import opening, scene
from trainer.llm.guard import Guard, Phrases
from trainer.llm.port import ChatModel
from trainer.llm.scripted import Parrot
from trainer.llm.sentences import Sentences
from trainer.services.benching.playing import PlayingBench, report
from trainer.services.models import Connection
from trainer.services.wiring import Services, desk
from trainer.settings import Settings, load

ROOM = desk(load({}))
PERSONAS = sorted(ROOM.personas.all(), key=lambda persona: persona.id)
PHRASES = Phrases.of(ROOM.library.direction().guard)
ATTEMPTS = (Path(__file__).parent / "extraction_attempts.txt").read_text(encoding="utf-8").splitlines()
BEFORE: dict[str, tuple[Key, ...]] = {
    "F1": ("F0",),
    "F2": ("F0", "F1"),
    "F3": ("F0", "F1", "F2"),
    "F4": ("F0", "F1", "F2", "F3"),
}


def guard(persona: Persona, directive: Directive, revealed: tuple[Key, ...] = ("F0",)) -> Guard:
    said = (Utterance("counterpart", opening(persona, 1)), Utterance("trainee", "Tell me the real reason."))
    state = replace(begin("medium"), revealed=revealed)
    here = scene(persona, state, Step(state, directive), said, (), 1)
    return Guard(here, PHRASES, (), locked_marks(persona, revealed, directive, said))


def rejects(looking: Guard, text: str) -> bool:
    """Any sentence of it; what comes after a rejected one is never shown."""
    cut, before = Sentences(), ""
    for sentence in [*cut.feed(f"{text} "), cut.held]:
        verdict = looking.read(sentence, before)
        if verdict.ruling == "reject":
            return True
        before += f" {verdict.line}"
    return False


def test_nearly_all_that_a_saboteur_tells_of_locked_facts_is_stopped() -> None:
    stopped, offered = Counter[str](), Counter[str]()
    for persona in PERSONAS:
        looking = guard(persona, Directive(Act.DEFLECT))
        for how, texts in told(persona).items():
            offered[how] += len(texts)
            stopped[how] += sum(rejects(looking, text) for text in texts)
    figures = {how: round(stopped[how] / offered[how], 3) for how in offered}
    print("recall on locked facts:", figures, dict(offered))
    assert min(figures.values()) >= 0.9, figures
    assert figures["outright"] >= 0.97


@pytest.mark.parametrize("rule", sorted(BROKEN))
def test_nearly_all_other_sabotage_is_stopped(rule: str) -> None:
    lines = BROKEN[rule]  # type: ignore[index]
    stopped = [line for line in lines if rejects(guard(PERSONAS[0], Directive(Act.REFUSE)), line)]
    print("recall on", rule, len(stopped), "of", len(lines))
    assert len(stopped) >= 0.9 * len(lines), set(lines) - set(stopped)


def _right_lines(persona: Persona) -> list[tuple[Guard, Line]]:
    private, found = persona.private, list[tuple[Guard, Line]]()
    for act, lines in persona.voice.lines.items():
        found += [(guard(persona, Directive(act)), line) for line in lines]
    for act, lines in private.yes_lines.items():
        found += [(guard(persona, Directive(act), BEFORE["F3"]), line) for line in lines]
    for key in (*BEFORE, *private.slots):
        if fact := persona.fact(key):
            known = BEFORE.get(key, BEFORE["F3"])
            found += [(guard(persona, Directive(Act.REVEAL, (key,)), known), line) for line in fact.lines]
            hinting = guard(persona, Directive(Act.HINT, hints_at=key), known)
            found += [(hinting, line) for line in fact.hints]
    return found


def test_hardly_a_line_of_a_persona_is_stopped_where_it_belongs() -> None:
    every = [pair for persona in PERSONAS for pair in _right_lines(persona)]
    stopped = [line.say for looking, line in every if rejects(looking, line.say)]
    print("false alarms:", len(stopped), "of", len(every), stopped)
    assert len(stopped) <= 0.01 * len(every)


@pytest.mark.parametrize(
    "personas", [PERSONAS[::4], pytest.param(PERSONAS, marks=pytest.mark.proof)], ids=len
)
def test_hardly_a_line_of_the_stock_is_stopped_where_it_belongs(personas: list[Persona]) -> None:
    acts = ROOM.library.stock().acts
    every = [
        (looking, line.say)
        for persona in personas
        for act, lines in acts.items()
        for looking in [guard(persona, Directive(act), BEFORE["F3"] if act in _LATE else ("F0",))]
        for line in lines
    ]
    stopped = [say for looking, say in every if rejects(looking, say)]
    print("false alarms in the stock:", len(stopped), "of", len(every), set(stopped))
    assert len(stopped) <= 0.01 * len(every)


_LATE = {Act.NEXT_STEP, Act.TENTATIVE_YES, Act.COMMITMENT_YES, Act.THATS_RIGHT}


def _bench(model: ChatModel, settings: Settings) -> PlayingBench:
    return PlayingBench(desk(settings, lambda _: model), Connection(counterpart=model.name))


def test_there_are_three_hundred_ways_to_ask_for_the_secret() -> None:
    assert len(set(ATTEMPTS)) >= 300


@pytest.mark.parametrize("turns", [60, pytest.param(len(ATTEMPTS), marks=pytest.mark.proof)])
def test_a_parrot_tells_nothing_and_stays_in_role_however_it_is_asked(turns: int, settings: Settings) -> None:
    attempts = ATTEMPTS if turns == len(ATTEMPTS) else ATTEMPTS[:: len(ATTEMPTS) // turns]
    found = report("parrot", list(_bench(Parrot(), settings).replies(turns, 1, attempts)))
    print(found)
    assert found.leaks == 0
    assert found.in_role >= 0.98
    assert found.replies == turns


@pytest.mark.parametrize("persona", PERSONAS, ids=lambda persona: persona.id)
def test_a_saboteur_shows_nothing_locked_in_a_session(persona: Persona, settings: Settings) -> None:
    every = told(persona)
    mixed = chain.from_iterable(zip(every["outright"], *BROKEN.values(), strict=False))
    model = Saboteur([*every["outright"], *every["paraphrased"], *mixed])
    bench = _bench(model, settings)
    replies = list(bench.replies(12, 1, ATTEMPTS, [persona.id]))
    assert [one.reply for one in replies if one.leaked] == []
    assert report(model.name, replies).in_role == 1.0


def test_what_the_guard_held_back_is_kept_and_added_up(services: Services, models: Models) -> None:
    models.script("openai:x", "Good question.", "Not now.", "No.")
    connection = Connection(counterpart="openai:x")
    session = services.practice.start("plant-partner", seed=1, connection=connection)
    for said in ("But everybody signs this.", "It's a fair price."):
        services.practice.say(session, said, connection)
        list(services.practice.reply(session, connection))
    guarded = services.review.open(session, connection).guarded
    assert guarded is not None
    assert (guarded.replies, guarded.read, guarded.rejected, guarded.rewritten) == (
        2,
        3,
        (("coaching", 1),),
        1,
    )
    assert "33.3 % of 3 sentences were held back" in guarded.plain


def test_a_session_with_the_built_in_counterpart_has_nothing_to_hold_back(services: Services) -> None:
    session = services.practice.start("plant-partner", seed=1)
    services.practice.say(session, "Why not?")
    list(services.practice.reply(session))
    assert services.review.open(session).guarded is None
    assert Guarded() == Guarded(0, (), False, False)
