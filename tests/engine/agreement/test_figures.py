"""Kappa, F1 and their intervals, against values worked by hand and against scikit-learn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score, f1_score

from trainer.engine.agreement import TASKS, Agreement, Pair, Resampling, agreement, kappas

FEW = Resampling(resamples=50)


def pairs(*counted: tuple[str, str, int]) -> list[Pair]:
    every = [(gold, found) for gold, found, count in counted for _ in range(count)]
    return [Pair(gold, found, f"d{number % 7}") for number, (gold, found) in enumerate(every)]


def figures(found: list[Pair], *classes: str) -> Agreement:
    result = agreement(found, classes, FEW)
    assert result is not None
    return result


def test_kappa_of_the_textbook_table() -> None:
    # 50 cases: both yes 20, yes/no 5, no/yes 10, both no 15: .7 seen, .5 by chance, kappa .4.
    found = figures(
        pairs(("yes", "yes", 20), ("yes", "no", 5), ("no", "yes", 10), ("no", "no", 15)), "yes", "no"
    )
    assert found.n == 50
    assert found.dialogues == 7
    assert found.kappa.value == pytest.approx(0.4)
    yes = found.classes[0]
    assert (yes.name, yes.n) == ("yes", 25)
    assert yes.precision.value == pytest.approx(20 / 30)
    assert yes.recall.value == pytest.approx(20 / 25)
    assert yes.f1.value == pytest.approx(40 / 55)
    assert found.macro_f1.value == pytest.approx((40 / 55 + 30 / 45) / 2)


def test_a_label_beyond_the_classes_is_wrong_and_no_class_of_its_own() -> None:
    found = figures(
        pairs(("open", "open", 1), ("open", "neither", 1), ("closed", "closed", 2)), "open", "closed"
    )
    assert [one.name for one in found.classes] == ["open", "closed"]
    assert found.macro_f1.value == pytest.approx((2 / 3 + 1) / 2)


def test_a_class_that_nobody_gave_is_not_in_the_mean() -> None:
    found = figures(pairs(("a", "a", 3), ("b", "b", 2), ("b", "c", 1)), "a", "b", "c")
    assert found.macro_f1.value == pytest.approx((1 + 4 / 5) / 2)


def test_where_chance_alone_agrees_everywhere_kappa_is_not_defined() -> None:
    assert figures(pairs(("a", "a", 3)), "a").kappa.value is None


def test_no_pairs_give_no_figures() -> None:
    assert agreement([], ("a",), FEW) is None


def test_the_same_seed_gives_the_same_interval_and_it_holds_the_figure() -> None:
    found = pairs(("a", "a", 30), ("a", "b", 9), ("b", "b", 20), ("b", "a", 11))
    first, again = figures(found, "a", "b"), figures(found, "a", "b")
    other = agreement(found, ("a", "b"), Resampling(resamples=50, seed=2))
    assert first == again
    assert first != other
    assert first.macro_f1.low is not None
    assert first.macro_f1.high is not None
    assert first.macro_f1.low < first.macro_f1.value < first.macro_f1.high  # type: ignore[operator]


def test_dialogues_are_drawn_whole() -> None:
    alike = [Pair("a", "a", "one"), Pair("b", "b", "one"), Pair("a", "a", "two"), Pair("b", "b", "two")]
    found = figures(alike, "a", "b")
    assert (found.macro_f1.low, found.macro_f1.high) == (1.0, 1.0)


LABELS = st.sampled_from("abc")


@given(st.lists(st.tuples(LABELS, LABELS), min_size=2, max_size=60))
def test_on_one_table_the_figures_are_those_of_scikit_learn(said: list[tuple[str, str]]) -> None:
    gold, predicted = [one for one, _ in said], [one for _, one in said]
    found = agreement([Pair(*both, "d") for both in said], "abc", Resampling(resamples=2))
    assert found is not None
    given_classes = sorted(set(gold))
    macro = f1_score(gold, predicted, labels=given_classes, average="macro", zero_division=0.0)
    assert found.macro_f1.value == pytest.approx(macro)
    if found.kappa.value is not None:
        assert found.kappa.value == pytest.approx(cohen_kappa_score(gold, predicted))


def test_a_question_not_told_open_from_closed_enters_only_the_question_and_rest_tasks() -> None:
    entering = {task.name for task in TASKS if "question_unspecified" in task.gold}
    assert entering == {"listening", "telling", "question"}
    assert {task.name: task.gold["question_unspecified"] for task in TASKS if task.name in entering} == {
        "listening": "rest",
        "telling": "rest",
        "question": "question",
    }


def test_a_question_that_is_not_heard_is_closed_or_wrong_or_left_out() -> None:
    tasks = {task.name: task for task in TASKS}
    assert tasks["open_closed"].predicted["other"] == "closed"
    assert tasks["open_closed_strict"].predicted["other"] == "neither"
    assert "other" not in tasks["open_closed_heard"].predicted


def test_a_class_that_one_side_alone_gave_has_a_kappa_of_its_own() -> None:
    found = kappas([Pair("a", "a", "x"), Pair("b", "no unit", "y")], ["a", "b"], Resampling(resamples=5))
    assert found is not None
    assert [(name, n) for name, n, _kappa in found.each] == [("a", 1), ("b", 1)]
