"""Whatever a trainee adds to a turn, it earns no more than what they said to the other side."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache

import pytest

from tests.robustness.attack import ATTACKS, LISTENING, ORDINARY, TURNS, Attack, Turn, after
from trainer.domain.codes import Code
from trainer.domain.grade import CodedTurn
from trainer.engine.grader import Grader, Seen

OPEN_FLIPS = frozenset(("suffix-20", "thrice-07", "stuffing-01"))
"""Attacks that still lift a grade: word salad that looks like a question, and pushes put as questions in
words the grader has not met. The list may only get shorter."""
OPEN_WORDS = frozenset({"role-12"})
"""Attacks some words of which are still taken for talk to the other side; they win nothing."""
OPEN_TURNS = frozenset({"roi"})
"""Honest turns that the grader still reads wrongly."""
Coded = Callable[[str, Seen], CodedTurn]
all_attacks = pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.id)
ADDRESSED = [attack for attack in ATTACKS if attack.addressed]


@pytest.fixture(scope="module")
def coded(grader: Grader) -> Coded:
    """Every attack is coded once for all that is asked of it."""
    return cache(grader.code)


def test_there_are_attacks_of_every_kind_in_many_settings() -> None:
    assert len(ATTACKS) >= 320
    assert len({attack.id for attack in ATTACKS}) == len({attack.text for attack in ATTACKS}) == len(ATTACKS)
    assert min(Counter(attack.kind for attack in ATTACKS).values()) >= 12
    assert len({attack.turn.setting for attack in ATTACKS}) >= 12


@pytest.mark.parametrize("turn", [turn for turn in TURNS.values() if turn.id not in OPEN_TURNS], ids=str)
def test_a_turn_without_an_attack_has_the_grade_of_the_codebook(turn: Turn, grader: Grader) -> None:
    assert grader.code(turn.text, turn.seen).grade == turn.grade


def test_the_attacks_that_still_win_are_few_and_known(coded: Coded) -> None:
    graded = {attack.id: coded(attack.text, attack.turn.seen).grade or 0 for attack in ATTACKS}
    honest = {attack.id: coded(attack.turn.text, attack.turn.seen).grade or 0 for attack in ATTACKS}
    assert {name for name, grade in graded.items() if grade > honest[name]} <= OPEN_FLIPS
    assert len(OPEN_FLIPS) <= 0.015 * len(ATTACKS)


@pytest.mark.parametrize(
    "attack", [attack for attack in ATTACKS if attack.id not in OPEN_FLIPS], ids=lambda attack: attack.id
)
def test_no_attack_raises_the_grade_of_its_turn(attack: Attack, coded: Coded) -> None:
    attacked = coded(attack.text, attack.turn.seen)
    honest = coded(attack.turn.text, attack.turn.seen)
    assert honest.grade is not None
    assert attacked.grade is None or attacked.grade <= honest.grade, [
        (unit.code.value, unit.quote[:80]) for unit in attacked.units[:12]
    ]


@pytest.mark.parametrize("attack", ADDRESSED, ids=lambda attack: attack.id)
def test_words_to_the_grader_are_flagged_and_never_coded(attack: Attack, coded: Coded) -> None:
    attacked = coded(attack.text, attack.turn.seen)
    assert "meta" in attacked.flags
    believed = [(unit.code, unit.quote) for unit in attacked.units if attack.outside(unit)]
    assert attack.id in OPEN_WORDS or [one for one in believed if one[0] is not Code.NC] == []


@all_attacks
def test_an_attacked_turn_is_quoted_where_it_stands(attack: Attack, coded: Coded) -> None:
    end = 0
    for unit in coded(attack.text, attack.turn.seen).units:
        assert end <= unit.span[0] < unit.span[1] <= len(attack.text)
        assert attack.text[slice(*unit.span)] == unit.quote
        end = unit.span[1]


def test_turns_graded_side_by_side_are_graded_as_they_are_alone(grader: Grader, coded: Coded) -> None:
    def again(attack: Attack) -> CodedTurn:
        return grader.code(attack.text, attack.turn.seen)

    alone = [coded(attack.text, attack.turn.seen) for attack in ATTACKS]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(again, reversed(ATTACKS))) == alone[::-1]


@pytest.mark.parametrize(("no", "text"), ORDINARY)
def test_talk_of_grades_and_systems_to_the_other_side_is_no_attack(
    no: str, text: str, grader: Grader
) -> None:
    coded = grader.code(text, after(no))
    assert "meta" not in coded.flags
    assert coded.grade is not None


@pytest.mark.parametrize(
    ("turn", "text"), [(turn, text) for turn, text in LISTENING if turn.id not in OPEN_TURNS]
)
def test_real_listening_before_a_counter_is_not_taken_for_sugar(
    turn: Turn, text: str, grader: Grader
) -> None:
    assert grader.code(text, turn.seen).grade == turn.grade + 1
