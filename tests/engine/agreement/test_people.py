"""Two readings of the same turns beside each other."""

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score

from trainer.domain.codes import Code
from trainer.engine.agreement import ENOUGH, ReadTwice, Resampling, how_far

FEW = Resampling(resamples=50)
PAIRS = st.tuples(st.sampled_from(list(Code)[:4]), st.sampled_from(list(Code)[:4]))


def turns(pairs: list[tuple[Code, Code]], month: str = "2026-03") -> list[ReadTwice]:
    """One unit a turn, two turns a session."""
    return [
        ReadTwice(f"s{number // 2}", month, (((0, 5), one),), (((0, 5), other),))
        for number, (one, other) in enumerate(pairs)
    ]


def test_under_ten_units_there_is_not_enough_to_say() -> None:
    alike = [(Code.LABEL, Code.LABEL), (Code.CALQ, Code.CALQ)] * 5
    assert how_far(turns(alike[: ENOUGH - 1]), FEW).kappa is None
    full = how_far(turns(alike), FEW)
    assert full.kappa is not None
    assert (full.kappa.value, full.units, full.sessions) == (1.0, 10, 5)
    assert all(one.kappa is None for one in full.codes), "each code has five units only"


def test_nothing_decided_is_no_figure_and_no_error() -> None:
    assert how_far([], FEW).units == 0


def test_one_code_everywhere_leaves_nothing_to_tell_apart() -> None:
    assert how_far(turns([(Code.LABEL, Code.LABEL)] * 20), FEW).kappa is None


@hypothesis_settings(max_examples=40)
@given(st.lists(PAIRS, min_size=ENOUGH, max_size=60))
def test_kappa_over_all_and_by_code_is_scikit_learns(pairs: list[tuple[Code, Code]]) -> None:
    found = how_far(turns(pairs), FEW)
    one, other = [str(a.value) for a, _ in pairs], [str(b.value) for _, b in pairs]
    if found.kappa is not None:
        assert found.kappa.value == pytest.approx(cohen_kappa_score(one, other))
    for code in found.codes:
        assert code.units == sum(code.code in pair for pair in pairs)
        if code.kappa is not None:
            mine, theirs = [x == code.code for x in one], [x == code.code for x in other]
            assert code.kappa.value == pytest.approx(cohen_kappa_score(mine, theirs))


def test_months_are_apart_and_in_order() -> None:
    good = [(Code.LABEL, Code.LABEL), (Code.CALQ, Code.CALQ)] * 6
    bad = [(Code.LABEL, Code.CALQ), (Code.CALQ, Code.LABEL)] * 6
    found = how_far([*turns(good, "2026-04"), *turns(bad, "2025-12")], FEW)
    assert [one.month for one in found.months] == ["2025-12", "2026-04"]
    assert [one.kappa.value if one.kappa else None for one in found.months] == [-1.0, 1.0]


def test_the_interval_holds_the_figure_and_widens_with_fewer_sessions() -> None:
    mixed = [
        (Code.LABEL, Code.LABEL),
        (Code.CALQ, Code.LABEL),
        (Code.CALQ, Code.CALQ),
        (Code.OPENQ, Code.CALQ),
    ]
    width = {}
    for times in (4, 40):
        kappa = how_far(turns(mixed * times), Resampling()).kappa
        assert kappa is not None
        low, value, high = (figure or 0.0 for figure in (kappa.low, kappa.value, kappa.high))
        assert low <= value <= high
        width[times] = high - low
    assert width[40] < width[4]
