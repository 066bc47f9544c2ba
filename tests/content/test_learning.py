"""What scripted trainees learn from the real personas, with the real coder and actor."""

from pathlib import Path

import pytest

from trainer.domain.persona import Persona
from trainer.domain.policy import Policy
from trainer.engine.acting.builtin import BuiltinActor
from trainer.engine.coding import BuiltinGrader
from trainer.engine.policies import complete
from trainer.engine.simulation import Bench, Result, cells, simulate
from trainer.store.content import Library
from trainer.store.weights import shipped_opinion

ROOT = Path(__file__).parents[2]
LIBRARY = Library(ROOT / "personas", ROOT / "prompts")
PERSONAS = {file.persona.id: file.persona for file in LIBRARY.persona_files() if file.persona}
FILES = LIBRARY.policies()
POLICIES = {name: complete(policy, FILES) for name, policy in FILES.items()}
DEAF = ("argue", "why_not", "pitch", "label_but")
LADDER = ("argue", "novice", "average", "curious")


def learned(persona: Persona, policies: list[Policy], runs: int) -> dict[str, Result]:
    bench = Bench(BuiltinGrader(shipped_opinion()), BuiltinActor(LIBRARY.stock()), runs)
    return {row.policy: row for row in simulate(cells([persona], policies, "medium"), bench)}


@pytest.mark.parametrize("name", sorted(PERSONAS))
def test_arguing_learns_nothing_and_asking_learns_what_is_behind_the_no(name):
    rows = learned(PERSONAS[name], [POLICIES[policy] for policy in (*DEAF, "curious")], runs=15)
    assert all(rows[policy].F2 <= 0.07 for policy in DEAF), rows
    assert rows["curious"].F2 >= 0.8, rows
    assert rows["curious"].ends.get("E1", 0) == 0 or PERSONAS[name].private.no_type != "N8"


def test_over_all_personas_more_skill_learns_more():
    table = cells(list(PERSONAS.values()), [POLICIES[name] for name in LADDER], "medium")
    bench = Bench(BuiltinGrader(shipped_opinion()), BuiltinActor(LIBRARY.stock()), runs=24)
    rows = list(simulate(table, bench))
    shares = [sum(row.F2 for row in rows if row.policy == name) for name in LADDER]
    assert shares == sorted(set(shares))


@pytest.mark.proof
@pytest.mark.parametrize("name", sorted(PERSONAS))
def test_the_full_figures_of_every_persona(name):
    policies = [POLICIES[policy] for policy in (*DEAF, "novice", "average", "curious")]
    rows = learned(PERSONAS[name], policies, runs=200)
    assert all(rows[policy].F2 <= 0.02 for policy in DEAF), rows
    assert rows["curious"].F2 >= 0.90, rows
    shares = [rows[policy].F2 for policy in LADDER]
    assert shares == sorted(set(shares))
    assert "E1" not in rows["curious"].ends or PERSONAS[name].private.no_type != "N8"


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
