"""The gold set: 417 turns of our own, coded twice, the second time without sight of the first."""

from collections import Counter
from pathlib import Path
from typing import Any

import yaml

from trainer.domain.codes import Code

FOLDER = Path(__file__).parent


def loaded(name: str) -> list[dict[str, Any]]:
    content: list[dict[str, Any]] = yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
    return content


TURNS, SECOND = loaded("turns.yaml"), loaded("second_coder.yaml")


def kappa(pairs: list[tuple[str, str]]) -> float:
    """Cohen's kappa of two codings."""
    first, second = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    seen = sum(a == b for a, b in pairs) / len(pairs)
    chance = sum(first[code] * second[code] for code in first) / len(pairs) ** 2
    return (seen - chance) / (1 - chance)


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
    pairs = [
        (unit["code"], code)
        for turn, other in zip(TURNS, SECOND, strict=True)
        for unit, code in zip(turn["units"], other["codes"], strict=True)
    ]
    assert kappa(pairs) > 0.8


def test_the_members_of_a_minimal_pair_are_in_one_part() -> None:
    parts: dict[str, set[str]] = {}
    for turn in TURNS:
        if "pair" in turn:
            parts.setdefault(turn["pair"], set()).add(turn["part"])
    assert len(parts) >= 30
    assert all(len(found) == 1 for found in parts.values())
