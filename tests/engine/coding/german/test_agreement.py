"""The German rules beside one person's own codes, on turns they were and were not built on."""

from collections import Counter
from pathlib import Path

import pytest
import yaml

from trainer.domain.codes import Code
from trainer.domain.transcript import Utterance
from trainer.engine.coding import BuiltinGrader
from trainer.engine.grader import Seen

GRADER = BuiltinGrader(None)


def pairs(name: str) -> list[tuple[str, str]]:
    """(codes wanted, codes found) of each turn in a file beside this one."""
    blocks = yaml.safe_load((Path(__file__).parent / f"{name}.yaml").read_text("utf-8"))
    found = []
    for block in blocks:
        seen = Seen((Utterance("counterpart", block["said"]),), language="de")
        for codes, text in block["turns"]:
            units = GRADER.code(text, seen).units
            assert all(unit.quote == text[slice(*unit.span)] for unit in units)
            found.append((codes, " + ".join(unit.code for unit in units)))
    return found


def kappa(rows: list[tuple[str, str]]) -> float:
    same = sum(wanted == found for wanted, found in rows) / len(rows)
    wanted, found = Counter(one for one, _ in rows), Counter(other for _, other in rows)
    chance = sum(wanted[code] * found[code] for code in wanted) / len(rows) ** 2
    return (same - chance) / (1 - chance)


def test_the_examples_cover_every_code_in_both_parts():
    for name in ("built", "held"):
        codes = {code for wanted, _ in pairs(name) for code in wanted.split(" + ")}
        assert codes >= {code.value for code in Code} - ({"COMMIT"} if name == "built" else set()), name
    assert len(pairs("built")) + len(pairs("held")) >= 250


@pytest.mark.parametrize(("name", "least"), [("built", 0.9), ("held", 0.85)])
def test_the_rules_agree_with_the_codes_given_by_hand(name, least):
    found = kappa(pairs(name))
    print(f"German rules, {name}: kappa {found:.3f}")
    assert found >= least
