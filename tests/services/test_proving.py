"""The proof of a persona, as the Personas page and the command line take it."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from tests.engine.proof.whole import broken, persona, whole
from trainer.domain.persona import Persona
from trainer.engine.proof.playable import DEAF, LADDER, playable
from trainer.engine.simulation import Result
from trainer.services.proving import Proof
from trainer.services.wiring import Services

OURS = "plant-partner"


def proved(services: Services, who: Persona, runs: int) -> tuple[list[tuple[int, int]], Proof]:
    steps, made = services.proving.prove(who, runs=runs), []
    while True:
        try:
            made.append(next(steps))
        except StopIteration as stop:
            return made, stop.value


def rows(**learned: float) -> list[Result]:
    """A full run of every trainee, with what each learned of F2."""
    shares = dict.fromkeys(DEAF, 0.0) | {"novice": 0.05, "average": 0.4, "curious": 0.95} | learned
    row = Result("who", "", "medium", 200, 0.99, 0.0, 0.5, 8, {"E4": 200}, 50.0, 50.0, 0.5, 0.5)
    return [replace(row, policy=name, F2=share) for name, share in shares.items()]


def test_every_step_is_counted_and_the_figures_are_returned(services: Services) -> None:
    steps, proof = proved(services, services.personas.get(OURS), runs=2)
    assert steps == [(done, len(DEAF + LADDER) + 1) for done in range(1, len(DEAF + LADDER) + 2)]
    assert [row.policy for row in proof.figures] == [*DEAF, *LADDER]
    assert {row.difficulty for row in proof.figures} == {"medium"}


def test_a_persona_of_another_difficulty_is_also_played_at_its_own(services: Services) -> None:
    _, proof = proved(services, services.personas.get(OURS).model_copy(update=_hard(services)), runs=1)
    assert [(row.policy, row.difficulty) for row in proof.figures][-1] == ("curious", "hard")


def _hard(services: Services) -> dict[str, object]:
    return {"public": services.personas.get(OURS).public.model_copy(update={"difficulty": "hard"})}


def test_without_sessions_only_the_words_are_proved_and_that_is_said(services: Services) -> None:
    steps, proof = proved(services, persona(whole()), runs=0)
    assert steps == [(1, 1)]
    assert proof == Proof((), ("simulation: left out, as asked",))
    assert proof.sound


def test_a_draft_in_the_browser_gets_field_and_fix_without_a_file(services: Services) -> None:
    _, proof = proved(services, broken("private.decoy", "N6"), runs=0)
    assert [fault.field for fault in proof.faults] == ["private.decoy"]
    assert not proof.sound


def test_a_language_nobody_can_play_in_is_skipped_and_said(services: Services) -> None:
    _, proof = proved(services, broken("public.language", "xx"), runs=2)
    assert [fault.field for fault in proof.faults] == ["public.language"]
    assert proof.figures == ()
    assert "simulation: there are no shared lines for 'xx'" in proof.skipped


def test_a_fault_in_a_file_names_its_line(services: Services, tmp_path: Path) -> None:
    document = whole()
    document["private"]["decoy"] = "N6"
    path = tmp_path / "ferry-master.yaml"
    path.write_text(yaml.safe_dump(document, sort_keys=False), encoding="utf-8")
    line = path.read_text(encoding="utf-8").splitlines().index("  decoy: N6") + 1
    (file,) = services.proving.files([path])
    *_, (faults, identity) = _last(services.proving.prove_file(file, runs=0))
    assert identity == "ferry-master"
    assert faults == (
        f"{path}:{line}: private.decoy: is the no itself and so hides nothing; choose another "
        "kind or remove it",
    )


def _last(steps):
    while True:
        try:
            yield next(steps)
        except StopIteration as stop:
            yield stop.value.faults, stop.value.id
            return


def test_figures_that_bear_every_claim_out_are_no_fault() -> None:
    assert list(playable(rows())) == []


@pytest.mark.parametrize(
    ("learned", "field", "says"),
    [
        ({"curious": 0.85}, "private.facts.F2.topics", "85% of 200 curious sessions at medium learn F2"),
        ({"label_but": 0.03}, "private.fits", "label_but learn F2 in 3% of 200 sessions (2% at most)"),
        ({"novice": 0.4}, "private.fits", "average learn F2 no oftener"),
    ],
)
def test_each_claim_that_fails_is_told_with_its_figure(
    learned: dict[str, float], field: str, says: str
) -> None:
    (fault,) = playable(rows(**learned))
    assert fault.field == field
    assert says in fault.problem


def test_a_way_in_that_is_shut_at_the_first_step_is_told_there() -> None:
    shut = [replace(row, F1=0.3, F2=0.2 if row.policy == "curious" else 0.0) for row in rows(average=0.1)]
    assert next(fault.field for fault in playable(shut)) == "private.facts.F1.topics"


def test_a_way_out_that_never_comes_up_is_told() -> None:
    (fault,) = playable([replace(row, F3=0.0) for row in rows()])
    assert fault.field == "private.facts.F3.topics"


def test_a_few_sessions_are_not_held_to_what_chance_explains() -> None:
    few = [replace(row, runs=40) for row in rows(curious=0.85, why_not=0.05)]
    assert list(playable(few)) == []
    worse = [replace(row, runs=40) for row in rows(curious=0.75, why_not=0.1)]
    assert len(list(playable(worse))) == 2
