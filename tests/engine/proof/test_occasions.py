"""The table of occasions against the director itself: what it calls impossible must never happen."""

import random

import pytest

from tests.engine.proof.whole import persona, whole
from tests.engine.table import turn, unit
from trainer.domain.codes import COUNTERS, Code
from trainer.domain.no_types import NoType
from trainer.domain.persona import Persona
from trainer.domain.play import Act, Key, Mood
from trainer.domain.transcript import TableState
from trainer.engine.director import Step, step
from trainer.engine.proof.occasions import bands, longest, tables, unmet
from trainer.engine.proof.outcomes import outcomes

STEPS = 4_000
OUT: tuple[tuple[Key, ...], ...] = (("F0",), ("F0", "F1"), ("F0", "F1", "F2"), ("F0", "F1", "F2", "F3"))
SAYS = {
    Code.PROP: "We bring it on Tuesday.",
    Code.COMMIT: "How do we start next week?",
    Code.SUMM: "A supplier left broken machines, and your brother lost his licence.",
}


def played(who: Persona) -> list[tuple[TableState, frozenset[Code], Step]]:
    """Many single turns at tables of every kind."""
    chance, seen = random.Random(7), []
    for seed in range(STEPS):
        out = chance.choice(OUT)
        table = TableState(
            mood=Mood(*(chance.random() for _ in range(4))),
            turn=chance.randrange(8),
            revealed=out,
            restated=out[1:] if chance.random() < 0.3 else (),
            yes=chance.choice((None, None, Act.TENTATIVE_YES if "F2" in out else None)),
            room=chance.random() < 0.5,
        )
        codes = frozenset(chance.choices(list(Code), k=chance.choice((1, 1, 2))))
        units = (
            unit(code, SAYS.get(code, "rope and pier"), fits=code is Code.PROP) for code in sorted(codes)
        )
        seen.append((table, codes, step(who, "medium", table, turn(*units), ("No.",), seed)))
    return seen


@pytest.fixture(scope="module")
def steps() -> list[tuple[TableState, frozenset[Code], Step]]:
    return [
        one
        for no_type in (NoType.N3, NoType.N6)
        for one in played(persona(whole()).model_copy(update={"private": _of(no_type)}))
    ]


def _of(no_type: NoType):  # type: ignore[no-untyped-def]
    return persona(whole()).private.model_copy(update={"no_type": no_type})


def test_every_act_comes_up(steps) -> None:
    assert set(Act) - {taken.directive.act for _, _, taken in steps} == set()


def test_no_act_comes_in_a_mood_that_the_table_leaves_out(steps) -> None:
    for _, _, taken in steps:
        assert taken.directive.band in bands(taken.directive.act), taken.directive


def test_no_act_answers_a_code_that_the_table_leaves_out(steps) -> None:
    for _, codes, taken in steps:
        done = taken.directive
        told = done.reveals[0] if done.reveals else done.hints_at
        assert not codes & unmet(done.act, told), (codes, done)


def test_no_act_comes_with_more_or_less_out_than_the_table_says(steps) -> None:
    for table, _, taken in steps:
        act, out = taken.directive.act, set(table.revealed)
        assert any(out >= set(least) for least in tables(act)), (out, act)
        assert act is not Act.COUNTERFEIT_YES or "F2" not in out


def test_no_act_asks_for_longer_lines_than_the_table_takes(steps) -> None:
    for _, _, taken in steps:
        assert taken.directive.words[1] * 1.5 + 3 <= longest(taken.directive.act) + 1


def test_what_the_table_rules_out_is_ruled_out_for_a_reason(steps) -> None:
    countered = {taken.directive.act for _, codes, taken in steps if codes & COUNTERS}
    assert countered == {act for act in Act if not unmet(act, None) & COUNTERS}


def test_an_impossible_no_never_agrees() -> None:
    who = persona(whole()).model_copy(update={"private": _of(NoType.N8)})
    tables_without_yes = [taken for table, _, taken in played(who) if table.yes is None]
    assert {taken.directive.act for taken in tables_without_yes} <= outcomes(who).acts
    assert Act.NEXT_STEP not in outcomes(who).acts


def test_a_table_with_nothing_agreed_ends_as_the_persona_can_end() -> None:
    for no_type in NoType:
        who = persona(whole()).model_copy(update={"private": _of(no_type)})
        for table, _, taken in played(who)[:500]:
            if table.yes is None and taken.directive.end:
                assert taken.directive.end in outcomes(who).ends
