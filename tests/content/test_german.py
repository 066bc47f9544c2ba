"""The German counterparts, played with the German stock, policies and rules."""

from itertools import combinations

import pytest
from rapidfuzz import fuzz

from tests.content.test_stock import SLOTS
from trainer.domain.codes import Family
from trainer.domain.persona import Persona
from trainer.domain.play import Act
from trainer.engine.acting import BuiltinActor
from trainer.engine.acting.line_choice import prepared
from trainer.engine.coding import BuiltinGrader
from trainer.engine.policies import complete
from trainer.engine.proof.playable import DEAF, LADDER
from trainer.engine.simulation import Bench, Result, cells, simulate
from trainer.settings import HOME
from trainer.store.content import Library
from trainer.store.weights import shipped_opinion

LIBRARY = Library(HOME / "personas", HOME / "prompts")
ALL = {file.persona.id: file.persona for file in LIBRARY.persona_files() if file.persona}

GERMAN = {name: persona for name, persona in ALL.items() if persona.public.language == "de"}
STOCK = LIBRARY.stock("de")
FILES = LIBRARY.policies("de")
POLICIES = {name: complete(policy, FILES) for name, policy in FILES.items()}


def learned(persona: Persona, names: tuple[str, ...], runs: int) -> dict[str, Result]:
    bench = Bench(BuiltinGrader(shipped_opinion()), BuiltinActor(STOCK), runs)
    table = cells([persona], [POLICIES[name] for name in names])
    return {row.policy: row for row in simulate(table, bench)}


def test_there_are_two_of_them_and_every_policy_speaks_their_language():
    assert len(GERMAN) == 2
    assert FILES.keys() == LIBRARY.policies("en").keys() == LIBRARY.policies("xx").keys()
    assert "Warum nicht?" in FILES["why_not"].turns[0]


@pytest.mark.parametrize("name", sorted(GERMAN))
def test_arguing_in_german_learns_nothing_and_asking_learns_what_is_behind_the_no(name):
    rows = learned(GERMAN[name], (*DEAF, "curious"), runs=8)
    assert all(rows[policy].F2 <= 0.13 for policy in DEAF), rows
    assert rows["curious"].F2 >= 0.75, rows


@pytest.mark.proof
@pytest.mark.parametrize("name", sorted(GERMAN))
def test_the_full_german_figures(name):
    rows = learned(GERMAN[name], (*DEAF, *LADDER), runs=200)
    assert all(rows[policy].F2 <= 0.02 for policy in DEAF), rows
    assert rows["curious"].F2 >= 0.90, rows
    assert [rows[policy].F2 for policy in LADDER] == sorted({rows[policy].F2 for policy in LADDER})


@pytest.mark.parametrize("act", [act for act in Act if act is not Act.REVEAL])
def test_every_act_has_german_lines_for_every_band_and_no_line_is_nearly_another(act):
    lines = prepared(STOCK.acts[act], STOCK.topics)
    free = [line for line in lines if not (line.trigger or line.to or line.family or line.cue or line.slots)]
    for band in ("clipped", "justifies", "conditional", "volunteers"):
        assert len([line for line in free if not line.band or band in line.band]) >= 3, band
    for one, other in combinations({line.say for line in lines}, 2):
        assert fuzz.ratio(one, other) < 88, (one, other)
    assert all(line.slots <= SLOTS for line in lines)


def test_counter_moves_are_answered_by_german_lines_of_their_own():
    for act in (Act.REFUSE, Act.HARDEN):
        assert Family.COUNTER in {code.family for line in STOCK.acts[act] for code in line.to}
