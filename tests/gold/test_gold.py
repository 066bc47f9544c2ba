"""The gold set: 417 turns of our own, coded twice, the second time without sight of the first."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from sklearn.metrics import cohen_kappa_score

from trainer.domain.codes import Code
from trainer.domain.grade import CodedTurn
from trainer.domain.transcript import Utterance
from trainer.engine.agreement import Agreement, ClassFigures, SpanCode, code_agreement
from trainer.engine.grader import Seen
from trainer.services.wiring import desk

FOLDER = Path(__file__).parent


def loaded(name: str) -> list[dict[str, Any]]:
    content: list[dict[str, Any]] = yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
    return content


TURNS, SECOND = loaded("turns.yaml"), loaded("second_coder.yaml")


def spans(turn: dict[str, Any]) -> list[SpanCode]:
    """The gold units of a turn, placed in its text."""
    found: list[SpanCode] = []
    end = 0
    for unit in turn["units"]:
        start = turn["text"].index(unit["quote"], end)
        end = start + len(unit["quote"])
        found.append(((start, end), Code(unit["code"])))
    return found


def coded(turn: dict[str, Any]) -> CodedTurn:
    said = (Utterance("counterpart", turn["context"]),) if turn.get("context") else ()
    return desk().models.builtin_grader.code(turn["text"], Seen(said))


def figures(agreed: Agreement, code: Code) -> ClassFigures:
    return next(one for one in agreed.classes if one.name == code)


@pytest.fixture(scope="module")
def held() -> list[tuple[dict[str, Any], CodedTurn]]:
    """The part the grader was not built on, with its reading."""
    return [(turn, coded(turn)) for turn in TURNS if turn["part"] == "held"]


@pytest.fixture(scope="module")
def agreed(held) -> Agreement:
    turns = [(spans(turn), [(unit.span, unit.code) for unit in found.units]) for turn, found in held]
    result = code_agreement(turns)
    assert result is not None
    return result


def test_every_unit_quotes_its_turn_in_order_and_has_a_code() -> None:
    assert len(TURNS) >= 400
    for turn in TURNS:
        end = 0
        for unit in turn["units"]:
            start = turn["text"].index(unit["quote"], end)
            end = start + len(unit["quote"])
            assert unit["code"] in set(Code)
    assert len({turn["id"] for turn in TURNS}) == len(TURNS)


def test_both_codings_cover_the_same_units() -> None:
    assert [turn["id"] for turn in TURNS] == [turn["id"] for turn in SECOND]
    for turn, other in zip(TURNS, SECOND, strict=True):
        assert len(turn["units"]) == len(other["codes"])


def test_the_two_codings_agree_well_beyond_chance() -> None:
    first = [unit["code"] for turn in TURNS for unit in turn["units"]]
    second = [code for other in SECOND for code in other["codes"]]
    assert cohen_kappa_score(first, second) > 0.8


def test_the_members_of_a_minimal_pair_are_in_one_part() -> None:
    parts: dict[str, set[str]] = {}
    for turn in TURNS:
        if "pair" in turn:
            parts.setdefault(turn["pair"], set()).add(turn["part"])
    assert len(parts) >= 30
    assert all(len(found) == 1 for found in parts.values())


def test_the_grader_agrees_with_the_part_it_was_not_built_on(agreed: Agreement) -> None:
    assert agreed.kappa.value >= 0.75


def test_what_it_calls_a_calibrated_question_is_one(agreed: Agreement) -> None:
    assert figures(agreed, Code.CALQ).precision.value >= 0.85


@pytest.mark.parametrize(("code", "reached"), [(Code.ACCUSE, 0.72), (Code.PRESS, 0.70), (Code.REBUT, 0.85)])
def test_it_finds_what_goes_against_them(code: Code, reached: float, agreed: Agreement) -> None:
    """The goal is .85 for each; this is what it reaches so far, on some twenty units a code."""
    assert figures(agreed, code).recall.value >= reached


def test_its_grade_is_one_that_the_key_allows(held) -> None:
    right = [found.grade in turn["grades"] for turn, found in held]
    assert sum(right) >= 0.80 * len(right)


def test_it_tells_the_members_of_a_minimal_pair_apart(held) -> None:
    pairs: dict[str, list[bool]] = {}
    for turn, found in held:
        if "pair" in turn:
            pairs.setdefault(turn["pair"], []).append(found.grade in turn["grades"])
    reached = 0.5  # so far; the goal is .85
    assert sum(all(right) for right in pairs.values()) >= reached * len(pairs)
