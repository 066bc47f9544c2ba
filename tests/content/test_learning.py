"""What scripted trainees learn from the real personas, with the real coder and actor."""

from pathlib import Path
from typing import cast

import pytest

from trainer.engine.acting.builtin import BuiltinActor
from trainer.engine.coding import BuiltinGrader
from trainer.engine.policies import complete
from trainer.engine.simulation import Bench, cells, simulate
from trainer.services.proving import Proof
from trainer.services.wiring import desk
from trainer.settings import load
from trainer.store.content import Library
from trainer.store.weights import shipped_opinion

ROOT = Path(__file__).parents[2]
LIBRARY = Library(ROOT / "personas", ROOT / "prompts")
ALL = {file.persona.id: file.persona for file in LIBRARY.persona_files() if file.persona}
PERSONAS = {name: persona for name, persona in ALL.items() if persona.public.language == "en"}
"""Those the thresholds bind; what speaks another language has figures of its own."""
FILES = LIBRARY.policies()
POLICIES = {name: complete(policy, FILES) for name, policy in FILES.items()}
PROVING = desk(load({})).proving
LADDER = ("argue", "novice", "average", "curious")


def proof_of(name: str, runs: int) -> Proof:
    steps = PROVING.prove(PERSONAS[name], runs=runs)
    while True:
        try:
            next(steps)
        except StopIteration as stop:
            return cast(Proof, stop.value)


@pytest.mark.parametrize("name", sorted(PERSONAS))
def test_every_persona_is_proved_and_arguing_never_finds_what_asking_does(name):
    proof = proof_of(name, runs=20)
    assert proof.faults == ()
    assert len(proof.figures) >= 8 or proof.skipped


def test_over_all_personas_more_skill_learns_more():
    table = cells(list(PERSONAS.values()), [POLICIES[name] for name in LADDER], "medium")
    bench = Bench(BuiltinGrader(shipped_opinion()), BuiltinActor(LIBRARY.stock()), runs=24)
    rows = list(simulate(table, bench))
    shares = [sum(row.F2 for row in rows if row.policy == name) for name in LADDER]
    assert shares == sorted(set(shares))


@pytest.mark.proof
@pytest.mark.parametrize("name", sorted(PERSONAS))
def test_the_full_figures_prove_every_persona(name):
    proof = proof_of(name, runs=200)
    assert proof.faults == ()
    agreed = sum(row.ends.get("E1", 0) for row in proof.figures)
    assert not agreed or PERSONAS[name].private.no_type != "N8"


@pytest.mark.proof
def test_the_whole_table_keeps_the_order_of_the_rule_table():
    table = cells(list(PERSONAS.values()), list(POLICIES.values()), "medium")
    bench = Bench(BuiltinGrader(shipped_opinion()), BuiltinActor(LIBRARY.stock()), runs=50)
    rows = list(simulate(table, bench))

    def share(policy: str) -> float:
        found = [row.F2 for row in rows if row.policy == policy]
        return sum(found) / len(found)

    assert all(share(policy) <= 0.15 for policy in ("generic_open", "parrot", "closed_interrogation"))
    assert share("stacked") <= 0.30
    assert share("empathy_only") <= 0.45
    assert share("argue_then_curious") >= 0.70
    assert share("question_then_rebuttal") <= 0.10
    assert share("give_up") == 0
    assert share("novice") < share("curious_then_argue") < share("curious")


def test_the_shipped_counterpart_and_grader_work_in_other_processes():
    table = cells(list(PERSONAS.values())[:2], [POLICIES["curious"]], "medium")
    bench = Bench(BuiltinGrader(shipped_opinion()), BuiltinActor(LIBRARY.stock()), runs=2)
    assert list(simulate(table, bench, workers=2)) == list(simulate(table, bench))
