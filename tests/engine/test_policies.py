"""Scripted trainees."""

from pathlib import Path

import pytest
import yaml
from pydantic import ValidationError

from trainer.domain.policy import Policy
from trainer.domain.transcript import Utterance
from trainer.engine.policies import ScriptedTrainee, complete
from trainer.errors import UsageError

FOLDER = Path(__file__).parents[2] / "prompts" / "policies"
NAMES = (
    "argue why_not pitch question_then_rebuttal label_but closed_interrogation generic_open stacked parrot "
    "empathy_only novice average curious argue_then_curious curious_then_argue give_up"
)
FILES = {
    path.stem: Policy.model_validate(yaml.safe_load(path.read_text("utf-8")))
    for path in sorted(FOLDER.glob("*.yaml"))
}
BUILTIN = {name: complete(policy, FILES) for name, policy in FILES.items()}
NO = "No, twelve weeks is unrealistic for the plant."


def session(policy: Policy, turns: int = 12, seed: int = 1, reply: str = NO) -> list[str]:
    trainee, history = ScriptedTrainee(policy, seed), [Utterance("counterpart", NO)]
    said = []
    for _ in range(turns):
        said.append(trainee(history))
        history += [Utterance("trainee", said[-1]), Utterance("counterpart", reply)]
    return said


def test_every_built_in_policy_is_there_under_its_own_name():
    assert sorted(BUILTIN) == sorted(NAMES.split())
    assert all(policy.name == name for name, policy in BUILTIN.items())
    assert all(policy.about for policy in BUILTIN.values())


@pytest.mark.parametrize("name", sorted(BUILTIN))
def test_a_policy_says_the_same_for_the_same_seed_and_fills_every_slot(name):
    said = session(BUILTIN[name])
    assert said == session(BUILTIN[name])
    assert not any("{" in line or "}" in line for line in said)
    assert all(line[:1] == line[:1].upper() and line.strip() for line in said)


@pytest.mark.parametrize("name", sorted(set(BUILTIN) - {"parrot", "give_up"}))
def test_a_policy_has_enough_to_say_not_to_repeat_itself(name):
    said = session(BUILTIN[name], turns=10)
    assert len(set(said)) >= 9
    assert session(BUILTIN[name], seed=2) != session(BUILTIN[name], seed=3)


def test_the_parrot_has_one_question():
    assert len(set(session(BUILTIN["parrot"]))) == 1


def test_the_curious_one_takes_up_their_words():
    said = [line for seed in range(5) for line in session(BUILTIN["curious"], seed=seed)]
    assert sum("twelve weeks" in line for line in said) > len(said) / 4


def test_the_curious_one_proposes_nothing_before_the_sixth_turn():
    offers = BUILTIN["curious"].moves["propose"]
    openings = {offer.split("{")[0][:14] for offer in offers}
    early = [line for seed in range(20) for line in session(BUILTIN["curious"], turns=5, seed=seed)]
    assert not [line for line in early for start in openings if start in line]


def test_a_yes_in_the_reply_is_tested():
    tests = set(BUILTIN["curious"].moves["test"])
    said = session(BUILTIN["curious"], turns=8, reply="That could work, I suppose.")[5:]
    assert all(any(test in line for test in tests) for line in said)


def test_a_file_with_only_turns_draws_from_each_list_in_order_and_repeats_the_last():
    policy = Policy(name="mine", turns=(("a",), ("b",), ("c", "d")))
    said = session(policy, turns=6)
    assert said[:2] == ["A", "B"]
    assert set(said[2:4]) == {"C", "D"}
    assert set(said[4:]) <= {"C", "D"}


def test_braces_that_are_no_slot_are_said_as_they_stand():
    assert session(Policy(name="mine", turns=(("{x} and {",),)), turns=1) == ["{x} and {"]


def test_a_sentence_whose_slot_cannot_be_filled_is_passed_over():
    policy = Policy(name="mine", turns=(("About {quality}?", "Plain."),))
    assert set(session(policy, turns=4, reply="Hm.")[1:]) == {"Plain."}


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": "x"},
        {"name": "x", "turns": [["a"]], "plan": [{"say": {"m": 1}}]},
        {"name": "x", "turns": [[]]},
        {"name": "x", "plan": [{"say": {"m": 1}}]},
        {"name": "x", "plan": [{"say": {}}], "moves": {"m": ["a"]}},
        {"name": "x", "turns": [["a"]], "tunrs": []},
        {"name": "Not a name", "turns": [["a"]]},
        {"name": "x", "moves": {"m": ["a"]}, "plan": [{"say": {"m": 0}}]},
    ],
)
def test_a_broken_policy_file_is_refused(wrong):
    with pytest.raises(ValidationError):
        Policy.model_validate(wrong)


def test_borrowing_from_nobody_says_who_is_missing():
    lonely = Policy(name="x", borrows=("curious", "nobody"), plan=[{"say": {"ask": 1}}])
    with pytest.raises(UsageError, match="nobody"):
        complete(lonely, FILES)
    with pytest.raises(UsageError, match="dance"):
        complete(Policy(name="x", borrows=("curious",), plan=[{"say": {"dance": 1}}]), FILES)


def test_a_policy_of_turns_lends_them_under_its_own_name():
    mine = complete(Policy(name="x", borrows=("argue",), plan=[{"say": {"argue": 1}}]), FILES)
    assert set(session(mine)) <= set(FILES["argue"].turns[0])
