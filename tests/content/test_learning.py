"""What scripted trainees learn from the real personas, with the real coder and actor."""

import os
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from trainer.domain.play import End
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
WORKERS = os.cpu_count() or 1
LIBRARY = Library(ROOT / "personas", ROOT / "prompts")
ALL = {file.persona.id: file.persona for file in LIBRARY.persona_files() if file.persona}
PERSONAS = {name: persona for name, persona in ALL.items() if persona.public.language == "en"}
"""Those the thresholds bind; what speaks another language has figures of its own."""
FILES = LIBRARY.policies()
POLICIES = {name: complete(policy, FILES) for name, policy in FILES.items()}
PROVING = desk(load({})).proving
DEAF = ("argue", "why_not", "question_then_rebuttal", "label_but", "closed_interrogation")


def bench(runs: int) -> Bench:
    return Bench(BuiltinGrader(shipped_opinion()), BuiltinActor(LIBRARY.stock()), runs=runs)


def proof_of(name: str, runs: int) -> Proof:
    steps = PROVING.prove(PERSONAS[name], runs=runs)
    while True:
        try:
            next(steps)
        except StopIteration as stop:
            return cast(Proof, stop.value)


@pytest.mark.parametrize("name", sorted(PERSONAS))
def test_every_persona_is_proved_and_arguing_never_finds_what_asking_does(name):
    proof = proof_of(name, runs=4)
    assert proof.faults == ()
    assert len(proof.figures) >= 8 or proof.skipped


@pytest.mark.proof
@pytest.mark.parametrize("name", sorted(PERSONAS))
def test_the_full_figures_prove_every_persona(name):
    proof = proof_of(name, runs=200)
    assert proof.faults == ()
    agreed = sum(row.ends.get("E1", 0) for row in proof.figures)
    assert not agreed or PERSONAS[name].private.no_type != "N8"


@pytest.mark.proof
@pytest.mark.parametrize("difficulty", ["easy", "medium", "hard"])
def test_the_whole_table_holds_for_every_persona_at_every_difficulty(difficulty):
    table = cells(list(PERSONAS.values()), list(POLICIES.values()), difficulty)
    found = {(row.persona, row.policy): row for row in simulate(table, bench(runs=200), workers=WORKERS)}
    assert {end for row in found.values() for end in row.ends} >= {end.value for end in End}
    for name in PERSONAS:
        learned = {policy: found[name, policy].F2 for policy in POLICIES}
        for policy in DEAF:
            loose = difficulty == "easy" and policy == "closed_interrogation"
            assert learned[policy] <= (0.05 if loose else 0.02), (name, policy)
        assert learned["novice"] < learned["average"] < learned["curious"], name
        assert learned["curious"] >= (0.75 if difficulty == "hard" else 0.90), name
        if difficulty == "medium":
            assert learned["argue_then_curious"] >= 0.70, name
            assert max(learned["parrot"], learned["generic_open"]) <= 0.15, name
            assert learned["empathy_only"] <= 0.45, name
            ends = found[name, "pitch"].ends
            assert sum(ends.get(end, 0) for end in ("E4", "E5", "E6")) >= 180, name


@pytest.mark.proof
def test_arguing_after_good_questions_leaves_the_door_lower_than_a_polite_goodbye():
    against = replace(bench(runs=200), against=POLICIES["give_up"])
    for row in simulate(cells(list(PERSONAS.values()), [POLICIES["curious_then_argue"]], "medium"), against):
        assert row.door_below is not None, row.persona
        assert row.door_below >= 0.70, row.persona


def test_the_shipped_counterpart_and_grader_work_in_other_processes():
    table = cells(list(PERSONAS.values())[:2], [POLICIES["curious"]], "medium")
    few = bench(runs=2)
    assert list(simulate(table, few, workers=2)) == list(simulate(table, few))
