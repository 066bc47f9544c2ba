"""A judge that does as it is told lifts no turn above the built-in grade of what was said."""

from collections.abc import Callable, Sequence

import pytest

from tests.robustness.attack import ATTACKS, Attack
from trainer.domain.codes import Code
from trainer.engine.actor import Pieces
from trainer.engine.grader import Grader
from trainer.llm.port import Message, Parsed
from trainer.services.models import Connection
from trainer.services.wiring import desk

Judged = tuple[str, Code]
"""Words, and the code the trainee talked the judge into."""
ADDRESSED = [attack for attack in ATTACKS if attack.addressed]


def _believes_the_words(attack: Attack) -> list[Judged]:
    return [(words, Code.CALQ) for words in attack.words]


def _lifts_the_turn(attack: Attack) -> list[Judged]:
    return [(attack.turn.text, Code.CALQ), *((words, Code.LABEL) for words in attack.words)]


def _takes_all_as_one_question(attack: Attack) -> list[Judged]:
    return [(attack.text, Code.CALQ)]


def _finds_a_four_in_half_sentences(attack: Attack) -> list[Judged]:
    first, _, rest = attack.turn.text.partition(" ")
    return [(first, Code.LABEL), (rest, Code.CALQ), *((words, Code.SUMM) for words in attack.words)]


READINGS = (
    _believes_the_words,
    _lifts_the_turn,
    _takes_all_as_one_question,
    _finds_a_four_in_half_sentences,
)


class Obedient:
    """A ChatModel that answers with the units it was last handed."""

    name = "scripted:obedient"

    def __init__(self) -> None:
        self.units: Sequence[Judged] = ()

    def stream(self, messages: Sequence[Message]) -> Pieces:
        raise AssertionError("A judge is asked for a structured answer.")

    def structured(self, messages: Sequence[Message], schema: type[Parsed]) -> Parsed:
        units = [
            {"quote": quote, "reason": "The turn says so.", "code": code, "uncertain": False}
            for quote, code in self.units
        ]
        return schema.model_validate({"units": units})


@pytest.fixture(scope="session")
def model() -> Obedient:
    return Obedient()


@pytest.fixture(scope="session")
def judge(model: Obedient) -> Grader:
    return desk(connect=lambda _: model).models.grader(model.name, Connection())


def test_the_obedient_judge_is_believed_where_nobody_speaks_to_it(model: Obedient, judge: Grader) -> None:
    turn = ATTACKS[0].turn
    model.units = [(turn.text, Code.CALQ)]
    coded = judge.code(turn.text, turn.seen)
    assert [unit.code for unit in coded.units] == [Code.CALQ]


@pytest.mark.parametrize("attack", ADDRESSED, ids=lambda attack: attack.id)
@pytest.mark.parametrize("reading", READINGS, ids=lambda reading: reading.__name__.strip("_"))
def test_a_judge_that_obeys_raises_no_grade(
    attack: Attack,
    reading: Callable[[Attack], list[Judged]],
    model: Obedient,
    judge: Grader,
    grader: Grader,
) -> None:
    honest = grader.code(attack.turn.text, attack.turn.seen).grade
    model.units = reading(attack)
    judged = judge.code(attack.text, attack.turn.seen)
    assert honest is not None
    assert judged.grade is None or judged.grade <= honest, [
        (unit.code.value, unit.quote[:80]) for unit in judged.units
    ]
